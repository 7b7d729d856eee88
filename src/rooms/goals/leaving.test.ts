import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { openFormats } from '../../../test/formats.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import { dropGoals, eraseFromGoals } from './actions/leaving.ts';
import { searchGoals } from './store/search.ts';
import { goalSummary } from './store/summary.ts';

let t: TestHouse;
let id: string;
let [jana, urs, eva] = [] as unknown as [Client, Client, Client];
const sightFor = (person_id: string) => sightOf(t.house, { kind: 'person', person_id, name: '', roles: new Set(['member']) });

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  id = (await openFormats(t)).reverse.tandem_id;
  [jana, urs, eva] = [await t.as(cast.jana), await t.as(cast.urs), await t.as(cast.eva)];
});
afterAll(() => t.close());

/** Urs leads: his goal with a step and a look, a need, an idea that both have released. */
beforeEach(async () => {
  for (const table of ['goal', 'needs_assessment', 'idea'] as const) await t.house.db.deleteFrom(table).execute();
  const room = `/tandems/${id}`;
  const goal = (await urs.post(`${room}/goals`, { text: 'I write my own posts.', signs: 'Six posts.' })).location ?? '';
  await urs.post(`${goal}/steps`, { step: 'Read ten posts.' });
  await jana.post(`${goal}/checks`, { progress: 20, words: 'A good beginning.' });
  const needs = { topic: 'leading-teams', level: 2, doing: 'Reading.', stuck: 'The first line.', wish: 'Writing.', done: 'on' };
  const kit = (await urs.post(`${room}/needs`, needs)).location ?? '';
  await jana.post(`${kit}/preparation`, { plan: 'We shorten three posts.', version: 0 });
  const idea = (await jana.post(`${room}/ideas`, { title: 'A post of the week', text: 'Everybody reads one.' })).location ?? '';
  for (const client of [jana, urs]) await client.post(`${idea}/release`, { version: 1 });
});

test('the search finds what stands there, for the two alone', async () => {
  const kinds = async (person_id: string, words: string) =>
    (await searchGoals(sightFor(person_id), words)).map(({ kind }) => kind).toSorted();
  expect(await kinds(cast.jana, 'posts')).toEqual(['goal', 'goal_step', 'preparation']);
  expect(await kinds(cast.urs, 'beginning good')).toEqual(['goal_check']);
  expect(await kinds(cast.urs, 'first line')).toEqual(['needs']);
  expect(await kinds(cast.jana, 'week everybody')).toEqual(['idea']);
  for (const name of ['eva', 'tarik', 'milo'] as const) expect(await kinds(cast[name], 'posts')).toEqual([]);
});

test('whoever is erased leaves the texts to the partner, and releases nothing any more', async () => {
  expect((await eva.get('/ideas')).text).toContain('A post of the week');
  await t.system((deed) => eraseFromGoals(deed, cast.urs));
  expect((await eva.get('/ideas')).text).not.toContain('A post of the week');
  const [goal] = await goalSummary(sightFor(cast.jana), id);
  expect(goal).toMatchObject({ text: 'I write my own posts.', person_id: null, own: false });
  expect((await jana.get(`/tandems/${id}/goals`)).text).toContain('I write my own posts.');
  expect((await jana.get(`/tandems/${id}/goals/${goal?.id}`)).status).toBe(200);
});

test('with the talk of an ended tandem everything here goes', async () => {
  await t.system((deed) => dropGoals(deed, id));
  for (const table of ['goal', 'goal_step', 'goal_check', 'needs_assessment', 'preparation', 'idea', 'idea_release'] as const)
    expect([table, await t.house.db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
});
