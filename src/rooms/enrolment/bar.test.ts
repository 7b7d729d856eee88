import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { openCycle } from '../../../test/cycles.ts';
import { openTestHouse, type Page, type TestHouse } from '../../../test/harness.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
afterAll(() => t.close());

/** The entry of the cycle's bar that is marked. */
const marked = ({ text }: Page, cycle_id: string) => {
  const here = [...text.matchAll(/<a href="([^"]+)" aria-current="(?:page|true)"/g)].flatMap(([, href]) =>
    href!.startsWith(`/cycles/${cycle_id}`) ? [href!.replace(`/cycles/${cycle_id}`, '') || 'overview'] : [],
  );
  // The bar is there twice: for narrow windows too.
  return [...new Set(here)];
};

test('the bar marks where one is, also when a form comes back', async () => {
  const { cycle_id } = await openCycle(t, 'cross');
  const eva = await t.as(cast.eva);
  for (const [path, entry] of [
    ['', 'overview'],
    ['/people', '/people'],
    ['/invitations', '/people'],
    ['/messages/new', '/people'],
    ['/lines', '/people'],
    ['/checklist', '/setup'],
    ['/copy', '/setup'],
    ['/staff', '/settings'],
    ['/organizations', '/organizations'],
  ] as const)
    expect([path, marked(await eva.get(`/cycles/${cycle_id}${path}`), cycle_id)]).toEqual([path, [entry]]);
  for (const [path, entry] of [
    ['/invitations', '/people'],
    ['/links', '/people'],
    ['/copies', '/setup'],
  ] as const) {
    const refused = await eva.post(`/cycles/${cycle_id}${path}`, {});
    expect([path, refused.status, marked(refused, cycle_id)]).toEqual([path, 422, [entry]]);
  }
});
