import { readCv } from '../src/platform/files/cv.ts';
import { typeset } from '../src/platform/files/cv.samples.ts';
import { insertPerson } from '../src/rooms/people/store/persons.ts';
import { insertProposal } from '../src/rooms/people/store/proposals.ts';
import { cvFile, evidence } from './applying.ts';
import { accept, cast } from './cast.ts';
import type { Client, Fields, TestHouse } from './harness.ts';
import { insertSent, type SentCv } from './sent.ts';
import { setWholeStage, things } from './stage.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** More of what a page can show. */
export const more = {
  /** An applicant who is under review by Eva, with marked pages. */
  ada: id(20),
  reviewed: id(270),
  /** Of Milo, who is listed. */
  amendment: id(271),
  /** Of Jana. */
  rejected: id(272),
  refused_proposal: id(273),
};

const section = (part: string, at: number, title: string, text: string): Fields => ({
  [`${part}.${at}.at`]: String(at),
  [`${part}.${at}.title_de`]: `${title} (de)`,
  [`${part}.${at}.title_en`]: title,
  [`${part}.${at}.text_de`]: `${text} (de)`,
  [`${part}.${at}.text_en`]: text,
});

async function done(client: Client, path: string, fields?: Fields): Promise<void> {
  const page = await client.post(path, fields);
  if (page.status !== 303) throw new Error(`${path}: ${page.status}`);
}

async function seen(client: Client, path: string): Promise<string> {
  return /name="seen" value="([^"]*)"/.exec((await client.get(path)).text)?.[1] ?? '';
}

/** Version 2 is binding, and everybody but Jana has accepted it; the third is a draft. */
async function standards(test: TestHouse, eva: Client): Promise<void> {
  const path = '/program/standards';
  const words = { title_de: 'Standards', title_en: 'Standards', note_de: 'Neues.', note_en: 'What is new.' };
  const body = {
    ...section('binding', 0, 'Voluntary', 'Nobody pays.'),
    ...section('binding', 1, 'Confidential', 'What you tell each other stays with you.'),
    ...section('tips', 0, 'First talk', 'Take your time.'),
  };
  await done(eva, `${path}/draft`, { ...words, ...body, seen: await seen(eva, `${path}/draft`) });
  await done(eva, `${path}/publication`, { kind: 'binding', seen: await seen(eva, `${path}/publication?kind=binding`) });
  await accept(test, 'urs', 'eva', 'milo');
  const next = { ...body, ...section('binding', 1, 'Confidential', 'What you tell each other stays with the two of you.') };
  await done(eva, `${path}/draft`, { ...words, ...next, seen: await seen(eva, `${path}/draft`) });
}

async function applications(test: TestHouse, eva: Client, cv: SentCv): Promise<void> {
  const topic = (slug: string) => ({ topic: slug, self_level: 3, evidence: 'I have done so for twelve years.' });
  await test.system(async (deed) => {
    const person = { id: more.ada, email: 'ada@weitblick.example', first_name: 'Ada', last_name: 'Abt', locale: 'en' };
    const times = { joined_at: deed.now, created_at: deed.now, updated_at: deed.now };
    await insertPerson(deed, { ...person, ...times, status: 'active' });
    const topics = [topic('delegation'), topic('leading-teams')];
    await insertSent(deed, { id: more.reviewed, person_id: more.ada, topics, cv });
    await insertSent(deed, { id: more.amendment, person_id: cast.milo, topics: [topic('resilience')], cv, kind: 'amendment' });
    await insertSent(deed, { id: more.rejected, person_id: cast.jana, topics, cv });
  });
  await done(eva, `/applications/${more.reviewed}/decisions`, {
    'decision.delegation': 'narrowed',
    'narrowed_to.delegation': 'in small teams',
    'note.delegation': 'The CV speaks of one team.',
  });
  const reason = 'Please write of each topic what you have done yourself.';
  await done(eva, `/applications/${more.rejected}/rejection`, { reason_code: 'incomplete', reason });
  const questions = `/applications/${things.application}/questions`;
  const selin = await test.as(cast.selin);
  await done(eva, questions, { text: 'How many people were they?', topic: 'delegation' });
  const asked = await test.house.db.selectFrom('application_question').select('id').where('taken_back_at', 'is', null).execute();
  await done(selin, '/application/answers', { [`answer.${asked[0]?.id}`]: 'Nine, in two shifts.' });
  await done(eva, questions, { text: 'And who planned the shifts?' });
}

/** Half of an application, so that every step of the wizard is there to look at. */
async function draft(client: Client): Promise<void> {
  await done(client, '/application');
  await done(client, '/application/profile');
  await done(client, '/application/topics', { topics: ['leading-teams', 'delegation'] });
  await done(client, '/application/evidence', evidence);
  await done(client, '/application/cv', { cv: cvFile() });
}

/**
 * The whole stage with something in every corner: questions open and answered, an application under review, an amendment, one
 * rejected, a draft; a second version of the standards and the draft of a third; a proposal refused, a topic merged; a member
 * who says what she looks for; mentors who were found.
 */
export async function setFullStage(test: TestHouse): Promise<void> {
  await setWholeStage(test);
  const [eva, tarik, jana] = [await test.as(cast.eva), await test.as(cast.tarik), await test.as(cast.jana)];
  const bytes = typeset('= Ada Abt\n2019–2024 Head of a ward, delegation to twelve people.\n\n2012–2019 Nurse in Aarau.');
  await applications(test, eva, { bytes, ...(await readCv(bytes)) });
  await standards(test, eva);
  await draft(tarik);
  await test.system((deed) =>
    insertProposal(deed, {
      id: more.refused_proposal,
      person_id: cast.jana,
      label: 'Bees',
      locale: 'en',
      evidence: 'I have kept bees for nine years.',
      self_level: 2,
      state: 'refused',
      reason: 'Bees are no topic of work.',
      created_at: deed.now,
      decided_at: deed.now,
      decided_by: cast.eva,
    }),
  );
  await done(tarik, '/program/topics', { group_slug: 'leadership', label_de: 'Abgeben', label_en: 'Handing over' });
  await done(tarik, '/program/topics/handing-over/merge', { into: 'delegation', sure: 'on' });
  await done(jana, '/profile/search/needs', { needs: ['delegation', 'leading-teams'], 'priority.delegation': 1 });
  await done(jana, '/profile/search/goals', { goals_sought: ['next_step'], wished_experience: ['11-20'] });
  await done(jana, '/profile/search/style', { 'statements.plan_try': 4, 'statements.securing_daring': 2 });
  await jana.get('/mentors');
  await test.drain({ tick: true });
}
