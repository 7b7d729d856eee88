import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, columns, fields, table, type Column } from './access-table.ts';
import { cast } from './cast.ts';
import { openTestHouse, type Client, type Page, type TestHouse } from './harness.ts';
import { setWholeStage } from './stage.ts';

function kindOf(method: string, page: Page): string {
  if (page.status === 303 && page.location?.startsWith('/sign-in?next=')) return 'door';
  if (page.status === 403 || page.status === 404) return String(page.status);
  if (method === 'POST') return [200, 303, 409, 422, 429].includes(page.status) ? 'do' : `broken ${page.status}`;
  return page.status === 409 ? '409' : page.status === 200 ? 'in' : page.status === 303 ? 'on' : `broken ${page.status}`;
}

let t: TestHouse;

beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
});
afterAll(() => t.close());

/** A new visitor each time: some routes end the login. */
const visitor = (who: Column): Promise<Client> | Client => (who === 'guest' ? t.guest() : t.as(cast[who]));

test('every mounted route has its row, and every row its route', () => {
  const mounted = t.routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !route.endsWith('*'));
  expect([...new Set(mounted)].filter((route) => !(route in table))).toEqual([]);
  expect(Object.keys(table).filter((route) => !mounted.includes(route))).toEqual([]);
});

describe('reading', () => {
  test.each(Object.entries(table).filter(([route]) => route.startsWith('GET')))('%s', async (route, expected) => {
    const got = [];
    for (const who of columns) got.push(kindOf('GET', await (await visitor(who)).get(addressOf(route))));
    expect(got.join(' ')).toBe(expected);
  });
});

describe('writing', () => {
  // Who may not comes first, while everything still stands; only then those who may, and their deeds change the stage.
  const posts = Object.entries(table).filter(([route]) => route.startsWith('POST'));
  test.each(posts)('%s: who may not', async (route, expected) => {
    const got = [];
    for (const [at, who] of columns.entries()) {
      const may = expected.split(' ')[at] === 'do';
      got.push(may ? 'do' : kindOf('POST', await (await visitor(who)).post(addressOf(route), fields[route])));
    }
    expect(got.join(' ')).toBe(expected);
  });
  const ending =
    /departure|block|lapse|merge|sign-out|logins|withdrawal|ending|parting|retirement|archiving|cycles\/:id\/cancellation|archive|end$/;
  const ordered = posts.toSorted(([a], [b]) => Number(ending.test(a)) - Number(ending.test(b)));
  test.each(ordered)('%s: who may', async (route, expected) => {
    for (const [at, who] of columns.entries()) {
      if (expected.split(' ')[at] !== 'do') continue;
      const got = kindOf('POST', await (await visitor(who)).post(addressOf(route), fields[route]));
      expect(`${who} ${got}`).toBe(`${who} do`);
    }
  });
});

test('a blocked person and somebody who left are guests', async () => {
  for (const who of [cast.bruno]) expect(kindOf('GET', await (await t.as(who)).get('/home'))).toBe('door');
});
