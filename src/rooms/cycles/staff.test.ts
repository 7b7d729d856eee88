import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';

let t: TestHouse;
let cycle: OpenCycle;
/** Of the office. */
let eva: Client;
let page = '';

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  eva = await t.as(cast.eva);
});
afterAll(() => t.close());
beforeEach(async () => {
  cycle = await openCycle(t, 'reverse');
  page = `/cycles/${cycle.cycle_id}/staff`;
  await t.house.db.updateTable('cycle_staff').set({ person_id: cast.urs }).where('cycle_id', '=', cycle.cycle_id).execute();
});

const told = async (address: string) => {
  await t.drain();
  return (await t.mailsTo(address)).filter(({ kind }) => kind === 'cycles.staffed');
};
const name = (who: string, role: string) => eva.post(page, { email: who, role });

it('tells the coordination when the office makes itself deputy, and leaves who it was', async () => {
  expectMoved(await name(emailOf('eva'), 'deputy'), page);
  const [mail] = await told(emailOf('urs'));
  expect(mail?.subject).toContain('Deputy');
  expect(mail?.text).toMatch(/Eva .* has a task in a cycle that you run: Deputy/);
  const event = await t.house.db
    .selectFrom('audit_event')
    .selectAll()
    .where('object_id', '=', cycle.cycle_id)
    .where('verb', '=', 'cycle.nameStaff')
    .executeTakeFirstOrThrow();
  expect([event.actor_id, event.after]).toEqual([cast.eva, { role: 'deputy', person: cast.eva }]);
  expect((await eva.get(`/cycles/${cycle.cycle_id}/settings`)).text).toContain('Put in charge: Deputy');
});

it('tells the deputy of a new coordination, and whoever is relieved once', async () => {
  await name(emailOf('jana'), 'deputy');
  const before = (await told(emailOf('urs'))).length;
  expectMoved(await name(emailOf('eva'), 'coordinator'), page);
  expect((await told(emailOf('jana'))).length).toBe(1);
  expect((await told(emailOf('urs'))).length).toBe(before);
  expect((await t.mailsTo(emailOf('urs'))).at(-1)?.kind).toBe('cycles.relieved');
});

it('says nothing of sponsors and confidants, who run nothing', async () => {
  const before = (await told(emailOf('urs'))).length;
  expectMoved(await name(emailOf('selin'), 'sponsor'), page);
  expect((await told(emailOf('urs'))).length).toBe(before);
});
