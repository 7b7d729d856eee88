import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applyAs, bothConfirmed, fillIn } from '../../../test/applying.ts';
import { accept, cast, programId, setStage, type Name } from '../../../test/cast.ts';
import { openTestHouse, type Client, type Page, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { updatePerson } from '../people/store/persons.ts';
import { formTandem } from '../tandems/actions.ts';

const missing = '00000000-0000-4000-8000-00000000ffff';
const noQuestion = '00000000-0000-4000-8000-00000000fffe';
const text = 'How large was your team, and for how long?';

let test: TestHouse;
let jana: string;
let urs: string;
beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  await accept(test, 'eva', 'milo');
  jana = await applyAs(test, 'jana');
  urs = await applyAs(test, 'urs');
});
afterAll(() => test?.close());

const as = (name: Name) => test.as(cast[name]);
const row = (id: string) => test.house.db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const questions = () => test.house.db.selectFrom('application_question').selectAll().orderBy('id').execute();
async function askBoth(): Promise<{ hers: string; his: string }> {
  const eva = await as('eva');
  for (const id of [jana, urs]) await eva.post(`/applications/${id}/questions`, { text });
  const rows = await questions();
  const of = (id: string) => rows.find((each) => each.application_id === id)!.id;
  return { hers: of(jana), his: of(urs) };
}

/** Everything that a reviewer can do to an application, with a body that would be taken. */
const deeds: Record<string, Record<string, string>> = {
  review: {},
  questions: { text },
  [`questions/${noQuestion}/withdrawal`]: {},
  decisions: { 'decision.delegation': 'confirmed' },
  approval: bothConfirmed as Record<string, string>,
  rejection: { reason_code: 'other', reason: 'Something else than that, really.' },
  assignment: { person_id: cast.eva },
  'assignment/withdrawal': {},
};
const pages = ['', '/cv', '/cv/pages/1', '/rejection'];

/** Every answer about this application for this person, without what is new with each answer. */
async function answers(client: Client, id: string): Promise<string[]> {
  const all: Page[] = [];
  for (const page of pages) all.push(await client.get(`/applications/${id}${page}`));
  for (const [deed, body] of Object.entries(deeds)) all.push(await client.post(`/applications/${id}/${deed}`, body));
  return all.map((page) => `${page.status} ${page.location ?? ''} ${bare(page.text, id)}`);
}
const bare = (page: string, id: string) => page.replaceAll(/name="csrf" value="[^"]*"/g, '').replaceAll(id, 'ID');

describe('two ids in one address', () => {
  it('takes nobody’s question back under another application', async () => {
    const { hers, his } = await askBoth();
    const eva = await as('eva');
    for (const [id, question] of [
      [urs, hers],
      [jana, his],
      [missing, hers],
      [jana, missing],
      [jana, 'x'],
    ] as const)
      expect((await eva.post(`/applications/${id}/questions/${question}/withdrawal`)).status).toBe(404);
    expect((await questions()).every(({ taken_back_at }) => taken_back_at === null)).toBe(true);
  });

  it('answers nobody else’s question along with an own one', async () => {
    const { hers, his } = await askBoth();
    const client = await as('urs');
    expect((await client.post('/application/answers', { [`answer.${hers}`]: 'Mine now.' })).status).toBe(409);
    const both = { [`answer.${hers}`]: 'Mine now.', [`answer.${his}`]: 'Twelve.', 'answer.__proto__': 'x' };
    expect((await client.post('/application/answers', both)).status).toBe(303);
    const open = (await questions()).filter(({ answered_at }) => answered_at === null);
    expect(open.map(({ id }) => id)).toEqual([hers]);
    expect([(await row(jana)).state, (await row(urs)).state]).toEqual(['questions_open', 'in_review']);
    await expectSound(test);
  });

  it('shows no page of a CV that is not there, or no longer', async () => {
    const eva = await as('eva');
    expect((await eva.get(`/applications/${jana}/cv/pages/1`)).status).toBe(200);
    for (const page of ['0', '2', '99', '1e0', '-1', '01x', '%00', '1%20', '１', missing])
      expect([page, (await eva.get(`/applications/${jana}/cv/pages/${page}`)).status]).toEqual([page, 404]);
    await (await as('jana')).post('/application/withdrawal');
    for (const path of ['/cv', '/cv/pages/1']) expect((await eva.get(`/applications/${jana}${path}`)).status).toBe(404);
    expect((await eva.get(`/applications/${jana}`)).text).not.toContain('Twelve years of leading teams');
  });
});

describe('whose it is', () => {
  it('never lets a reviewer near her own application, nor near that of her tandem partner', async () => {
    const own = await applyAs(test, 'milo');
    await test.system((deed) =>
      formTandem(deed, {
        program_id: programId,
        mentor_id: cast.milo,
        mentee_id: cast.jana,
        topics: [],
        months: 6,
        mode: 'both',
      }),
    );
    const before = await Promise.all([row(own), row(jana)]);
    const milo = await as('milo');
    for (const id of [own, jana]) {
      for (const page of pages) expect([page, (await milo.get(`/applications/${id}${page}`)).status]).toEqual([page, 403]);
      for (const [deed, body] of Object.entries(deeds)) {
        const page = await milo.post(`/applications/${id}/${deed}`, body);
        expect([deed, page.status, page.text.includes('Twelve years')]).toEqual([deed, 403, false]);
      }
      // Nobody else may lay it on that desk either.
      expect((await (await as('eva')).post(`/applications/${id}/assignment`, { person_id: cast.milo })).status).toBe(422);
    }
    expect(await Promise.all([row(own), row(jana)])).toEqual(before);
    const trail = test.house.db.selectFrom('audit_event').select('id').where('actor_id', '=', cast.milo);
    expect(await trail.where('object_id', 'in', [own, jana]).where('verb', '=', 'cv.view').execute()).toEqual([]);
  });

  it('says the same of what is there and of what is not, to everybody who may not see it', async () => {
    for (const name of ['jana', 'urs', 'tarik', 'selin'] as const) {
      const client = await as(name);
      expect(await answers(client, jana)).toEqual(await answers(client, missing));
    }
    await fillIn(await as('selin'));
    const draft = (
      await test.house.db.selectFrom('application').select('id').where('state', '=', 'draft').executeTakeFirstOrThrow()
    ).id;
    const eva = await as('eva');
    expect(await answers(eva, draft)).toEqual(await answers(eva, missing));
  });

  it('ends with the role, with the login and with the membership, between the page and the click', async () => {
    const { hers } = await askBoth();
    const [eva, milo] = [await as('eva'), await as('milo')];
    for (const client of [eva, milo]) expect((await client.get(`/applications/${jana}`)).status).toBe(200);
    await test.house.db.deleteFrom('role_grant').where('person_id', '=', cast.eva).execute();
    await test.system((deed) => updatePerson(deed, cast.milo, { status: 'blocked' }));
    const before = await Promise.all([row(jana), questions()]);
    const all = { ...deeds, [`questions/${hers}/withdrawal`]: {} };
    for (const [deed, body] of Object.entries(all)) {
      expect([deed, (await eva.post(`/applications/${jana}/${deed}`, body)).status]).toEqual([deed, 404]);
      const gone = await milo.post(`/applications/${jana}/${deed}`, body);
      expect([deed, [303, 403].includes(gone.status), gone.text.includes('Jana')]).toEqual([deed, true, false]);
    }
    expect(await Promise.all([row(jana), questions()])).toEqual(before);
  });

  it('is no longer asked, nor listed, once the applicant is gone', async () => {
    await askBoth();
    for (const [name, status] of [
      ['jana', 'blocked'],
      ['urs', 'lapsed'],
    ] as const)
      await test.system((deed) => updatePerson(deed, cast[name], { status }));
    expect((await (await as('urs')).post('/application/answers', { 'answer.x': 'y' })).status).toBe(403);
    expect([303, 403]).toContain((await (await as('jana')).post('/application/answers', { 'answer.x': 'y' })).status);
    const eva = await as('eva');
    for (const [id, question] of await questions().then((rows) => rows.map((each) => [each.application_id, each.id] as const)))
      await eva.post(`/applications/${id}/questions/${question}/withdrawal`);
    for (const id of [jana, urs]) await eva.post(`/applications/${id}/approval`, bothConfirmed);
    await test.drain({ tick: true });
    expect(await test.house.db.selectFrom('mentor_listing').select('id').where('state', '=', 'published').execute()).toEqual([]);
    await expectSound(test);
  });
});
