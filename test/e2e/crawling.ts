import type { Browser, BrowserContext } from 'playwright-core';
import { addressOf, columns, table, type Column } from '../access-table.ts';
import { openBrowser } from '../browser.ts';
import { cast } from '../cast.ts';
import { more, setFullStage } from '../full-stage.ts';
import { things } from '../stage.ts';
import { openSite, openWindow, type Site } from './site.ts';

export interface Crawl {
  site: Site;
  browser: Browser;
  /** What the windows have asked of other machines. */
  outside: string[];
  windowOf(who: Visitor, script: boolean): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** A full stage and a browser that walks over it. */
export async function openCrawl(): Promise<Crawl> {
  const [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await setFullStage(site.t);
  const outside: string[] = [];
  return {
    site,
    browser,
    outside,
    windowOf: (who, script) =>
      openWindow(browser, site, { locale: 'de', outside, script, ...(who === 'guest' ? {} : { person_id: cast[who] }) }),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Milo is of the office and listed: he sees some pages that nobody in the table does. */
export const visitors = [...columns, 'milo'] as const;
export type Visitor = (typeof visitors)[number];

const meeting = (id: string) => `/tandems/${things.tandem}/sessions/${id}`;

/** Pages beyond the table: other states of them, and those that only this stage has. */
export const further = (): Partial<Record<Visitor, string[]>> => ({
  jana: [
    '/mentors?q=delegate&language=en&sort=name',
    '/mentors?topic=resilience',
    `/mentors/${things.listing}`,
    `/reports/request/${things.request}`,
    ...[things.proposed_session, things.held_session, things.cancelled_session].map((id) => meeting(id)),
    `${meeting(things.held_session)}/log`,
    `${meeting(things.proposed_session)}/dates`,
    `${meeting(things.proposed_session)}/cancellation`,
    `${meeting(things.session)}/preparation`,
    `${meeting(things.held_session)}/preparation`,
    `/tandems/${things.tandem}/files`,
    '/search',
    `/tandems/${things.tandem}/kickoff?point=goals`,
    `/tandems/${things.tandem}/kickoff?point=plan`,
    `/tandems/${things.tandem}/handovers/new?kind=message&object=${things.message}`,
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
    '/program/tandems?show=ended',
    '/program/tandems?q=nobody',
    '/protections?state=closed',
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
export function pagesOf(who: Visitor): string[] {
  const at = columns.indexOf(who as Column);
  // Downloads and pictures are no pages.
  const files = /export$|[./]pdf$|\/files\/:file$|\.ics$|\/cv$|\.csv$|\.css$|health$|\/cv\/pages\//;
  const own = Object.entries(table).filter(
    ([route, expected]) =>
      route.startsWith('GET') && expected.split(' ')[at] === 'in' && !(files.test(route) && route !== 'GET /application/cv'),
  );
  return [...own.map(([route]) => addressOf(route)), ...(further()[who] ?? []), '/nothing-here'];
}
