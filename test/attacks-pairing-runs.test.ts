import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deed } from '../src/platform/deed.ts';
import type { CycleFormat } from '../src/rooms/cycles/rules.ts';
import type { CyclePlan } from '../src/rooms/cycles/rules/plan.ts';
import { updateCycle, readCycle } from '../src/rooms/cycles/store/cycles.ts';
import { conductRun } from '../src/rooms/pairing/actions/conduct.ts';
import { forgetInputsWith } from '../src/rooms/pairing/store/run-system.ts';
import { solvePool, type RunAnswer, type RunQuestion } from '../src/rooms/pairing/rules/solve.ts';
import { eraseEnrolment } from '../src/rooms/enrolment/store/leaving.ts';
import { findRun, listRunPairs, listRuns } from '../src/rooms/pairing/store/runs.ts';
import { cast, setStage } from './cast.ts';
import { fill, join, openCycle, type OpenCycle } from './cycles.ts';
import { openTestHouse, type Client, type Page, type TestHouse } from './harness.ts';
import { lockAwaited } from './lock-awaited.ts';
import { personOf, propose } from './proposals.ts';

let t: TestHouse;
let eva: Client;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  eva = await t.as(cast.eva);
});
afterAll(() => t.close());

interface Set {
  cycle: OpenCycle;
  run: string;
  path: string;
}

async function matched(format: CycleFormat, each: number, plan: Partial<CyclePlan> = {}): Promise<Set> {
  const cycle = await openCycle(t, format, { plan, state: 'matching' });
  await fill(t, cycle, format, each);
  return again(cycle);
}

async function again(cycle: OpenCycle): Promise<Set> {
  const page = await eva.post(`/cycles/${cycle.cycle_id}/matching/runs`, {});
  const run = page.location?.split('/').at(-1) ?? '';
  return { cycle, run, path: `/cycles/${cycle.cycle_id}/matching/runs/${run}` };
}

const pairsOf = ({ run }: Set) => listRunPairs(t.house, run);
const runOf = async ({ cycle, run }: Set) => (await findRun(t.house, cycle.cycle_id, run))!;
const hand = async ({ path }: Set, text: string, revision = 0) => eva.post(`${path}/hands`, { revision, decided: text });
const rules = ({ cycle }: Set) =>
  t.house.db.selectFrom('match_rule').selectAll().where('cycle_id', '=', cycle.cycle_id).execute();

describe('what no button sends', () => {
  test('decisions on nobody, on people of another cycle, in the wrong order or never made are refused and write nothing', async () => {
    const [set, elsewhere] = [await matched('cross', 3), await matched('cross', 2)];
    const [[pair], [foreign]] = [await pairsOf(set), await pairsOf(elsewhere)];
    const nobody = '-'.repeat(36);
    for (const kind of ['pin', 'forbid', 'none'])
      for (const [one, other] of [
        [nobody, nobody],
        [cast.eva, cast.urs],
        [foreign!.first_id, foreign!.second_id],
        [pair!.first_id, foreign!.second_id],
        [pair!.second_id, pair!.first_id],
        [pair!.first_id, pair!.first_id],
      ])
        expect([kind, (await hand(set, `${one}.${other}.${kind}`)).status]).toEqual([kind, 409]);
    expect((await hand(set, `${pair!.first_id}.${pair!.second_id}.none`)).status).toBe(409);
    expect([await rules(set), (await runOf(set)).revision]).toEqual([[], 0]);
  });

  test('an exchange knows a pair in one order only', async () => {
    const set = await matched('exchange', 4);
    const [pair] = await pairsOf(set);
    expect((await hand(set, `${pair!.second_id}.${pair!.first_id}.forbid`)).status).toBe(409);
    expect((await hand(set, `${pair!.first_id}.${pair!.second_id}.forbid`)).status).toBe(303);
  });
});

describe('a pin breaks no rule', () => {
  test('a no, a line, an exclusion and competitors since the run are named; points are what a pin overrides', async () => {
    const set = await matched('cross', 5);
    const pairs = await pairsOf(set);
    const people = await Promise.all(
      pairs.map(async (one) => [await personOf(t, one.first_id), await personOf(t, one.second_id)]),
    );
    const declined = await propose(t, set.cycle, [pairs[0]!.first_id, pairs[0]!.second_id], 'declined');
    await t.system(async ({ tx, now, house }) => {
      await tx.insertInto('proposal_answer').values({ proposal_id: declined, participation_id: pairs[0]!.first_id, answer: 'no', sealed_reason: null, answered_at: now }).execute(); // prettier-ignore
      await tx.insertInto('reporting_line').values({ person_id: people[1]![0]!.id, superior_id: people[1]![1]!.id, kind: 'manager', source: 'own', created_at: now }).execute(); // prettier-ignore
      await tx.insertInto('participation_exclusion').values({ id: house.chance.id(), participation_id: pairs[2]!.second_id, person_id: people[2]![0]!.id, sealed_note: null, created_at: now }).execute(); // prettier-ignore
    });
    const said = ['has declined this pair before', 'A reporting line stands', 'An exclusion stands'];
    for (const [n, words] of said.entries()) {
      const page = await hand(set, `${pairs[n]!.first_id}.${pairs[n]!.second_id}.pin`);
      expect([page.status, page.text.includes(words)]).toEqual([409, true]);
    }
    expect(await rules(set)).toEqual([]);
    // The same in a run that was made since.
    const later = await again(set.cycle);
    for (const [n, words] of said.entries())
      expect((await hand(later, `${pairs[n]!.first_id}.${pairs[n]!.second_id}.pin`)).text).toContain(words);
    expect((await runOf(later)).revision).toBe(0);
  });

  test('what an organisation has objected to stays out, also when somebody takes the block away', async () => {
    const set = await matched('cross', 4);
    const [pair] = await pairsOf(set);
    const id = await propose(t, set.cycle, [pair!.first_id, pair!.second_id], 'discarded');
    await t.house.db.updateTable('match_proposal').set({ discard_kind: 'conflict' }).where('id', '=', id).execute();
    expect((await hand(set, `${pair!.first_id}.${pair!.second_id}.pin`)).text).toContain('sees a conflict in this pair');
    const later = await again(set.cycle);
    expect((await pairsOf(later)).some((one) => one.first_id === pair!.first_id && one.second_id === pair!.second_id)).toBe(
      false,
    );
    const suggested = await eva.post(`/cycles/${set.cycle.cycle_id}/proposals`, {
      pairs: [`${pair!.first_id}:${pair!.second_id}`],
    });
    expect(suggested.status).toBe(409);
  });
});

describe('while it is searched', () => {
  /** Asks for a run that waits for the thread, and lets `meanwhile` happen before the answer is there. */
  async function searched(meanwhile: (set: Set) => Promise<unknown>): Promise<Set> {
    const cycle = await openCycle(t, 'cross', { state: 'matching' });
    await fill(t, cycle, 'cross', 3);
    await t.system(async (deed) =>
      updateCycle(deed, cycle.cycle_id, { matching: { ...(await readCycle(deed, cycle.cycle_id))!.matching, mode: 'fair' } }),
    );
    const set = await again(cycle);
    const ask = async <Q, A>(question: Q): Promise<A> => {
      const answer: RunAnswer = await solvePool((question as { run: RunQuestion }).run, { now: () => 0 });
      await meanwhile(set);
      return answer as A;
    };
    await conductRun({ ...t.house, matcher: { ask, close: async () => undefined } }, set.run);
    return set;
  }

  test('cancelled as it comes to its end: it stays cancelled, without pairs, and can be repeated', async () => {
    const set = await searched(({ path }) => eva.post(`${path}/cancellation`));
    expect([(await runOf(set)).state, await pairsOf(set)]).toEqual(['cancelled', []]);
    expect((await eva.post(`${set.path}/repetition`)).status).toBe(303);
  });

  test('an account is erased: the run fails, and nothing of her is kept again', async () => {
    const set = await searched(async ({ cycle }) => {
      const row = await t.house.db.selectFrom('participation').select(['id', 'person_id']).where('cycle_id', '=', cycle.cycle_id).executeTakeFirstOrThrow(); // prettier-ignore
      await t.system(async (deed) => {
        await deed.tx.deleteFrom('participation').where('id', '=', row.id).execute();
        await forgetInputsWith(deed, row.person_id);
      });
    });
    expect(await runOf(set)).toMatchObject({ state: 'failed', kept: false });
    expect((await eva.get(set.path)).text).toContain('/repetition');
  });

  /** Posts while somebody holds the cycle, and lets `meanwhile` happen between the reading of the pool and the writing of the run. */
  async function startedWhile(cycle: OpenCycle, meanwhile: (deed: Deed) => Promise<unknown>): Promise<Page> {
    const posted = await t.system(async (deed) => {
      await deed.tx.selectFrom('cycle').select('id').where('id', '=', cycle.cycle_id).forUpdate().execute();
      const started = eva.post(`/cycles/${cycle.cycle_id}/matching/runs`, {});
      await lockAwaited(t);
      await meanwhile(deed);
      return { started };
    });
    return posted.started;
  }

  const inCycle = ({ cycle_id }: OpenCycle) =>
    t.house.db.selectFrom('participation').select(['id', 'person_id']).where('cycle_id', '=', cycle_id).execute();

  test('an account is erased between reading and writing: no run, a sentence that says why, and the next start works', async () => {
    const cycle = await openCycle(t, 'cross', { state: 'matching' });
    await fill(t, cycle, 'cross', 3);
    const [gone] = await inCycle(cycle);
    const page = await startedWhile(cycle, (deed) => eraseEnrolment(deed, gone!.person_id));
    expect([page.status, page.text.includes('No run was made; please start it again.')]).toEqual([409, true]);
    expect(await listRuns(t.house, cycle.cycle_id)).toEqual([]);
    expect(await runOf(await again(cycle))).toMatchObject({ state: 'done', people: 5 });
  });

  test('somebody who leads, or whom another has excluded, is erased meanwhile: nothing of her is kept either', async () => {
    const cycle = await openCycle(t, 'cross', { state: 'matching' });
    await fill(t, cycle, 'cross', 3);
    const [own] = await inCycle(cycle);
    await t.system(async (deed) => {
      await deed.tx.insertInto('reporting_line').values({ person_id: own!.person_id, superior_id: cast.selin, kind: 'manager', source: 'import', created_at: deed.now }).execute(); // prettier-ignore
    });
    const erased = (deed: Deed) => deed.tx.updateTable('person').set({ status: 'erased' }).where('id', '=', cast.selin).execute();
    expect((await startedWhile(cycle, erased)).status).toBe(409);
    await t.house.db.updateTable('person').set({ status: 'active' }).where('id', '=', cast.selin).execute();
    expect((await runOf(await again(cycle))).state).toBe('done');
  });

  test('deleted or finished runs hear no further word', async () => {
    const set = await matched('cross', 2);
    await eva.post(`${set.path}/deletion`);
    await conductRun(t.house, set.run);
    for (const noun of ['cancellation', 'repetition', 'deletion', 'name'])
      expect((await eva.post(`${set.path}/${noun}`)).status).toBe(404);
    expect((await hand(set, `${cast.eva}.${cast.urs}.pin`)).status).toBe(404);
  });
});

describe('the proof', () => {
  test('same people, same plan; a pair that is changed behind its back is found', async () => {
    const one = await matched('cross', 6);
    const other = await again(one.cycle);
    expect(await pairsOf(other)).toEqual(await pairsOf(one));
    expect((await eva.get(`${one.path}/proof`)).text).toContain('is the best possible result');
    const [a, b] = await pairsOf(one);
    await t.house.db
      .deleteFrom('match_run_pair')
      .where('run_id', '=', one.run)
      .where('first_id', 'in', [a!.first_id, b!.first_id])
      .execute();
    expect((await eva.get(`${one.path}/proof`)).text).not.toContain('is the best possible result');
  });

  test('in an exchange both give and both receive, or they are no pair', async () => {
    const cycle = await openCycle(t, 'exchange', { state: 'matching' });
    const [, , taker] = await t.system(async (deed) => [
      await join(deed, cycle, { role: 'partner', offers: ['delegation'], needs: ['leading-teams'] }),
      await join(deed, cycle, { role: 'partner', offers: ['leading-teams'], needs: ['delegation'] }),
      // Seeks what the first offers, and offers what nobody seeks.
      await join(deed, cycle, { role: 'partner', offers: ['resilience'], needs: ['delegation'] }),
    ]);
    const pairs = await pairsOf(await again(cycle));
    expect(pairs).toHaveLength(1);
    expect(pairs.some(({ first_id, second_id }) => [first_id, second_id].includes(taker.id))).toBe(false);
  });
});

test('where nobody sees points, none stands on any page, in no title, picture or file', async () => {
  const set = await matched('cross', 5, { scores_for: 'nobody' });
  const other = await again(set.cycle);
  const pairs = await pairsOf(set);
  const id = await propose(t, set.cycle, [pairs[0]!.first_id, pairs[0]!.second_id], 'shortlisted');
  const base = `/cycles/${set.cycle.cycle_id}`;
  const paths = [
    set.path,
    `${set.path}?order=score`,
    `${set.path}?only=weak`,
    `${set.path}?open=${pairs[0]!.first_id}.${pairs[0]!.second_id}`,
    `${set.path}?about=${pairs[0]!.first_id}`,
    `${set.path}/pairs.csv`,
    `${set.path}/proof`,
    `${base}/matching`,
    `${base}/matching/comparison?before=${set.run}&after=${other.run}`,
    `${base}/proposals`,
    `${base}/proposals/offers`,
    `${base}/proposals/${id}`,
  ];
  const numbers = new Set([...pairs.map(({ score }) => score), 8200]);
  for (const path of paths) {
    const { text, status } = await eva.get(path);
    const from = Math.max(0, text.indexOf('<main'));
    const main = text.slice(from, text.includes('</main') ? text.indexOf('</main') : undefined);
    expect([path, status]).toEqual([path, 200]);
    for (const score of numbers) {
      const shapes = [`${(score / 10_000).toFixed(2)}<`, `"${score}"`, `>${score}<`, ` ${Math.round(score / 100)} of 100`];
      expect([path, score, shapes.filter((shape) => main.includes(shape))]).toEqual([path, score, []]);
    }
  }
});
