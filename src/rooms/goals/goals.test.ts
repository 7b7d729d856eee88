import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { openFormats, type OpenFormat } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import type { Format } from '../programs/rules.ts';
import { listGoalSteps } from './store/due.ts';
import { goalSummary } from './store/summary.ts';

let test: TestHouse;
let jana: Client;
let urs: Client;
let opened: Record<Format, OpenFormat>;
let id: string;

const path = () => `/tandems/${id}/goals`;
const sightFor = (person_id: string) => sightOf(test.house, { kind: 'person', person_id, name: '', roles: new Set(['member']) });
const words = { text: 'I give feedback at once.', signs: 'Two talks by June.' };
const rows = () => test.house.db.selectFrom('goal').selectAll().orderBy('created_at').execute();

async function set(client: Client, fields: Record<string, string | number> = {}): Promise<string> {
  const page = await client.post(path(), { ...words, ...fields });
  expectMoved(page, new RegExp(`^${path()}/[0-9a-f-]{36}$`));
  return page.location?.split('/').at(-1) ?? '';
}

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  opened = await openFormats(test);
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('goal').execute();
  await test.house.db.updateTable('tandem').set({ goals_at: null, state: 'forming', ended_at: null }).execute();
  id = opened.network.tandem_id;
});

describe('setting a goal', () => {
  it('is the mentee’s, is read by both, and reaches the milestone once', async () => {
    expect((await jana.get(path())).text).toContain('No goal yet');
    const goal = await set(jana, { level_before: 3, due_on: '2027-03-01', strand: 'competences' });
    for (const client of [jana, urs]) {
      const list = (await client.get(path())).text;
      for (const word of [words.text, words.signs, '1 March 2027', 'Building competences']) expect(list).toContain(word);
      expect((await client.get(`${path()}/${goal}`)).text).toContain('Before and after');
    }
    const [row] = await rows();
    expect(row).toMatchObject({ person_id: cast.jana, created_by: cast.jana, level_before: 3, state: 'open', version: 1 });
    expect(String(row?.sealed_text)).not.toContain('feedback');
    const reached = async () =>
      (await test.house.db.selectFrom('tandem').select('goals_at').where('id', '=', id).executeTakeFirstOrThrow()).goals_at;
    const first = await reached();
    expect(first).not.toBeNull();
    test.later({ minutes: 5 });
    await set(urs, { text: 'I delegate.' });
    expect(await reached()).toEqual(first);
    const [, second] = await rows();
    expect(second).toMatchObject({ person_id: cast.jana, created_by: cast.urs, level_before: null });
  });

  it('keeps what was typed when something is wrong, and two clicks set one', async () => {
    const page = await jana.post(path(), { text: 'Only half of it' });
    expect([page.status, page.text.includes('Only half of it')]).toEqual([422, true]);
    for (const wrong of [{ level_before: 11 }, { due_on: '0000-01-01' }, { due_on: '2026-02-30' }, { strand: 'x' }])
      expect((await jana.post(path(), { ...words, ...wrong })).status).toBe(422);
    await Promise.all([jana.post(path(), words), jana.post(path(), words)]);
    expect(await rows()).toHaveLength(1);
  });

  it('stops at three, also when both set one at the same instant', async () => {
    await set(jana, { text: 'One goal' });
    await set(jana, { text: 'Two goals' });
    const pages = await Promise.all([
      jana.post(path(), { ...words, text: 'Mine' }),
      urs.post(path(), { ...words, text: 'Yours' }),
    ]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(pages.find(({ status }) => status === 409)?.text).toMatch(/Three goals are open already.*(Mine|Yours)/s);
    expect(await rows()).toHaveLength(3);
  });

  it('offers the templates of the programme', async () => {
    const page = await jana.get(`${path()}/new`);
    expect(page.text).toContain('I hand one task over completely');
    expect((await jana.get(`${path()}/new?template=network-2`)).text).toMatch(
      /<textarea[^>]*name="text"[^>]*>I hand one task over/,
    );
    id = opened.reverse.tandem_id;
    expect((await urs.get(`${path()}/new`)).text).toContain('I use one digital tool myself');
  });

  it('gives each side of an exchange her own, and the leader of a reverse mentoring hers', async () => {
    id = opened.exchange.tandem_id;
    await set(jana, { text: 'Mine is this' });
    await set(urs, { text: 'Mine is that' });
    const page = (await jana.get(path())).text;
    expect(page).toMatch(/Your goals.*Mine is this.*Goals of Urs.*Mine is that/s);
    id = opened.reverse.tandem_id;
    await set(jana, { text: 'What Urs will do' });
    expect((await rows()).map(({ person_id }) => person_id)).toEqual([cast.jana, cast.urs, cast.urs]);
  });
});

describe('changing a goal', () => {
  it('at once loses no words', async () => {
    const goal = await set(jana);
    const form = (text: string) => ({ ...words, text, version: 1 });
    const at = `${path()}/${goal}/text`;
    expect((await jana.get(at)).text).toContain('name="version" value="1"');
    const pages = await Promise.all([jana.post(at, form('Words of Jana')), urs.post(at, form('Words of Urs'))]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const loser = pages.findIndex(({ status }) => status === 409);
    for (const word of ['Words of Jana', 'Words of Urs', 'name="version" value="2"', 'Nothing is lost'])
      expect(pages[loser]?.text).toContain(word);
    expectMoved(await (loser ? urs : jana).post(at, { ...words, text: 'Words of both', version: 2 }), `${path()}/${goal}`);
    expect((await jana.get(path())).text).toContain('Words of both');
    expect((await jana.post(at, { text: 'x', version: 3 })).status).toBe(422);
  });

  it('goes through reached, given up and open again', async () => {
    const goal = await set(jana, { level_before: 2 });
    const at = `${path()}/${goal}`;
    const state = async () => (await rows())[0]?.state;
    expectMoved(await urs.post(`${at}/reaching`), at);
    expect(await state()).toBe('reached');
    expect((await urs.post(`${at}/reaching`)).status).toBe(409);
    expect((await jana.post(`${at}/steps`, { step: 'Late' })).status).toBe(409);
    expect((await listGoalSteps(sightFor(cast.jana))).map(({ kind }) => kind)).toContain('goal_rate');
    expectMoved(await jana.post(`${at}/levels`, { level_before: 2, level_after: 7 }), `${at}#levels`);
    expect((await urs.get(path())).text).toMatch(/The goal stands higher than at the beginning/);
    expect((await urs.post(`${at}/levels`, { level_before: 1 })).status).toBe(403);
    expectMoved(await jana.post(`${at}/reopening`), at);
    expect((await jana.post(`${at}/removal`)).status).toBe(409);
    expectMoved(await jana.post(`${at}/dropping`), at);
    expect(await goalSummary(sightFor(cast.jana), id)).toEqual([]);
    expect((await jana.get(`${at}/removal`)).text).toContain('Delete this goal?');
    expectMoved(await jana.post(`${at}/removal`), path());
    expect((await jana.get(at)).status).toBe(404);
  });
});

describe('on the way', () => {
  it('steps are added, ordered, ticked, opened again and deleted', async () => {
    const goal = await set(jana);
    const at = `${path()}/${goal}`;
    for (const step of ['First', 'Second', 'Third']) expectMoved(await jana.post(`${at}/steps`, { step }), `${at}#steps`);
    await jana.post(`${at}/steps`, { step: 'Third' });
    const stored = () => test.house.db.selectFrom('goal_step').selectAll().orderBy('position').execute();
    const texts = async () =>
      (await stored()).map((row) => test.house.vault.open(row.sealed_text, `goal_step.text.${row.id}`)).join(' ');
    const [first, , third] = await stored();
    expectMoved(await urs.post(`${at}/steps/${third?.id}/order`, { way: 'up' }), `${at}#steps`);
    await urs.post(`${at}/steps/${first?.id}/order`, { way: 'up' });
    expect(await texts()).toBe('First Third Second');
    expectMoved(await urs.post(`${at}/steps/${first?.id}/completion`), `${at}#steps`);
    expect((await jana.get(path())).text).toContain('1 of 3 steps');
    await jana.post(`${at}/steps/${first?.id}/reopening`);
    expect((await stored())[0]?.done_at).toBeNull();
    expectMoved(await jana.post(`${at}/steps/${third?.id}/removal`), `${at}#steps`);
    expect(await texts()).toBe('First Second');
    expect((await jana.post(`${at}/steps`, {})).status).toBe(422);
    expect((await jana.post(`${at}/steps/${cast.jana}/completion`)).status).toBe(404);
  });

  it('looks move the progress; one’s own can be taken back', async () => {
    const goal = await set(jana);
    const at = `${path()}/${goal}`;
    expectMoved(await jana.post(`${at}/checks`, { progress: 30, words: 'It is hard.' }), `${at}#checks`);
    test.later({ minutes: 5 });
    await Promise.all([1, 2].map(() => urs.post(`${at}/checks`, { progress: 60 })));
    const checks = await test.house.db.selectFrom('goal_check').selectAll().orderBy('created_at').execute();
    expect(checks).toHaveLength(2);
    expect((await rows())[0]?.progress).toBe(60);
    expect((await urs.get(at)).text).toMatch(/60%.*It is hard\./s);
    const [own, theirs] = checks;
    expect((await urs.post(`${at}/checks/${own?.id}/removal`)).status).toBe(403);
    expectMoved(await urs.post(`${at}/checks/${theirs?.id}/removal`), `${at}#checks`);
    expect((await rows())[0]?.progress).toBe(30);
    const wrong = await jana.post(`${at}/checks`, { progress: 33, words: 'Keep me' });
    expect([wrong.status, wrong.text.includes('Keep me')]).toEqual([422, true]);
  });

  it('a date that comes near is a next step of the learner alone', async () => {
    await set(jana, { due_on: '2026-12-01' });
    const kinds = async (person: string) =>
      (await listGoalSteps(sightFor(person))).filter(({ kind }) => kind === 'goal_due').length;
    expect([await kinds(cast.jana), await kinds(cast.urs), await kinds(cast.eva)]).toEqual([1, 0, 0]);
  });
});

describe('goals are out of reach', () => {
  it.each(['eva', 'milo', 'tarik', 'selin'] as const)('for %s', async (name) => {
    const goal = await set(jana);
    const client = await test.as(cast[name]);
    for (const page of ['', '/new', `/${goal}`, `/${goal}/text`]) expect((await client.get(`${path()}${page}`)).status).toBe(404);
    for (const deed of ['', `/${goal}/text`, `/${goal}/levels`, `/${goal}/steps`, `/${goal}/checks`])
      expect((await client.post(`${path()}${deed}`, { ...words, version: 1, step: 'x', progress: 10 })).status).toBe(404);
    for (const deed of ['reaching', 'dropping', 'reopening', 'removal'])
      expect((await client.post(`${path()}/${goal}/${deed}`)).status).toBe(404);
    expect(await goalSummary(sightFor(cast[name]), id)).toEqual([]);
  });

  it('for wrong addresses, and of another tandem', async () => {
    const goal = await set(jana);
    for (const wrong of ['x', '%00', cast.jana]) expect((await jana.get(`${path()}/${wrong}`)).status).toBe(404);
    expect((await jana.get(`/tandems/${opened.cross.tandem_id}/goals/${goal}`)).status).toBe(404);
  });

  it('and are only read when the tandem is frozen or over', async () => {
    const goal = await set(jana);
    for (const [state, sentence] of [
      ['protective', 'paused for protection'],
      ['dissolved', 'This tandem has ended'],
    ] as const) {
      const ended_at = state === 'dissolved' ? test.house.clock() : null;
      await test.house.db.updateTable('tandem').set({ state, ended_at }).where('id', '=', id).execute();
      expect((await jana.get(path())).text).toContain(words.text);
      expectMoved(await jana.get(`${path()}/new`), path());
      for (const [to, fields] of [
        ['', words],
        [`/${goal}/text`, { ...words, version: 1 }],
        [`/${goal}/steps`, { step: 'x' }],
        [`/${goal}/checks`, { progress: 10 }],
        [`/${goal}/levels`, { level_after: 3 }],
        [`/${goal}/reaching`, {}],
      ] as const) {
        const page = await jana.post(`${path()}${to}`, fields);
        expect([to, page.status, page.text.includes(sentence)]).toEqual([to, 409, true]);
      }
    }
  });
});
