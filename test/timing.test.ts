import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../src/rooms/people/actions/sign-in.ts';
import { updatePerson } from '../src/rooms/people/store/persons.ts';
import { cast, emailOf, setStage } from './cast.ts';
import { openTestHouse, type Client, type Page, type TestHouse } from './harness.ts';

/** A night measures longer. */
const tries = process.env['NIGHT'] ? 200 : 5;

let t: TestHouse;
let jana: Client;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  const password_hash = await hashPassword('birne tram neun wolke');
  for (const name of ['jana', 'urs', 'bruno'] as const)
    await t.system((deed) => updatePerson(deed, cast[name], { password_hash }));
  t.house.limits = { spend: async () => undefined };
  jana = await t.as(cast.jana);
});
afterAll(() => t.close());

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
/** A page without what is new on every page. */
const bare = (page: Page, email: string) => page.text.replace(/name="csrf" value="[^"]*"/g, '').replaceAll(email, 'E');

/** Both in turn, so that whatever slows the machine slows both. */
async function measure(
  ask: (email: string) => Promise<Page>,
  known: string,
): Promise<{ known: number; unknown: number; same: boolean }> {
  const times = { known: [] as number[], unknown: [] as number[] };
  let same = true;
  for (let at = -3; at < tries; at += 1) {
    const nobody = `${'n'.repeat(known.indexOf('@'))}${known.slice(known.indexOf('@'))}`;
    const pages: Page[] = [];
    const order = at % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const which of order) {
      const from = performance.now();
      const page = await ask(which === 'known' ? known : nobody);
      if (at >= 0) times[which].push(performance.now() - from);
      pages[which === 'known' ? 0 : 1] = page;
    }
    const [a, b] = pages as [Page, Page];
    const names = (page: Page) => [...page.headers.keys()].toSorted().join();
    same &&= a.status === b.status && a.location === b.location && names(a) === names(b) && bare(a, known) === bare(b, nobody);
  }
  return { known: median(times.known), unknown: median(times.unknown), same };
}

const guest =
  (path: string, fields: object = {}) =>
  (email: string) =>
    t.guest().post(path, { email, ...fields });

test.each([
  ['a sign-in', guest('/sign-in', { password: 'wrong wrong wrong' }), emailOf('urs')],
  ['a sign-in of somebody without a password', guest('/sign-in', { password: 'wrong wrong wrong' }), emailOf('eva')],
  [
    'a sign-in of somebody blocked, with the right password',
    guest('/sign-in', { password: 'birne tram neun wolke' }),
    emailOf('bruno'),
  ],
  ['a wish for a link', guest('/sign-in/link'), emailOf('urs')],
  ['a wish for a new password', guest('/sign-in/reset'), emailOf('urs')],
  ['a wish for another address', (email: string) => jana.post('/settings/email', { email }), emailOf('urs')],
])('%s tells neither by words nor by time whether the address is known', { timeout: 120_000 }, async (what, ask, known) => {
  const result = await measure(ask, known);
  expect(result.same).toBe(true);
  // Times are judged at night only, when nothing else runs, and against each other.
  if (!process.env['NIGHT']) return;
  console.log(what, result);
  expect(Math.abs(result.known - result.unknown) / result.known).toBeLessThan(0.5);
});
