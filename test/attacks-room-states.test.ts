import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { inDeed, sightOf, systemActor } from '../src/platform/deed.ts';
import { roomJobs } from '../src/registry.ts';
import { formats as kinds, type Format } from '../src/rooms/programs/rules.ts';
import { tandemStates, type TandemState } from '../src/rooms/tandems/rules.ts';
import { cast, setStage } from './cast.ts';
import { openFormats, type OpenFormat } from './formats.ts';
import { expectMoved, openTestHouse, type Client, type Page, type TestHouse } from './harness.ts';
import { everyRow } from './invariants.ts';
import { addConfidant, ruth } from './stage-protection.ts';

let t: TestHouse;
let formats: Record<Format, OpenFormat>;
let jana: Client;
let urs: Client;
let eva: Client;
async function open(): Promise<void> {
  await t?.close();
  t = await openTestHouse();
  await setStage(t);
  await t.system((deed) => addConfidant(deed));
  formats = await openFormats(t);
  await t.drain();
  [jana, urs, eva] = [await t.as(cast.jana), await t.as(cast.urs), await t.as(cast.eva)];
}
beforeEach(open);
afterEach(() => t.drain());
afterAll(() => t.close());

const words = 'Longer than twenty characters, and plain.';
const here = (format: Format) => `/tandems/${formats[format].tandem_id}`;
const stateOf = async (format: Format) =>
  (await t.house.db.selectFrom('tandem').select('state').where('id', '=', formats[format].tandem_id).executeTakeFirstOrThrow())
    .state;

/** A tandem that stands there, with what belongs to the state. */
async function stand(format: Format, state: TandemState): Promise<void> {
  const now = t.house.clock();
  const over = state === 'completed' || state === 'dissolved';
  await t.house.db
    .updateTable('tandem')
    .set({
      state,
      active_at: state === 'forming' || state === 'kickoff_done' ? null : now,
      kickoff_at: state === 'forming' ? null : now,
      hold_at: state === 'on_hold' ? now : null,
      protected_from: state === 'protective' ? 'active' : null,
      protected_at: state === 'protective' ? now : null,
      closing_at: state === 'closing' || state === 'completed' ? now : null,
      ended_at: over ? now : null,
      ending_category: state === 'dissolved' ? 'not_said' : null,
    })
    .where('id', '=', formats[format].tandem_id)
    .execute();
}

test('each page of the room opens in each state of each format, for both, or leads on', async () => {
  const gets = [
    ...new Set(
      t.routes.filter(({ method, path }) => method === 'GET' && /^\/tandems\/:id(\/[a-z]+)*$/.test(path)).map(({ path }) => path),
    ),
  ];
  expect(gets.length).toBeGreaterThan(25);
  const missing = new Set<string>();
  // Each state in two formats, so that every page is seen in all of both.
  for (const [at, state] of tandemStates.entries())
    for (const format of kinds.filter((_, n) => n % 2 === at % 2)) {
      await stand(format, state);
      const who = at % 4 < 2 ? jana : urs;
      for (const path of gets) {
        const page = await who.get(path.replace('/tandems/:id', here(format)));
        if (page.status === 404) missing.add(`${format} ${path}`);
        else expect([format, state, path, [200, 303].includes(page.status)]).toEqual([format, state, path, true]);
      }
    }
  // Only a reverse mentoring looks at needs.
  expect([...missing].filter((each) => !/^(network|cross|exchange) \/tandems\/:id\/needs/.test(each))).toEqual([]);
}, 240_000);

test('two processes whose clocks strike at once write each letter of the room once', async () => {
  async function walk(processes: number): Promise<Record<string, number>> {
    await t.house.db.deleteFrom('mail').execute();
    const count: Record<string, number> = {};
    for (const format of kinds) for (const who of [jana, urs]) await who.post(`${here(format)}/first-contact`);
    await stand('cross', 'active');
    await stand('reverse', 'closing');
    for (const days of [0, 7, 14, 20, 30, 60, 61, 90, 90]) {
      t.later({ days, minutes: 11 });
      await Promise.all(Array.from({ length: processes }, () => t.drain({ tick: true })));
    }
    for (const { kind, address } of await t.house.db.selectFrom('mail').select(['kind', 'address']).execute())
      count[`${kind} ${address}`] = (count[`${kind} ${address}`] ?? 0) + 1;
    return count;
  }
  const twice = await walk(2);
  await open();
  expect(twice).toEqual(await walk(1));
  expect(Object.keys(twice).join()).toMatch(/oversight/);
  expect(Object.keys(twice).length).toBeGreaterThan(8);
}, 240_000);

test('news of the room that is told twice changes nothing the second time', async () => {
  const end = { ending_category: 'fit', ending_rematch: 'yes', ending_contact: 'no' };
  for (const format of kinds) await stand(format, 'active');
  for (const format of kinds) expectMoved(await jana.post(`${here(format)}/hold`, { hold_until: '2027-01-15' }), here(format));
  await t.drain();
  t.later({ days: 3 });
  [jana, urs, eva] = [await t.as(cast.jana), await t.as(cast.urs), await t.as(cast.eva)];
  for (const format of kinds) expectMoved(await urs.post(`${here(format)}/resumption`), here(format));
  await t.drain();
  const help = `${here('cross')}/help`;
  expectMoved(await jana.post(help, { asked_of: 'confidant', words }), help);
  const call = await t.house.db.selectFrom('protection').select('id').executeTakeFirstOrThrow();
  const confidant = await t.as(ruth);
  for (const verb of ['freeze', 'release']) {
    expectMoved(await confidant.post(`/protections/${call.id}/${verb}`), `/protections/${call.id}`);
    await t.drain();
  }
  expectMoved(await urs.post(`${here('network')}/ending`, end), here('network'));
  await t.drain();
  const told = await t.house.db.selectFrom('audit_event').select(['verb', 'object_id']).orderBy('id').execute();
  const state = async () =>
    (await everyRow(t, ['public']))
      .filter(({ table }) => !['audit_event', 'login', 'rate_limit', 'finder_change'].includes(table))
      .map(({ table, row }) => JSON.stringify([table, row]))
      .toSorted();
  const before = await state();
  let heard = 0;
  for (const { verb, object_id } of told)
    for (const { news } of roomJobs) {
      const listener = news[verb];
      if (!listener) continue;
      heard += 1;
      await inDeed(sightOf(t.house, systemActor(verb)), (deed) => listener(deed, object_id));
    }
  await t.drain();
  expect(heard).toBeGreaterThan(15);
  expect((await state()).filter((row) => !before.includes(row))).toEqual([]);
}, 120_000);

test('a membership that ends takes a room with it from every state, and leaves nothing waiting', async () => {
  await stand('network', 'kickoff_done');
  await stand('cross', 'on_hold');
  await stand('exchange', 'closing');
  await stand('reverse', 'active');
  for (const format of kinds) {
    await jana.post(`${here(format)}/agreement`);
    await jana.post(`${here(format)}/help`, { asked_of: 'confidant', words });
    await jana.post(`${here(format)}/goals`, { text: `Goal ${format}`, signs: words });
  }
  const confidant = await t.as(ruth);
  const [first] = await t.house.db
    .selectFrom('protection')
    .selectAll()
    .where('tandem_id', '=', formats.reverse.tandem_id)
    .execute();
  expectMoved(await confidant.post(`/protections/${first?.id}/freeze`), `/protections/${first?.id}`);
  expect(
    (await urs.post(`${here('reverse')}/ending`, { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' })).status,
  ).toBe(409);
  expect((await urs.post('/settings/departure', { sure: 'yes' })).status).toBe(303);
  await t.drain();
  for (const format of kinds) expect([format, await stateOf(format)]).toEqual([format, 'dissolved']);
  const calls = await t.house.db.selectFrom('protection').select(['state', 'tandem_id']).execute();
  expect(calls.find(({ tandem_id }) => tandem_id === formats.reverse.tandem_id)?.state).toBe('ended');
  expect(
    await t.house.db.selectFrom('agreement').select('id').where('state', 'in', ['draft', 'offered', 'signed']).execute(),
  ).toEqual([]);
  expect(await t.house.db.selectFrom('check_in').select('id').where('done_at', 'is', null).execute()).toEqual([]);
  // Who asked in a tandem that is gone still gets an answer, or takes the question back.
  const { id } = await t.house.db
    .selectFrom('protection')
    .select('id')
    .where('state', '=', 'asked')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect((await confidant.post(`/protections/${id}/freeze`)).status).toBe(409);
  expect((await confidant.get(`/protections/${id}`)).status).toBe(200);
  expectMoved(await confidant.post(`/protections/${id}/answer`, { answer: words }), `/protections/${id}`);
}, 60_000);

test('strange and long words are kept whole in every form of the room, shown as text and printed', async () => {
  const strange = [
    '#import "/etc/passwd" $x$ *b* @cite <a> \\u{7}',
    '<script>alert(1)</script>',
    '\u202eevil\u202c {name} {{7*7}}',
    '👩‍👩‍👧‍👦'.repeat(20),
  ];
  await stand('cross', 'active');
  const [at, text] = [here('cross'), strange.join('\n')];
  const moved = (page: Page) => expect([page.status, page.location]).toEqual([303, expect.any(String)]);
  moved(await jana.post(`${at}/goals`, { text, signs: text }));
  const goal = await t.house.db.selectFrom('goal').select('id').executeTakeFirstOrThrow();
  moved(await urs.post(`${at}/goals/${goal.id}/steps`, { step: text.slice(0, 250) }));
  moved(await urs.post(`${at}/goals/${goal.id}/checks`, { progress: 40, words: text }));
  moved(await urs.post(`${at}/ideas`, { title: strange[0], text }));
  moved(await urs.post(`${at}/closing`, { result: text, thanks: text }));
  moved(await jana.post(`${at}/help`, { asked_of: 'office', words: text }));
  moved(await jana.post(`${at}/handovers`, { kind: 'goal', object: goal.id, confidant_id: ruth, words: text }));
  await stand('cross', 'kickoff_done');
  moved(await jana.post(`${at}/agreement`));
  const seen = /name="seen" value="([^"]*)"/.exec((await jana.get(`${at}/agreement/draft`)).text)?.[1];
  const form = {
    interval_weeks: 3,
    session_count: 8,
    session_minutes: 60,
    mode: 'both',
    seen,
    goals_words: text,
    place: text,
    plan: text,
    ...Object.fromEntries(
      ['goal_definition', 'career_strategy', 'competences', 'informal_knowledge', 'networking'].map((strand) => [
        `strands.${strand}`,
        text,
      ]),
    ),
    'strands.__proto__': text,
    'duties.constructor': text,
    'duties.mentor': text,
    'duties.mentee': text,
    roles: text,
    documentation: text,
    reachability: text,
    feedback: text,
    confidentiality: text,
    boundaries: text,
  };
  moved(await jana.post(`${at}/agreement/draft`, form));
  const hash = /name="seen" value="([^"]*)"/.exec((await jana.get(`${at}/agreement`)).text)?.[1] ?? '';
  moved(await jana.post(`${at}/agreement/offer`, { sure: 'on', seen: hash }));
  const changed = await urs.post(`${at}/agreement/change`, { ...form, seen: hash, feedback: `Other ${text}` });
  moved(changed);
  for (const path of [
    '/goals',
    `/goals/${goal.id}`,
    '/ideas',
    '/closing',
    '/agreement',
    '/agreement/change',
    '/agreement/differences?from=1&to=2',
    '/help',
    '/agreement/versions/1',
  ]) {
    const page = await jana.get(at + path);
    expect([path, page.status, page.text.includes('<script>alert')]).toEqual([path, 200, false]);
  }
  const pdf = await urs.get(`${at}/agreement.pdf`);
  expect([pdf.status, pdf.text.slice(0, 5), pdf.headers.get('content-disposition')]).toEqual([
    200,
    '%PDF-',
    expect.stringMatching(/^attachment; filename="agreement-2\.pdf"/),
  ]);
  const long = await jana.post(`${at}/agreement/change`, { ...form, seen: hash, feedback: 'x'.repeat(2001) });
  expect([long.status, long.text.includes('x'.repeat(2001))]).toEqual([422, true]);
  const [given] = await t.house.db.selectFrom('handover').select('id').execute();
  expect((await (await t.as(ruth)).get(`/handovers/${given?.id}`)).text).not.toContain('<script>alert');
  expect((await eva.get('/protections')).text).not.toContain('<script>alert');
}, 60_000);
