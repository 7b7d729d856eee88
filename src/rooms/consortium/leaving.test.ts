import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { coordinator } from '../../../test/stage-consortium.ts';
import { nameContact } from './actions/contacts.ts';
import { deleteOldAgreements } from './actions/leaving.ts';
import { eraseConsortium, moveConsortium } from './store/leaving.ts';

let t: TestHouse;
let cycle: OpenCycle;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross');
});
afterAll(() => t.close());

const [sent, columns] = [new Date('2026-11-20T10:00:00Z'), ['created_by', 'house_signed_by', 'organization_signed_by'] as const];

/** She speaks for the first organisation, has been told twice, and has signed on both sides. */
async function everywhere(person_id: string, at: number): Promise<void> {
  const [organization_id, { cycle_id }] = [cycle.organizations[at]!, cycle];
  await t.system(async ({ tx, house }) => {
    for (const role of ['hr', 'executive'] as const)
      await tx
        .insertInto('organization_contact')
        .values({ id: house.chance.id(), organization_id: cycle.organizations[0]!, person_id, role, since: sent, until: null })
        .execute();
    for (const kind of ['start', 'midterm'] as const)
      await tx
        .insertInto('organization_notice')
        .values({ id: house.chance.id(), cycle_id, organization_id: cycle.organizations[0]!, kind, person_id, sent_at: sent })
        .execute();
    const body = JSON.stringify({ clauses: [], mentor_places: 2, mentee_places: 2 });
    const signed = { house_signed_at: sent, house_name: 'A', organization_signed_at: sent, organization_name: 'B' };
    const people = Object.fromEntries(columns.map((column) => [column, person_id]));
    await tx
      .insertInto('cooperation')
      .values({
        id: house.chance.id(),
        cycle_id,
        organization_id,
        number: 1,
        state: 'signed',
        body,
        hash: 'x',
        created_at: sent,
        ...signed,
        ...people,
      })
      .execute();
  });
}

async function pointing(person_id: string): Promise<number> {
  const { db } = t.house;
  const rows = await Promise.all([
    db.selectFrom('organization_contact').select('id').where('person_id', '=', person_id).execute(),
    db.selectFrom('organization_notice').select('id').where('person_id', '=', person_id).execute(),
    ...columns.map((column) => db.selectFrom('cooperation').select('id').where(column, '=', person_id).execute()),
  ]);
  return rows.flat().length;
}

test('two accounts become one: nothing twice, nothing lost; then nothing of her is left but the names under what was signed', async () => {
  await everywhere(cast.jana, 1);
  await everywhere(cast.urs, 2);
  await t.system((deed) => moveConsortium(deed, cast.urs, cast.jana));
  expect([await pointing(cast.urs), await pointing(cast.jana)]).toEqual([0, 2 + 2 + 6]);
  await expectSound(t, { files: false });
  await t.system((deed) => eraseConsortium(deed, cast.jana));
  expect(await pointing(cast.jana)).toBe(0);
  const names = await t.house.db.selectFrom('cooperation').select(['house_name', 'organization_name']).execute();
  expect(names).toEqual([1, 2].map(() => ({ house_name: 'A', organization_name: 'B' })));
});

test('agreements go three years after the period', async () => {
  const count = async () => (await t.house.db.selectFrom('cooperation').select('id').execute()).length;
  await t.system(deleteOldAgreements);
  expect(await count()).toBe(2);
  t.later({ days: 430 + 3 * 365 });
  await t.system(deleteOldAgreements);
  expect(await count()).toBe(2);
  t.later({ days: 8 });
  await t.system(deleteOldAgreements);
  expect(await count()).toBe(0);
});

test('news of leaving and erasing arrive', async () => {
  await t.system((system) =>
    nameContact({ ...system, actor: coordinator }, cycle.organizations[0]!, { email: emailOf('selin'), role: 'hr' }),
  );
  const selin = await t.as(cast.selin);
  await selin.post('/settings/departure', { sure: 'yes' });
  await t.drain();
  const row = await t.house.db
    .selectFrom('organization_contact')
    .selectAll()
    .where('person_id', '=', cast.selin)
    .executeTakeFirstOrThrow();
  expect(row.until).not.toBeNull();
  t.later({ days: 31 });
  await t.drain({ tick: true });
  await t.drain();
  expect(await pointing(cast.selin)).toBe(0);
});
