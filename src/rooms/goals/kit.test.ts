import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openFormats, type OpenFormat } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import type { Format } from '../programs/rules.ts';
import { insertSession } from '../sessions/store/session-rows.ts';
import { listGoalSteps } from './store/due.ts';

let test: TestHouse;
/** Jana is the mentor, Urs leads. */
let jana: Client;
let urs: Client;
let opened: Record<Format, OpenFormat>;
let id: string;

const path = () => `/tandems/${id}/needs`;
const full = { topic: 'leading-teams', level: 3, doing: 'I read mails.', stuck: 'Shared files.', wish: 'A board of my own.' };
const rows = () => test.house.db.selectFrom('needs_assessment').selectAll().execute();
const kinds = async (person_id: string) =>
  (await listGoalSteps(sightOf(test.house, { kind: 'person', person_id, name: '', roles: new Set(['member']) })))
    .filter(({ tandem_id }) => tandem_id === id)
    .map(({ kind }) => kind);

async function meeting(state: 'booked' | 'held'): Promise<string> {
  const session_id = test.house.chance.id();
  await test.system((deed) =>
    insertSession(deed, {
      id: session_id,
      tandem_id: id,
      state,
      proposed_by: cast.jana,
      created_at: deed.now,
      offered_at: null,
      starts_at: new Date(deed.now.getTime() + (state === 'held' ? -86_400_000 : 86_400_000)),
      zone: 'Europe/Zurich',
      minutes: 60,
      mode: 'remote',
      logged_at: state === 'held' ? deed.now : null,
    }),
  );
  return session_id;
}

const begun = async (fields: Record<string, string | number> = {}) =>
  (await urs.post(path(), { ...full, ...fields })).location?.split('/').at(-1) ?? '';

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  opened = await openFormats(test);
  id = opened.reverse.tandem_id;
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
});
afterAll(() => test.close());
beforeEach(async () => {
  const { db } = test.house;
  await db.deleteFrom('needs_assessment').execute();
  await db.deleteFrom('session').execute();
  await db.deleteFrom('message').execute();
  await db.updateTable('tandem').set({ state: 'forming', ended_at: null }).execute();
  await db.updateTable('tandem_party').set({ contact_confirmed_at: null }).execute();
});

const talked = () =>
  test.house.db
    .updateTable('tandem_party')
    .set({ contact_confirmed_at: test.house.clock() })
    .where('tandem_id', '=', id)
    .execute();

describe('the first contact', () => {
  it('is the mentor’s, from a template, and counts as soon as it is written', async () => {
    expect([await kinds(cast.jana), await kinds(cast.urs)]).toEqual([['contact'], []]);
    const page = (await jana.get(path())).text;
    expect(page).toMatch(/action="\/tandems\/[^"]+\/messages".*Good day Urs.*Jana Brandis/s);
    expect((await urs.get(path())).text).toContain('Jana makes the first contact');
    await jana.post(`/tandems/${id}/messages`, { text: 'Good day!' });
    expect((await urs.get(path())).text).toContain('Written on 23 November 2026');
    expect(await kinds(cast.jana)).toEqual([]);
  });
});

describe('the need', () => {
  it('is filled in by both, as a draft or whole, and tells the mentor', async () => {
    await talked();
    expect([await kinds(cast.jana), await kinds(cast.urs)]).toEqual([['needs'], ['needs']]);
    const half = await urs.post(path(), { topic: 'leading-teams', level: 3, doing: 'I read mails.', done: 'on' });
    expect([half.status, half.text.includes('I read mails.'), half.text.includes('still needed')]).toEqual([422, true, true]);
    const needs = await begun({ doing: '', stuck: '', wish: '' });
    expect((await rows())[0]).toMatchObject({ state: 'draft', topic: 'leading-teams', level: 3 });
    expect((await urs.post(`${path()}/${needs}/preparation`, { plan: 'x', version: 0 })).status).toBe(403);
    expectMoved(await urs.post(`${path()}/${needs}/text`, { ...full, version: 1, done: 'on' }), `${path()}/${needs}`);
    expect((await rows())[0]).toMatchObject({ state: 'done', version: 2 });
    const mails = await test.mailsTo(emailOf('jana'));
    expect(mails.filter(({ kind }) => kind === 'goals.needs')).toHaveLength(1);
    expect(mails.at(-1)?.text).not.toContain('Shared files');
    expect(String((await rows())[0]?.sealed_body)).not.toContain('board');
    for (const word of [full.doing, full.stuck, full.wish, '3 of 10'])
      expect((await jana.get(`${path()}/${needs}`)).text).toContain(word);
    expect(await kinds(cast.jana)).toEqual(['preparation']);
  });

  it('has one look for each topic, and two who save at once keep their words', async () => {
    const needs = await begun();
    expect(await begun()).toBe(needs);
    const other = await jana.post(path(), { ...full, doing: 'Other words' });
    expect([other.status, other.text.includes('Other words')]).toEqual([422, true]);
    expect((await jana.post(path(), { ...full, topic: 'delegation' })).status).toBe(422);
    const at = `${path()}/${needs}/text`;
    const pages = await Promise.all([
      jana.post(at, { ...full, doing: 'Words of Jana', version: 1 }),
      urs.post(at, { ...full, doing: 'Words of Urs', version: 1 }),
    ]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const loser = pages.find(({ status }) => status === 409)?.text;
    for (const word of ['Words of Jana', 'Words of Urs', 'name="version" value="2"']) expect(loser).toContain(word);
  });

  it('goes back to draft, and only then away', async () => {
    const needs = await begun({ done: 'on' });
    expect((await urs.post(`${path()}/${needs}/removal`)).status).toBe(409);
    expectMoved(await urs.post(`${path()}/${needs}/reopening`), `${path()}/${needs}`);
    expect((await urs.post(`${path()}/${needs}/reopening`)).status).toBe(409);
    expectMoved(await urs.post(`${path()}/${needs}/removal`), path());
    expect(await rows()).toEqual([]);
  });
});

it('the mentor prepares, names the booked meeting, and it is held', async () => {
  await talked();
  const needs = await begun({ done: 'on' });
  const at = `${path()}/${needs}`;
  expect((await jana.post(`${at}/appointment`, { session_id: await meeting('booked') })).status).toBe(409);
  const empty = await jana.post(`${at}/preparation`, { materials: 'A link', version: 0 });
  expect([empty.status, empty.text.includes('A link')]).toEqual([422, true]);
  expectMoved(await jana.post(`${at}/preparation`, { plan: 'We try it.', version: 0 }), `${at}#preparation`);
  const late = await jana.post(`${at}/preparation`, { plan: 'An older page', version: 0 });
  expect([late.status, late.text.includes('We try it.'), late.text.includes('An older page')]).toEqual([409, true, true]);
  expectMoved(await jana.post(`${at}/preparation`, { plan: 'We try it.', version: 1, ready: 'on' }), `${at}#preparation`);
  expect((await urs.get(at)).text).toMatch(/Prepared on 23 November 2026.*We try it\./s);
  expect(await kinds(cast.jana)).toEqual(['appointment']);
  const session_id = await meeting('booked');
  expect((await jana.post(`${at}/appointment`, { session_id: cast.jana })).status).toBe(422);
  expectMoved(await jana.post(`${at}/appointment`, { session_id }), `${at}#appointment`);
  expect(await kinds(cast.jana)).toEqual([]);
  expect((await jana.get(at)).text).toContain('Booked');
  await test.house.db
    .updateTable('session')
    .set({ state: 'held', logged_at: test.house.clock() })
    .where('id', '=', session_id)
    .execute();
  expect((await urs.get(at)).text).toContain('is held and logged');
});

describe('the strands', () => {
  const at = () => `/tandems/${id}/strands`;
  it('are marked meeting by meeting, and their coverage is a sentence', async () => {
    expect((await jana.get(at())).text).toContain('No meeting held yet');
    const [held, booked] = [await meeting('held'), await meeting('booked')];
    expect((await jana.get(at())).text).toContain('what they touched is not marked yet');
    expect((await jana.get(`${at()}?meeting=${held}`)).text).toContain('What did this meeting touch?');
    expectMoved(await jana.post(`${at()}/${held}`, { strands: ['networking', 'competences'] }), at());
    expect((await urs.get(at())).text).toMatch(
      /In one meeting you have covered 2 of 5 strands\. Not yet: Defining goals, Career strategy,? and Informal knowledge\./,
    );
    expect((await jana.post(`${at()}/${held}`, { strands: ['nonsense'] })).status).toBe(422);
    expect((await jana.post(`${at()}/${booked}`, { strands: ['networking'] })).status).toBe(404);
    expectMoved(await urs.post(`${at()}/${held}`, {}), at());
    expect(await test.house.db.selectFrom('talk_strand').selectAll().execute()).toEqual([]);
  });
});

describe('the kit is out of reach', () => {
  it.each(['eva', 'milo', 'tarik'] as const)('for %s', async (name) => {
    const [needs, held] = [await begun(), await meeting('held')];
    const client = await test.as(cast[name]);
    for (const page of ['', '/new', `/${needs}`, `/${needs}/text`]) expect((await client.get(path() + page)).status).toBe(404);
    for (const deed of ['', `/${needs}/text`, `/${needs}/reopening`, `/${needs}/removal`])
      expect((await client.post(path() + deed, { ...full, version: 1 })).status).toBe(404);
    expect((await client.post(`${path()}/${needs}/preparation`, { plan: 'x', version: 0 })).status).toBe(404);
    expect((await client.get(`/tandems/${id}/strands`)).status).toBe(404);
    expect((await client.post(`/tandems/${id}/strands/${held}`, {})).status).toBe(404);
  });

  it('where the format has none', async () => {
    for (const format of ['network', 'cross', 'exchange'] as const) {
      const other = `/tandems/${opened[format].tandem_id}/needs`;
      expect((await jana.get(other)).status).toBe(404);
      expect((await jana.post(other, full)).status).toBe(404);
    }
  });

  it('for writing while the tandem is frozen', async () => {
    const [needs, held] = [await begun(), await meeting('held')];
    await test.house.db.updateTable('tandem').set({ state: 'protective' }).where('id', '=', id).execute();
    expect((await jana.get(`${path()}/${needs}`)).text).toContain(full.wish);
    for (const [deed, fields] of [
      [path(), { ...full, topic: 'x' }],
      [`${path()}/${needs}/text`, { ...full, wish: 'Other', version: 1 }],
      [`${path()}/${needs}/preparation`, { plan: 'x', version: 0 }],
      [`/tandems/${id}/strands/${held}`, { strands: ['networking'] }],
    ] as [string, Fields][]) {
      const page = await jana.post(deed, fields);
      expect([deed, page.status, page.text.includes('paused for protection')]).toEqual([deed, 409, true]);
    }
  });
});
