import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, table } from './access-table.ts';
import { cast } from './cast.ts';
import { openFormats } from './formats.ts';
import { openTestHouse, type TestHouse } from './harness.ts';
import { ruth } from './stage-protection.ts';
import { setWholeStage, things } from './stage.ts';

let t: TestHouse;
let reverse: string;
beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  reverse = (await openFormats(t)).reverse.tandem_id;
}, 60_000);
afterAll(() => t.close());

test('every page of a tandem’s room on which somebody writes says who reads it', { timeout: 120_000 }, async () => {
  const readers = await Promise.all([cast.jana, cast.urs, cast.eva, ruth].map((id) => t.as(id)));
  const routes = Object.keys(table).filter((route) => /^GET \/(tandems\/:id|protections|handovers)/.test(route));
  const [silent, spoken]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const route of routes)
    for (const path of new Set([addressOf(route), addressOf(route).replace(things.tandem, reverse)]))
      for (const client of readers) {
        const { status, text } = await client.get(path);
        if (status !== 200 || !text.includes('<textarea')) continue;
        (text.includes('class="whosees"') ? spoken : silent).add(route);
      }
  expect([...silent]).toEqual([]);
  expect(spoken.size).toBeGreaterThan(10);
});
