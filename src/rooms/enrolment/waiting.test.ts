import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { somebody, wayOf } from '../../../test/enrolling.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { audit } from '../../platform/db/audit.ts';
import { readCycle, updateCycle } from '../cycles/store/cycles.ts';
import { currentPolicy } from '../programs/store/policies.ts';
import type { ParticipationState } from './rules.ts';

let t: TestHouse;
let cycle: OpenCycle;
let hash: string;
let eva: Client;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
/** A programme with two places, both taken, and one person who waits. */
beforeEach(async () => {
  cycle = await openCycle(t, 'exchange', { plan: { places: { partner: 2 } } });
  hash = (await currentPolicy(t.house, cycle.program_id))!.hash;
  eva = await t.as(cast.eva);
});
afterAll(async () => {
  await t.drain();
  await expectSound(t, { files: false });
  await t.close();
});

const put = (state: ParticipationState) => t.system((deed) => join(deed, cycle, { role: 'partner', state }));
const row = (id: string) => t.house.db.selectFrom('participation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const isAsked = async (id: string) => (await row(id)).place_offered_at !== null;
let named = 0;
const newcomer = async () => {
  named += 1;
  const { id, email } = await somebody(t, `New${named}`, null, 'leader');
  const client = await t.as(id);
  const signUp = () => client.post(`/cycles/${cycle.cycle_id}/enrolment`, { role: 'partner', hash, standards: 'on' });
  return { id, email, client, signUp, state: async () => (await wayOf(t, cycle.cycle_id, id)).state };
};
async function full() {
  const [first, second] = [await put('ready'), await put('ready')];
  const waits = await put('waitlisted');
  // Whoever comes now comes later.
  t.later({ minutes: 1 });
  return { first, second, waits };
}

test.each([0, 1, 2, 3])('somebody withdraws while somebody new signs up: the waiting list comes first (%i)', async () => {
  const { first, waits } = await full();
  const [own, fresh] = [await t.as(first.person_id), await newcomer()];
  const done = await Promise.all([own.post(`/participations/${first.id}/withdrawal`), fresh.signUp()]);
  expect(done.map(({ status }) => status)).toEqual([303, 303]);
  expect([await isAsked(waits.id), await fresh.state()]).toEqual([true, 'waitlisted']);
  expect(await isAsked((await wayOf(t, cycle.cycle_id, fresh.id)).id)).toBe(false);
});

test('somebody leaves the network while three sign up: one place, one person asked, with one mail', async () => {
  const { second, waits } = await full();
  const own = await t.as(second.person_id);
  const fresh = [await newcomer(), await newcomer(), await newcomer()];
  await Promise.all([own.post('/settings/departure', { sure: 'yes' }), ...fresh.map(({ signUp }) => signUp())]);
  await t.drain();
  expect(await isAsked(waits.id)).toBe(true);
  expect(await Promise.all(fresh.map(({ state }) => state()))).toEqual(['waitlisted', 'waitlisted', 'waitlisted']);
  const asked = await t.house.db
    .selectFrom('participation')
    .select('id')
    .where('cycle_id', '=', cycle.cycle_id)
    .where('place_offered_at', 'is not', null)
    .execute();
  expect(asked).toEqual([{ id: waits.id }]);
});

test('a place that nobody has offered yet is no newcomer’s: sign-up, yes to an invitation and admission stand behind', async () => {
  const { first, waits } = await full();
  const [applied, invited] = [await put('applied'), await put('invited')];
  // As if a place had come free in a way that nobody thought of.
  await t.house.db.updateTable('participation').set({ state: 'withdrawn' }).where('id', '=', first.id).execute();
  const fresh = await newcomer();
  expect((await fresh.client.get(`/cycles/${cycle.cycle_id}/enrolment`)).text).toContain('number 2 on the waiting list');
  await fresh.signUp();
  expect(await fresh.state()).toBe('waitlisted');
  const asked = await t.as(invited.person_id);
  await asked.post(`/participations/${invited.id}/acceptance`, { hash, standards: 'on' });
  expect((await row(invited.id)).state).toBe('waitlisted');
  const at = `/cycles/${cycle.cycle_id}/people`;
  const admitted = await eva.post(`${at}/${applied.id}/admission`);
  expect([admitted.status, admitted.text]).toEqual([409, expect.stringContaining('the waiting list comes first')]);
  expect((await eva.post(`${at}/admission`, { people: [applied.id] })).status).toBe(409);
  expect((await eva.post(`${at}/${applied.id}/waiting`)).status).toBe(303);
  await t.drain({ tick: true });
  expect([await isAsked(waits.id), await isAsked(applied.id)]).toEqual([true, false]);
});

test('more places in the set-up, or the end of a pause, ask the waiting list at once', async () => {
  const { waits } = await full();
  const { plan } = (await readCycle(t.house, cycle.cycle_id))!;
  const object = { type: 'cycle', id: cycle.cycle_id };
  await t.system(async (deed) => {
    await updateCycle(deed, cycle.cycle_id, { plan: { ...plan, places: { partner: 3 } } });
    await audit(deed, 'cycle.setUp', object);
  });
  await t.drain();
  expect(await isAsked(waits.id)).toBe(true);
  const next = await put('waitlisted');
  await t.system(async (deed) => {
    await updateCycle(deed, cycle.cycle_id, { plan: { ...plan, places: { partner: 4 } } });
    await audit(deed, 'cycle.resume', object);
  });
  await t.drain();
  expect(await isAsked(next.id)).toBe(true);
});

test('two accounts become one: the place of the second is asked of whoever waits', async () => {
  const { first, waits } = await full();
  await t.house.db.updateTable('participation').set({ person_id: cast.jana }).where('id', '=', first.id).execute();
  // The same person, with her other account, in the other place.
  const other = await put('withdrawn');
  await t.house.db
    .updateTable('participation')
    .set({ person_id: cast.urs, role: 'mentor', state: 'ready', accepted_at: new Date(), form_at: new Date() })
    .where('id', '=', other.id)
    .execute();
  await t.house.db.updateTable('participation').set({ state: 'accepted' }).where('id', '=', first.id).execute();
  const done = await (await t.as(cast.tarik)).post(`/operation/people/${cast.urs}/merge`, { keep: cast.jana, gone: cast.urs });
  expect(done.status).toBe(303);
  await t.drain();
  expect((await row(first.id)).state).toBe('withdrawn');
  expect(await isAsked(waits.id)).toBe(true);
});
