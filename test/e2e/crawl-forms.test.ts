import { afterAll, beforeAll, expect, test } from 'vitest';
import { columns } from '../access-table.ts';
import { openCrawl, pagesOf, type Crawl } from './crawling.ts';

let crawl: Crawl;
beforeAll(async () => {
  crawl = await openCrawl();
});
afterAll(() => crawl.close());

/** What ends the crawl's own visit or moves the whole stage comes in the tests of its room. */
const notHere = /sign-out|departure|\/language|others\/end|logins|\/end$|archiving|\/hold|ending$|retirement|block|lapse|merge/;

test.each(columns)('each form of %s can be sent without script', { timeout: 480_000 }, async (who) => {
  const context = await crawl.windowOf(who, false);
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const broken: string[] = [];
  const tried = new Set<string>();
  for (const path of pagesOf(who)) {
    await page.goto(path);
    const actions = await page
      .locator('main form')
      .evaluateAll((forms) => (forms as HTMLFormElement[]).map((form) => form.getAttribute('action') ?? ''));
    for (const [at, action] of actions.entries()) {
      // The same form of the same page for another thing is tried once.
      const what = `${path.replace(/\?.*/, '')} ${action} ${at}`;
      if (notHere.test(action) || tried.has(what)) continue;
      tried.add(what);
      await page.goto(path);
      const form = page.locator('main form').nth(at);
      // A click opens them without script as well.
      await page.locator('main details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      const button = form.locator('button[type=submit]:not([disabled]):not([aria-hidden])').first();
      if ((await button.count()) === 0) continue;
      const [response] = await Promise.all([
        page.waitForResponse((answer) => answer.request().isNavigationRequest()),
        button.click(),
      ]).catch((error: unknown) => {
        throw new Error(`${path}: the form to ${action} cannot be sent`, { cause: error });
      });
      if (response.status() >= 500 || response.status() === 403) broken.push(`${path} → ${action}: ${response.status()}`);
    }
  }
  await context.close();
  expect(broken).toEqual([]);
  expect(tried.size).toBeGreaterThan(0);
});

test('no request has left this machine', () => {
  expect(crawl.outside).toEqual([]);
});
