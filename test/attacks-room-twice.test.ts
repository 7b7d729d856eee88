import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../src/rooms/agreements/store/hash.ts';
import type { AgreementBody } from '../src/rooms/agreements/rules/body.ts';
import { addressOf } from './access-table.ts';
import { cast, type Name } from './cast.ts';
import { openFormats } from './formats.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type Page, type TestHouse } from './harness.ts';
import { expectSound } from './invariants.ts';
import { ruth } from './stage-protection.ts';
import { setWholeStage, things } from './stage.ts';

let t: TestHouse;
let jana: Client;
let urs: Client;
let eva: Client;
let milo: Client;
beforeEach(async () => {
  await t?.close();
  t = await openTestHouse();
  await setWholeStage(t);
  await t.drain();
  [jana, urs, eva, milo] = [await as('jana'), await as('urs'), await as('eva'), await as('milo')];
});
afterEach(async () => {
  await t.drain();
  await expectSound(t);
});
afterAll(() => t.close());

const as = (name: Name): Promise<Client> => t.as(cast[name]);
const words = 'Longer than twenty characters, and plain.';
const here = () => `/tandems/${things.tandem}`;
const statuses = (pages: Page[]) => pages.map(({ status }) => status).toSorted();
const row = () => t.house.db.selectFrom('tandem').selectAll().where('id', '=', things.tandem).executeTakeFirstOrThrow();
const put = (change: object) => t.house.db.updateTable('tandem').set(change).where('id', '=', things.tandem).execute();

/** Both at once, each time in the other order; every answer is one of these. Returns how often each pair of answers came. */
async function atOnce(one: () => Promise<Page>, other: () => Promise<Page>, turn: number): Promise<[number, number]> {
  const pages = turn % 2 === 0 ? await Promise.all([one(), other()]) : (await Promise.all([other(), one()])).toReversed();
  for (const page of pages) expect([303, 404, 409, 422]).toContain(page.status);
  return [pages[0]!.status, pages[1]!.status];
}

describe('two who do the opposite at the same instant', () => {
  test('confirm a point and change it: nobody has confirmed words that were not there', async () => {
    const rough = (point: string) =>
      t.house.db
        .selectFrom('kickoff_point')
        .selectAll()
        .where('point', '=', point as never)
        .executeTakeFirstOrThrow();
    for (let turn = 0; turn < 8; turn += 1) {
      const { version } = await rough('roles');
      await t.house.db.deleteFrom('kickoff_tick').where('point', '=', 'roles').execute();
      const note = version === 1 ? 'What we say on roles.' : `Words ${turn - 1}`;
      const [confirmed, changed] = await atOnce(
        () => jana.post(`${here()}/kickoff/roles`, { way: 'confirm', version, note }),
        () => urs.post(`${here()}/kickoff/roles`, { way: 'propose', version, note: `Words ${turn}` }),
        turn,
      );
      expect(changed).toBe(303);
      expect([303, 409]).toContain(confirmed);
      const ticks = await t.house.db.selectFrom('kickoff_tick').select('person_id').where('point', '=', 'roles').execute();
      expect(ticks).toEqual([{ person_id: cast.urs }]);
    }
  });

  test('sign, change, decline and take back: one version is open, and whoever was late is told', async () => {
    await put({ state: 'kickoff_done', kickoff_at: t.house.clock() });
    const theirs = await t.house.db.selectFrom('kickoff_tick').selectAll().where('person_id', '=', cast.jana).execute();
    await t.house.db
      .insertInto('kickoff_tick')
      .values(theirs.map((tick) => ({ ...tick, person_id: cast.urs })))
      .execute();
    const sealed = await t.house.db
      .selectFrom('agreement')
      .selectAll()
      .where('id', '=', things.agreement)
      .executeTakeFirstOrThrow();
    const body = JSON.parse(t.house.vault.open(sealed.sealed_body, `agreement.body.${sealed.id}`)) as AgreementBody;
    const seen = hashOf({
      ...body,
      strands: Object.fromEntries(Object.keys(body.strands).map((strand) => [strand, 'Some of it.'])),
      duties: Object.fromEntries(Object.keys(body.duties).map((role) => [role, 'Comes.'])),
    });
    const form: Fields = {
      interval_weeks: 3,
      session_count: 8,
      session_minutes: 60,
      mode: 'both',
      goals_words: 'Other goals.',
      ...Object.fromEntries(Object.keys(body.strands).map((strand) => [`strands.${strand}`, 'Some of it.'])),
      ...Object.fromEntries(Object.keys(body.duties).map((role) => [`duties.${role}`, 'Comes.'])),
      documentation: 'Notes',
      reachability: 'By message',
      feedback: 'Always',
      seen: hashOf(body),
    };
    const pages = await Promise.all([
      jana.post(`${here()}/agreement/signature`, { sure: 'on', seen: hashOf(body) }),
      jana.post(`${here()}/agreement/change`, form),
      jana.post(`${here()}/agreement/refusal`),
      jana.post(`${here()}/agreement/signature`, { sure: 'on', seen }),
      urs.post(`${here()}/agreement/offer/withdrawal`),
      urs.post(`${here()}/agreement/signature`, { sure: 'on', seen: hashOf(body) }),
      urs.post(`${here()}/agreement/draft/removal`),
      urs.post(`${here()}/agreement`),
    ]);
    expect(statuses(pages).filter((status) => ![303, 404, 409, 422].includes(status))).toEqual([]);
    await expectSound(t);
  });

  test('pause, end, freeze and go on: the tandem stands in one state, and what it says is true', async () => {
    await put({ state: 'active', active_at: t.house.clock(), has_kickoff: false, has_agreement: false });
    const end = { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' };
    const all = await Promise.all([
      jana.post(`${here()}/hold`),
      urs.post(`${here()}/hold`, { hold_until: '2027-01-10' }),
      eva.post(`/protections/${things.protection}/freeze`),
      urs.post(`${here()}/resumption`),
      jana.post(`${here()}/goals-reached`),
      urs.post(`${here()}/messages`, { text: 'Well?' }),
      jana.post(`${here()}/help/withdrawal`),
      eva.post(`/protections/${things.protection}/answer`, { answer: words }),
    ]);
    expect(statuses(all).filter((status) => ![303, 404, 409, 422].includes(status))).toEqual([]);
    await t.drain();
    await expectSound(t);
    const { state } = await row();
    const call = await t.house.db
      .selectFrom('protection')
      .select('state')
      .where('id', '=', things.protection)
      .executeTakeFirstOrThrow();
    expect(state === 'protective').toBe(call.state === 'frozen');
    if (call.state !== 'frozen') return;
    const [released, ended] = await Promise.all([
      eva.post(`/protections/${things.protection}/release`),
      milo.post(`/protections/${things.protection}/end`),
      jana.post(`${here()}/ending`, end),
    ]);
    expect(statuses([released, ended])).toEqual([303, 409]);
  });

  test('accept a series, move it, keep it and call it off', async () => {
    const series = `${here()}/sessions/series/${things.series}`;
    const own = await t.house.db.selectFrom('session').select('id').where('series_id', '=', things.series).execute();
    const dates = await t.house.db
      .selectFrom('session_date')
      .selectAll()
      .where(
        'session_id',
        'in',
        own.map(({ id }) => id),
      )
      .execute();
    const chosen = dates.map(({ session_id, starts_at }) => `${session_id}|${starts_at.toISOString()}`);
    const moves = dates.map(
      ({ session_id, starts_at }) => `${session_id}|${new Date(starts_at.getTime() + 3_600_000).toISOString()}`,
    );
    for (let turn = 0; turn < 3; turn += 1) {
      const pages = await Promise.all([
        urs.post(`${series}/acceptance`, { chosen }),
        urs.post(`${series}/acceptance`, { chosen }),
        jana.post(`${series}/dates`, { moves, zone: 'Europe/Zurich' }),
        urs.post(`${series}/dates`, { moves, zone: 'Europe/Zurich' }),
        urs.post(`${series}/keeping`),
        ...(turn === 2 ? [jana.post(`${series}/cancellation`), urs.post(`${series}/cancellation`)] : []),
      ]);
      expect(statuses(pages).filter((status) => ![303, 409, 422].includes(status))).toEqual([]);
    }
    const left = await t.house.db.selectFrom('session').select('state').where('series_id', '=', things.series).execute();
    expect([...new Set(left.map(({ state }) => state))]).toEqual(['cancelled']);
  });

  test('release an idea and change it: nobody outside reads words that one of the two has not released', async () => {
    const at = `${here()}/ideas/${things.idea}`;
    for (let turn = 0; turn < 6; turn += 1) {
      const { version } = await t.house.db
        .selectFrom('idea')
        .select('version')
        .where('id', '=', things.idea)
        .executeTakeFirstOrThrow();
      const text = `Secret words ${turn} ${words}`;
      await Promise.all([
        jana.post(`${at}/release`, { version }),
        urs.post(`${at}/release`, { version }),
        jana.post(`${at}/text`, { title: 'Other', text, version }),
        urs.post(`${at}/withdrawal`),
      ]);
      expect((await eva.get('/ideas')).text).not.toContain('Secret words');
      expect((await eva.get(`/ideas/${things.idea}`)).text).not.toContain('Secret words');
    }
  });

  test('hand something over and take it back, read it and lose the office of confidant', async () => {
    const confidant = await t.as(ruth);
    const at = `/handovers/${things.handover}`;
    await Promise.all([jana.post(`${at}/revocation`), confidant.post(`${at}/reading`), jana.post(`${at}/revocation`)]);
    expect([(await confidant.get(at)).status, (await jana.get(at)).status]).toEqual([404, 200]);
    const twice = await Promise.all(
      [1, 2, 3].map(() => jana.post(`${here()}/handovers`, { kind: 'goal', object: things.goal, confidant_id: ruth })),
    );
    expect(statuses(twice)).toEqual([303, 409, 409]);
    const form = { kind: 'session', object: things.held_session, confidant_id: ruth };
    await t.house.db.deleteFrom('role_grant').where('person_id', '=', ruth).execute();
    expect((await jana.post(`${here()}/handovers`, form)).status).toBe(422);
    for (const page of ['/handovers', '/protections', twice[0]!.location ?? '/protections'])
      expect([page, (await confidant.get(page)).text.includes('I delegate the roster')]).toEqual([page, false]);
    expect((await confidant.post('/protections', { tandem_id: things.tandem, words })).status).toBe(403);
  });
});

describe('whoever has lost the right between the form and the deed', () => {
  test('is refused: delegate, office, and a confidant who is one of the two', async () => {
    const selin = await as('selin');
    const date = `/dates/${cast.urs}/${things.tandem}/${things.session}`;
    expect((await selin.get(date)).status).toBe(200);
    expectMoved(await urs.post(`/settings/delegate/${cast.selin}/withdrawal`), '/settings/delegate');
    for (const [at, form] of [
      ['/cancellation', {}],
      ['/keeping', {}],
      ['/choice', { starts_at: '2026-12-02T16:00:00.000Z' }],
      ['/dates', { first: '2026-12-02T17:00', zone: 'Europe/Zurich' }],
    ] as const)
      expect([at, (await selin.post(date + at, form)).status]).toEqual([at, 404]);
    expect((await selin.get(date)).status).toBe(404);

    const { cross } = await openFormats(t);
    await t.drain();
    const process = `/program/tandems/${cross.tandem_id}`;
    const look = await t.house.db
      .selectFrom('check_in')
      .select('id')
      .where('tandem_id', '=', cross.tandem_id)
      .executeTakeFirstOrThrow();
    const mood = { mood: 'well', note: words };
    expect(statuses(await Promise.all([eva, milo].map((who) => who.post(`${process}/check-ins/${look.id}`, mood))))).toEqual([
      303, 409,
    ]);
    expect(statuses(await Promise.all([eva, milo].map((who) => who.post(`${process}/check-ins`, mood))))).toEqual([303, 409]);
    await t.house.db.deleteFrom('role_grant').where('person_id', '=', cast.eva).execute();
    // Whoever still coordinates a cycle accompanies its tandems.
    await t.house.db.deleteFrom('cycle_staff').where('person_id', '=', cast.eva).execute();
    for (const at of ['/contact', '/check-ins', `/check-ins/${look.id}/reopening`])
      expect([at, (await eva.post(process + at, mood)).status]).toEqual([at, 403]);
    for (const at of ['freeze', 'answer', 'release', 'end'])
      expect([at, (await eva.post(`/protections/${things.protection}/${at}`, { answer: words })).status]).toEqual([at, 403]);

    await t.house.db
      .insertInto('role_grant')
      .values({ person_id: cast.urs, role: 'confidant', granted_at: t.house.clock() } as never)
      .execute();
    await t.house.db
      .insertInto('role_grant')
      .values({ person_id: cast.urs, role: 'office', granted_at: t.house.clock() } as never)
      .execute();
    const both = await as('urs');
    for (const page of ['/protections', '/home', '/handovers'])
      expect([page, (await both.get(page)).text.includes('at night')]).toEqual([page, false]);
    for (const at of ['', '/end']) expect((await both.get(`/protections/${things.protection}${at}`)).status).toBe(404);
    expect((await both.post(`/protections/${things.protection}/freeze`)).status).toBe(404);
    expect((await both.post('/protections', { tandem_id: things.tandem, words })).status).toBe(404);
    expect((await both.get(`/program/tandems/${cross.tandem_id}`)).status).toBe(404);
    expect((await jana.get(`${here()}/help`)).text).not.toContain('Urs Amstad, ');
  });
});

describe('odd addresses and forms', () => {
  test('no date of a series and no address of a file breaks a page', async () => {
    const series = `${here()}/sessions/series/${things.series}`;
    const first = '00000000-0000-4000-8000-000000000285';
    for (const at of [
      '2026-99-99T99:99Z',
      '2027-02-30T10:00Z',
      '2027-01-01T.Z',
      '9999-12-31T23:59:59Z',
      '0000-00-00T00:00Z',
      '2027-01-01T:::Z',
    ]) {
      for (const who of [urs, jana]) {
        const moved = await who.post(`${series}/dates`, { moves: [`${first}|${at}`], zone: 'Europe/Zurich' });
        expect([at, 'moves', [409, 422].includes(moved.status)]).toEqual([at, 'moves', true]);
        const taken = await who.post(`${series}/acceptance`, { chosen: [`${first}|${at}`] });
        expect([at, 'chosen', [409, 422].includes(taken.status)]).toEqual([at, 'chosen', true]);
      }
    }
    const many = Array.from({ length: 400 }, (_, n) => new Date(Date.parse('2026-12-01T10:00Z') + n * 3_600_000).toISOString());
    const form = { interval_weeks: 1, minutes: 60, zone: 'Europe/Zurich', mode: 'phone' };
    expect((await jana.post(`${here()}/sessions/series`, { ...form, starts: many })).status).toBe(422);
    for (const starts of ['2026-12-09T16:00:00', '+012026-12-09T16:00:00Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z', 'x'])
      expect([
        starts,
        [409, 422].includes((await jana.post(`${here()}/sessions/series`, { ...form, starts: [starts] })).status),
      ]).toEqual([starts, true]);
    for (const query of [
      'first=9999-12-31T23:59',
      'first=0000-01-01T00:00',
      'first=2026-02-30T10:00',
      'interval_weeks=1e9',
      'session_count=-1',
      'minutes=NaN',
      'first=2027-03-28T02:30&interval_weeks=26&session_count=52',
      'first=x&interval_weeks=x',
    ])
      expect([query, (await jana.get(`${here()}/sessions/series?${query}`)).status]).toEqual([query, 200]);
    for (const first of ['9999-12-31T23:59', '0000-01-01T00:00', '2026-02-30T10:00', 'x', '2029-01-01T10:00'])
      expect([first, (await jana.get(`${series}/dates?first=${first}`)).status]).toEqual([first, 200]);
  });

  test('no address of anything in a room that is none is found, and none breaks', async () => {
    const gets = [
      ...new Set(
        t.routes
          .filter(
            ({ method, path }) =>
              method === 'GET' && /^\/(program\/)?tandems\/:id|^\/dates\/:|^\/(protections|handovers)\/:/.test(path),
          )
          .map(({ path }) => path),
      ),
    ];
    for (const path of gets)
      for (const odd of ['x', '00000000-0000-4000-8000-00000000ffff', '%F0%9F%99%82', "'%20or%201=1"]) {
        const address = addressOf(`GET ${path}`)
          .replaceAll(things.tandem, odd)
          .replace(/^\/(protections|handovers)\/[^/]+/, `/$1/${odd}`);
        const who = path.startsWith('/program') || path.startsWith('/protections') ? eva : jana;
        expect([address, (await who.get(address)).status]).toEqual([address, 404]);
      }
  });
});
