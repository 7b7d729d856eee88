import { afterAll, beforeAll, expect, it } from 'vitest';
import { accept, cast, setStage } from '../../../test/cast.ts';
import { openCycle } from '../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { insertStaff } from './store/staff.ts';
import { eraseFromCycles, moveCycles } from './store/leaving.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  await accept(t, 'urs', 'eva', 'milo');
});
afterAll(() => t.close());

const work = (cycle_id: string, person_id: string) =>
  t.system(async (deed) => {
    const { tx, now } = deed;
    const done = { done_at: now, done_by: person_id, owner_id: person_id, evidence: 'seen' };
    await tx.updateTable('cycle_check').set(done).where('cycle_id', '=', cycle_id).execute();
    await tx.insertInto('cycle_step').values({ cycle_id, step: 'goals', done_at: now, done_by: person_id }).execute();
    const said = { point: 'backing', stand: 'met' as const, note: 'A letter.', said_at: now, said_by: person_id };
    await tx
      .insertInto('cycle_standard')
      .values({ cycle_id, ...said })
      .execute();
    const override = { created_by: person_id, overridden_by: person_id, overridden_at: now, override_reason: 'A sentence.' };
    await tx.updateTable('cycle').set(override).where('id', '=', cycle_id).execute();
  });

async function pointing(person_id: string): Promise<string[]> {
  const columns = [
    ['cycle_staff', 'person_id'],
    ['cycle', 'created_by'],
    ['cycle', 'overridden_by'],
    ['cycle_step', 'done_by'],
    ['cycle_check', 'owner_id'],
    ['cycle_check', 'done_by'],
    ['cycle_standard', 'said_by'],
  ] as const;
  const found: string[] = [];
  for (const [table, column] of columns) {
    const rows = await t.house.db
      .selectFrom(table)
      .select(t.house.db.dynamic.ref(column))
      .where(t.house.db.dynamic.ref(column) as never, '=', person_id as never)
      .execute();
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

it('moves what somebody did to the account that stays, a charge of both once', async () => {
  const cycle = await openCycle(t, 'cross');
  await t.system(async (deed) => {
    await insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.urs, role: 'deputy' });
    await insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.milo, role: 'deputy' });
  });
  await work(cycle.cycle_id, cast.urs);
  await t.system((deed) => moveCycles(deed, cast.urs, cast.milo));
  expect(await pointing(cast.urs)).toEqual([]);
  expect(await pointing(cast.milo)).toHaveLength(7);
  await expectSound(t);
});

it('forgets who is erased, and keeps what was prepared', async () => {
  const cycle = await openCycle(t, 'reverse');
  await t.system((deed) => insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.urs, role: 'deputy' }));
  await work(cycle.cycle_id, cast.urs);
  await t.system((deed) => eraseFromCycles(deed, cast.urs));
  expect(await pointing(cast.urs)).toEqual([]);
  const checks = await t.house.db.selectFrom('cycle_check').selectAll().where('cycle_id', '=', cycle.cycle_id).execute();
  expect(checks.every(({ done_at, evidence }) => done_at !== null && evidence === 'seen')).toBe(true);
  await expectSound(t);
});
