import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, columns, table, type Column } from '../access-table.ts';
import { openBrowser } from '../browser.ts';
import { cast } from '../cast.ts';
import { setWholeStage } from '../stage.ts';
import { findings, openSite, openWindow, type Site } from './site.ts';

let site: Site;
let browser: Browser;
const outside: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await setWholeStage(site.t);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The pages that this role gets to see, from the same table as the permissions. */
function pagesOf(who: Column): string[] {
  const at = columns.indexOf(who);
  // Downloads are no pages.
  const files = /export$|\/cv$|\.csv$|\.css$|health$/;
  const own = Object.entries(table).filter(
    ([route, expected]) =>
      route.startsWith('GET') && expected.split(' ')[at] === 'in' && !(files.test(route) && route !== 'GET /application/cv'),
  );
  return [...own.map(([route]) => addressOf(route)), '/nothing-here'];
}

const windowOf = (who: Column, more: { script?: boolean; theme?: 'light' | 'dark'; width?: number } = {}) =>
  openWindow(browser, site, { locale: 'de', outside, ...(who === 'guest' ? {} : { person_id: cast[who] }), ...more });

describe.each(columns)('every page of %s', (who) => {
  test.each(['light', 'dark'] as const)(
    'has no findings in the %s theme, loads nothing from elsewhere and reports no error',
    { timeout: 240_000 },
    async (theme) => {
      const context = await windowOf(who, { theme });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of (404|403|409)/.test(message.text())) errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      const wrong: string[] = [];
      for (const path of pagesOf(who)) {
        await page.goto(path);
        wrong.push(...(await findings(page)).map((finding) => `${path} ${finding}`));
      }
      await context.close();
      expect({ wrong, errors }).toEqual({ wrong: [], errors: [] });
    },
  );

  test('says at each form that asks for something who reads it', { timeout: 120_000 }, async () => {
    const context = await windowOf(who, { script: false });
    const page = await context.newPage();
    const silent: string[] = [];
    for (const path of pagesOf(who).filter((address) => !choosesOnly.test(address))) {
      await page.goto(path);
      const asks = await page.locator('main form[method=post] :is(input:not([type=hidden]), textarea, select)').count();
      if (asks > 0 && (await page.locator('.whosees').count()) === 0) silent.push(path);
    }
    await context.close();
    expect(silent).toEqual([]);
  });

  test('fits 360 px', { timeout: 120_000 }, async () => {
    const context = await windowOf(who, { width: 360 });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of pagesOf(who)) {
      await page.goto(path);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) wide.push(`${path} is ${over} px too wide`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});

/** Forms that open a door or set how one's own pages look: nobody reads what is entered there. */
const choosesOnly = /^\/(sign-in|link|settings($|\/data|\/security)|nothing-here)/;

/** What ends the crawl's own visit or moves the whole stage comes in the tests of its room. */
const notHere = /sign-out|departure|\/language|others\/end|logins|\/end$|archiving|\/hold|ending$|retirement|block|lapse|merge/;

test.each(columns)('each form of %s can be sent without script', { timeout: 240_000 }, async (who) => {
  const context = await windowOf(who, { script: false });
  const page = await context.newPage();
  const broken: string[] = [];
  let sent = 0;
  for (const path of pagesOf(who)) {
    await page.goto(path);
    const actions = await page
      .locator('main form')
      .evaluateAll((forms) => (forms as HTMLFormElement[]).map((form) => form.getAttribute('action') ?? ''));
    for (const [at, action] of actions.entries()) {
      if (notHere.test(action)) continue;
      await page.goto(path);
      const button = page.locator('main form').nth(at).locator('button[type=submit]:not([disabled])').first();
      if ((await button.count()) === 0) continue;
      const [response] = await Promise.all([
        page.waitForResponse((answer) => answer.request().isNavigationRequest()),
        button.click(),
      ]);
      sent += 1;
      if (response.status() >= 500 || response.status() === 403) broken.push(`${path} → ${action}: ${response.status()}`);
    }
  }
  await context.close();
  expect(broken).toEqual([]);
  expect(sent).toBeGreaterThan(0);
});

test('no request has left this machine', () => {
  expect(outside).toEqual([]);
});
