import { afterAll, beforeAll, expect, test } from 'vitest';
import { typeset } from '../src/platform/files/cv.samples.ts';
import { openLog } from '../src/platform/log.ts';
import { columns, table } from './access-table.ts';
import { bothConfirmed, cvFile, evidence, fillIn } from './applying.ts';
import { accept, cast, setStage, type Name } from './cast.ts';
import { openTestHouse, type Client, type TestHouse } from './harness.ts';
import { everyRow, expectSound, wordsIn } from './invariants.ts';

type Reader = Name | 'guest';
const readers: Reader[] = [...columns, 'milo', 'ines', 'bruno'];
const office: Reader[] = ['eva', 'milo'];

/** Who may read each word, by the audience tables of the rooms; nobody else, on no page, in no export. */
const audience = {
  experience: ['urs', ...office],
  motivation: ['urs', ...office],
  conflicts: ['urs', ...office],
  curriculum: ['urs', ...office],
  // The office's note about a topic is in the export of the person whom it concerns, and nowhere else.
  note: ['urs', ...office],
  question: ['urs', ...office],
  reply: ['urs', ...office],
  // A question that was taken back is, like a note, in her export and on no page of hers.
  regretted: ['urs', ...office],
  rejection: ['jana', ...office],
  proposed: ['selin', 'tarik', ...office],
  refused: ['selin', 'tarik', ...office],
  draft: office,
  unsent: ['selin'],
  concern: ['jana', 'urs'],
  dates: ['jana', 'urs'],
  answer: ['jana', 'urs'],
  ending: ['jana', ...office],
  feedback: ['jana', ...office],
} as const satisfies Record<string, readonly Reader[]>;
type Word = keyof typeof audience;
const words = Object.keys(audience) as Word[];
/** Letters that occur nowhere else. */
const marker = (word: Word) => `Qzx${word}Jvk`;

let t: TestHouse;
const log: string[] = [];
const paths: string[] = [];

async function done(client: Client, path: string, fields: Parameters<Client['post']>[1] = {}): Promise<string> {
  const page = await client.post(path, fields);
  expect({ path, status: page.status }).toEqual({ path, status: 303 });
  return page.location ?? '';
}

async function apply(client: Client, marked: boolean): Promise<void> {
  await fillIn(client);
  if (!marked) return;
  const texts = { experience: marker('experience'), motivation: marker('motivation'), conflicts: marker('conflicts') };
  await done(client, '/application/experience', { ...texts, capacity: 2, durations: [6] });
  await done(client, '/application/cv', { cv: cvFile('cv.pdf', typeset(`= CV\n${marker('curriculum')} and more words of it`)) });
}

const all = async (
  name:
    | 'topic_proposal'
    | 'application_question'
    | 'application'
    | 'mentor_listing'
    | 'mentoring_request'
    | 'tandem'
    | 'program_feedback'
    | 'mail',
) => (await t.house.db.selectFrom(name).select('id').execute()).map(({ id }) => id);

beforeAll(async () => {
  t = await openTestHouse();
  t.house.log = openLog('debug', { write: (line: string) => void log.push(line) });
  await setStage(t);
  await accept(t, 'jana', 'urs', 'eva', 'milo', 'selin');
  const [jana, urs, eva, selin] = [await t.as(cast.jana), await t.as(cast.urs), await t.as(cast.eva), await t.as(cast.selin)];

  await apply(urs, true);
  await done(urs, '/application/submission');
  const [application = ''] = await all('application');
  for (const word of ['question', 'regretted'] as const)
    await done(eva, `/applications/${application}/questions`, { text: `${marker(word)}, is that so?`, topic: 'delegation' });
  const asked = await t.house.db.selectFrom('application_question').selectAll().orderBy('asked_at').orderBy('id').execute();
  const textOf = ({ id, sealed_text }: (typeof asked)[number]) =>
    t.house.vault.open(sealed_text, `application_question.text.${id}`);
  for (const row of asked)
    if (textOf(row).includes(marker('regretted'))) await done(eva, `/applications/${application}/questions/${row.id}/withdrawal`);
  const open = asked.filter((row) => textOf(row).includes(marker('question')));
  await done(urs, '/application/answers', { [`answer.${open[0]?.id}`]: `${marker('reply')}, and more.` });
  await done(eva, `/applications/${application}/approval`, { ...bothConfirmed, 'note.delegation': marker('note') });
  await apply(jana, false);
  await done(jana, '/application/submission');
  const own = (await all('application')).find((id) => id !== application) ?? '';
  await done(eva, `/applications/${own}/rejection`, {
    reason_code: 'other',
    reason: `${marker('rejection')} and some more words`,
  });
  await done(selin, '/application');
  await done(selin, '/application/topics', { topics: ['delegation'] });
  await done(selin, '/application/evidence', { ...evidence, again: 'on' });
  await done(selin, '/application/experience', { experience: marker('unsent'), again: 'on' });
  const missed = { label: 'Shift work', self_level: 3, evidence: `${marker('proposed')} and nine years of nights.` };
  await done(selin, '/application/topics', { topics: ['delegation'], ...missed });
  const [proposal = ''] = await all('topic_proposal');
  await done(eva, `/program/topics/proposals/${proposal}/refusal`, { reason: `${marker('refused')}, sorry.` });
  await done(selin, '/application/topics', { topics: ['delegation'], ...missed, label: 'Night work' });
  const text = {
    title_de: marker('draft'),
    title_en: marker('draft'),
    note_de: marker('draft'),
    'binding.0.text_de': marker('draft'),
  };
  await done(eva, '/program/standards/draft', { seen: '1', do: 'save', ...text });

  const [listing = ''] = await all('mentor_listing');
  const wish = { topics: ['delegation'], concern: marker('concern'), first_dates: marker('dates'), months: 6, mode: 'both' };
  const first = await done(jana, `/mentors/${listing}/request`, wish);
  await done(urs, `${first}/decline`, { suggestion: 'own', answer: marker('answer'), reason_code: 'time' });
  const second = await done(jana, `/mentors/${listing}/request`, wish);
  const tandem = await done(urs, `${second}/acceptance`);
  const ending = { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'yes', ending_text: marker('ending') };
  await done(jana, `${tandem}/ending`, ending);
  await done(jana, '/feedback', { kind: 'problem', text: marker('feedback'), may_reply: 'on' });
  await t.drain();

  const things: [RegExp, string[]][] = [
    [/^\/applications\/:id/, await all('application')],
    [/^\/mentors\/:id/, await all('mentor_listing')],
    [/^\/requests\/:id/, await all('mentoring_request')],
    [/^\/tandems\/:id/, await all('tandem')],
    [/^\/feedback\/:id/, await all('program_feedback')],
    [/^\/operation\/mails\/:id/, await all('mail')],
    [/:kind$/, ['requests.sent']],
    [/:slug/, ['delegation']],
    [/^\/program\/topics\/proposals\/:id/, await all('topic_proposal')],
    [/^\/standards\/:number/, ['1']],
    [/:group/, ['leadership']],
    [/:id/, [cast.jana, cast.urs]],
  ];
  for (const route of Object.keys(table).filter((each) => each.startsWith('GET '))) {
    const path = route.slice('GET '.length);
    const [pattern, ids] = things.find(([each]) => each.test(path)) ?? [/^$/, ['']];
    for (const id of ids)
      paths.push(path.replace(pattern, (found) => found.replace(/:\w+/, id)).replace('/cv/pages/:page', '/cv/pages/1'));
  }
  paths.push(`/operation/people/${cast.jana}/merge?other=${cast.urs}`, '/applications?state=decided', '/operation/mails?q=jana');
  paths.push('/program/standards/draft/preview?show=changes', '/program/standards/publication?kind=binding', '/mentors?q=Shift');
  // Every other address is that of a thing.
  expect(paths.filter((path) => /:(?!token|person|kind|mark)/.test(path))).toEqual([]);
});
afterAll(() => t.close());

test('every page, file and export shows each word to its audience and to nobody else', { timeout: 120_000 }, async () => {
  const seen = Object.fromEntries(words.map((word) => [word, new Set<Reader>()])) as Record<Word, Set<Reader>>;
  const leaks: string[] = [];
  for (const who of readers) {
    const client = who === 'guest' ? t.guest() : await t.as(cast[who]);
    for (const path of paths) {
      const { text } = await client.get(path);
      for (const word of words.filter((each) => text.includes(marker(each)))) {
        seen[word].add(who);
        if (!(audience[word] as readonly Reader[]).includes(who)) leaks.push(`${who} reads ${word} on ${path}`);
        if ((word === 'note' || word === 'regretted') && who === 'urs' && path !== '/settings/data/export')
          leaks.push(`urs reads ${word} on ${path}`);
      }
    }
  }
  expect(leaks).toEqual([]);
  // The words have been where the audience looks for them: the test sees what there is to see.
  for (const word of words) expect([word, ...[...seen[word]].toSorted()]).toEqual([word, ...[...audience[word]].toSorted()]);
});

test('no word lies open in the database, in a file, a mail or the log', async () => {
  const found: string[] = [];
  const look = (where: string, text: string) => {
    for (const word of words) if (text.includes(marker(word))) found.push(`${word} in ${where}`);
  };
  const rows = await everyRow(t);
  expect(rows.length).toBeGreaterThan(50);
  // Meant for all members once it is published; nobody's secret, but in no other place either.
  const open = { policy_draft: ['draft'], topic_proposal: ['proposed', 'refused'] } as Record<string, string[]>;
  for (const { table: name, row } of rows)
    look(
      name,
      (open[name] ?? []).reduce((text, word) => text.replaceAll(marker(word as Word), ''), wordsIn(row)),
    );
  for (const key of await t.house.files.listBefore(new Date(8.64e15)))
    look('a file', Buffer.from((await t.house.files.get(key)) ?? []).toString('latin1'));
  const mails = await t.house.db.selectFrom('mail').selectAll().execute();
  expect(mails.length).toBeGreaterThan(5);
  for (const mail of mails)
    for (const column of ['subject', 'text', 'html'] as const) {
      const sealed = mail[`sealed_${column}`];
      if (sealed) look(`mail ${mail.kind}`, t.house.vault.open(sealed, `mail.${column}.${mail.id}`));
    }
  t.house.log.error({ err: Object.assign(new Error('x'), { detail: marker('concern'), where: marker('concern') }) }, 'x');
  expect(log.length).toBeGreaterThan(0);
  look('the log', log.join(''));
  expect(found).toEqual([]);
});

test('the whole story leaves everything sound', () => expectSound(t));
