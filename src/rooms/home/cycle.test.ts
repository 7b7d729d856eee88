import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { propose } from '../../../test/proposals.ts';
import { planDefaults } from '../cycles/rules/templates.ts';

let t: TestHouse;
let cycle: OpenCycle;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  const event = { kind: 'kickoff', title: '', on: '2026-12-01', full_day: true, audience: 'both' } as const;
  cycle = await openCycle(t, 'cross', { plan: { ...planDefaults.cross, events: [event] } });
});
afterAll(() => t.close());

test('what is ahead has a name and leads to where it is dealt with', async () => {
  const { cycle_id } = cycle;
  const of = async (role: 'mentor' | 'mentee', state: 'ready' | 'applied' | 'nominated' | 'accepted' = 'ready') =>
    (await t.system((deed) => join(deed, cycle, { role, state }))).id;
  for (const state of ['applied', 'nominated', 'accepted'] as const) await of('mentee', state);
  const clearing = await propose(t, cycle, [await of('mentee'), await of('mentor')], 'org_clearing');
  const offered = await propose(t, cycle, [await of('mentee'), await of('mentor')], 'offered');
  const alert = { id: t.house.chance.id(), cycle_id, participation_id: await of('mentee'), cause: 'organization' as const };
  await t.system((deed) =>
    deed.tx
      .insertInto('rule_alert')
      .values({ ...alert, created_at: deed.now })
      .execute(),
  );
  const eva = await t.as(cast.eva);
  const { text } = await eva.get(`/cycles/${cycle_id}`);
  const list = /<ol class="nextsteps">.*?<\/ol>/s.exec(text)?.[0] ?? '';
  expect(list).not.toContain('<h3></h3>');
  const paths = [...list.matchAll(/href="([^"]+)"/g)].map(([, path]) => path!.replaceAll('&amp;', '&'));
  expect(paths.length).toBeGreaterThan(6);
  const pages = new Map<string, string>();
  for (const path of new Set(paths)) {
    const page = await eva.get(path);
    expect([path, page.status]).toEqual([path, 200]);
    pages.set(path, page.text);
  }
  expect(pages.get(`/cycles/${cycle_id}/proposals?show=clearing`)).toContain(clearing);
  expect(pages.get(`/cycles/${cycle_id}/proposals?show=offered`)).toContain(offered);
  expect(pages.get(`/cycles/${cycle_id}/people?show=coordination`)).toMatch(/aria-current="page"[^<]*>\s*Your turn: 1/);
});

test('a reverse cycle shows how many of the top management take part themselves', async () => {
  const reverse = await openCycle(t, 'reverse');
  const [organization_id = ''] = reverse.organizations;
  const people = await t.system(async (deed) => [
    await join(deed, reverse, { role: 'mentee', organization_id }),
    await join(deed, reverse, { role: 'mentee', organization_id, state: 'nominated' }),
    await join(deed, reverse, { role: 'mentor', organization_id }),
  ]);
  const executives = people.slice(0, 2).map(({ person_id }) => person_id);
  await t.house.db.updateTable('person').set({ career_level: 'executive' }).where('id', 'in', executives).execute();
  const eva = await t.as(cast.eva);
  // Whoever was only asked does not take part yet.
  expect((await eva.get(`/cycles/${reverse.cycle_id}`)).text).toMatch(/Top management<\/dt>\s*<dd[^>]*>1 of 2</);
  expect((await eva.get(`/cycles/${cycle.cycle_id}`)).text).not.toContain('Top management');
});

test('of a cycle that is called off nothing comes any more', async () => {
  const eva = await t.as(cast.eva);
  const at = `/cycles/${cycle.cycle_id}`;
  expect((await eva.get(at)).text).toContain('Last day of sign-up');
  expect((await eva.get(`${at}/checklist`)).text).toContain('name="gate"');
  await t.house.db.updateTable('cycle').set({ state: 'cancelled' }).where('id', '=', cycle.cycle_id).execute();
  const { text } = await eva.get(at);
  expect(text).toContain('Nothing is dated.');
  for (const gone of ['nextsteps', 'Last day of sign-up']) expect(text).not.toContain(gone);
  expect((await eva.get(`${at}/checklist`)).text).not.toContain('name="gate"');
});
