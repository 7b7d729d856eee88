import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { answer, comings, openExchange, own, topics, type Exchange } from './cycle-exchange.ts';
import { living } from './living.ts';
import { byMail } from './together.ts';
import { button, field, leads, link, press, see, seeNot } from './page.ts';

const t = translator('de');
let site: Exchange;
let eva: Page;
let jana: Page;
let urs: Page;
let milo: Page;
const ways = { jana: '', urs: '', milo: '' };
const { signUp, choose, finish, admit } = comings('de', () => site);

// Two places; people find each other by themselves. She has a small screen.
beforeAll(async () => {
  site = await openExchange('de', { mode: 'self', places: { partner: 2 } });
  [eva, urs, milo] = [await site.windowOf('eva'), await site.windowOf('urs'), await site.windowOf('milo')];
  jana = await site.windowOf('jana', { width: 360 });
});
afterAll(() => site.close());

test(
  'two screens: the rules, then what one gives and seeks, of which neither can be left out',
  { timeout: 90_000 },
  async ({ annotate }) => {
    await signUp(jana);
    const form = new URL(jana.url()).pathname;
    await choose(jana, 'offers', topics.delegating);
    await press(jana, button(jana, t('enrolment.form.finish')), form);
    await see(jana, t('platform.form.required'));
    expect(await jana.locator('#f-needs .error, .error#f-needs-error').count()).toBeGreaterThan(0);
    await choose(jana, 'needs', topics.teams);
    ways.jana = await finish(jana);
    await see(jana, t('enrolment.own.title.applied', { cycle: site.name }));
    await annotate(`waited for pages from the first click to the last: ${(site.waited / 1000).toFixed(1)} s`);
    // Whoever signs up with one only, and the other way round, hears the same.
    await signUp(urs);
    await choose(urs, 'needs', topics.pressure);
    await press(urs, button(urs, t('enrolment.form.finish')), /\/form$/);
    await see(urs, t('platform.form.required'));
    await choose(urs, 'offers', topics.teams);
    ways.urs = await finish(urs);
  },
);

test('both places taken: the third learns the number before signing up', { timeout: 90_000 }, async () => {
  await admit(eva, 'Brandis', 'Amstad');
  await leads(milo, `${site.at}/enrolment`, () => milo.goto(`${site.at}/enrolment`));
  await see(milo, t('enrolment.call.waits_as', { number: 1 }));
  await signUp(milo);
  await choose(milo, 'offers', topics.teams);
  await choose(milo, 'needs', topics.delegating);
  ways.milo = await finish(milo);
  await see(milo, t('enrolment.own.title.waitlisted', { cycle: site.name }), t('enrolment.own.waiting', { number: 1 }));
  // Nobody who waits meets the others yet.
  await leads(milo, `${site.at}/people-to-meet`, () => milo.goto(`${site.at}/people-to-meet`));
  await see(milo, t('pairing.meet.not_yet'));
});

test('nobody fits Jana yet; Urs steps out, and Milo takes the place that is kept', { timeout: 90_000 }, async () => {
  await leads(jana, ways.jana, () => jana.goto(ways.jana));
  await see(jana, t('enrolment.own.title.ready', { cycle: site.name }));
  await press(jana, link(jana, t('enrolment.own.meet_self')), `${site.at}/people-to-meet`);
  await see(jana, t('pairing.meet.none'));
  await seeNot(jana, 'Rentsch', 'Milo R.');
  await leads(urs, ways.urs, () => urs.goto(ways.urs));
  await press(urs, urs.locator(`a[href="${ways.urs}/withdrawal"]`), `${ways.urs}/withdrawal`);
  await press(urs, button(urs, t('enrolment.withdraw.submit')), own);
  await see(urs, t('enrolment.own.title.withdrawn', { cycle: site.name }));
  await byMail(site, milo, 'milo', 'enrolment.place', ways.milo);
  await see(milo, t('enrolment.own.place_title'));
  await press(milo, button(milo, t('enrolment.own.take_place')), ways.milo);
  await see(milo, t('enrolment.own.title.ready', { cycle: site.name }));
  // Whoever has left may come back, to the end of the list.
  await press(urs, button(urs, t('enrolment.own.again')), own);
  await see(urs, t('enrolment.own.title.waitlisted', { cycle: site.name }));
});

test('she finds him and asks with words, he says yes', { timeout: 90_000 }, async () => {
  const meet = `${site.at}/people-to-meet`;
  await leads(jana, meet, () => jana.goto(meet));
  await see(jana, t('pairing.meet.found', { count: 1 }), 'Milo R.');
  await seeNot(jana, 'Rentsch', 'Urs A.');
  await press(jana, link(jana, 'Milo R.'), /people-to-meet\/[0-9a-f-]{36}$/);
  await see(jana, t('pairing.meet.why'), topics.teams);
  await press(jana, button(jana, t('pairing.meet.send')), /people-to-meet\/[0-9a-f-]{36}\/request$/);
  await see(jana, t('platform.form.required'));
  await field(jana, t('pairing.meet.words')).fill('Ich möchte von Ihrem Teamaufbau lernen.');
  await press(jana, button(jana, t('pairing.meet.send')), /^\/proposals\/[0-9a-f-]{36}$/);
  const proposal = new URL(jana.url()).pathname;
  await see(jana, t('pairing.page.title_own', { name: 'Milo R.' }), 'Ich möchte von Ihrem Teamaufbau lernen.');
  expect((await urs.goto(site.base + proposal))?.status()).toBe(404);
  await byMail(site, milo, 'milo', 'pairing.asked', proposal);
  await see(milo, t('pairing.page.title_self', { name: 'Jana B.' }), 'Ich möchte von Ihrem Teamaufbau lernen.');
  await see(milo, t('pairing.page.question', { name: 'Jana B.' }));
  await answer(milo, 'yes', t('pairing.page.submit'), /^\/tandems\/[0-9a-f-]{36}$/);
  await see(milo, t('pairing.page.done_tandem'), 'Jana Brandis');
});

test('the tandem is one of the cycle: from their pages to the kickoff talk', { timeout: 90_000 }, async () => {
  await byMail(site, jana, 'jana', 'pairing.matched', new URL(milo.url()).pathname);
  await leads(jana, ways.jana, () => jana.goto(ways.jana));
  await see(jana, t('enrolment.own.title.paired', { cycle: site.name }));
  await press(jana, link(jana, t('enrolment.own.tandem')), /^\/tandems\/[0-9a-f-]{36}$/);
  const tandem = new URL(jana.url()).pathname;
  const room = living(t, tandem);
  await room.say(jana, 'first');
  await byMail(site, milo, 'milo', 'tandems.confirm', `${tandem}/course`);
  await press(milo, button(milo, t('tandems.course.first.do')), `${tandem}/course`);
  await press(milo, link(milo, t('tandems.course.kickoff.do')), `${tandem}/kickoff`);
  await see(milo, t('agreements.kickoff.count', { count: 0 }));
  // The coordination sees that it stands, and nothing that was written.
  await leads(eva, `${site.at}/proposals?show=accepted`, () => eva.goto(`${site.at}/proposals?show=accepted`));
  await see(eva, 'Milo Rentsch', t('pairing.origin.self'));
  await seeNot(eva, 'Teamaufbau');
  expect((await eva.request.get(site.base + tandem)).status()).toBe(404);
  expect(site.outside).toEqual([]);
});
