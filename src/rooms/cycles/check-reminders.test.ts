import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { leaveStaff } from './actions/staff.ts';
import { reminderAt } from './rules/checks.ts';
import { insertStaff } from './store/staff.ts';

let t: TestHouse;
let cycle: OpenCycle;
let eva: Client;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.house.db.deleteFrom('cycle').execute();
  cycle = await openCycle(t, 'cross', { state: 'draft' });
  // Days pass in between.
  eva = await t.as(cast.eva);
});

const at = (path: string) => `/cycles/${cycle.cycle_id}${path}`;
const idOf = async (key: string) =>
  (
    await t.house.db
      .selectFrom('cycle_check')
      .select('id')
      .where('cycle_id', '=', cycle.cycle_id)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
  ).id;
/** Days from the house's today. */
const on = (days: number) => new Date(t.house.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const plan = async (key: string, days: number, owner_id: string = cast.eva) =>
  eva.post(at(`/checklist/${await idOf(key)}`), { owner_id, due_on: on(days) });
const mails = async (name: 'eva' | 'urs' = 'eva') => {
  await t.drain({ tick: true });
  return (await t.mailsTo(emailOf(name))).filter(({ kind }) => kind === 'cycles.check_due');
};

describe('a point that comes due', () => {
  it('is at its first reminder before its day, at the second from then on', () => {
    expect([
      reminderAt('2027-03-03', '2027-03-01'),
      reminderAt('2027-03-01', '2027-03-01'),
      reminderAt('2027-02-28', '2027-03-01'),
    ]).toEqual([1, 2, 2]);
  });

  it('is said three days before and on the day, once each, by mail and at home', async () => {
    expectMoved(await plan('after', 5), /checklist/);
    const before = (await mails()).length;
    t.later({ days: 2 });
    eva = await t.as(cast.eva);
    const [first, ...more] = (await mails()).slice(before);
    expect([first?.subject, more.length]).toEqual(['Bridges 2027: one point is due in a few days', 0]);
    expect(first?.text).toContain(at(`/checklist/${await idOf('after')}`));
    expect((await mails()).length).toBe(before + 1);
    expect((await eva.get('/home')).text).toContain(`href="${at(`/checklist/${await idOf('after')}`)}"`);
    t.later({ days: 3 });
    expect((await mails()).slice(before + 1).map(({ subject }) => subject)).toEqual(['Bridges 2027: one point is due']);
    t.later({ days: 1 });
    expect((await mails()).length).toBe(before + 2);
  });

  it('comes with others of the same day in one mail, and begins anew with a new day', async () => {
    await plan('after', 2);
    await plan('time_budget', 2);
    const before = (await t.mailsTo(emailOf('eva'))).filter(({ kind }) => kind === 'cycles.check_due').length;
    expect((await mails()).slice(before).map(({ subject }) => subject)).toEqual(['Bridges 2027: 2 points are due in a few days']);
    await plan('after', 3);
    expect((await mails()).length).toBe(before + 2);
  });

  it('is silent where it is done, behind its step, or under nobody who runs the cycle', async () => {
    const before = (await mails()).length;
    await plan('after', 1);
    await eva.post(at(`/checklist/${await idOf('after')}/tick`), { evidence: 'Minutes' });
    // The system sees that the period is fixed.
    await plan('period', 1);
    await plan('time_budget', 1);
    await t.house.db.updateTable('cycle').set({ state: 'open' }).where('id', '=', cycle.cycle_id).execute();
    expect((await mails()).length).toBe(before);
    expect((await eva.get('/home')).text).not.toContain('of the preparation of Bridges 2027');
  });

  it('is seen to by those who can open it, and goes on with a hand-over', async () => {
    await t.system((deed) => insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.jana, role: 'sponsor' }));
    const refused = await plan('after', 1, cast.jana);
    expect([refused.status, refused.text.includes('Only coordination and deputy')]).toEqual([422, true]);
    await plan('after', 1);
    expectMoved(await eva.post(at('/staff'), { email: emailOf('urs'), role: 'coordinator' }), at('/staff'));
    expect((await mails('urs')).length).toBe(1);
    expect((await eva.get('/home')).text).not.toContain('of the preparation of Bridges 2027');
  });

  it('is the coordination’s once the deputy who saw to it has left', async () => {
    await t.system((deed) => insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.selin, role: 'deputy' }));
    expectMoved(await plan('after', 9, cast.selin), /checklist/);
    await t.system((deed) => leaveStaff(deed, cast.selin));
    const { owner_id } = await t.house.db
      .selectFrom('cycle_check')
      .select('owner_id')
      .where('id', '=', await idOf('after'))
      .executeTakeFirstOrThrow();
    expect(owner_id).toBe(cast.eva);
  });
});
