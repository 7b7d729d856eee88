import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOf, table } from './access-table.ts';
import { cast, emailOf, type Name } from './cast.ts';
import { openTestHouse, type TestHouse } from './harness.ts';
import { expectSound } from './invariants.ts';
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

const pages = () =>
  Object.keys(table)
    .filter((route) => route.startsWith('GET ') && !/sign-in|setup|export\.pdf|\.woff|theme|:token/.test(route))
    .map((route) => addressOf(route));

/** What both have signed is kept with their names for three years after the end: it proves what was agreed. */
const signed = /\/agreement(\/|$)/;
const withoutSigned = (path: string, text: string) =>
  path.endsWith('/export')
    ? JSON.stringify(JSON.parse(text), (key, value: unknown) => (key === 'agreement' ? undefined : value))
    : signed.test(path)
      ? ''
      : text;

/** Whoever stays opens every page that there is. */
async function everyPage(without: Name, words: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const name of (['jana', 'urs', 'milo', 'tarik'] as const).filter((each) => each !== without)) {
    const who = await t.as(cast[name]);
    for (const path of pages()) {
      const page = await who.get(path);
      if (page.status >= 500) found.push(`${name} ${path} ${page.status}`);
      const text = page.status === 200 ? withoutSigned(path, page.text) : page.text;
      if (words.test(text.replaceAll(/csrf" value="[^"]*"/g, ''))) found.push(`${name} reads the name on ${path}`);
    }
  }
  return found;
}

describe.each([
  ['urs', 'Amstad'],
  ['jana', 'Brandis'],
  ['eva', 'Kranich'],
] as const)('%s is erased', (name, last_name) => {
  test('no page breaks and none says the name', { timeout: 120_000 }, async () => {
    const client = await t.as(cast[name]);
    await client.post('/sessions/calendar');
    const feed = /\/calendar\/[\w-]+/.exec((await client.get('/sessions')).text)?.[0] ?? '';
    expect((await t.guest().get(feed)).status).toBe(200);
    expect((await client.post('/settings/departure', { sure: 'yes' })).status).toBe(303);
    await t.drain();
    expect((await t.guest().get(feed)).status).toBe(404);
    t.later({ days: 40 });
    await t.drain({ tick: true });
    await t.drain();
    const row = await t.house.db.selectFrom('person').select('status').where('id', '=', cast[name]).executeTakeFirstOrThrow();
    expect(row.status).toBe('erased');
    // What others wrote in their own words stays theirs; the stage writes no names.
    expect(await everyPage(name, new RegExp(`${last_name}|${emailOf(name)}`))).toEqual([]);
  });
});

test('somebody blocked is told nothing more, reads nothing, and the partner keeps her side', { timeout: 60_000 }, async () => {
  const [urs, tarik] = [await t.as(cast.urs), await t.as(cast.tarik)];
  await urs.post('/sessions/calendar');
  const feed = /\/calendar\/[\w-]+/.exec((await urs.get('/sessions')).text)?.[0] ?? '';
  expect((await tarik.post(`/operation/people/${cast.urs}/block`, { reason: 'x' })).status).toBe(303);
  const before = (await t.mailsTo(emailOf('urs'))).length;
  await t.drain({ tick: true });
  t.later({ days: 20 });
  await t.drain({ tick: true });
  expect((await t.mailsTo(emailOf('urs'))).length).toBe(before);
  expect((await t.guest().get(feed)).status).toBe(404);
  const tandem = `/tandems/${things.tandem}`;
  expect((await urs.get(tandem)).status).not.toBe(200);
  const again = await t.as(cast.jana);
  expect((await again.get(tandem)).status).toBe(200);
  expect((await again.get(`${tandem}/messages`)).text).toContain('Dear Urs!');
  expect((await again.post(`${tandem}/messages`, { text: 'Hello?' })).status).toBe(409);
  expect(await t.house.db.selectFrom('testimonial').select('state').execute()).toEqual([{ state: 'withdrawn' }]);
});
