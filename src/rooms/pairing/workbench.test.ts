import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import type { CycleFormat } from '../cycles/rules.ts';
import type { CyclePlan } from '../cycles/rules/plan.ts';
import { findRun, listRunPairs } from './store/runs.ts';

let test: TestHouse;
let eva: Client;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  eva = await test.as(cast.eva);
});
afterAll(() => test.close());

interface Set {
  cycle: OpenCycle;
  run: string;
  path: string;
}

/** A cycle with people and one run of them. */
async function matched(format: CycleFormat, each: number, plan: Partial<CyclePlan> = {}): Promise<Set> {
  const cycle = await openCycle(test, format, { plan });
  if (each > 0) await fill(test, cycle, format, each);
  const page = await eva.post(`/cycles/${cycle.cycle_id}/matching/runs`, {});
  const run = page.location?.split('/').at(-1) ?? '';
  return { cycle, run, path: `/cycles/${cycle.cycle_id}/matching/runs/${run}` };
}

const pairsOf = ({ run }: Set) => listRunPairs(test.house, run);
const runOf = async ({ cycle, run }: Set) => (await findRun(test.house, cycle.cycle_id, run))!;
const decided = (first_id: string, second_id: string, kind: string) => `${first_id}.${second_id}.${kind}`;

describe('the workbench of a run', () => {
  it('shows the plan, an opened pair with its alternatives, and the same as CSV', async () => {
    const set = await matched('cross', 5);
    const page = await eva.get(set.path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('5 of 5');
    expect(page.text).toContain('Best possible, proven');
    expect(page.text).toContain('Give and take');
    const [pair] = await pairsOf(set);
    const opened = await eva.get(`${set.path}?open=${pair!.first_id}.${pair!.second_id}`);
    expect(opened.text).toContain('Value by criterion');
    expect(opened.text).toMatch(/Instead of .* for /);
    expect(opened.text).toContain('row-opened');
    const one = await eva.post(`/cycles/${set.cycle.cycle_id}/proposals`, {
      run: set.run,
      pairs: `${pair!.first_id}:${pair!.second_id}`,
    });
    expect(one.status).toBe(303);
    const csv = await eva.get(`${set.path}/pairs.csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(6);
  });

  it('finds, filters and orders pairs, whatever the address says', async () => {
    const set = await matched('cross', 4);
    for (const query of [
      '?q=nobody',
      '?only=pinned',
      '?order=nonsense&page=999',
      '?page=-1',
      '?open=x',
      '?about=x',
      '?organization=x',
    ])
      expect((await eva.get(`${set.path}${query}`)).status).toBe(200);
    expect((await eva.get(`${set.path}?q=nobody`)).text).toContain('No pair matches this search.');
  });

  it('pins and blocks, makes the plan anew at once, and takes it back', async () => {
    const set = await matched('cross', 4);
    const [pair] = await pairsOf(set);
    const { first_id, second_id } = pair!;
    const pin = await eva.post(`${set.path}/hands`, { revision: 0, decided: decided(first_id, second_id, 'pin') });
    expectMoved(pin, `${set.path}?open=${first_id}.${second_id}`);
    expect((await runOf(set)).revision).toBe(1);
    expect((await pairsOf(set)).find((one) => one.first_id === first_id)).toMatchObject({ second_id, pinned: true });
    const rules = await test.house.db.selectFrom('match_rule').selectAll().where('cycle_id', '=', set.cycle.cycle_id).execute();
    expect(rules).toMatchObject([{ first_id, second_id, kind: 'pin', created_by: cast.eva }]);
    const page = await eva.get(`${set.path}?open=${first_id}.${second_id}`);
    expect(page.text).toContain('Decided by hand');
    expect(page.text).toMatch(/hands\?revision=1/);

    const block = await eva.post(`${set.path}/hands`, { revision: 1, decided: decided(first_id, second_id, 'forbid') });
    expectMoved(block, set.path);
    expect((await pairsOf(set)).some((one) => one.first_id === first_id && one.second_id === second_id)).toBe(false);
    const undo = await eva.post(`${set.path}/hands?revision=2&decided=${decided(first_id, second_id, 'pin')}`);
    expectMoved(undo, set.path);
    expect((await pairsOf(set)).find((one) => one.first_id === first_id)).toMatchObject({ second_id, pinned: true });
    await eva.post(`${set.path}/hands`, { revision: 3, decided: decided(first_id, second_id, 'none') });
    expect(await test.house.db.selectFrom('match_rule').selectAll().where('cycle_id', '=', set.cycle.cycle_id).execute()).toEqual(
      [],
    );
    expect((await runOf(set)).result).toMatchObject({ optimal: true });
    // The kept proof still fits the kept plan.
    expect((await eva.get(`${set.path}/proof`)).status).toBe(200);
  });

  it('swaps with an alternative', async () => {
    const set = await matched('cross', 4);
    const [one, other] = await pairsOf(set);
    const page = await eva.get(`${set.path}?open=${one!.first_id}.${one!.second_id}`);
    const swap = /name="decided" value="([0-9a-f-]{36})\.([0-9a-f-]{36})\.pin"[^]*?Swap/.exec(page.text);
    expect(swap && other).toBeTruthy();
    await eva.post(`${set.path}/hands`, { revision: 0, decided: decided(swap![1]!, swap![2]!, 'pin') });
    expect(await pairsOf(set)).toContainEqual(expect.objectContaining({ first_id: swap![1], second_id: swap![2], pinned: true }));
  });

  it('says to the second of two coordinators that there is a newer plan, and shows it', async () => {
    const set = await matched('cross', 4);
    const [pair] = await pairsOf(set);
    const body = { revision: 0, decided: decided(pair!.first_id, pair!.second_id, 'pin') };
    const both = await Promise.all([eva.post(`${set.path}/hands`, body), eva.post(`${set.path}/hands`, body)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const late = both.find(({ status }) => status === 409)!;
    expect(late.text).toContain('Somebody has changed this plan');
    expect(late.text).toContain('name="revision" value="1"');
    expect((await runOf(set)).revision).toBe(1);
  });

  it('refuses what a rule forbids, what is pinned elsewhere, and what no button sends', async () => {
    const set = await matched('cross', 5);
    const pairs = await pairsOf(set);
    const send = async (text: string, revision = 0) => eva.post(`${set.path}/hands`, { revision, decided: text });
    const organization = new Map(
      (
        await test.house.db
          .selectFrom('participation')
          .select(['id', 'organization_id'])
          .where('cycle_id', '=', set.cycle.cycle_id)
          .execute()
      ).map((row) => [row.id, row.organization_id]),
    );
    const same = pairs
      .flatMap((a) => pairs.map((b) => [a.first_id, b.second_id] as const))
      .find(([a, b]) => organization.get(a) === organization.get(b))!;
    const refused = await send(decided(...same, 'pin'));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Both belong to the same organisation.');
    const [one, other] = pairs;
    expect((await send(decided(one!.first_id, one!.second_id, 'pin'))).status).toBe(303);
    const taken = [other!.first_id, one!.second_id] as const;
    if (organization.get(taken[0]) !== organization.get(taken[1])) {
      const page = await send(decided(...taken, 'pin'), 1);
      expect(page.status).toBe(409);
      expect(page.text).toContain('is pinned in another pair already');
    }
    for (const text of [
      '',
      'x',
      decided(one!.second_id, one!.first_id, 'pin'),
      decided(cast.eva, cast.urs, 'pin'),
      `${decided(one!.first_id, one!.second_id, 'eat')}`,
    ])
      expect([409, 422]).toContain((await send(text, 1)).status);
    expect((await eva.post(`${set.path}/hands`, { revision: 'x', decided: decided(...taken, 'pin') })).status).toBe(422);
    expect((await runOf(set)).revision).toBe(1);
  });

  it('is not there for strangers, and closed for the office that does not coordinate', async () => {
    const set = await matched('cross', 3);
    const [pair] = await pairsOf(set);
    const body = { revision: 0, decided: decided(pair!.first_id, pair!.second_id, 'pin') };
    for (const name of ['jana', 'urs', 'tarik'] as const) {
      const other = await test.as(cast[name]);
      for (const path of [set.path, `${set.path}/pairs.csv`]) expect((await other.get(path)).status).toBe(404);
      expect((await other.post(`${set.path}/hands`, body)).status).toBe(404);
    }
    await test.house.db
      .updateTable('cycle_staff')
      .set({ until: test.house.clock() })
      .where('cycle_id', '=', set.cycle.cycle_id)
      .execute();
    expect((await eva.get(set.path)).status).toBe(403);
    expect((await eva.post(`${set.path}/hands`, body)).status).toBe(403);
    expect((await eva.get(`/cycles/${set.cycle.cycle_id}/matching/runs/x`)).status).toBe(403);
  });

  it('is not there under another cycle, or for an id that is none', async () => {
    const [one, other] = [await matched('cross', 2), await matched('cross', 2)];
    expect((await eva.get(`/cycles/${other.cycle.cycle_id}/matching/runs/${one.run}`)).status).toBe(404);
    expect((await eva.get(`/cycles/${other.cycle.cycle_id}/matching/runs/x`)).status).toBe(404);
    expect((await eva.get(`/cycles/x/matching/runs/x`)).status).toBe(404);
  });

  it('shows no points anywhere where the works council has agreed on that', async () => {
    const set = await matched('cross', 4, { scores_for: 'nobody' });
    const [pair] = await pairsOf(set);
    const page = await eva.get(`${set.path}?open=${pair!.first_id}.${pair!.second_id}`);
    const main = page.text.slice(page.text.indexOf('<main'), page.text.indexOf('</main'));
    expect(main).not.toMatch(/[01]\.\d\d\b/);
    expect(main).not.toContain('average fit');
    expect(main).toContain('Why these two');
    const csv = await eva.get(`${set.path}/pairs.csv`);
    expect(csv.text).not.toMatch(/0\.\d\d/);
  });

  it('says where no two people fit at all what stands in the way, and leads on', async () => {
    // In reverse mentoring the mentors are the juniors: here they are not.
    const set = await matched('reverse', 2);
    const page = await eva.get(set.path);
    expect(page.text).toContain('Under these rules no two people fit.');
    expect(page.text).toContain('The mentor is later in working life (2 people).');
    expect(page.text).toContain('To weights and rules');
    expect(page.text).not.toContain('/proposals"><input');
  });

  it('cannot be opened any more once somebody has taken her details along', async () => {
    const set = await matched('cross', 3);
    const [pair] = await pairsOf(set);
    await test.house.db
      .updateTable('match_run')
      .set({ sealed_input: null, sealed_duals: null })
      .where('id', '=', set.run)
      .execute();
    const page = await eva.get(set.path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('This run can no longer be opened.');
    const late = await eva.post(`${set.path}/hands`, { revision: 0, decided: decided(pair!.first_id, pair!.second_id, 'pin') });
    expect(late.status).toBe(409);
    expect((await eva.get(`${set.path}/pairs.csv`)).status).toBe(404);
  });

  it('follows a run that is searched, with the way to cancel or repeat it', async () => {
    const set = await matched('cross', 2);
    const shown = async (state: 'running' | 'cancelled' | 'failed' | 'waiting') => {
      await test.house.db.updateTable('match_run').set({ state, progress: 0.4 }).where('id', '=', set.run).execute();
      return (await eva.get(set.path)).text;
    };
    expect(await shown('running')).toContain('about 40 percent');
    expect(await shown('waiting')).toContain('/cancellation');
    for (const state of ['cancelled', 'failed'] as const) expect(await shown(state)).toContain('/repetition');
  });

  it('draws an exchange as a ring and pins there too', async () => {
    const set = await matched('exchange', 7);
    const page = await eva.get(set.path);
    expect(page.text).toContain('6 of 7');
    expect(page.text).toContain('pairs-drawn');
    expect(page.text).toContain('Without a partner');
    const [pair] = await pairsOf(set);
    const open = await eva.get(`${set.path}?open=${pair!.first_id}.${pair!.second_id}`);
    expect(open.text).toContain('Instead of');
    expect(
      (await eva.post(`${set.path}/hands`, { revision: 0, decided: decided(pair!.first_id, pair!.second_id, 'pin') })).status,
    ).toBe(303);
  });
});
