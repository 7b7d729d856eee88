import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import axe from 'axe-core';
import { expect } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { readByNames, readByRules, type Read } from '../../src/platform/calendar/reading.samples.ts';
import { translator } from '../../src/platform/i18n/words.ts';
import { loadAssets } from '../../src/platform/http/assets.ts';
import { openBrowser } from '../browser.ts';
import { formTandem } from '../../src/rooms/tandems/actions.ts';
import { accept, cast, emailOf, programId, setStage, type Name } from '../cast.ts';
import { openTestHouse, type TestHouse } from '../harness.ts';
import { listed, things } from '../stage.ts';

export interface Site {
  t: TestHouse;
  base: string;
  close(): Promise<void>;
}

/** A site with the cast on its stage, all of whom speak one language, and a browser for them. */
export interface Stage extends Site {
  browser: Browser;
  /** What the windows have asked of other machines. */
  outside: string[];
  /** A window of this person, of a guest without a name. */
  windowOf(name?: Name, options?: { script?: boolean; width?: number }): Promise<Page>;
  /** Moves the clock, does what is due by then, and signs everybody in anew: no login outlasts weeks without a visit. */
  later(time: { days?: number; minutes?: number }): Promise<void>;
}

export async function openStage(locale: 'de' | 'en', set: (test: TestHouse) => Promise<void> = setStage): Promise<Stage> {
  const [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await set(site.t);
  await site.t.house.db.updateTable('person').set({ locale }).execute();
  const outside: string[] = [];
  const windows = new Map<BrowserContext, Name>();
  return {
    ...site,
    browser,
    outside,
    async windowOf(name, options = {}) {
      const person = name ? { person_id: cast[name] } : {};
      const context = await openWindow(browser, site, { locale, outside, ...person, ...options });
      context.setDefaultTimeout(8000);
      if (name) windows.set(context, name);
      context.on('close', () => windows.delete(context));
      return context.newPage();
    },
    async later(time) {
      site.t.later(time);
      await site.t.drain({ tick: true });
      for (const [context, name] of windows) await signIn(context, site, cast[name]);
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** The application on a port, with the built assets, on a database of its own. Its clock stands still at the harness's `start`. */
export async function openSite(): Promise<Site> {
  const t = await openTestHouse();
  const { app } = createApp(t.house, loadAssets(join(import.meta.dirname, '../../dist')));
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started));
  });
  const address = server.address();
  const base = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
  t.house.settings.public_url = base;
  return {
    t,
    base,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await t.close();
    },
  };
}

/** A stage on which Urs, whom everybody finds at `mentor`, has just begun to accompany Jana. */
export async function openPair(locale: 'de' | 'en'): Promise<Stage & { tandem: string; mentor: string }> {
  let id = '';
  const stage = await openStage(locale, async (house) => {
    await setStage(house);
    await accept(house, 'jana', 'urs', 'milo');
    await house.system(async (deed) => {
      await listed(deed, 'urs', things.listing);
      const pair = { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana };
      id = await formTandem(deed, { ...pair, topics: ['delegation'], months: 6, mode: 'both' });
    });
  });
  return { ...stage, tandem: `/tandems/${id}`, mentor: `/mentors/${things.listing}` };
}

/** A browser window of one person. Everything that it asks of another machine is noted in `outside`. */
export async function openWindow(
  browser: Browser,
  site: Site,
  options: { locale: string; person_id?: string; script?: boolean; theme?: 'light' | 'dark'; outside?: string[]; width?: number },
): Promise<BrowserContext> {
  const { locale, person_id, script = true, theme = 'light', outside = [], width = 1280 } = options;
  const context = await browser.newContext({
    locale,
    baseURL: site.base,
    javaScriptEnabled: script,
    colorScheme: theme,
    viewport: { width, height: 900 },
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(site.base)) outside.push(request.url());
  });
  if (person_id) await signIn(context, site, person_id);
  return context;
}

async function signIn(context: BrowserContext, site: Site, person_id: string): Promise<void> {
  const { cookies } = await site.t.as(person_id);
  // The browser takes `Secure` cookies for http://localhost from a page, but from outside only for https; it sends them to both.
  await context.addCookies(
    [...cookies].map(([name, value]) => ({
      name,
      value,
      url: 'https://localhost/',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax' as const,
    })),
  );
}

/**
 * Findings of axe on the page as it stands, WCAG 2.2 A and AA and best practices. `colours`: only what a theme can change.
 */
export async function findings(page: Page, colours = false): Promise<string[]> {
  const only = colours ? `runOnly: ['cat.color'],` : '';
  await page.evaluate(`window.axe || (() => { ${axe.source} })()`);
  return page.evaluate<string[]>(
    // Runs in the page, where the script above has put `axe`.
    `axe.run(document, { ${only} resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + n.failureSummary.replace(/\\s+/g, ' ').slice(0, 160)).join(' | ')))`,
  );
}

export async function expectNoFindings(page: Page): Promise<void> {
  expect({ page: new URL(page.url()).pathname, findings: await findings(page) }).toEqual({
    page: new URL(page.url()).pathname,
    findings: [],
  });
}

const escaped = (words: string) => words.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
const optional = (['de', 'en'] as const).map((locale) => escaped(translator(locale)('platform.form.optional'))).join('|');

/** Matches an accessible name as a whole, with or without «(optional)» after it. */
export function named(words: string): RegExp {
  return new RegExp(`^\\s*${escaped(words)}(\\s*(${optional}))?\\s*$`);
}

export const field = (within: Page | Locator, label: string): Locator =>
  within.getByLabel(named(label)).and(within.locator('input, select, textarea'));
export const button = (within: Page | Locator, label: string): Locator => within.getByRole('button', { name: named(label) });
export const link = (within: Page | Locator, label: string): Locator => within.getByRole('link', { name: named(label) });

/** One choice of a question with several. */
export const choice = (page: Page, question: string, answer: string): Locator =>
  page
    .locator('fieldset')
    .filter({ has: page.locator('legend').getByText(named(question)) })
    .getByLabel(named(answer));

/** The row of a list with these words in it. */
export const row = (page: Page, words: string): Locator => page.locator('main li, main tr').filter({ hasText: words });

const clean = new Set<string>();

/** Like `leads` where a script answers within the page: the address changes, the page stays. */
export async function shows(page: Page, to: RegExp, deed: () => Promise<unknown>): Promise<void> {
  const before = await page.evaluate(() => ((document.body.dataset['stays'] = 'yes'), location.href));
  await deed();
  await page.waitForURL((url) => url.href !== before && to.test(url.pathname + url.search));
  expect(await page.evaluate(() => document.body.dataset['stays'])).toBe('yes');
  await expectNoFindings(page);
}

/** What the person does leads to this path; the page that comes is free of findings. */
export async function leads(page: Page, to: string | RegExp, deed: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), deed()]);
  const { pathname, search } = new URL(page.url());
  if (typeof to === 'string') expect(pathname + search).toBe(to);
  else expect(pathname + search).toMatch(to);
  // The same page in the same state was looked at already, in whatever language: looking takes longer than everything else.
  const state = await page.evaluate(() => {
    const all = (what: string) => [...document.querySelectorAll<HTMLElement>(what)];
    const parts = ['.refusal', '.summary', '.toast', '.banner', 'main h2', 'main h3'].map((part) => all(part).length);
    const forms = all('main :is(form[action], [name])').map((each) => each.getAttribute('action') ?? each.getAttribute('name'));
    return [...parts, ...new Set(forms)];
  });
  const sight = JSON.stringify([pathname, ...state]).replaceAll(/[0-9a-f-]{36}/g, '');
  if (!clean.has(sight)) await expectNoFindings(page);
  clean.add(sight);
}

export async function press(page: Page, target: Locator, to: string | RegExp): Promise<void> {
  await leads(page, to, () => target.click());
}

/** The address behind a mail's button. */
export function linkIn({ text }: { text: string }, site: Site): string {
  const [address] = /http\S+/.exec(text) ?? [];
  expect(address).toContain(site.base);
  return address ?? '';
}

/** Does what is due, then gives the mail of this kind to this address: there is exactly one. */
export async function mailOf(
  site: Site,
  address: string,
  kind: string,
): Promise<{ kind: string; subject: string; text: string }> {
  await site.t.drain();
  const mails = (await site.t.mailsTo(address)).filter((mail) => mail.kind === kind);
  expect(mails.map((mail) => mail.kind)).toEqual([kind]);
  return mails[0]!;
}

/** The page shows these words. */
export async function see(page: Page, ...words: string[]): Promise<void> {
  const text = await page.locator('body').innerText();
  const missing = words.filter((word) => !text.includes(word));
  expect(missing, `${page.url()}\n${text}`).toEqual([]);
}

/** Nothing of these words comes to the browser. */
export async function seeNot(page: Page, ...words: string[]): Promise<void> {
  const text = await page.content();
  expect(words.filter((word) => text.includes(word))).toEqual([]);
}

/** What the calendar program of this person was told with her mails of this kind; both readers of calendars agree on it. */
export async function invitationsOf(site: Site, name: Name, kind: string): Promise<(Read & { method: string })[]> {
  const { house } = site.t;
  const mails = await house.db
    .selectFrom('mail')
    .select(['id', 'sealed_calendar'])
    .where('address', '=', emailOf(name))
    .where('kind', '=', kind)
    .execute();
  return mails.flatMap(({ id, sealed_calendar }) =>
    sealed_calendar ? readCalendar(house.vault.open(sealed_calendar, `mail.calendar.${id}`)) : [],
  );
}

export function readCalendar(text: string): (Read & { method: string })[] {
  const [rules, names] = [readByRules(text), readByNames(text)];
  expect(names).toEqual(rules);
  return rules.entries.map((entry) => ({ method: rules.method, ...entry }));
}
