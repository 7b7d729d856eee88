import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { planDefaults } from '../cycles/rules/templates.ts';
import { insertStaff } from '../cycles/store/staff.ts';

let t: TestHouse;
let cycle: OpenCycle;

const open = 'There are none of yours yet.';
const said = 'They stand under your name on the page of the programme.';

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'reverse', { state: 'draft' });
  await t.system((deed) => insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.selin, role: 'sponsor' }));
});
afterAll(() => t.close());

test('whoever stands behind a programme comes from home to its numbers and to her words, and to nothing that she may not open', async () => {
  const [selin, at] = [await t.as(cast.selin), `/cycles/${cycle.cycle_id}`];
  expect((await selin.get('/home')).text).toContain(`<a href="${at}">Bridges 2027 (Sponsor)</a>`);
  expect((await selin.get('/programs')).text).toContain(`href="${at}"`);
  const { text } = await selin.get(at);
  expect(text).toContain(open);
  const page = /\/programs\/reverse-[^"]+/.exec(text)?.[0] ?? '';
  expect((await selin.get(page)).text).toContain('How it stands, in numbers');
  const links = [...text.matchAll(/href="(\/(?:cycles|programs|organizations)[^"#]*)/g)].map(([, path]) => path!);
  for (const path of new Set(links)) expect([path, (await selin.get(path)).status]).toEqual([path, 200]);

  const plan = { ...planDefaults.reverse, sponsor_message: { de: 'Ich lerne mit.', en: 'I learn, too.' } };
  await t.house.db
    .updateTable('cycle')
    .set({ plan: JSON.stringify(plan) })
    .where('id', '=', cycle.cycle_id)
    .execute();
  expect((await selin.get(at)).text).toContain(said);
  expect((await selin.get(page)).text).toContain('I learn, too.');
});

test('the coordination comes from home to the preparation; others read nothing of either', async () => {
  const eva = await t.as(cast.eva);
  expect((await eva.get('/home')).text).toContain(`<a href="/cycles/${cycle.cycle_id}/setup">Bridges 2027 (Coordination)</a>`);
  const overview = (await eva.get(`/cycles/${cycle.cycle_id}`)).text;
  for (const words of [open, said]) expect(overview).not.toContain(words);
  expect((await (await t.as(cast.jana)).get('/home')).text).not.toContain('Bridges 2027');
});
