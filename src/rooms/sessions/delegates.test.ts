import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { stageSessions, type StagedSessions } from '../../../test/stage-sessions.ts';
import { leaveNetwork } from '../people/actions/account.ts';
import { formTandem } from '../tandems/actions.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ids: StagedSessions = { session: id(401), booked: id(402), held: id(403), cancelled: id(404) };
const mark = 'Qzjv';

let t: TestHouse;
let urs: Client;
let selin: Client;
let jana: Client;
let tandem: string;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  [urs, selin, jana] = [await t.as(cast.urs), await t.as(cast.selin), await t.as(cast.jana)];
});
afterAll(() => t.close());

/** Each test: a tandem of Urs and Jana with a meeting in each state, every text marked; nobody handles anything. */
beforeEach(async () => {
  for (const table of ['tandem', 'delegate', 'mail', 'audit_event'] as const) await t.house.db.deleteFrom(table).execute();
  tandem = await t.system(async (deed) => {
    const pair = { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana };
    const made = await formTandem(deed, { ...pair, topics: ['delegation'], months: 6, mode: 'both' });
    await stageSessions(deed, made, ids, mark);
    return made;
  });
  await t.drain();
  await t.house.db.deleteFrom('mail').execute();
});

const settings = '/settings/delegate';
const base = () => `/dates/${cast.urs}/${tandem}`;

async function named(): Promise<void> {
  expectMoved(await urs.post(settings, { email: emailOf('selin') }), settings);
  await t.drain();
  expectMoved(await selin.post(`/dates/${cast.urs}/acceptance`), `/dates#p-${cast.urs}`);
  await t.house.db.deleteFrom('mail').execute();
}

const kinds = async (name: 'jana' | 'urs' | 'selin') => (await t.mailsTo(emailOf(name))).map(({ kind }) => kind);
const stateOf = async (session: string) =>
  (await t.house.db.selectFrom('session').select('state').where('id', '=', session).executeTakeFirstOrThrow()).state;

test('naming says nothing about who is a member; the name stands there once she has said yes', async () => {
  const known = await urs.post(settings, { email: emailOf('selin') });
  const pages = [await urs.get(settings)];
  await t.house.db.deleteFrom('delegate').execute();
  const unknown = await urs.post(settings, { email: 'nobody@elsewhere.example' });
  await t.drain();
  await t.house.db.deleteFrom('delegate').where('delegate_id', '<>', cast.selin).execute();
  pages.push(await urs.get(settings));
  expect([known.status, known.location]).toEqual([unknown.status, unknown.location]);
  const plain = ({ text }: { text: string }) => text.replaceAll(/name="csrf" value="[^"]*"/g, '');
  expect(plain(pages[0]!)).toBe(plain(pages[1]!));
  expect(pages[1]!.text).not.toContain('Selin');
  // She was asked; until she says yes nothing opens.
  expect(await kinds('selin')).toEqual(['sessions.delegate_asked']);
  expect((await selin.get('/dates')).text).toContain('Urs Amstad asks you to handle the dates');
  expect((await selin.get(`${base()}/${ids.session}`)).status).toBe(404);
  expectMoved(await selin.post(`/dates/${cast.urs}/acceptance`), `/dates#p-${cast.urs}`);
  expect((await urs.get(settings)).text).toContain('Selin Aydin');
  expect(await kinds('urs')).toEqual(['sessions.delegate_accepted']);
});

test('her own address, somebody blocked, and a fourth are refused or come to nothing', async () => {
  const own = await urs.post(settings, { email: emailOf('urs').toUpperCase() });
  expect([own.status, own.text.includes('your own address')]).toEqual([422, true]);
  const bad = await urs.post(settings, { email: 'no address' });
  expect([bad.status, bad.text.includes('value="no address"')]).toEqual([422, true]);
  for (const name of ['bruno', 'lara', 'ines'] as const) await urs.post(settings, { email: emailOf(name) });
  await t.drain();
  expect(await t.house.db.selectFrom('delegate').selectAll().execute()).toEqual([]);
  for (const name of ['selin', 'eva', 'milo', 'tarik'] as const)
    await t.house.db
      .insertInto('delegate')
      .values({
        person_id: cast.urs,
        delegate_id: cast[name],
        created_at: t.house.clock(),
        accepted_at: name === 'selin' ? null : t.house.clock(),
      })
      .execute();
  const fourth = await urs.post(settings, { email: emailOf('jana') });
  expect([fourth.status, fourth.text.includes('At most 3 people')]).toEqual([409, true]);
  expect((await selin.post(`/dates/${cast.urs}/acceptance`)).status).toBe(409);
});

test('a question lapses after a month, and can be taken back unseen', async () => {
  await urs.post(settings, { email: emailOf('selin') });
  await t.drain();
  await t.house.db
    .updateTable('delegate')
    .set({ created_at: new Date(t.house.clock().getTime() - 31 * 86_400_000) })
    .execute();
  expect((await selin.get('/dates')).text).toContain('Nobody has asked you');
  expect((await selin.post(`/dates/${cast.urs}/acceptance`)).status).toBe(404);
  expect((await urs.post(`${settings}/${cast.selin}/withdrawal`)).status).toBe(404);
  expectMoved(await urs.post(`${settings}/questions/withdrawal`), settings);
  expect(await t.house.db.selectFrom('delegate').selectAll().execute()).toEqual([]);
});

test('she arranges: chooses, proposes, moves, calls off; the trail names her', async () => {
  await named();
  const [first] = await t.house.db
    .selectFrom('session_date')
    .selectAll()
    .where('session_id', '=', ids.session)
    .orderBy('starts_at')
    .execute();
  // Jana proposes; Urs and whoever handles his dates hear of it.
  await jana.post(`/tandems/${tandem}/sessions`, {
    first: '2026-12-10T17:00',
    zone: 'Europe/Zurich',
    minutes: 60,
    mode: 'phone',
  });
  expect([await kinds('urs'), await kinds('selin')]).toEqual([['sessions.proposed'], ['sessions.delegate_dates']]);
  const asked = await t.house.db
    .selectFrom('session')
    .select('id')
    .where('proposed_by', '=', cast.jana)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  const page = await selin.get(`${base()}/${asked.id}`);
  expect(page.text).toContain('Which date suits you');
  expectMoved(
    await selin.post(`${base()}/${asked.id}/choice`, { starts_at: '2026-12-10T16:00:00.000Z' }),
    `${base()}/${asked.id}`,
  );
  expect(await stateOf(asked.id)).toBe('booked');
  // What Urs has proposed himself she cannot choose either.
  const own = await selin.post(`${base()}/${ids.session}/choice`, { starts_at: first!.starts_at.toISOString() });
  expect(own.status).toBe(409);
  expectMoved(
    await selin.post(base(), { first: '2026-12-15T09:00', zone: 'Europe/Zurich', minutes: 45, mode: 'phone' }),
    `/dates#p-${cast.urs}`,
  );
  expectMoved(
    await selin.post(`${base()}/${ids.booked}/dates`, { first: '2026-12-16T09:00', zone: 'Europe/Zurich' }),
    `${base()}/${ids.booked}`,
  );
  expectMoved(await selin.post(`${base()}/${ids.booked}/keeping`), `${base()}/${ids.booked}`);
  expect((await selin.get(`${base()}/${ids.booked}/cancellation`)).text).toContain('Call this meeting off?');
  expectMoved(await selin.post(`${base()}/${ids.booked}/cancellation`), `/dates#p-${cast.urs}`);
  const twice = await selin.post(`${base()}/${ids.booked}/cancellation`);
  expect([twice.status, twice.text.includes('called off in the meantime')]).toEqual([409, true]);
  const trail = await t.house.db
    .selectFrom('audit_event')
    .select(['verb', 'actor_id'])
    .where('verb', 'like', 'session.%')
    .orderBy('id')
    .execute();
  expect(trail.filter(({ actor_id }) => actor_id === cast.selin).map(({ verb }) => verb)).toEqual([
    'session.choose',
    'session.propose',
    'session.move',
    'session.keep',
    'session.cancel',
  ]);
  const rows = await t.house.db.selectFrom('session').select('proposed_by').distinct().execute();
  expect(rows.map(({ proposed_by }) => proposed_by)).not.toContain(cast.selin);
});

test('no word of the two reaches her, on whatever page', async () => {
  await named();
  const pages = ['/home', '/dates', '/sessions', '/tandems', '/messages', '/settings/data/export', base() + '/new'];
  for (const session of Object.values(ids))
    pages.push(...['', '/dates', '/cancellation', '/log', '/place'].map((end) => `${base()}/${session}${end}`));
  for (const end of [
    '',
    '/sessions',
    `/sessions/${ids.booked}`,
    `/sessions/${ids.booked}/calendar.ics`,
    '/notes',
    '/messages',
    '/goals',
    '/kickoff',
  ])
    pages.push(`/tandems/${tandem}${end}`);
  const words = ['Hand over the roster', 'What delegating is not', 'I am ill', 'elegating'];
  for (const path of pages) {
    const { text } = await selin.get(path);
    for (const word of words) expect([path, word, text.includes(word)]).toEqual([path, word, false]);
    // Place and link of a meeting, and of nothing but what is ahead.
    if (text.includes(mark)) expect(path).toMatch(new RegExp(`^/dates(/${cast.urs}/${tandem}/(${ids.session}|${ids.booked}))?$`));
  }
  for (const session of [ids.held, ids.cancelled]) expect((await selin.get(`${base()}/${session}`)).status).toBe(404);
  expect((await jana.get(`/tandems/${tandem}/sessions`)).text).toContain('A delegate handles the dates of Urs');
  expect((await urs.get(`/tandems/${tandem}/sessions`)).text).not.toContain('A delegate handles the dates of');
});

test('taken back or given back, everything is shut at once; leaving ends it, too', async () => {
  await named();
  expectMoved(await urs.post(`${settings}/${cast.selin}/withdrawal`), settings);
  expect(await kinds('selin')).toEqual(['sessions.delegate_ended']);
  expect((await selin.get(`${base()}/${ids.booked}`)).status).toBe(404);
  expect((await selin.post(`${base()}/${ids.booked}/cancellation`)).status).toBe(404);
  expect((await urs.post(`${settings}/${cast.selin}/withdrawal`)).status).toBe(404);
  await named();
  expectMoved(await selin.post(`/dates/${cast.urs}/resignation`), '/dates');
  expect(await kinds('urs')).toEqual(['sessions.delegate_ended']);
  expect((await selin.get(`${base()}/new`)).status).toBe(404);
  await named();
  const actor = { kind: 'person' as const, person_id: cast.selin, name: '', roles: new Set(['member']) };
  await t.system((deed) => leaveNetwork({ ...deed, actor }));
  await t.drain();
  expect(await t.house.db.selectFrom('delegate').selectAll().execute()).toEqual([]);
  await t.house.db.updateTable('person').set({ status: 'active', left_at: null }).where('id', '=', cast.selin).execute();
  selin = await t.as(cast.selin);
});

test('whoever meets the person herself never acts for both sides', async () => {
  await t.house.db
    .insertInto('delegate')
    .values({ person_id: cast.urs, delegate_id: cast.jana, created_at: t.house.clock(), accepted_at: t.house.clock() })
    .execute();
  expect((await jana.get('/dates')).text).toContain('Nothing is ahead');
  expect((await jana.get(`${base()}/${ids.session}`)).status).toBe(404);
  expect((await jana.post(`${base()}/${ids.session}/keeping`)).status).toBe(404);
  for (const path of ['/dates/nonsense/x/y', `/dates/${cast.urs}/nonsense/new`, `/dates/${cast.eva}/${tandem}/${ids.booked}`])
    expect((await selin.get(path)).status).toBe(404);
});

test('rooms of one’s own: saved, recognised, chosen with one click', async () => {
  const bad = await urs.post('/settings/video', { zoom: 'https://evil.example/zoom', own: 'http://plain.example' });
  expect([bad.status, bad.text.includes('http://plain.example')]).toEqual([422, true]);
  const other = await urs.post('/settings/video', { zoom: 'https://evil.example/zoom' });
  expect([other.status, other.text.includes('does not look like a room of this service')]).toEqual([422, true]);
  expectMoved(
    await urs.post('/settings/video', { zoom: 'https://us02web.zoom.us/j/1', jitsi: 'https://meet.verband.example/' }),
    '/settings/video',
  );
  expect((await urs.get(`/tandems/${tandem}/sessions/new`)).text).toContain('My own: Zoom');
  expect((await jana.get(`/tandems/${tandem}/sessions/new`)).text).not.toContain('My own: Zoom');
  const links = [];
  for (const [at, video] of ['zoom', 'fresh', 'fresh'].entries()) {
    const sent = await urs.post(`/tandems/${tandem}/sessions`, {
      first: `2026-12-1${at}T17:00`,
      zone: 'Europe/Zurich',
      minutes: 60,
      mode: 'remote',
      video,
    });
    const { text } = await jana.get(sent.location!);
    links.push(/href="(https:[^"]+(?:zoom|meet)[^"]+)"/.exec(text)?.[1] ?? '');
  }
  expect(links[0]).toBe('https://us02web.zoom.us/j/1');
  expect(links[1]).toMatch(/^https:\/\/meet\.verband\.example\/tandem-[A-Za-z0-9]{38,}$/);
  expect(links[1]).not.toBe(links[2]);
});
