import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, columns, table, type Column } from '../access-table.ts';
import { openBrowser } from '../browser.ts';
import { cast } from '../cast.ts';
import { more, setFullStage } from '../full-stage.ts';
import { things } from '../stage.ts';
import { openSite, openWindow, type Site } from './site.ts';
import { findings } from './page.ts';

let site: Site;
let browser: Browser;
const outside: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await setFullStage(site.t);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Milo is of the office and listed: he sees some pages that nobody in the table does. */
const visitors = [...columns, 'milo'] as const;
type Visitor = (typeof visitors)[number];

const meeting = (id: string) => `/tandems/${things.tandem}/sessions/${id}`;

/** Pages beyond the table: other states of them, and those that only this stage has. */
const further = (): Partial<Record<Visitor, string[]>> => ({
  jana: [
    '/mentors?q=delegate&language=en&sort=name',
    '/mentors?topic=resilience',
    `/mentors/${things.listing}`,
    `/reports/request/${things.request}`,
    ...[things.proposed_session, things.held_session, things.cancelled_session].map((id) => meeting(id)),
    `${meeting(things.held_session)}/log`,
    `${meeting(things.proposed_session)}/dates`,
    `${meeting(things.proposed_session)}/cancellation`,
    `/tandems/${things.tandem}/notes?q=Monday`,
    `/tandems/${things.tandem}/notes?q=nothing`,
    `/tandems/${things.tandem}/notes/new?kind=ours`,
    `/tandems/${things.tandem}/notes/${things.own_note}`,
  ],
  urs: [meeting(things.proposed_session), `/reports/message/${things.message}`],
  eva: [
    '/applications?state=asked',
    '/applications?state=mine',
    '/applications?state=decided',
    '/applications?search=nobody',
    `/applications/${more.reviewed}`,
    `/applications/${more.amendment}`,
    `/applications/${more.rejected}`,
    '/program/standards/draft/preview?show=text&language=de',
    '/program/standards/draft/preview?show=changes&language=en',
    '/program/standards/draft/removal',
    '/program/standards/publication',
    '/program/standards/publication?kind=binding',
    '/program/standards/publication?kind=editorial',
    '/standards/2',
    '/standards/changes',
    `/program/topics/proposals/${more.refused_proposal}`,
    '/program/topics?state=off',
    '/program/topics?search=nothing',
    ...['running', 'appeals', 'decided', 'suspended', 'closed', 'settled'].map((state) => `/cases?state=${state}`),
    '/feedback/mentorings?rating=5&role=mentee&only=unread',
    '/feedback/mentorings?rating=1',
  ],
  tarik: ['profile', 'topics', 'evidence', 'experience', 'cv', 'pledge', 'withdrawal'].map((step) => `/application/${step}`),
  milo: [
    '/home',
    '/application',
    '/application/withdrawal',
    '/applications',
    '/listing',
    '/listing/preview',
    `/mentors/${things.milo_listing}`,
    `/requests/${things.request}`,
    `/requests/${things.request}/decline`,
    `/reports/request/${things.request}`,
  ],
});

/** The pages that this person gets to see, from the same table as the permissions. */
function pagesOf(who: Visitor): string[] {
  const at = columns.indexOf(who as Column);
  // Downloads and pictures are no pages.
  const files = /export(\.pdf)?$|\.ics$|\/cv$|\.csv$|\.css$|health$|\/cv\/pages\//;
  const own = Object.entries(table).filter(
    ([route, expected]) =>
      route.startsWith('GET') && expected.split(' ')[at] === 'in' && !(files.test(route) && route !== 'GET /application/cv'),
  );
  return [...own.map(([route]) => addressOf(route)), ...(further()[who] ?? []), '/nothing-here'];
}

const windowOf = (who: Visitor, script: boolean) =>
  openWindow(browser, site, { locale: 'de', outside, script, ...(who === 'guest' ? {} : { person_id: cast[who] }) });

/** Forms that open a door or set how one's own pages look: nobody reads what is entered there. */
const choosesOnly = /^\/(sign-in|link|settings($|\/data|\/security)|mentors\?|nothing-here)/;

/** Pages as they were looked at already: the same page looks the same to everybody, and looking takes long. */
const known = new Set<string>();

async function isKnown(page: Page): Promise<boolean> {
  // Tokens differ with each visit, the name in the head with each person.
  const sight = await page.evaluate(() =>
    document.documentElement.outerHTML
      .replaceAll(/(name="csrf" value=)"[^"]*"/g, '$1')
      .replaceAll(/<span class="avatar[^]*?<\/span>|aria-label="[^"]*"/g, ''),
  );
  const before = known.has(sight);
  known.add(sight);
  return before;
}

/** In both themes, at both widths, and whether it says who reads what is entered. */
async function wrongOn(page: Page, path: string): Promise<string[]> {
  const wrong: string[] = [];
  if (!choosesOnly.test(path)) {
    const asks = await page.locator('main form[method=post] :is(input:not([type=hidden]), textarea, select)').count();
    if (asks > 0 && (await page.locator('.whosees').count()) === 0) wrong.push('does not say who sees what');
  }
  await page.setViewportSize({ width: 360, height: 900 });
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  if (over > 0) wrong.push(`is ${over} px too wide at 360`);
  await page.setViewportSize({ width: 1280, height: 900 });
  wrong.push(...(await findings(page)).map((finding) => `light ${finding}`));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  wrong.push(...(await findings(page, true)).map((finding) => `dark ${finding}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return wrong;
}

describe.each(visitors)('every page of %s', (who) => {
  test(
    'has no findings in either theme, fits 360 px, says who reads what is entered, and reports no error',
    { timeout: 480_000 },
    async () => {
      const context = await windowOf(who, true);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of (404|403|409)/.test(message.text()))
          errors.push(`${new URL(page.url()).pathname} ${message.text()}`);
      });
      page.on('pageerror', (error) => errors.push(`${new URL(page.url()).pathname} ${String(error)}`));
      const wrong: string[] = [];
      for (const path of pagesOf(who)) {
        const response = await page.goto(path);
        const landed = new URL(page.url());
        if (further()[who]?.includes(path) && (response?.status() !== 200 || landed.pathname + landed.search !== path))
          wrong.push(`${path} leads to ${landed.pathname} with ${response?.status()}`);
        if (await isKnown(page)) continue;
        wrong.push(...(await wrongOn(page, path)).map((finding) => `${path} ${finding}`));
      }
      await context.close();
      expect({ wrong, errors }).toEqual({ wrong: [], errors: [] });
    },
  );
});

/** What ends the crawl's own visit or moves the whole stage comes in the tests of its room. */
const notHere = /sign-out|departure|\/language|others\/end|logins|\/end$|archiving|\/hold|ending$|retirement|block|lapse|merge/;

test.each(columns)('each form of %s can be sent without script', { timeout: 480_000 }, async (who) => {
  const context = await windowOf(who, false);
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
  expect(outside).toEqual([]);
});
