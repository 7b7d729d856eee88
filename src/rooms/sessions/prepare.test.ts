import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { cast, programId, setStage } from '../../../test/cast.ts';
import { openFormats } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import { formTandem } from '../tandems/actions.ts';
import { findOwn } from '../tandems/store/own.ts';
import { directionBalance } from './store/balance.ts';

let t: TestHouse;
let tandem: string;
let jana: Client;
let urs: Client;

const zone = 'Europe/Zurich';
const path = () => `/tandems/${tandem}/sessions`;
const rows = (table: 'session_point' | 'session_learning') => t.house.db.selectFrom(table).selectAll().execute();
const sightFor = (person_id: string) => sightOf(t.house, { kind: 'person', person_id, name: '', roles: new Set(['member']) });

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.house.db.deleteFrom('tandem').execute();
  const pair = { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana };
  tandem = await t.system((deed) => formTandem(deed, { ...pair, topics: ['delegation'], months: 6, mode: 'both' }));
  [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
});

/** A meeting that is booked for so many days from now. */
async function book(days = 3): Promise<string> {
  const day = new Date(t.house.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const plan = { first: `${day}T17:00`, zone, minutes: 60, mode: 'remote' };
  const page = await jana.post(path(), plan);
  const starts_at = new Date(`${day}T16:00:00Z`).toISOString();
  expectMoved(await urs.post(`${page.location}/choice`, { starts_at }), page.location ?? '');
  return page.location ?? '';
}

async function held(fields = {}, at = '2026-11-20T12:00'): Promise<string> {
  const page = await jana.post(`${path()}/log`, { held_at: at, zone, minutes: 45, mode: 'phone', ...fields });
  expect(page.status).toBe(303);
  return page.location ?? '';
}

describe('preparing a talk', () => {
  it('shows questions, her own points to her alone, and shared ones to both', async () => {
    const base = `${await book()}/preparation`;
    expectMoved(await jana.post(`${base}/points`, { kind: 'mine', text: 'Am I too careful?' }), `${base}#mine`);
    expectMoved(await jana.post(`${base}/points`, { kind: 'ours', text: 'The roster of May' }), `${base}#ours`);
    const [hers, his] = [await jana.get(base), await urs.get(base)];
    expect(hers.text).toMatch(/What made you ask for this talk.*|Am I too careful/s);
    expect(hers.text).toContain('Am I too careful?');
    expect(his.text).not.toContain('Am I too careful?');
    expect(his.text).toContain('The roster of May');
    expect(his.text).not.toContain('/removal');
    for (const row of await rows('session_point'))
      expect(row).not.toMatchObject({ sealed_text: expect.stringContaining('roster') });
    const mine = (await rows('session_point')).find(({ kind }) => kind === 'mine');
    for (const deed of ['tick', 'reopening', 'removal'])
      expect((await urs.post(`${base}/points/${mine?.id}/${deed}`)).status).toBe(404);
  });

  it('is ticked by either, once however often one clicks, and removed by its author', async () => {
    const base = `${await book()}/preparation`;
    const add = () => jana.post(`${base}/points`, { kind: 'ours', text: 'Holiday cover' });
    await Promise.all([add(), add()]);
    const [point, ...more] = await rows('session_point');
    expect(more).toEqual([]);
    const one = `${base}/points/${point?.id}`;
    await Promise.all([urs.post(`${one}/tick`), jana.post(`${one}/tick`)]);
    expect((await jana.get(base)).text).toContain('talked about');
    expect((await urs.post(`${one}/removal`)).status).toBe(403);
    expectMoved(await urs.post(`${one}/reopening`), base);
    expectMoved(await jana.post(`${one}/removal`), base);
    expect((await urs.post(`${one}/tick`)).status).toBe(404);
  });

  it('takes along what was left open, and leaves what was talked about', async () => {
    const first = await held();
    for (const text of ['Open one', 'Done one']) await jana.post(`${first}/preparation/points`, { kind: 'ours', text });
    const done = (await rows('session_point'))[1];
    await urs.post(`${first}/preparation/points/${done?.id}/tick`);
    const next = `${await book()}/preparation`;
    expect((await urs.get(next)).text).toContain('One point is still open from earlier');
    expectMoved(await urs.post(`${next}/carrying`), next);
    const page = (await jana.get(next)).text;
    expect(page).not.toContain('still open from earlier');
    expect([page.includes('Open one'), page.includes('Done one')]).toEqual([true, false]);
    expectMoved(await jana.post(`${next}/carrying`), next);
  });

  it('keeps what was typed when it is refused', async () => {
    const base = `${await book()}/preparation`;
    const long = await jana.post(`${base}/points`, { kind: 'ours', text: 'x'.repeat(401) });
    expect([long.status, long.text.includes('xxxx')]).toEqual([422, true]);
    expect((await jana.post(`${base}/points`, { kind: 'everybody', text: 'x' })).status).toBe(422);
    expect((await jana.post(`${base}/points`, { kind: 'ours', text: ' ' })).status).toBe(422);
    await t.house.db.updateTable('tandem').set({ state: 'protective', protected_from: 'active' }).execute();
    const frozen = await jana.post(`${base}/points`, { kind: 'ours', text: 'Words to keep' });
    expect([frozen.status, frozen.text.includes('name="text"')]).toEqual([409, false]);
  });

  it.each(['eva', 'milo', 'tarik', 'selin'] as const)('is out of reach for %s', async (name) => {
    const base = `${await book()}/preparation`;
    const client = await t.as(cast[name]);
    expect((await client.get(base)).status).toBe(404);
    expect((await client.post(`${base}/points`, { kind: 'ours', text: 'Me too' })).status).toBe(404);
    expect((await client.post(`${base}/carrying`)).status).toBe(404);
  });
});

describe('what stays', () => {
  it('says what goes into daily work, to both and sealed', async () => {
    const page = await held({ transfer: 'Ask before I step in.' });
    expect((await urs.get(page)).text).toContain('Ask before I step in.');
    const row = await t.house.db.selectFrom('session').select('sealed_transfer').executeTakeFirstOrThrow();
    expect(row.sealed_transfer?.toString('latin1')).not.toContain('step in');
    const log = await urs.get(`${page}/log`);
    expect(log.text).toContain('Ask before I step in.');
    expect(log.text).not.toContain('name="summary"');
  });

  it('still shows the words of an older log, and lets them be changed', async () => {
    const page = await held({ summary: 'Old words.' });
    expect((await urs.get(page)).text).toContain('Old words.');
    expect((await urs.get(`${page}/log`)).text).toContain('name="summary"');
  });

  it('lets each write what she has learned, and both read both', async () => {
    const page = await held();
    expectMoved(await jana.post(`${page}/learning`, { learning: 'Silence helps.' }), `${page}#learning`);
    expectMoved(await urs.post(`${page}/learning`, { learning: 'I talk too much.' }), `${page}#learning`);
    expectMoved(await urs.post(`${page}/learning`, { learning: 'I talk too soon.' }), `${page}#learning`);
    const hers = (await jana.get(page)).text;
    expect([hers.includes('Silence helps.'), hers.includes('I talk too soon.')]).toEqual([true, true]);
    for (const row of await rows('session_learning')) expect(row.sealed_text.toString('latin1')).not.toMatch(/talk|help/);
    await urs.post(`${page}/learning`, { learning: '' });
    expect(await rows('session_learning')).toHaveLength(1);
    const long = await jana.post(`${page}/learning`, { learning: `Long ${'x'.repeat(1500)}` });
    expect([long.status, long.text.includes('Long xxx')]).toEqual([422, true]);
    expect((await (await t.as(cast.eva)).post(`${page}/learning`, { learning: 'x' })).status).toBe(404);
    const ahead = await book();
    expect((await jana.post(`${ahead}/learning`, { learning: 'x' })).status).toBe(409);
  });
});

test('an exchange: two columns of topics, and a hint at midterm to the two where one direction starves', async () => {
  const opened = await openFormats(t);
  tandem = opened.exchange.tandem_id;
  const form = (await jana.get(`${path()}/log`)).text;
  expect(form).toMatch(/What you give.*value="delegation".*What you get.*value="leading-teams"/s);
  expect((await urs.get(`${path()}/log`)).text).toMatch(
    /What you give.*value="leading-teams".*What you get.*value="delegation"/s,
  );
  for (const day of ['16', '17']) await held({ topics: ['delegation'] }, `2026-11-${day}T12:00`);
  const of = async (person_id: string) => {
    const own = await findOwn(sightFor(person_id), tandem);
    return own && directionBalance(sightFor(person_id), own);
  };
  expect(await of(cast.jana)).toEqual({ held: 2, given: 2, received: 0, starved: 'received', hint: undefined });
  t.later({ days: 100 });
  [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
  expect(await of(cast.urs)).toMatchObject({ given: 0, received: 2, starved: 'given', hint: 'given' });
  expect((await jana.get(path())).text).toContain('came too short');
  expect((await urs.get(path())).text).toContain('came too short');
  const network = await findOwn(sightFor(cast.jana), opened.network.tandem_id);
  expect(network && (await directionBalance(sightFor(cast.jana), network))).toBeUndefined();
  t.later({ days: -100 });
});
