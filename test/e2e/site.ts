import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { readByNames, readByRules, type Read } from '../../src/platform/calendar/reading.samples.ts';
import { loadAssets } from '../../src/platform/http/assets.ts';
import { openBrowser } from '../browser.ts';
import type { Format } from '../../src/rooms/programs/rules.ts';
import { formTandem } from '../../src/rooms/tandems/actions.ts';
import { accept, cast, emailOf, programId, setStage, type Name } from '../cast.ts';
import { openFormats } from '../formats.ts';
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

/** A stage on which Jana and Urs have just begun a tandem of this format, so many days after the clock's start. Milo is the confidant. */
export async function openRoom(
  locale: 'de' | 'en',
  format: Format,
  days = 0,
): Promise<Stage & { id: string; tandem: string; program_id: string }> {
  let opened = { tandem_id: '', program_id: '' };
  const stage = await openStage(locale, async (house) => {
    house.later({ days });
    await setStage(house);
    await accept(house, 'jana', 'urs');
    await house.house.db.updateTable('role_grant').set({ role: 'confidant' }).where('person_id', '=', cast.milo).execute();
    opened = (await openFormats(house))[format];
  });
  const { tandem_id: id, program_id } = opened;
  return { ...stage, id, program_id, tandem: `/tandems/${id}` };
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
