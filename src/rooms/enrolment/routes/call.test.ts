import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../../test/cycles.ts';
import { somebody, wayOf } from '../../../../test/enrolling.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';
import { expectSound } from '../../../../test/invariants.ts';
import { currentPolicy } from '../../programs/store/policies.ts';

let t: TestHouse;
let exchange: OpenCycle;
let reverse: OpenCycle;
let hash: string;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  exchange = await openCycle(t, 'exchange', { plan: { places: { partner: 3 } } });
  reverse = await openCycle(t, 'reverse');
  hash = (await currentPolicy(t.house, exchange.program_id))!.hash;
});
afterAll(async () => {
  await expectSound(t, { files: false });
  await t.close();
});

const page = (cycle: OpenCycle) => `/cycles/${cycle.cycle_id}/enrolment`;
const yes = () => ({ role: 'partner', hash, standards: 'on' });
const asNew = async (name: string, ...more: [level?: 'starter' | 'leader' | null]) => {
  const person = await somebody(t, name, null, ...more);
  return { ...person, client: await t.as(person.id) };
};

describe('the open call', () => {
  it('leads a guest through the sign-in and back', async () => {
    expectMoved(await t.guest().get(page(exchange)), `/sign-in?next=${encodeURIComponent(page(exchange))}`);
  });

  it('is not there before the cycle is open, nor by a made-up address', async () => {
    const draft = await openCycle(t, 'exchange', { state: 'prepared' });
    const jana = await t.as(cast.jana);
    expect((await jana.get(page(draft))).status).toBe(404);
    expect((await jana.get('/cycles/nonsense/enrolment')).status).toBe(404);
    expect((await jana.post('/cycles/nonsense/enrolment', yes())).status).toBe(404);
  });

  it('asks for the standards with the sign-up, and keeps the choice', async () => {
    const jana = await t.as(cast.jana);
    const first = await jana.get(page(exchange));
    expect(first.status).toBe(200);
    expect(first.text).toContain('Taking part is voluntary');
    const refused = await jana.post(page(exchange), { role: 'partner', hash });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Please accept the standards');
    expect((await jana.post(page(exchange), { ...yes(), hash: 'old' })).status).toBe(409);
  });

  it('signs up in one screen, once, and tells the coordination', async () => {
    const jana = await t.as(cast.jana);
    const [one, two] = await Promise.all([jana.post(page(exchange), yes()), jana.post(page(exchange), yes())]);
    expect([one.status, two.status]).toEqual([303, 303]);
    const own = await wayOf(t, exchange.cycle_id, cast.jana);
    expect(own).toMatchObject({ state: 'applied', way: 'applied', role: 'partner' });
    // The second click finds her signed up and stands where the first one has led.
    expect([one.location, two.location].toSorted()).toEqual([`/participations/${own.id}`, `/participations/${own.id}/form`]);
    expectMoved(await jana.get(page(exchange)), `/participations/${own.id}`);
    const mails = await t.mailsTo('eva@weitblick.example');
    expect(mails.filter(({ kind }) => kind === 'enrolment.applied')).toHaveLength(1);
  });

  it('says kindly why a role is for others, and offers the profile', async () => {
    const { client } = await asNew('Leo', 'leader');
    const shown = await client.get(page(reverse));
    expect(shown.text).toContain('value="mentee"');
    expect(shown.text).not.toContain('value="mentor"');
    expect(shown.text).toContain('Your profile says something else.');
    const refused = await client.post(page(reverse), { role: 'mentor', hash, standards: 'on' });
    expect(refused.status).toBe(422);
    const { client: blank } = await asNew('Kim', null);
    const asked = await blank.get(page(reverse));
    expect(asked.text).toContain('Your profile does not say yet whether a role fits');
    expect(asked.text).toContain('href="/profile"');
  });

  it('refuses a role that the format does not have, a lapsed member, and a cycle with nominations only', async () => {
    const jana = await t.as(cast.jana);
    expect((await (await t.as(cast.urs)).post(page(exchange), { ...yes(), role: 'mentor' })).status).toBe(422);
    expect((await (await t.as(cast.lara)).get(page(exchange))).status).toBe(403);
    expect((await (await t.as(cast.lara)).post(page(exchange), yes())).status).toBe(403);
    const cross = await openCycle(t, 'cross');
    expect((await jana.get(page(cross))).text).toContain('organisations name their people');
    const over = await openCycle(t, 'exchange', { state: 'running' });
    expect((await jana.get(page(over))).text).toContain('is closed');
    expect((await jana.post(page(over), yes())).status).toBe(409);
  });
});

describe('places', () => {
  let last: Client;
  it('are given by the coordination, as many as there are', async () => {
    const [jana, eva] = [await t.as(cast.jana), await t.as(cast.eva)];
    await t.system((deed) => join(deed, exchange, { role: 'partner' }));
    const { id } = await wayOf(t, exchange.cycle_id, cast.jana);
    const at = `/cycles/${exchange.cycle_id}/people/${id}`;
    expect((await jana.post(`${at}/admission`)).status).toBe(404);
    expect((await eva.post(`${at}/waiting`)).status).toBe(409);
    expectMoved(await eva.post(`${at}/admission`), at);
    expect((await eva.post(`${at}/admission`)).status).toBe(409);
    expect((await wayOf(t, exchange.cycle_id, cast.jana)).state).toBe('accepted');
    expect((await t.mailsTo('jana@weitblick.example')).at(-1)?.kind).toBe('enrolment.admitted');
  });

  it('full, the sign-up leads to the waiting list with a number', async () => {
    await t.system((deed) => join(deed, exchange, { role: 'partner' }));
    const urs = await t.as(cast.urs);
    expect((await urs.get(page(exchange))).text).toContain('number 1 on the waiting list');
    await urs.post(page(exchange), yes());
    const row = await wayOf(t, exchange.cycle_id, cast.urs);
    expect(row.state).toBe('waitlisted');
    expect((await urs.get(`/participations/${row.id}`)).text).toContain('You are number 1 on the list');
    t.later({ minutes: 1 });
    const { client } = await asNew('Noa');
    last = client;
    await client.post(page(exchange), yes());
    expect((await client.get('/participations')).text).toContain('on the waiting list');
  });

  it('that come free are kept for the first, then for the next', async () => {
    const [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
    const own = await wayOf(t, exchange.cycle_id, cast.jana);
    expect((await urs.post(`/participations/${own.id}/withdrawal`)).status).toBe(404);
    expect((await jana.get(`/participations/${own.id}/withdrawal`)).text).toContain('Withdraw from Bridges 2027?');
    expectMoved(await jana.post(`/participations/${own.id}/withdrawal`), `/participations/${own.id}`);
    expect((await jana.post(`/participations/${own.id}/withdrawal`)).status).toBe(409);
    const first = await wayOf(t, exchange.cycle_id, cast.urs);
    expect(first.place_offered_at).not.toBeNull();
    expect((await t.mailsTo('urs@weitblick.example')).at(-1)?.kind).toBe('enrolment.place');
    t.later({ days: 6 });
    await t.drain({ tick: true });
    expect(await wayOf(t, exchange.cycle_id, cast.urs)).toMatchObject({ state: 'declined', reason_code: 'no_answer' });
    expect((await urs.post(`/participations/${first.id}/place`)).status).toBe(409);
    const list = await last.get('/participations');
    expect(list.text).toContain('a place is free for you');
    const [, id] = /\/participations\/([0-9a-f-]{36})/.exec(list.text) ?? [];
    const twice = await Promise.all([last.post(`/participations/${id}/place`), last.post(`/participations/${id}/place`)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  it('let somebody who left come back, and be refused with a reason that she reads', async () => {
    const [jana, eva] = [await t.as(cast.jana), await t.as(cast.eva)];
    const { id } = await wayOf(t, exchange.cycle_id, cast.jana);
    expectMoved(await jana.post(`/participations/${id}/return`), `/participations/${id}`);
    expect((await wayOf(t, exchange.cycle_id, cast.jana)).state).toBe('waitlisted');
    const at = `/cycles/${exchange.cycle_id}/people/${id}`;
    expect((await eva.post(`${at}/refusal`, { reason: 'Next year.' })).status).toBe(422);
    expectMoved(await eva.post(`${at}/refusal`, { reason_code: 'places', reason: 'Next year there are more.' }), at);
    expect((await jana.get(`/participations/${id}`)).text).toContain('Next year there are more.');
    expect((await jana.post(`/participations/${id}/return`)).status).toBe(409);
  });

  it('end with the cycle', async () => {
    await t.system(async (deed) => deed.house.jobs.queue(deed, 'news', { verb: 'cycle.cancel', id: exchange.cycle_id }));
    await t.drain();
    const rows = await t.house.db.selectFrom('participation').select('state').where('cycle_id', '=', exchange.cycle_id).execute();
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['ended', 'declined']));
  });
});
