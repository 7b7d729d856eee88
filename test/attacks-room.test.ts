import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOf, fields } from './access-table.ts';
import { cast, type Name } from './cast.ts';
import { openFormats } from './formats.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from './harness.ts';
import { everyRow, expectSound } from './invariants.ts';
import { ruth } from './stage-protection.ts';
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
const room = /^\/(tandems|messages|search|program\/tandems|protections|handovers|dates|ideas|settings|calendar)(\/|$)/;
const routesOf = (method: string) =>
  [...new Set(t.routes.filter((route) => route.method === method && room.test(route.path)).map(({ path }) => path))].map(
    (path) => `${method} ${path}`,
  );

/** Every row, but what asking alone writes: who is signed in, and how often somebody asked. */
async function everything(except: readonly string[] = []): Promise<string[]> {
  const quiet = new Set(['login', 'rate_limit', ...except]);
  return (await everyRow(t, ['public']))
    .filter(({ table }) => !quiet.has(table))
    .map(({ table, row }) => JSON.stringify([table, row]))
    .toSorted();
}

/** What was there before and is not any more, or the other way round: table by table, so that a failure says where. */
function changed(before: readonly string[], after: readonly string[]): string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  const rows = [...before.filter((row) => !fresh.has(row)), ...after.filter((row) => !old.has(row))];
  return [...new Set(rows.map((row) => String((JSON.parse(row) as [string])[0])))].toSorted();
}

test('reading writes nothing, whoever reads', async () => {
  const eyes = [await as('jana'), await as('urs'), await as('eva'), await as('selin'), await t.as(ruth)];
  const before = await everything();
  let pages = 0;
  for (const route of routesOf('GET'))
    for (const who of eyes) {
      const page = await who.get(addressOf(route));
      expect([route, page.status < 500]).toEqual([route, true]);
      pages += 1;
    }
  expect(pages).toBeGreaterThan(300);
  expect(changed(before, await everything())).toEqual([]);
}, 120_000);

describe('what belongs to another tandem', () => {
  const nested = /:(session|series|goal|step|check|idea|message|note|file|feedback|needs)(\/|$)/;

  test('is not there under the address of one’s own', async () => {
    const { network, reverse } = await openFormats(t);
    const [jana, urs] = [await as('jana'), await as('urs')];
    await t.drain();
    const before = await everything();
    const got: [string, number][] = [];
    for (const method of ['GET', 'POST'])
      for (const route of routesOf(method).filter((each) => / \/tandems\/:id/.test(each) && nested.test(each)))
        for (const own of [network, reverse])
          for (const who of [jana, urs]) {
            const address = addressOf(route).replaceAll(things.tandem, own.tandem_id);
            const page = method === 'GET' ? await who.get(address) : await who.post(address, fields[route]);
            // What is gone already is gone; and only the mentor prepares.
            const same =
              (page.status === 303 && route.endsWith('removal')) || (page.status === 403 && route.endsWith('preparation'));
            if (page.status !== 404 && !same) got.push([route, page.status]);
          }
    expect(got).toEqual([]);
    expect(changed(before, await everything())).toEqual([]);
  }, 120_000);

  test('is not taken from a form', async () => {
    const { reverse } = await openFormats(t);
    const jana = await as('jana');
    const own = `/tandems/${reverse.tandem_id}`;
    await jana.post(`${own}/needs`, { topic: 'leading-teams', level: 3, doing: 'It', stuck: 'Here', wish: 'So', done: 'on' });
    const needs = await t.house.db.selectFrom('needs_assessment').select('id').executeTakeFirstOrThrow();
    expectMoved(await jana.post(`${own}/needs/${needs.id}/preparation`, { plan: 'We try it.', version: 0 }), /needs/);
    await t.drain();
    const before = await everything(['tandem_party']);
    const chosen = { chosen: ['00000000-0000-4000-8000-000000000285|2027-01-12T16:00:00.000Z'] };
    const tries: [string, object][] = [
      [`${own}/needs/${needs.id}/appointment`, { session_id: things.session }],
      [`${own}/notes`, { kind: 'ours', text: 'Mine', session_id: things.session }],
      [`${own}/handovers`, { kind: 'message', object: things.message, confidant_id: ruth }],
      [`${own}/handovers`, { kind: 'goal', object: things.goal, confidant_id: ruth }],
      [`${own}/handovers`, { kind: 'session', object: things.held_session, confidant_id: ruth }],
      [`${own}/handovers`, { kind: 'agreement', object: things.agreement, confidant_id: ruth }],
      [`${own}/handovers`, { kind: 'note', object: things.note, confidant_id: ruth }],
      [`${own}/sessions/series/${things.series}/acceptance`, chosen],
    ];
    for (const [at, form] of tries) {
      const page = await jana.post(at, form as never);
      expect([at, [404, 409, 422].includes(page.status)]).toEqual([at, true]);
    }
    // Read marks of another thread move nothing in this one.
    await jana.post(`${own}/messages/reading`, { seen: things.message });
    expect(changed(before, await everything(['tandem_party']))).toEqual([]);
  });

  test('private notes and points of the partner can be handed to nobody', async () => {
    const urs = await as('urs');
    const before = await everything();
    const page = await urs.post(`/tandems/${things.tandem}/handovers`, {
      kind: 'note',
      object: things.own_note,
      confidant_id: ruth,
    });
    expect(page.status).toBe(404);
    expect((await urs.get(`/tandems/${things.tandem}/handovers/new?kind=note&object=${things.own_note}`)).status).toBe(404);
    // Nor to somebody who is no confidant, be it the office or oneself.
    for (const confidant_id of [cast.eva, cast.urs, cast.tarik, cast.bruno])
      expect(
        (await urs.post(`/tandems/${things.tandem}/handovers`, { kind: 'note', object: things.note, confidant_id })).status,
      ).toBe(422);
    expect(changed(before, await everything())).toEqual([]);
  });
});

describe('a room that stands still', () => {
  /** Ways that stay open: to turn to somebody outside, to take back what left the room, and one's own read marks. */
  const open = /help|handovers|ideas\/:idea\/(withdrawal|removal)|messages\/reading|feedback|continuing\/withdrawal/;
  const words = 'Longer than twenty characters, and plain.';
  const posts = () => routesOf('POST').filter((route) => / \/tandems\/:id/.test(route) && !open.test(route));

  async function tryEverything(): Promise<[string, string[]][]> {
    const got: [string, string[]][] = [];
    let before = await everything();
    for (const route of posts())
      for (const name of ['jana', 'urs'] as const) {
        const page = await (await as(name)).post(addressOf(route), fields[route]);
        expect([route, page.status < 500]).toEqual([route, true]);
        if (page.status !== 303 && page.status !== 200) continue;
        const after = await everything();
        const tables = changed(before, after);
        if (tables.length > 0) got.push([`${name} ${route}`, tables]);
        before = after;
      }
    return got;
  }

  const fill: [string, object][] = [
    ['hold', {}],
    ['hold', { hold_until: '2027-01-15' }],
    ['parting', {}],
    ['ending', { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' }],
    ['midterm', { wish: 'go_on', words }],
    ['closing', { result: words, thanks: words }],
    ['kickoff/plan', { way: 'confirm', version: 1, note: words, interval_weeks: 4, session_count: 6, session_minutes: 60 }],
    ['kickoff/roles', { way: 'propose', version: 1, note: words }],
    ['kickoff/date', { held_on: '2026-11-20' }],
    ['agreement/signature', { sure: 'on', seen: 'x' }],
    ['agreement/offer', { sure: 'on', seen: 'x' }],
  ];

  test.each(['forming', 'active', 'closing'] as const)(
    'frozen from %s: nothing changes by the two',
    async (state) => {
      await stand(state);
      const eva = await as('eva');
      expectMoved(await eva.post(`/protections/${things.protection}/freeze`), `/protections/${things.protection}`);
      await t.drain();
      expect(await tryEverything()).toEqual([]);
      const before = await everything();
      for (const name of ['jana', 'urs'] as const)
        for (const [at, form] of fill) {
          const page = await (await as(name)).post(`/tandems/${things.tandem}/${at}`, form as never);
          expect([at, page.status < 500]).toEqual([at, true]);
        }
      expect(changed(before, await everything())).toEqual([]);
      // The delegate of Urs finds nothing to arrange, and arranges nothing.
      const selin = await as('selin');
      expect((await selin.get('/dates')).text).not.toContain('Brandis');
      const at = `/dates/${cast.urs}/${things.tandem}`;
      for (const [page, form] of [
        ['', { first: '2026-12-02T17:00', zone: 'Europe/Zurich', minutes: 60, mode: 'phone' }],
        [`/${things.session}/cancellation`, {}],
        [`/${things.session}/dates`, { first: '2026-12-02T17:00', zone: 'Europe/Zurich' }],
        [`/${things.session}/keeping`, {}],
      ] as const)
        expect([page, [404, 409].includes((await selin.post(at + page, form)).status)]).toEqual([page, true]);
      expect(changed(before, await everything())).toEqual([]);
      // And it can be left: it goes on where it stood.
      expectMoved(await eva.post(`/protections/${things.protection}/release`), `/protections/${things.protection}`);
      await t.drain();
      const row = await t.house.db.selectFrom('tandem').selectAll().where('id', '=', things.tandem).executeTakeFirstOrThrow();
      expect([row.state, row.protected_from, row.protected_at]).toEqual([state, null, null]);
    },
    120_000,
  );

  test('ended: nothing is written any more but what takes one’s own words away', async () => {
    const jana = await as('jana');
    const end = { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' };
    expectMoved(await jana.post(`/tandems/${things.tandem}/ending`, end), /tandems/);
    await t.drain();
    const allowed =
      /notes\/:note\/(deletion|restoration)|messages\/:message\/withdrawal|sessions\/:session\/log|sessions\/:session\/absence/;
    expect((await tryEverything()).filter(([route]) => !allowed.test(route))).toEqual([]);
  }, 120_000);
});

/** Puts the stage's tandem where it is to stand. */
async function stand(state: 'forming' | 'active' | 'closing'): Promise<void> {
  const now = t.house.clock();
  const change = {
    state,
    ...(state === 'forming' ? {} : { active_at: now, has_kickoff: false, has_agreement: false }),
    ...(state === 'closing' ? { closing_at: now } : {}),
  };
  await t.house.db.updateTable('tandem').set(change).where('id', '=', things.tandem).execute();
}
