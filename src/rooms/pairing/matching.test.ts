import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectSound } from '../../../test/invariants.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { readCycle, updateCycle } from '../cycles/store/cycles.ts';
import { conductRun, failInterrupted } from './actions/conduct.ts';
import { settingsValues } from './forms/matching.ts';
import { settingsVersion } from './rules/settings.ts';
import { forgetInputsWith } from './store/run-system.ts';
import { findRun, listRunPairs, listRuns, openRun } from './store/runs.ts';

let test: TestHouse;
let cycle: OpenCycle;
let exchange: OpenCycle;
let eva: Client;
let people: Awaited<ReturnType<typeof fill>>;
beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  cycle = await openCycle(test, 'cross');
  exchange = await openCycle(test, 'exchange');
  people = await fill(test, cycle, 'cross', 6);
  await fill(test, exchange, 'exchange', 7);
  eva = await test.as(cast.eva);
});
afterAll(() => test.close());

const at = (path = '', of = cycle) => `/cycles/${of.cycle_id}/matching${path}`;
const runs = (of = cycle) => test.system((deed) => listRuns(deed, of.cycle_id));
const matching = () => test.system(async (deed) => (await readCycle(deed, cycle.cycle_id))!.matching);
async function typed(change: Record<string, string | number> = {}) {
  const now = await matching();
  const { weights, ...rest } = settingsValues(now);
  const sliders = Object.fromEntries(Object.entries(weights).map(([name, value]) => [`weights.${name}`, value]));
  return { ...rest, ...sliders, version: settingsVersion(now), ...change };
}
const tableOf = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('before a run', () => {
  it('shows who is ready, what is asked for, and the effect on one person', async () => {
    const { status, text } = await eva.get(at());
    expect(status).toBe(200);
    expect(tableOf(text)).toContain('Ready: 6 mentors, 6 mentees');
    expect(tableOf(text)).toMatch(/The rules leave Noa \w+ Berger \w+ [45] of 6 people/);
    expect((await eva.get(at(`?person=${people.mentee[3]}`))).text).toContain(`value="${people.mentee[3]}" selected`);
  });

  it('is the coordination’s alone: the office sees the cycle and not its matching, others nothing', async () => {
    for (const path of ['', '/comparison']) {
      expect((await (await test.as(cast.milo)).get(at(path))).status).toBe(403);
      expect((await (await test.as(cast.jana)).get(at(path))).status).toBe(404);
    }
    expect((await (await test.as(cast.milo)).post(at('/runs'))).status).toBe(403);
    expect((await (await test.as(cast.jana)).post(at('/runs'))).status).toBe(404);
    expect((await eva.get('/cycles/none/matching')).status).toBe(404);
  });

  it('a preview shows other weights and keeps nothing', async () => {
    const before = await matching();
    const { status, text } = await eva.post(at('/preview'), await typed({ 'weights.topics': 0, 'weights.place': 10 }));
    expect(status).toBe(200);
    expect(text).toContain('name="weights.topics" min="0" max="10" step="1" value="0"');
    expect(await matching()).toEqual(before);
    expectMoved(await eva.get(at('/preview')), at());
  });

  it('saves weights and rules; whoever built on an older state is told and keeps her values', async () => {
    const [mine, theirs] = [await typed({ 'weights.place': 7 }), await typed({ 'weights.style': 9 })];
    expectMoved(await eva.post(at(), mine), at());
    expect((await matching()).weights.place).toBe(7);
    const late = await eva.post(at(), theirs);
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody has changed weights or rules');
    expect(late.text).toContain('name="weights.style" min="0" max="10" step="1" value="9"');
    expect((await matching()).weights.style).not.toBe(9);
    const twice = await Promise.all([
      eva.post(at(), await typed({ 'weights.place': 3 })),
      eva.post(at(), await typed({ 'weights.place': 2 })),
    ]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  it('refuses nothing but zeros, and numbers out of range', async () => {
    const zeros = Object.fromEntries(Object.keys((await matching()).weights).map((name) => [`weights.${name}`, 0]));
    const refused = await eva.post(at(), await typed(zeros));
    expect([refused.status, refused.text.includes('At least one criterion')]).toEqual([422, true]);
    const wrong = await eva.post(at(), await typed({ min_score: 3, 'weights.place': 99 }));
    expect(wrong.status).toBe(422);
  });
});

describe('a run', () => {
  it('is searched at once, kept with its proof and checked again on demand', async () => {
    const started = await eva.post(at('/runs'), { name: 'first look' });
    expectMoved(started, /\/matching\/runs\//);
    const [run] = await runs();
    expect(run).toMatchObject({ number: 1, name: 'first look', state: 'done', people: 12, kept: true });
    expect(run!.result).toMatchObject({ optimal: true, gap: 0, matched: 6, without: [] });
    const pairs = await test.system((deed) => listRunPairs(deed, run!.id));
    expect(pairs).toHaveLength(6);
    const proof = await eva.get(at(`/runs/${run!.id}/proof`));
    expect(proof.status).toBe(200);
    expect(tableOf(proof.text)).toContain('Run 1 is the best possible result first look');
    expect(tableOf(proof.text)).toContain('Broken rules and conditions 0');
    const rows = await test.house.db.selectFrom('match_run').selectAll().execute();
    expect(rows[0]!.sealed_input!.toString('utf8')).not.toContain(cast.eva.slice(0, 8));
  });

  it('takes along the weights that stand beside it, unless somebody else was faster', async () => {
    const older = await typed({ 'weights.place': 5, name: 'late' });
    expectMoved(await eva.post(at('/runs'), await typed({ 'weights.place': 9, name: 'place' })), /runs/);
    const [run] = await runs();
    expect([run!.matching.weights.place, (await matching()).weights.place]).toEqual([9, 9]);
    const late = await eva.post(at('/runs'), older);
    expect([late.status, late.text.includes('value="late"')]).toEqual([409, true]);
    expect(await runs()).toHaveLength(2);
    await eva.post(at(`/runs/${run!.id}/deletion`));
  });

  it('exchange: an odd pool leaves one without a partner, and that is proven too', async () => {
    await eva.post(at('/runs', exchange), {});
    const [run] = await runs(exchange);
    expect(run!.result).toMatchObject({ optimal: true, matched: 3 });
    expect(run!.result!.without).toHaveLength(1);
    expect((await eva.get(at(`/runs/${run!.id}/proof`, exchange))).text).toContain('is the best possible result');
  });

  it('is renamed, compared and deleted; a run of another cycle is none of this one', async () => {
    await eva.post(at('/runs'), { name: 'second' });
    const [second, first] = await runs();
    expectMoved(await eva.post(at(`/runs/${second!.id}/name`), { name: 'better' }), at(`/runs/${second!.id}/proof`));
    expect((await eva.get(at('/comparison'))).text).toContain('Both runs give everybody the same partner');
    expect((await eva.get(at(`/comparison?before=${first!.id}&after=${first!.id}`))).status).toBe(200);
    expect((await eva.get(at(`/comparison?before=${(await runs(exchange))[0]!.id}`))).status).toBe(404);
    expect((await eva.get(at(`/runs/${(await runs(exchange))[0]!.id}/proof`))).status).toBe(404);
    expect((await eva.get(at('/runs/none/proof'))).status).toBe(404);
    expectMoved(await eva.post(at(`/runs/${second!.id}/deletion`)), at());
    expect((await runs()).map(({ number }) => number)).toEqual([1]);
    expect((await eva.post(at(`/runs/${second!.id}/deletion`))).status).toBe(404);
  });

  it('stays once a pair of it was offered', async () => {
    const [run] = await runs();
    const [pair] = await test.system((deed) => listRunPairs(deed, run!.id));
    const id = test.house.chance.id();
    await test.system(({ tx, now }) =>
      tx
        .insertInto('match_proposal')
        .values({ id, cycle_id: cycle.cycle_id, run_id: run!.id, origin: 'run', first_id: pair!.first_id, second_id: pair!.second_id, state: 'offered', state_at: now, score: 1, reasons: '[]', sealed_words: null, asked_by: null, created_by: null, created_at: now, offered_at: now, discard_kind: null, tandem_id: null })
        .execute(),
    ); // prettier-ignore
    const refused = await eva.post(at(`/runs/${run!.id}/deletion`));
    expect([refused.status, refused.text.includes('It stays as their origin')]).toEqual([409, true]);
    // Both hold a place now: the next run is made of the others.
    await eva.post(at('/runs'), {});
    expect((await runs())[0]!.people).toBe(10);
    expect(tableOf((await eva.get(at())).text)).toContain('In an open proposal');
    await test.system(({ tx }) => tx.deleteFrom('match_proposal').where('id', '=', id).execute());
  });

  it('of fair plans waits for the thread, can be cancelled and repeated, and survives a restart as not finished', async () => {
    const fair = { ...(await matching()), mode: 'fair' as const };
    await test.system((deed) => updateCycle(deed, cycle.cycle_id, { matching: fair }));
    await eva.post(at('/runs'), { name: 'fair' });
    const [waiting] = await runs();
    expect(waiting!.state).toBe('waiting');
    expect((await eva.get(at())).text).toContain('<progress');
    expect((await eva.get(at(`/runs/${waiting!.id}`))).text).toContain('<progress');
    expect((await eva.post(at(`/runs/${waiting!.id}/deletion`))).status).toBe(409);
    expectMoved(await eva.post(at(`/runs/${waiting!.id}/cancellation`)), at(`/runs/${waiting!.id}`));
    expectMoved(await eva.post(at(`/runs/${waiting!.id}/cancellation`)), at(`/runs/${waiting!.id}`));
    await test.drain();
    expect((await runs())[0]!.state).toBe('cancelled');
    expectMoved(await eva.post(at(`/runs/${waiting!.id}/repetition`)), /\/matching\/runs\//);
    await test.drain();
    expect((await runs())[0]).toMatchObject({ state: 'done', name: 'fair', number: 4 });
    await test.house.db.updateTable('match_run').set({ state: 'running' }).where('id', '=', waiting!.id).execute();
    await failInterrupted(test.house);
    expect(await test.system((deed) => findRun(deed, cycle.cycle_id, waiting!.id))).toMatchObject({
      state: 'failed',
      failure: 'restart',
    });
    await conductRun(test.house, waiting!.id);
    expect((await eva.get(at())).text).toContain('Broken off when the program was restarted');
  });

  it('says that limits cannot be met', async () => {
    const [first] = people.mentee;
    const strict = { ...(await matching()), mode: 'participation' as const, balance: 0 };
    await test.system(async (deed) => {
      await updateCycle(deed, cycle.cycle_id, { matching: strict });
      for (const [n, mentor] of people.mentor.slice(0, 2).entries())
        await deed.tx.insertInto('match_rule').values({ cycle_id: cycle.cycle_id, first_id: people.mentee[n === 0 ? 0 : 3]!, second_id: mentor, kind: 'pin', created_by: null, created_at: deed.now }).execute(); // prettier-ignore
    });
    await eva.post(at('/runs'), {});
    const [run] = await runs();
    expect(['done', 'failed']).toContain(run!.state);
    expect((await eva.get(at(`/runs/${run!.id}`))).status).toBe(200);
    expect(first).toBeDefined();
  });

  it('forgets what people said of themselves when one of them is gone', async () => {
    const [run] = (await runs()).filter(({ kept }) => kept);
    const { person_id } = await test.house.db
      .selectFrom('participation')
      .select('person_id')
      .where('id', '=', people.mentee[0]!)
      .executeTakeFirstOrThrow();
    await test.system((deed) => forgetInputsWith(deed, person_id));
    expect(await test.system((deed) => openRun(deed, run!.id))).toBeUndefined();
    expect((await eva.get(at(`/runs/${run!.id}/proof`))).text).toContain('cannot be checked any more');
    expect((await eva.get(at(`/runs/${run!.id}`))).status).toBe(200);
  });
});

describe('nobody to be paired', () => {
  it.each(['cross', 'exchange', 'reverse'] as const)('%s: an empty pool, then one person', async (format) => {
    const empty = await openCycle(test, format);
    for (const each of [0, 1]) {
      if (each === 1) await fill(test, empty, format, format === 'exchange' ? 1 : 0);
      const page = await eva.get(at('', empty));
      expect(page.status).toBe(200);
      expect(page.text).toContain('A run needs somebody ready on each side');
      expect((await eva.post(at('/runs', empty))).status).toBe(409);
    }
    await test.system((deed) => updateCycle(deed, empty.cycle_id, { state: 'archived' }));
    expect((await eva.post(at('/runs', empty))).status).toBe(409);
  });
});

it('leaves everything sound', () => expectSound(test, { files: false }));
