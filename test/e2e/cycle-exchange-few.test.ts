import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { cast, type Name } from '../cast.ts';
import { join } from '../cycles.ts';
import { openExchange, run, type Exchange } from './cycle-exchange.ts';
import { button, leads, link, press, see, seeNot } from './page.ts';

const t = translator('de');
let site: Exchange;
let eva: Page;
let jana: Page;
let matching: string;

beforeAll(async () => {
  site = await openExchange('de', { mode: 'self' });
  [eva, jana] = [await site.windowOf('eva'), await site.windowOf('jana', { width: 360 })];
  matching = `${site.at}/matching`;
});
afterAll(() => site.close());

const ready = (name: Name, offers: string[], needs: string[]) =>
  site.t.system((deed) => join(deed, site.cycle, { role: 'partner', person_id: cast[name], offers, needs }));

test('an empty pool: every page of the coordination says so and leads on', { timeout: 90_000 }, async () => {
  await leads(eva, `${site.at}/people`, () => eva.goto(`${site.at}/people`));
  await leads(eva, matching, () => eva.goto(matching));
  await see(eva, t('pairing.matching.nobody'), t('pairing.run.nobody'));
  expect(await button(eva, t('pairing.start.do')).count()).toBe(0);
  await leads(eva, `${site.at}/proposals`, () => eva.goto(`${site.at}/proposals`));
  await see(eva, t('pairing.list.title_none'));
  await press(eva, link(eva, t('pairing.list.to_matching')), matching);
});

test('one person: no run, and she herself reads that others are to come', { timeout: 90_000 }, async () => {
  const { id } = await ready('jana', ['delegation'], ['resilience']);
  await leads(eva, matching, () => eva.goto(matching));
  await see(eva, t('pairing.matching.ready', { who: t('pairing.side_count.partner', { count: 1 }) }));
  await see(eva, t('pairing.run.nobody'));
  expect(await button(eva, t('pairing.start.do')).count()).toBe(0);
  await leads(jana, `/participations/${id}`, () => jana.goto(`/participations/${id}`));
  await press(jana, link(jana, t('enrolment.own.meet_self')), `${site.at}/people-to-meet`);
  await see(jana, t('pairing.meet.none'), t('pairing.meet.none_text'));
});

test('no candidate at all: the run names the rule for each and the smallest change', { timeout: 90_000 }, async () => {
  // He has what she seeks, she has nothing for him: in an exchange one direction is not enough.
  await ready('urs', ['resilience'], ['leading-teams']);
  await run(eva, site.at, t('pairing.start.do'));
  await see(eva, t('pairing.nothing.no_candidate'), t('pairing.without.count', { count: 2 }));
  await see(eva, t('pairing.barrier.no_need_covered'), 'Urs Amstad', 'Jana Brandis');
  await seeNot(eva, t('pairing.run.propose', { count: 1 }));
  await press(eva, link(eva, t('pairing.nothing.to_matching')), matching);
  await leads(jana, `${site.at}/people-to-meet`, () => jana.goto(`${site.at}/people-to-meet`));
  await see(jana, t('pairing.meet.none'));
  // One who closes the ring of three makes a pair with neither: a pair needs both ways.
  await ready('milo', ['leading-teams'], ['delegation']);
  await run(eva, site.at, t('pairing.start.do'));
  await see(eva, t('pairing.nothing.no_candidate'), t('pairing.without.count', { count: 3 }));
  // With somebody whom all understand there is one pair, and who stays over reads as a person, not as a fault.
  await ready('tarik', ['leading-teams', 'resilience'], ['delegation']);
  await run(eva, site.at, t('pairing.start.do'));
  await see(eva, 'Tarik Okan', 'Jana Brandis', t('pairing.without.count', { count: 2 }));
  expect(site.outside).toEqual([]);
});
