import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { participationState } from '../../../test/proposals.ts';

let t: TestHouse;
let cycle: OpenCycle;
let eva: Client;
let people: string;
const ids: string[] = [];

/** Three have signed up, two places are there; one has said yes long ago to another cycle. */
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'exchange', { plan: { places: { partner: 2 } } });
  const other = await openCycle(t, 'exchange');
  people = `/cycles/${cycle.cycle_id}/people`;
  for (const of of [cycle, cycle, cycle, other]) {
    t.later({ minutes: 1 });
    await t.system(async (deed) => ids.push((await join(deed, of, { role: 'partner', state: 'applied' })).id));
  }
  eva = await t.as(cast.eva);
});
afterAll(() => t.close());

test('several sign-ups at once: in the order in which they came, as far as there are places', async () => {
  expect((await eva.get(people)).text).toContain('/people/admission');
  expect((await eva.post(`${people}/admission`, {})).status).toBe(422);
  const done = await eva.post(`${people}/admission`, { people: ids.toReversed() });
  expectMoved(done, people);
  expect((await eva.get(people)).text).toContain('For one there was no place left.');
  const states = await Promise.all(ids.map((id) => participationState(t, id)));
  expect(states).toEqual(['accepted', 'accepted', 'applied', 'applied']);
  await t.drain();
  const mails = await t.house.db.selectFrom('mail').select('kind').where('kind', '=', 'enrolment.admitted').execute();
  expect(mails).toHaveLength(2);
});

test('twice, without a place, of another cycle, by the office: a sentence each, and nothing is written', async () => {
  const twice = await eva.post(`${people}/admission`, { people: ids.slice(0, 2) });
  expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('None of them waits for an answer')]);
  const full = await eva.post(`${people}/admission`, { people: [ids[2]!] });
  expect([full.status, full.text]).toEqual([409, expect.stringContaining('All places of this role are taken')]);
  expect((await eva.post(`${people}/admission`, { people: [ids[3]!] })).status).toBe(409);
  expect((await (await t.as(cast.milo)).post(`${people}/admission`, { people: [ids[2]!] })).status).toBe(403);
  expect((await (await t.as(cast.urs)).post(`${people}/admission`, { people: [ids[2]!] })).status).toBe(404);
  expect(await participationState(t, ids[2]!)).toBe('applied');
});

test('nobody waits for an answer: the button is not there', async () => {
  await t.house.db.updateTable('participation').set({ state: 'withdrawn' }).where('id', '=', ids[2]!).execute();
  expect((await eva.get(people)).text).not.toContain('/people/admission');
});
