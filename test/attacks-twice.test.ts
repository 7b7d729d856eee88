import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { inDeed, sightOf, systemActor } from '../src/platform/deed.ts';
import { makeHandlers, type RoomJobs } from '../src/platform/jobs/handlers.ts';
import { roomJobs } from '../src/registry.ts';
import { suspendListing } from '../src/rooms/applications/actions/suspension.ts';
import { updatePerson } from '../src/rooms/people/store/persons.ts';
import { audit } from '../src/platform/db/audit.ts';
import { cast, programId, type Name } from './cast.ts';
import { openTestHouse, type Client, type TestHouse } from './harness.ts';
import { everyRow, expectSound } from './invariants.ts';
import { setWholeStage, things } from './stage.ts';

let t: TestHouse;
beforeEach(async () => {
  await t?.close();
  t = await openTestHouse();
  await setWholeStage(t);
  await t.drain();
});
afterEach(async () => {
  await t.drain();
  await expectSound(t);
});
afterAll(() => t.close());

const as = (name: Name): Promise<Client> => t.as(cast[name]);
const words = 'Longer than twenty characters, and plain.';
const tandem = () => `/tandems/${things.tandem}`;
const statuses = (pages: { status: number }[]) => pages.map(({ status }) => status).toSorted();

/** Each mail with whom it went to, and how often. */
async function mails(): Promise<Record<string, number>> {
  const rows = await t.house.db.selectFrom('mail').select(['kind', 'address']).execute();
  const count: Record<string, number> = {};
  for (const { kind, address } of rows) {
    // Invented people have another address in each house.
    const to = `${kind} ${address.replace(/^[0-9a-f]{8}@/, 'newcomer@')}`;
    count[to] = (count[to] ?? 0) + 1;
  }
  return count;
}

test('timed work that fails keeps nothing else from its time, and is tried again', async () => {
  const ran: string[] = [];
  const work = (name: string) => async () => void ran.push(name);
  const room = (timetable: RoomJobs['timetable']): RoomJobs => ({ tasks: {}, news: {}, timetable });
  const broken = async () => Promise.reject(new Error('broken'));
  const rooms = [room({ 'a.first': work('first'), 'a.broken': broken }), room({ 'b.last': work('last') })];
  const handlers = makeHandlers(rooms, () => undefined);
  await expect(handlers.task(t.house, { name: 'tick' }, false)).rejects.toThrow('broken');
  expect(ran).toEqual(['first', 'last']);
});

test('two processes whose clocks strike at once do everything once', async () => {
  // A hundred days, so that everything that is ever due comes due.
  const twice = await walk(2);
  await t.close();
  t = await openTestHouse();
  await setWholeStage(t);
  await t.drain();
  const once = await walk(1);
  expect(twice).toEqual(once);
  expect(Object.keys(once).length).toBeGreaterThan(12);
}, 240_000);

async function walk(processes: number): Promise<Record<string, number>> {
  for (const days of [0, 1, 1, 1, 2, 3, 4, 5, 8, 10, 20, 30, 45, 60, 60, 60, 30, 31, 30, 31]) {
    t.later({ days, minutes: 11 });
    await Promise.all(Array.from({ length: processes }, () => t.drain({ tick: true })));
  }
  return mails();
}

test('news that is told twice changes nothing the second time', async () => {
  const [jana, urs, eva, milo] = [await as('jana'), await as('urs'), await as('eva'), await as('milo')];
  await jana.post(`${tandem()}/feedback`, { rating: 1, topics_fit: 'no', standards_kept: 'no', text: 'Bad.' });
  await milo.post(`/requests/${things.request}/acceptance`);
  const path = `/cases/${things.case}`;
  for (const who of [urs, jana]) await who.post(`${path}/statement`, { text: words });
  await eva.post(`${path}/decision`, { outcome: 'suspension', suspension_code: 'safety', reason: words });
  await urs.post('/settings/departure', { sure: 'yes' });
  await t.drain();
  const told = await t.house.db.selectFrom('audit_event').select(['verb', 'object_id']).orderBy('id').execute();
  const state = async () =>
    JSON.stringify(
      (await everyRow(t, ['public']))
        .filter(({ table }) => !['audit_event', 'login', 'rate_limit', 'finder_change'].includes(table))
        .map(({ table, row }) => JSON.stringify([table, row]))
        .toSorted(),
    );
  const before = await state();
  let heard = 0;
  for (const { verb, object_id } of told)
    for (const room of roomJobs) {
      const listener = room.news[verb];
      if (!listener) continue;
      heard += 1;
      await inDeed(sightOf(t.house, systemActor(verb)), (deed) => listener(deed, object_id));
    }
  await t.drain();
  expect(heard).toBeGreaterThan(10);
  expect(await state()).toBe(before);
}, 60_000);

test('a suspension and an acceptance at once: no tandem begins under a suspended listing', async () => {
  for (let trial = 0; trial < 8; trial += 1) {
    await t.house.db
      .updateTable('mentor_listing')
      .set({ state: 'published', suspended_at: null })
      .where('id', '=', things.milo_listing)
      .execute();
    await sql`update mentoring_request set state = 'sent', answered_at = null, expiry_reason = null, tandem_id = null where id = ${things.request}`.execute(
      t.house.db,
    );
    const milo = await as('milo');
    const [page] = await Promise.all([
      milo.post(`/requests/${things.request}/acceptance`),
      t.system((deed) => suspendListing(deed, cast.milo, programId)),
      t.system(async (deed) => {
        await updatePerson(deed, cast.selin, { headline: String(trial) });
      }),
    ]);
    expect([303, 409]).toContain(page.status);
    const [request] = await t.house.db
      .selectFrom('mentoring_request')
      .select(['state', 'tandem_id'])
      .where('id', '=', things.request)
      .execute();
    expect(request?.state === 'accepted').toBe(page.status === 303);
    if (request?.tandem_id) {
      await t.house.db
        .deleteFrom('tandem')
        .where('id', '=', request.tandem_id)
        .execute()
        .catch(async () => {
          await t.house.db.deleteFrom('tandem_party').where('tandem_id', '=', request.tandem_id!).execute();
          await t.house.db.deleteFrom('tandem').where('id', '=', request.tandem_id!).execute();
        });
    }
    await sql`update mentoring_request set state = 'expired', answered_at = now(), expiry_reason = 'gone', tandem_id = null where id = ${things.request}`.execute(
      t.house.db,
    );
  }
  await t.house.db
    .updateTable('mentor_listing')
    .set({ state: 'paused', suspended_at: null, paused_at: t.house.clock() })
    .where('id', '=', things.milo_listing)
    .execute();
}, 60_000);

test('both do something at once: one answer each, in words, and the tandem stays whole', async () => {
  const [jana, urs, eva, milo] = [await as('jana'), await as('urs'), await as('eva'), await as('milo')];
  const both = (at: string, form: object = {}) => Promise.all([jana, urs].map((who) => who.post(tandem() + at, form as never)));
  // The shortest way: neither kickoff nor agreement.
  await t.house.db
    .updateTable('tandem')
    .set({ has_kickoff: false, has_agreement: false })
    .where('id', '=', things.tandem)
    .execute();
  expect(statuses(await both('/first-contact'))).toEqual([303, 303]);
  expect(statuses(await both('/goals-reached'))).toEqual([303, 303]);
  const plan = { zone: 'Europe/Zurich', minutes: 60, mode: 'remote', first: '2026-12-20T10:00' };
  expect(statuses(await both('/sessions', plan))).toEqual([303, 303]);
  const { session } = things;
  const dates = { zone: 'Europe/Zurich', first: '2026-12-21T10:00' };
  const at = `/sessions/${session}`;
  const mixed = await Promise.all([
    jana.post(`${tandem()}${at}/dates`, dates),
    urs.post(`${tandem()}${at}/dates`, { ...dates, first: '2026-12-22T10:00' }),
    jana.post(`${tandem()}${at}/place`, { minutes: 45, mode: 'phone' }),
    urs.post(`${tandem()}${at}/cancellation`),
    jana.post(`${tandem()}${at}/cancellation`),
  ]);
  expect(statuses(mixed).every((status) => status === 303 || status === 409)).toBe(true);
  const note = `/notes/${things.note}`;
  expect(statuses(await both(note, { text: 'Whose?', version: 1 })).every((status) => status === 303 || status === 409)).toBe(
    true,
  );
  const end = { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' };
  const path = `/cases/${things.case}`;
  const all = await Promise.all([
    ...[jana, urs].flatMap((who) => [
      who.post(`${tandem()}/closing-talk`),
      who.post(`${tandem()}/ending`, end),
      who.post(`${tandem()}/messages`, { text: 'Bye' }),
    ]),
    eva.post(`${path}/decision`, { outcome: 'suspension', suspension_code: 'safety', reason: words }),
    milo.post(`${path}/decision`, { outcome: 'suspension', suspension_code: 'safety', reason: words }),
    urs.post('/settings/departure', { sure: 'yes' }),
    t.system((deed) => audit(deed, 'person.leave', { type: 'person', id: cast.urs })),
  ]);
  expect(all.filter((page) => page && page.status >= 500)).toEqual([]);
  await t.drain();
  const row = await t.house.db.selectFrom('tandem').select('state').where('id', '=', things.tandem).executeTakeFirstOrThrow();
  expect(['completed', 'dissolved']).toContain(row.state);
}, 60_000);
