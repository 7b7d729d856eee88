import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { stageSessions, type StagedSessions } from '../../../test/stage-sessions.ts';
import { readByNames, readByRules } from '../../platform/calendar/reading.samples.ts';
import { sendMail } from '../../platform/mail/outbox.ts';
import type { Parcel } from '../../platform/mail/transport.ts';
import { moveMember } from '../people/actions/account.ts';
import { formTandem } from '../tandems/actions.ts';
import { countHeldByWeek, countSessions } from './store/counts.ts';
import { listSessionSteps, nextSessions } from './store/steps.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ids: StagedSessions = { session: id(401), booked: id(402), held: id(403), cancelled: id(404) };

let t: TestHouse;
let jana: Client;
let tandem: string;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  jana = await t.as(cast.jana);
  tandem = await t.system(async (deed) => {
    const pair = { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana };
    const made = await formTandem(deed, { ...pair, topics: ['delegation'], months: 6, mode: 'both' });
    await stageSessions(deed, made, ids, ' marker');
    return made;
  });
});
afterAll(() => t.close());

const as = (person_id: string, ...roles: string[]) => ({
  db: t.house.db,
  house: t.house,
  now: t.house.clock(),
  actor: { kind: 'person' as const, person_id, name: '', roles: new Set(['member', ...roles]) },
});

const addressIn = (text: string) => /value="[^"]*(\/calendar\/[\w-]+)"/.exec(text)?.[1] ?? '';

test('a private address shows what is booked and held, to whoever has it; a new one puts an end to it', async () => {
  expect(addressIn((await jana.get('/sessions')).text)).toBe('');
  expectMoved(await jana.post('/sessions/calendar'), '/sessions#calendar');
  const first = addressIn((await jana.get('/sessions')).text);
  const page = await t.guest().get(first);
  expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'no-store',
  ]);
  for (const read of [readByRules, readByNames]) {
    const { method, entries } = read(page.text);
    expect(method).toBe('PUBLISH');
    expect(entries.map(({ uid }) => uid.split('@')[0]).toSorted()).toEqual([ids.booked, ids.held]);
    expect(entries.map(({ summary }) => summary)).toEqual(['Mentoring: Urs Amstad', 'Mentoring: Urs Amstad']);
  }
  const unfolded = page.text.replaceAll('\r\n ', '');
  for (const words of ['Hand over the roster', 'What delegating is not', 'elegat', 'ATTENDEE', 'ORGANIZER', 'weitblick.example'])
    expect(unfolded).not.toContain(words);

  expectMoved(await jana.post('/sessions/calendar'), '/sessions#calendar');
  const second = addressIn((await jana.get('/sessions')).text);
  expect(second).not.toBe(first);
  expect((await t.guest().get(first)).status).toBe(404);
  expect((await t.guest().get(second)).status).toBe(200);
  const rows = JSON.stringify(await t.house.db.selectFrom('calendar_feed').selectAll().execute());
  expect(rows).not.toContain(second.split('/').at(-1));
  expectMoved(await jana.post('/sessions/calendar/revocation'), '/sessions#calendar');
  for (const address of [second, '/calendar/x', `/calendar/${'A'.repeat(43)}`]) {
    const gone = await t.guest().get(address);
    expect([gone.status, gone.text.includes('BEGIN:')]).toEqual([404, false]);
  }
});

test('the address of somebody blocked shows nothing', async () => {
  await jana.post('/sessions/calendar');
  const address = addressIn((await jana.get('/sessions')).text);
  await t.system((deed) => deed.tx.updateTable('person').set({ status: 'blocked' }).where('id', '=', cast.jana).execute());
  expect((await t.guest().get(address)).status).toBe(404);
  await t.system((deed) => deed.tx.updateTable('person').set({ status: 'active' }).where('id', '=', cast.jana).execute());
  expect((await t.guest().get(address)).status).toBe(200);
});

test('one meeting as a file', async () => {
  const base = `/tandems/${tandem}/sessions`;
  const file = await jana.get(`${base}/${ids.booked}/calendar.ics`);
  expect(file.headers.get('content-disposition')).toContain('.ics');
  const { entries } = readByRules(file.text);
  expect(entries).toHaveLength(1);
  expect(file.text).toContain('Aarau');
  expect((await jana.get(`${base}/${ids.session}/calendar.ics`)).status).toBe(404);
});

test('the calendar travels with the mail and is gone once it is out', async () => {
  const urs = await t.as(cast.urs);
  const path = `/tandems/${tandem}/sessions/${ids.booked}`;
  t.house.settings.smtp_url = 'smtp://localhost:1';
  await urs.post(`${path}/place`, { minutes: 60, mode: 'onsite', place: 'Olten, Buffet' });
  const mails = await t.house.db.selectFrom('mail').selectAll().where('kind', '=', 'sessions.changed').execute();
  expect(mails.map(({ address, state }) => [address, state]).toSorted()).toEqual([
    [emailOf('jana'), 'queued'],
    [emailOf('urs'), 'queued'],
  ]);
  const sent: Parcel[] = [];
  const transport = { send: async (parcel: Parcel) => void sent.push(parcel), close: () => undefined };
  for (const mail of mails) await sendMail(t.house, transport, mail.id, true);
  for (const { calendar, text, html } of sent) {
    expect(readByRules(calendar ?? '').method).toBe('REQUEST');
    expect(calendar).toContain('Olten');
    expect(text + html).not.toContain('Olten');
  }
  const after = await t.house.db
    .selectFrom('mail')
    .select(['state', 'sealed_calendar'])
    .where('kind', '=', 'sessions.changed')
    .execute();
  expect(after).toEqual([
    { state: 'sent', sealed_calendar: null },
    { state: 'sent', sealed_calendar: null },
  ]);
});

test('the list, the steps and the counts tell the same', async () => {
  const list = (await jana.get('/sessions')).text;
  expect(list).toContain('One meeting waits for you');
  expect(list).toContain('with Urs Amstad');
  const steps = await listSessionSteps(as(cast.jana));
  expect(steps.map(({ kind, session_id }) => [kind, session_id])).toEqual([
    ['choose', ids.session],
    ['coming', ids.booked],
  ]);
  expect((await listSessionSteps(as(cast.urs))).map(({ kind }) => kind)).toEqual(['coming']);
  expect(await listSessionSteps(as(cast.milo))).toEqual([]);
  const next = await nextSessions(as(cast.jana), tandem);
  expect(next.map(({ session_id, waits }) => [session_id, waits])).toEqual([
    [ids.booked, false],
    [ids.session, true],
  ]);
  expect(await nextSessions(as(cast.eva, 'office'), tandem)).toEqual([]);
  expect(await countSessions(as(cast.eva, 'office'), programId)).toEqual({ proposed: 1, booked: 1, held: 1, cancelled: 1 });
  expect(await countHeldByWeek(as(cast.eva, 'office'), programId, new Date(0))).toEqual([{ week: '2026-11-16', n: 1 }]);
  expect(await countSessions(as(cast.jana), programId)).toEqual({});
});

test('a zone of one’s own: chosen from the list, nothing else', async () => {
  expect((await jana.get('/settings')).text).toContain('Europe: Zurich');
  expectMoved(await jana.post('/settings/zone', { zone: 'America/New_York' }), '/settings');
  const page = (await jana.get(`/tandems/${tandem}/sessions/${ids.booked}`)).text;
  expect(page).toContain('Wed, 25 November 2026 at 04:00');
  expect(page).toContain('10:00 for Urs (Zurich)');
  for (const zone of ['Mars/Olympus', '', undefined]) expect((await jana.post('/settings/zone', { zone })).status).toBe(422);
});

test('page, mail, invitation and reminder say the same instant, across the change to summer time and between two zones', async () => {
  const urs = await t.as(cast.urs);
  // 17:00 in Zurich: before anybody changes, between the change in New York and the one in Zurich, after both.
  const cases = [
    ['2027-03-11', '2027-03-11T16:00:00.000Z', '11:00'],
    ['2027-03-18', '2027-03-18T16:00:00.000Z', '12:00'],
    ['2027-04-01', '2027-04-01T15:00:00.000Z', '11:00'],
  ] as const;
  for (const [day, instant, there] of cases) {
    await t.system((deed) => deed.tx.deleteFrom('mail').execute());
    const plan = { first: `${day}T17:00`, zone: 'Europe/Zurich', minutes: 60, mode: 'phone' };
    const path = (await urs.post(`/tandems/${tandem}/sessions`, plan)).location!;
    expectMoved(await jana.post(`${path}/choice`, { starts_at: instant }), path);
    const [of_jana, of_urs] = [(await jana.get(path)).text, (await urs.get(path)).text];
    expect([of_jana.includes(`at ${there}`), of_jana.includes('17:00 for Urs (Zurich)')]).toEqual([true, true]);
    expect([of_urs.includes('at 17:00'), of_urs.includes(`${there} for Jana (New York)`)]).toEqual([true, true]);
    expect((await t.mailsTo(emailOf('jana'))).map(({ text }) => text).join()).toContain(`2027 at ${there}`);
    const mails = await t.house.db.selectFrom('mail').selectAll().where('sealed_calendar', 'is not', null).execute();
    expect(mails).toHaveLength(2);
    for (const { id: mail, sealed_calendar } of mails) {
      const text = t.house.vault.open(sealed_calendar!, `mail.calendar.${mail}`);
      for (const read of [readByRules, readByNames]) expect(read(text).entries[0]?.start).toBe(instant);
    }
  }
  for (const [, instant, there] of cases) {
    await t.system((deed) => deed.tx.deleteFrom('mail').execute());
    t.later({ minutes: (Date.parse(instant) - t.house.clock().getTime()) / 60_000 - 20 * 60 });
    await t.drain({ tick: true });
    const reminder = (await t.mailsTo(emailOf('jana'))).find(({ kind }) => kind === 'sessions.reminder');
    expect(reminder?.text).toContain(`2027 at ${there}`);
  }
});

test('whoever leaves takes her calendar with her', async () => {
  const address = addressIn((await (await t.as(cast.jana)).get('/sessions')).text);
  const operator = { kind: 'person' as const, person_id: cast.tarik, name: '', roles: new Set(['member', 'operator']) };
  await t.system((deed) => moveMember({ ...deed, actor: operator }, cast.jana, 'leave'));
  await t.drain();
  expect((await t.guest().get(address)).status).toBe(404);
  expect(await t.house.db.selectFrom('calendar_feed').select('person_id').execute()).toEqual([]);
});
