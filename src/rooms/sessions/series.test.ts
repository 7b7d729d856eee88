import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { clockOf } from '../../platform/calendar/zones.ts';
import { readByNames, readByRules } from '../../platform/calendar/reading.samples.ts';
import { formTandem } from '../tandems/actions.ts';

let t: TestHouse;
let jana: Client;
let urs: Client;
let selin: Client;
let tandem: string;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  [jana, urs, selin] = [await t.as(cast.jana), await t.as(cast.urs), await t.as(cast.selin)];
  await t.house.db
    .updateTable('person')
    .set({ region: 'CH-ZH', availability_slots: ['thu-evening', 'mon-noon'] })
    .where('id', 'in', [cast.jana, cast.urs])
    .execute();
  await t.house.db.updateTable('person').set({ region: 'AT-9' }).where('id', '=', cast.urs).execute();
});
afterAll(() => t.close());

/** Each test has a tandem of its own: 23 November to 23 May. */
beforeEach(async () => {
  await t.house.db.deleteFrom('tandem').execute();
  await t.house.db.deleteFrom('calendar_feed').execute();
  await t.house.db.deleteFrom('mail').execute();
  tandem = await t.system((deed) => {
    const pair = { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana };
    return formTandem(deed, { ...pair, topics: ['delegation'], months: 6, mode: 'both' });
  });
  await t.house.db.deleteFrom('mail').execute();
});

const plan = () => `/tandems/${tandem}/sessions/series`;
const ticked = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`name="${name}" value="([^"]+)" checked`, 'g'))].map(([, value]) => value!);
const rows = () => t.house.db.selectFrom('session').selectAll().orderBy('starts_at').execute();
const kinds = async (name: 'jana' | 'urs') => (await t.mailsTo(emailOf(name))).map(({ kind }) => kind);

async function calendars(name: 'jana' | 'urs'): Promise<string[]> {
  const mails = await t.house.db
    .selectFrom('mail')
    .selectAll()
    .where('address', '=', emailOf(name))
    .orderBy('created_at')
    .execute();
  return mails.flatMap(({ id, sealed_calendar }) =>
    sealed_calendar ? [t.house.vault.open(sealed_calendar, `mail.calendar.${id}`)] : [],
  );
}

/** Jana proposes what the page shows. Returns the address of the series. */
async function propose(query = 'first=2026-12-03T17:00&interval_weeks=4&session_count=4&minutes=60'): Promise<string> {
  const page = await jana.get(`${plan()}?${query}`);
  const starts = ticked(page.text, 'starts');
  const sent = await jana.post(plan(), {
    starts,
    interval_weeks: 4,
    minutes: 60,
    zone: 'Europe/Zurich',
    mode: 'remote',
    link: 'https://video.example/x',
  });
  expectMoved(sent, /\/sessions\/series\/[0-9a-f-]{36}$/);
  return sent.location!;
}

test('the plan goes over the whole period, in times that both have, off the holidays of both regions', async () => {
  const page = await jana.get(`${plan()}?first=2026-12-10T17:00&interval_weeks=2`);
  expect(page.status).toBe(200);
  const starts = ticked(page.text, 'starts');
  const days = starts.map((start) => Object.values(clockOf(new Date(start), 'Europe/Zurich')).join(' '));
  // 24 December is no public holiday in Zurich, 6 January is one in Vienna; Ascension Day on 6 May is one in both.
  expect(days).toEqual([
    '2026-12-10 17:00',
    '2026-12-24 17:00',
    '2027-01-07 17:00',
    '2027-01-21 17:00',
    '2027-02-04 17:00',
    '2027-02-18 17:00',
    '2027-03-04 17:00',
    '2027-03-18 17:00',
    '2027-04-01 17:00',
    '2027-04-15 17:00',
    '2027-04-29 17:00',
    '2027-05-13 17:00',
  ]);
  // Over the change to summer time the clock stays.
  expect(starts.at(-1)).toBe('2027-05-13T15:00:00.000Z');
  expect(page.text).toContain('Switzerland: Zürich');
  expect(page.text).toContain('Austria: Vienna');
  const off = await jana.get(`${plan()}?first=2027-01-06T17:00&interval_weeks=4&session_count=2`);
  expect(off.text).toMatch(/instead of Wed,? 6 January: Epiphany \(Austria: Vienna\)/);
  // Without a word of hers: a time that both have.
  const proposed = await jana.get(plan());
  expect(ticked(proposed.text, 'starts').length).toBeGreaterThan(4);
  expect(proposed.text).toContain('Thursday, 17:00');
});

test('one proposes, the other accepts all in one step: a mail with an entry for each meeting, and both parsers agree', async () => {
  const series = await propose();
  expect(await kinds('urs')).toEqual(['sessions.series_proposed']);
  expect((await t.mailsTo(emailOf('urs')))[0]).toMatchObject({ subject: 'Jana Brandis proposes 4 meetings to you' });
  const page = await urs.get(series);
  expect(page.text).toContain('Jana proposes 4 meetings');
  const chosen = ticked(page.text, 'chosen');
  expect(chosen).toHaveLength(4);
  expectMoved(await urs.post(`${series}/acceptance`, { chosen }), series);
  expect((await rows()).map(({ state }) => state)).toEqual(['booked', 'booked', 'booked', 'booked']);
  for (const name of ['jana', 'urs'] as const) {
    const entries = await calendars(name);
    expect(entries).toHaveLength(4);
    for (const read of [readByRules, readByNames]) {
      const all = entries.map((text) => read(text));
      expect(all.map(({ method, entries: inside }) => [method, inside.length])).toEqual(Array(4).fill(['REQUEST', 1]));
      const [starts, uids] = [
        all.map(({ entries: [entry] }) => entry!.start),
        new Set(all.map(({ entries: [entry] }) => entry!.uid)),
      ];
      expect(starts).toEqual((await rows()).map(({ starts_at }) => starts_at!.toISOString()));
      expect(uids.size).toBe(4);
    }
  }
  // A second click: everything is booked already, said in a sentence.
  const again = await urs.post(`${series}/acceptance`, { chosen });
  expect([again.status, (await calendars('urs')).length]).toEqual([409, 4]);
  expect(again.text).toContain('Somebody has changed these meetings in the meantime');
});

test('single ones are accepted, the others stay open', async () => {
  const series = await propose();
  const chosen = ticked((await urs.get(series)).text, 'chosen');
  expectMoved(await urs.post(`${series}/acceptance`, { chosen: chosen.slice(1, 3) }), series);
  expect((await rows()).map(({ state }) => state).toSorted()).toEqual(['booked', 'booked', 'proposed', 'proposed']);
  const none = await urs.post(`${series}/acceptance`, {});
  expect([none.status, none.text.includes('Leave at least one meeting ticked')]).toEqual([422, true]);
  // What she left open has a page of its own, as any proposal has.
  const [open] = (await rows()).filter(({ state }) => state === 'proposed');
  expect((await urs.get(`/tandems/${tandem}/sessions/${open!.id}`)).text).toContain('All meetings of this series');
});

test('who proposes cannot accept, and nobody else finds it', async () => {
  const series = await propose();
  const chosen = ticked((await urs.get(series)).text, 'chosen');
  expect((await jana.post(`${series}/acceptance`, { chosen })).status).toBe(409);
  for (const path of [plan(), series, `${series}/dates`, `${series}/cancellation`])
    expect((await selin.get(path)).status).toBe(404);
  for (const path of ['acceptance', 'keeping', 'cancellation', 'dates'])
    expect((await selin.post(`${series}/${path}`, { chosen, moves: chosen, zone: 'UTC' })).status).toBe(404);
  for (const path of [`${plan()}/nonsense`, `${plan()}/${cast.jana}`]) expect((await jana.get(path)).status).toBe(404);
  const other = await t.house.db.selectFrom('session_series').select('id').executeTakeFirstOrThrow();
  expect((await urs.get(`/tandems/${cast.jana}/sessions/series/${other.id}`)).status).toBe(404);
});

test('two clicks make one series; two at once, too', async () => {
  const page = await jana.get(`${plan()}?first=2026-12-03T17:00&interval_weeks=4&session_count=3`);
  const fields = { starts: ticked(page.text, 'starts'), interval_weeks: 4, minutes: 60, zone: 'Europe/Zurich', mode: 'phone' };
  const both = await Promise.all([jana.post(plan(), fields), jana.post(plan(), fields)]);
  expect(new Set(both.map(({ location }) => location)).size).toBe(1);
  expect(await rows()).toHaveLength(3);
  expect(await kinds('urs')).toEqual(['sessions.series_proposed']);
});

test('what is wrong is said, and the plan stays as it was', async () => {
  const fields = {
    interval_weeks: 4,
    minutes: 60,
    zone: 'Europe/Zurich',
    mode: 'phone',
    first: '2026-12-03T17:00',
    session_count: 3,
  };
  const none = await jana.post(plan(), fields);
  expect([
    none.status,
    none.text.includes('Leave at least one meeting ticked'),
    none.text.includes('value="2026-12-03T17:00"'),
  ]).toEqual([422, true, true]);
  const past = await jana.post(plan(), { ...fields, starts: ['2026-11-20T10:00:00.000Z'] });
  expect([past.status, past.text.includes('is past by now')]).toEqual([409, true]);
  const far = await jana.post(plan(), { ...fields, starts: ['2028-11-20T10:00:00.000Z'] });
  expect([far.status, far.text.includes('more than a year ahead')]).toEqual([409, true]);
  expect((await jana.post(plan(), { ...fields, starts: ['nonsense'] })).status).toBe(422);
  const teams = await jana.post(plan(), { ...fields, mode: 'remote', video: 'teams', starts: ['2026-12-03T16:00:00.000Z'] });
  expect([teams.status, teams.text.includes('not saved such a room yet')]).toEqual([422, true]);
  expect((await jana.get(`${plan()}?first=2026-11-20T17:00`)).text).toContain('This date is past');
  expect((await jana.get(`${plan()}?first=nonsense&interval_weeks=99`)).status).toBe(200);
  await propose();
  const twice = await jana.post(plan(), { ...fields, starts: ['2026-12-03T16:00:00.000Z'] });
  expect([twice.status, twice.text.includes('meet already')]).toEqual([409, true]);
});

async function booked(query?: string): Promise<string> {
  const series = await propose(query);
  await urs.post(`${series}/acceptance`, { chosen: ticked((await urs.get(series)).text, 'chosen') });
  await t.house.db.deleteFrom('mail').execute();
  return series;
}

test('the rest moves to another weekday; old dates hold until it is accepted, then the entries change under their names', async () => {
  const series = await booked();
  const before = await rows();
  const page = await urs.get(`${series}/dates?first=2026-12-07T12:00`);
  const moves = ticked(page.text, 'moves');
  expect(moves).toHaveLength(4);
  expectMoved(await urs.post(`${series}/dates`, { moves, zone: 'Europe/Zurich' }), series);
  expect((await rows()).map(({ starts_at }) => starts_at)).toEqual(before.map(({ starts_at }) => starts_at));
  expect([await kinds('jana'), await kinds('urs')]).toEqual([['sessions.series_moved'], []]);
  const asked = await jana.get(series);
  expect(asked.text).toContain('Urs would like to move 4 meetings');
  // A second click says nothing twice.
  await urs.post(`${series}/dates`, { moves, zone: 'Europe/Zurich' });
  expect(await kinds('jana')).toEqual(['sessions.series_moved']);
  expectMoved(await jana.post(`${series}/acceptance`, { chosen: ticked(asked.text, 'chosen') }), series);
  const after = await rows();
  expect(after.map(({ starts_at }) => clockOf(starts_at!, 'Europe/Zurich'))).toEqual([
    { day: '2026-12-07', time: '12:00' },
    { day: '2027-01-04', time: '12:00' },
    { day: '2027-02-01', time: '12:00' },
    { day: '2027-03-01', time: '12:00' },
  ]);
  for (const text of await calendars('urs')) {
    const { method, entries } = readByRules(text);
    expect([method, entries[0]?.sequence]).toEqual(['REQUEST', 1]);
  }
  expect(new Set((await calendars('urs')).map((text) => readByNames(text).entries[0]?.uid))).toEqual(
    new Set(before.map(({ id }) => `${id}@tandemwerk`)),
  );
});

test('the old dates are kept in one step, and only once', async () => {
  const series = await booked();
  const moves = ticked((await urs.get(`${series}/dates?first=2026-12-07T12:00`)).text, 'moves');
  await urs.post(`${series}/dates`, { moves, zone: 'Europe/Zurich' });
  expectMoved(await jana.post(`${series}/keeping`), series);
  expect(await kinds('urs')).toEqual(['sessions.series_kept']);
  expect((await jana.post(`${series}/keeping`)).status).toBe(409);
});

test('calling off the rest takes every entry out of both calendars; what was stays', async () => {
  const series = await booked();
  await t.house.db
    .updateTable('session')
    .set({ starts_at: new Date('2026-11-20T10:00:00Z') })
    .where('id', '=', (await rows())[0]!.id)
    .execute();
  expect((await jana.get(`${series}/cancellation`)).text).toContain('3 meetings go out of both calendars');
  expectMoved(await jana.post(`${series}/cancellation`, { cancel_words: 'I am moving.' }), series);
  expect((await rows()).map(({ state }) => state)).toEqual(['booked', 'cancelled', 'cancelled', 'cancelled']);
  for (const name of ['jana', 'urs'] as const)
    for (const read of [readByRules, readByNames])
      expect((await calendars(name)).map((text) => [read(text).method, read(text).entries[0]?.status])).toEqual(
        Array(3).fill(['CANCEL', 'CANCELLED']),
      );
  expect((await jana.post(`${series}/cancellation`)).status).toBe(409);
});

test('whoever has subscribed before receives one mail in place of many', async () => {
  expectMoved(await urs.post('/sessions/calendar'), '/sessions#calendar');
  t.later({ minutes: 1 });
  const series = await propose();
  await t.house.db.deleteFrom('mail').execute();
  await urs.post(`${series}/acceptance`, { chosen: ticked((await urs.get(series)).text, 'chosen') });
  expect([await kinds('urs'), (await kinds('jana')).length]).toEqual([['sessions.series_booked'], 4]);
  await t.house.db.deleteFrom('mail').execute();
  await jana.post(`${series}/cancellation`);
  expect([await kinds('urs'), await calendars('urs'), (await calendars('jana')).length]).toEqual([
    ['sessions.series_cancelled'],
    [],
    4,
  ]);
});

test('a pause calls off what falls into it; frozen, nothing changes', async () => {
  const series = await booked();
  await t.house.db.updateTable('tandem').set({ state: 'on_hold', hold_at: t.house.clock(), hold_until: '2027-01-15' }).execute();
  await t.system((deed) => import('./actions/timely.ts').then(({ pauseSessions }) => pauseSessions(deed, tandem)));
  expect((await rows()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'booked', 'booked']);
  expect((await calendars('jana')).map((text) => readByRules(text).method)).toEqual(['CANCEL', 'CANCEL']);
  await t.house.db.updateTable('tandem').set({ state: 'protective', protected_from: 'active' }).execute();
  for (const path of ['keeping', 'cancellation']) {
    const page = await jana.post(`${series}/${path}`);
    expect([path, page.status, page.text.includes('protected at the moment')]).toEqual([path, 409, true]);
  }
  expect((await jana.get(series)).status).toBe(200);
  expectMoved(await jana.get(plan()), `/tandems/${tandem}/sessions`);
  expect(
    (
      await jana.post(plan(), {
        starts: ['2026-12-03T16:00:00.000Z'],
        interval_weeks: 4,
        minutes: 60,
        zone: 'UTC',
        mode: 'phone',
      })
    ).status,
  ).toBe(409);
});
