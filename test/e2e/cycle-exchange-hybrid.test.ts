import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { cast } from '../cast.ts';
import { join } from '../cycles.ts';
import { answer, openExchange, pairsOf, run, type Exchange } from './cycle-exchange.ts';
import { byMail } from './together.ts';
import { button, field, leads, link, press, row, see, seeNot } from './page.ts';

const t = translator('en');
const names = ['jana', 'urs', 'milo', 'tarik'] as const;
type Here = (typeof names)[number];
const full: Record<Here, string> = { jana: 'Jana Brandis', urs: 'Urs Amstad', milo: 'Milo Rentsch', tarik: 'Tarik Okan' };
const short = (name: string) => name.replace(/ (.).*$/, ' $1.');

let site: Exchange;
let eva: Page;
const pages = {} as Record<Here, Page>;
const places = {} as Record<Here, string>;
/** Whom Jana was not given without a wish, and therefore wishes for. */
let wished: Here;
let runs: string[] = [];
let plan: string[][] = [];
const start = () => run(eva, site.at, t('pairing.start.do'));
const partnerIn = (pairs: string[][], name: string) => pairs.find((pair) => pair.includes(name))?.find((one) => one !== name);
const hereOf = (name: string | undefined) => names.find((each) => full[each] === name);

beforeAll(async () => {
  site = await openExchange('en', { mode: 'hybrid' }, 'matching');
  await site.t.system(async (deed) => {
    for (const name of names) places[name] = (await join(deed, site.cycle, { role: 'partner', person_id: cast[name] })).id;
    await join(deed, site.cycle, { role: 'partner' });
  });
  eva = await site.windowOf('eva');
  for (const name of names) pages[name] = await site.windowOf(name, { width: name === 'jana' ? 360 : 1280 });
});
afterAll(() => site.close());

test('five people, two pairs: the odd one is named, with what stands in the way', { timeout: 90_000 }, async () => {
  runs = [await start()];
  plan = await pairsOf(eva);
  expect(plan).toHaveLength(2);
  await see(eva, t('pairing.without.title'), t('pairing.without.count', { count: 1 }), t('pairing.without.way'));
  await see(eva, t('pairing.run.best'));
  wished = names.find((name) => name !== 'jana' && full[name] !== partnerIn(plan, full.jana))!;
});

test(
  'Jana wishes, puts one before the other, takes one off; nobody reads it but the coordination',
  { timeout: 90_000 },
  async () => {
    const { jana } = pages;
    const meet = `${site.at}/people-to-meet`;
    const other = names.find((name) => name !== 'jana' && name !== wished)!;
    await leads(jana, `/participations/${places.jana}`, () => jana.goto(`/participations/${places.jana}`));
    await press(jana, link(jana, t('enrolment.own.meet_hybrid')), meet);
    await see(jana, t('pairing.wish.none'), t('pairing.meet.found', { count: 4 }));
    for (const name of [other, wished]) {
      const add = jana.locator(`form[action="${site.at}/wishes/${places[name]}"] button`);
      await press(jana, add.first(), meet);
      await see(jana, t('pairing.wish.added'));
    }
    await press(jana, jana.locator(`form[action="${site.at}/wishes/${places[wished]}/rise"] button`), meet);
    expect(await jana.locator('ol.wishes a').allInnerTexts()).toEqual([wished, other].map((name) => short(full[name])));
    await press(jana, jana.locator(`form[action="${site.at}/wishes/${places[other]}/removal"] button`), meet);
    await see(jana, t('pairing.wish.title', { count: 1, max: 5 }));
    // In this mode nobody writes to anybody.
    await press(jana, link(jana, short(full[wished])).first(), `${meet}/${places[wished]}`);
    await expect(field(jana, t('pairing.meet.words')).count()).resolves.toBe(0);
    const page = pages[wished];
    await leads(page, meet, () => page.goto(meet));
    await see(page, t('pairing.wish.none'));
  },
);

test('her wish counts in the next run, and the comparison says who changes', { timeout: 90_000 }, async () => {
  runs.push(await start());
  plan = await pairsOf(eva);
  expect(plan).toHaveLength(2);
  expect(partnerIn(plan, full.jana)).toBe(full[wished]);
  await press(eva, link(eva, t('pairing.run.compare')), /comparison\?after=/);
  await see(eva, full.jana, full[wished]);
});

test('both are asked, nobody reads of the wish, both say yes', { timeout: 120_000 }, async () => {
  await leads(eva, runs[1]!, () => eva.goto(runs[1]!));
  await press(eva, button(eva, t('pairing.run.propose', { count: 2 })), `${site.at}/proposals?show=suggested`);
  await press(eva, link(eva, t('pairing.list.tick_all', { count: 2 })), /all=1/);
  await press(eva, button(eva, t('pairing.list.do.shortlist')), /show=shortlisted/);
  await see(eva, t('pairing.proposal.shortlisted', { done: 2, left: 0 }));
  await press(eva, link(eva, t('pairing.list.prepare')).first(), `${site.at}/proposals/offers`);
  await press(eva, button(eva, t('pairing.offers.submit')), `${site.at}/proposals?show=offered`);
  let offer = /^\/proposals\/[0-9a-f-]{36}$/ as RegExp | string;
  for (const [at, name] of (['jana', wished] as const).entries()) {
    const page = pages[name];
    await byMail(site, page, name, 'pairing.offered', offer);
    offer = new URL(page.url()).pathname;
    await see(page, t('pairing.page.why'), t('pairing.page.answer'));
    await seeNot(page, 'wishes for', 'mutual', t('pairing.meet.fit_strong'), t('pairing.meet.fit_fair'));
    await see(page, t('pairing.page.question', { name: short(full[at === 0 ? wished : 'jana']) }));
    await answer(page, 'yes', t('pairing.page.submit'), at === 0 ? offer : /^\/tandems\/[0-9a-f-]{36}$/);
    await see(page, t(at === 0 ? 'pairing.page.done_yes' : 'pairing.page.done_tandem'));
  }
});

test(
  'of the other pair one declines: the next run is for those left, and never gives the same pair',
  { timeout: 120_000 },
  async () => {
    const pair = plan.find((each) => !each.includes(full.jana))!;
    const name = hereOf(pair[0]) ?? hereOf(pair[1])!;
    const page = pages[name];
    const other = pair.find((each) => each !== full[name])!;
    await byMail(site, page, name, 'pairing.offered', /^\/proposals\/[0-9a-f-]{36}$/);
    const offer = new URL(page.url()).pathname;
    await field(page, t('pairing.page.reason')).fill('We know each other too well.');
    await answer(page, 'no', t('pairing.page.submit'), offer);
    await see(page, t('pairing.page.done_no'));
    const there = hereOf(other);
    if (there) {
      // The other one answers without knowing, and is told kindly, never why.
      await byMail(site, pages[there], there, 'pairing.offered', offer);
      await answer(pages[there], 'yes', t('pairing.page.submit'), offer);
      await see(pages[there], t('pairing.page.declined'));
      await seeNot(pages[there], 'too well');
    } else await site.later({ days: 8 });
    runs.push(await start());
    const last = await pairsOf(eva);
    expect(last).toHaveLength(1);
    expect(last.flat()).not.toContain(full.jana);
    expect(last[0]!.toSorted()).not.toEqual(pair.toSorted());
    await see(eva, t('pairing.without.count', { count: 1 }));
    await leads(eva, `${site.at}/proposals?show=declined`, () => eva.goto(`${site.at}/proposals?show=declined`));
    await press(eva, row(eva, other).locator('a[href*="/proposals/"]').first(), /\/proposals\/[0-9a-f-]{36}$/);
    await see(eva, 'We know each other too well.');
    expect(site.outside).toEqual([]);
  },
);
