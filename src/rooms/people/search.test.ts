import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { eraseLeft } from './actions/erase.ts';
import { filledParts, ranked, statementPairs, statementValues, storedStatements } from './rules/fit.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
afterAll(() => t.close());

const page = '/profile/search';
const rowOf = (id: string) =>
  t.house.db
    .selectFrom('person')
    .select(['goals_sought', 'goals_offered', 'wished_experience', 'statements'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const needsOf = (id: string) =>
  t.house.db.selectFrom('topic_need').select(['topic', 'priority']).where('person_id', '=', id).orderBy('topic').execute();
const fill = async (client: Client) => {
  expectMoved(
    await client.post(`${page}/needs`, { needs: ['delegation', 'leading-teams'], 'priority.delegation': '1' }),
    /search/,
  );
  const goals = { goals_sought: ['network', 'next_step'], wished_experience: ['20+'] };
  expectMoved(await client.post(`${page}/goals`, goals), /search/);
  expectMoved(await client.post(`${page}/style`, { 'statements.plan_try': '2', 'statements.fast_thorough': '5' }), /search/);
  expectMoved(await client.post(`${page}/offered`, { goals_offered: ['founding'] }), /search/);
};
const filled = { goals_sought: ['network', 'next_step'], goals_offered: ['founding'], wished_experience: ['20+'], statements: [0, 0, 0, 0, 2, 0, 0, 5] }; // prettier-ignore
const empty = { goals_sought: [], goals_offered: [], wished_experience: [], statements: [] };

describe('rules', () => {
  it('keep eight answers or none, and give them back', () => {
    expect(storedStatements({})).toEqual([]);
    expect(storedStatements({ plan_try: '4' })).toEqual([0, 0, 0, 0, 4, 0, 0, 0]);
    expect(statementValues(storedStatements({ plan_try: '4' }))).toEqual({ plan_try: '4' });
    expect(statementValues([])).toEqual({});
    expect(statementPairs).toHaveLength(8);
  });
  it('let a need without a word keep the middle, and know each once', () => {
    expect(ranked(['a', 'b', 'a'], { b: '1', c: '3' })).toEqual([
      { topic: 'a', priority: 2 },
      { topic: 'b', priority: 1 },
    ]);
  });
  it('count a style from four answers on', () => {
    const nothing = { needs: [], goals_sought: [], wished_experience: [], statements: [] };
    expect(filledParts(nothing)).toEqual([]);
    expect(filledParts({ ...nothing, needs: [1], statements: [1, 2, 3, 0, 0, 0, 0, 0] })).toEqual(['needs']);
    expect(filledParts({ ...nothing, statements: [1, 2, 3, 4, 0, 0, 0, 0] })).toEqual(['style']);
  });
});

test('each part is saved by itself and stands in the form again', async () => {
  const jana = await t.as(cast.jana);
  await fill(jana);
  expect(await rowOf(cast.jana)).toEqual(filled);
  expect(await needsOf(cast.jana)).toEqual([
    { topic: 'delegation', priority: 1 },
    { topic: 'leading-teams', priority: 2 },
  ]);
  const { text } = await jana.get(page);
  for (const name of ['statements.plan_try', 'priority.delegation', 'goals_sought']) expect(text).toContain(`name="${name}"`);
  expect(text).toMatch(/name="statements\.plan_try" value="2" checked/);
  expect(text).toMatch(/name="priority\.delegation" value="1" checked/);
  // What is left out is open again.
  expectMoved(await jana.post(`${page}/style`, {}), /search/);
  expect((await rowOf(cast.jana)).statements).toEqual([]);
});

test('the topics page keeps the order of importance', async () => {
  const jana = await t.as(cast.jana);
  await fill(jana);
  expectMoved(await jana.post('/profile/topics', { needs: ['delegation'] }), /topics/);
  expect(await needsOf(cast.jana)).toEqual([{ topic: 'delegation', priority: 1 }]);
});

test.each<[string, Record<string, string | string[]>, number]>([
  ['goals', { goals_sought: ['riches'] }, 422],
  ['goals', { goals_sought: ['network', 'next_step', 'founding', 'visibility'] }, 422],
  ['goals', { wished_experience: ['30+'] }, 422],
  ['style', { 'statements.plan_try': '6' }, 422],
  ['style', { 'statements.star_sign': '2' }, 422],
  ['style', { statements: 'x' }, 422],
  ['offered', { goals_offered: ['riches'] }, 422],
  ['needs', { needs: ['delegation'], 'priority.delegation': '0' }, 422],
  ['needs', { needs: Array.from({ length: 11 }, (_, at) => `t${at}`) }, 422],
  ['needs', { needs: ['astrology'] }, 422],
])('%s refuses %j', async (part, fields, status) => {
  const milo = await t.as(cast.milo);
  const before = await rowOf(cast.milo);
  const answer = await milo.post(`${page}/${part}`, fields);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(`action="${page}/${part}"`);
  expect(await rowOf(cast.milo)).toEqual(before);
});

test('what was chosen stays in a form that comes back', async () => {
  const milo = await t.as(cast.milo);
  const answer = await milo.post(`${page}/style`, { 'statements.plan_try': '4', 'statements.fast_thorough': '9' });
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(/name="statements\.plan_try" value="4" checked/);
});

test('two tabs at once: both are saved one after the other, nothing twice', async () => {
  const selin = await t.as(cast.selin);
  const pages = await Promise.all([
    selin.post(`${page}/needs`, { needs: ['delegation'] }),
    selin.post(`${page}/needs`, { needs: ['leading-teams'] }),
    selin.post('/profile/topics', { needs: ['delegation'] }),
  ]);
  expect(pages.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await needsOf(cast.selin)).toHaveLength(1);
});

test('the trail says that something was saved, never what', async () => {
  const events = await t.house.db.selectFrom('audit_event').select(['after']).where('verb', '=', 'person.saveSearch').execute();
  expect(events.length).toBeGreaterThan(3);
  for (const { after } of events) expect(Object.keys(after as object)).toEqual(['part']);
});

test('office and operator read nothing of it on the page of the person', async () => {
  const jana = await t.as(cast.jana);
  await fill(jana);
  for (const name of ['eva', 'tarik'] as const) {
    const answer = await (await t.as(cast[name])).get(`/operation/people/${cast.jana}`);
    expect(answer.text).not.toMatch(/statements|plan_try|Nächster Schritt|Next step/);
  }
});

test('the own export holds it', async () => {
  const jana = await t.as(cast.jana);
  await fill(jana);
  const { text } = await jana.get('/settings/data/export');
  expect(JSON.parse(text).person[0]).toMatchObject(filled);
  expect(text).toContain('"priority"');
});

test('a merged account hands over what the other lacks, and keeps nothing', async () => {
  const [jana, selin] = [await t.as(cast.jana), await t.as(cast.selin)];
  await fill(jana);
  await selin.post(`${page}/goals`, { goals_sought: ['visibility'] });
  const tarik = await t.as(cast.tarik);
  expect((await tarik.post(`/operation/people/${cast.jana}/merge`, { keep: cast.selin, gone: cast.jana })).status).toBe(303);
  expect(await rowOf(cast.selin)).toEqual({ ...filled, goals_sought: ['visibility'] });
  expect(await rowOf(cast.jana)).toEqual(empty);
});

test('nothing of it is left a month after leaving', async () => {
  const urs = await t.as(cast.urs);
  await fill(urs);
  expect((await urs.post('/settings/departure', { sure: 'yes' })).status).toBe(303);
  t.later({ days: 31 });
  await t.system((deed) => eraseLeft(deed));
  expect(await rowOf(cast.urs)).toEqual(empty);
  expect(await needsOf(cast.urs)).toEqual([]);
});
