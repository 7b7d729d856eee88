import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { somebody, wayOf } from '../../../test/enrolling.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { leadersInOrder } from '../cycles/rules/leaders.ts';
import { readCycle } from '../cycles/store/cycles.ts';
import { currentPolicy } from '../programs/store/policies.ts';
import { isLeading, mayStandOnPage, onPageSince } from './rules/leaders.ts';

let t: TestHouse;
let reverse: OpenCycle;
let page: string;
let hash: string;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  reverse = await openCycle(t, 'reverse');
  page = `/programs/${(await readCycle(t.house, reverse.cycle_id))!.slug}`;
  hash = (await currentPolicy(t.house, reverse.program_id))!.hash;
});
afterAll(async () => {
  await expectSound(t, { files: false });
  await t.close();
});

/** A leader who has signed up, with or without the tick, and has a place. */
async function leader(name: string, on_page: boolean): Promise<{ id: string; way: string; client: Client }> {
  const person = await somebody(t, name, reverse.organizations[0]!, 'executive');
  const client = await t.as(person.id);
  const form = { role: 'mentee', hash, standards: 'on', ...(on_page ? { on_page: 'on' } : {}) };
  expectMoved(await client.post(`/cycles/${reverse.cycle_id}/enrolment`, form), /\/form$/);
  const way = (await wayOf(t, reverse.cycle_id, person.id)).id;
  const eva = await t.as(cast.eva);
  await eva.post(`/cycles/${reverse.cycle_id}/people/${way}/admission`);
  return { id: person.id, way, client };
}
const shown = async () => (await t.guest().get(page)).text;
const trail = async (way: string) =>
  (await t.house.db.selectFrom('audit_event').select('verb').where('object_id', '=', way).orderBy('id').execute()).flatMap(
    ({ verb }) => (verb.includes('Page') ? [verb.split('.')[1]] : []),
  );

test('only leaders of the reverse format are asked, and their yes counts from the day on which they said it', () => {
  const now = new Date();
  expect([isLeading('reverse', 'mentee'), isLeading('reverse', 'mentor'), isLeading('cross', 'mentee')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(onPageSince('reverse', 'mentee', 'on', now)).toBe(now);
  expect([onPageSince('reverse', 'mentee', undefined, now), onPageSince('reverse', 'mentor', 'on', now)]).toEqual([null, null]);
  const may = (state: Parameters<typeof mayStandOnPage>[0]['state']) =>
    mayStandOnPage({ role: 'mentee', state }, { format: 'reverse' });
  expect([may('paired'), may('waitlisted'), may('invited'), may('withdrawn'), may('ended')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('names stand in the order of the reader’s language', () => {
  const named = (last_name: string, first_name = 'A') => ({
    first_name,
    last_name,
    preferred_name: null,
    function: null,
    organization: null,
  });
  const sorted = leadersInOrder([named('Zeller'), named('Öhri'), named('Orelli', 'B'), named('Orelli')], 'de');
  expect(sorted.map((row) => `${row.last_name} ${row.first_name}`)).toEqual(['Öhri A', 'Orelli A', 'Orelli B', 'Zeller A']);
});

test('a tick at the sign-up names a leader to everybody, none names nobody', async () => {
  const asked = await (await t.as((await somebody(t, 'Ona', null, 'leader')).id)).get(`/cycles/${reverse.cycle_id}/enrolment`);
  expect(asked.text).toMatch(/<input[^>]*name="on_page"(?![^>]*checked)[^>]*>/);
  expect(asked.text).toContain('everybody, without signing in too');
  expect(await shown()).not.toContain('takes part</h2>');
  await leader('Quiet', false);
  const { way } = await leader('Zora', true);
  await leader('Ada', true);
  const text = await shown();
  expect(text).toContain('2 leaders take part');
  expect(text).not.toContain('Quiet');
  expect(text.indexOf('Ada Vogt')).toBeLessThan(text.indexOf('Zora Vogt'));
  expect(text).toContain('Project work, Hallbach Antriebe');
  expect(await trail(way)).toEqual(['goOnPage']);
});

test('her own page takes it back and gives it again, for herself only', async () => {
  const { client, way } = await leader('Rahel', false);
  const path = `/participations/${way}/naming`;
  expect((await client.get(`/participations/${way}`)).text).toContain('Not named');
  expectMoved(await client.post(path, { on_page: 'on' }), `/participations/${way}#naming`);
  expect(await shown()).toContain('Rahel Vogt');
  expect((await client.get(`/participations/${way}`)).text).toMatch(/name="on_page"[^>]*checked/);
  t.later({ days: 1 });
  const since = (await wayOf(t, reverse.cycle_id, (await ownerOf(way)).person_id)).on_page_at;
  await client.post(path, { on_page: 'on' });
  expect((await ownerOf(way)).on_page_at).toEqual(since);
  const jana = await t.as(cast.jana);
  expect((await jana.post(path, {})).status).toBe(404);
  expect((await jana.post('/participations/nonsense/naming', {})).status).toBe(404);
  expect((await client.post(path, { on_page: 'maybe' })).status).toBe(422);
  const twice = await Promise.all([client.post(path, {}), client.post(path, {})]);
  expect(twice.map(({ status }) => status)).toEqual([303, 303]);
  expect(await shown()).not.toContain('Rahel');
  expect(await trail(way)).toEqual(['goOnPage', 'goOffPage']);
});

const ownerOf = (id: string) => t.house.db.selectFrom('participation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('nobody else is asked: not the younger ones of reverse, nor another format', async () => {
  const junior = await t.system((deed) => join(deed, reverse, { role: 'mentor' }));
  const client = await t.as(junior.person_id);
  expect((await client.get(`/participations/${junior.id}`)).text).not.toContain('on_page');
  expect((await client.post(`/participations/${junior.id}/naming`, { on_page: 'on' })).status).toBe(409);
  const cross = await openCycle(t, 'cross');
  const mentee = await t.system((deed) => join(deed, cross, { role: 'mentee' }));
  const other = await t.as(mentee.person_id);
  expect((await other.post(`/participations/${mentee.id}/naming`, { on_page: 'on' })).status).toBe(409);
});

test('an invited leader ticks it with the yes', async () => {
  const { id, person_id } = await t.system((deed) => join(deed, reverse, { role: 'mentee', state: 'invited' }));
  const client = await t.as(person_id);
  expect((await client.post(`/participations/${id}/naming`, { on_page: 'on' })).status).toBe(409);
  const refused = await client.post(`/participations/${id}/acceptance`, { hash, on_page: 'on' });
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(/name="on_page"[^>]*checked/);
  expectMoved(
    await client.post(`/participations/${id}/acceptance`, { hash, standards: 'on', on_page: 'on' }),
    `/participations/${id}`,
  );
  expect((await ownerOf(id)).on_page_at).not.toBeNull();
});

test('a leader who follows an invitation link ticks it there; a link to the other role does not ask', async () => {
  const eva = await t.as(cast.eva);
  for (const role of ['mentee', 'mentor'] as const) await eva.post(`/cycles/${reverse.cycle_id}/links`, { role });
  const links = await t.house.db.selectFrom('invitation_link').selectAll().where('cycle_id', '=', reverse.cycle_id).execute();
  const tokenOf = (role: string) => links.find((link) => link.role === role)!.token;
  const person = await somebody(t, 'Lilian', null, 'executive');
  const client = await t.as(person.id);
  expect((await client.get(`/join/${tokenOf('mentor')}`)).text).not.toContain('on_page');
  expect((await client.get(`/join/${tokenOf('mentee')}`)).text).toContain('name="on_page"');
  await client.post(`/join/${tokenOf('mentee')}`, { hash, standards: 'on', on_page: 'on' });
  expect(await shown()).toContain('Lilian Vogt');
});

test('who withdraws is gone from the page, and coming back is asked anew', async () => {
  const { client, way } = await leader('Vera', true);
  expect(await shown()).toContain('Vera Vogt');
  await client.post(`/participations/${way}/withdrawal`);
  expect(await shown()).not.toContain('Vera');
  expect((await client.post(`/participations/${way}/naming`, { on_page: 'on' })).status).toBe(409);
  await client.post(`/participations/${way}/return`);
  expect((await ownerOf(way)).on_page_at).toBeNull();
  const eva = await t.as(cast.eva);
  await eva.post(`/cycles/${reverse.cycle_id}/people/${way}/admission`);
  expect(await shown()).not.toContain('Vera');
});

test('who leaves is gone at once and for good; the export says what was allowed', async () => {
  const { client, id, way } = await leader('Wanda', true);
  expect((await client.get('/settings/data/export')).text).toMatch(/"on_page_at": ?"20/);
  await client.post('/settings/departure', { sure: 'yes' });
  expect(await shown()).not.toContain('Wanda');
  await t.drain();
  expect((await ownerOf(way)).on_page_at).toBeNull();
  t.later({ days: 31 });
  await t.drain({ tick: true });
  await t.drain({ tick: true });
  expect(await t.house.db.selectFrom('participation').select('id').where('person_id', '=', id).execute()).toEqual([]);
});
