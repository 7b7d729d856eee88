import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { accept, emailOf } from '../cast.ts';
import { setWholeStage, things } from '../stage.ts';
import { linkIn, mailOf, openStage, type Stage } from './site.ts';
import { isHere, key, tab, tabTo, unseen } from './keys.ts';
import { button, choice, field, leads, link, row, see, shows } from './page.ts';

const t = translator('en');
let site: Stage;
let page: Page;

beforeAll(async () => {
  site = await openStage('en', setWholeStage);
  await accept(site.t, 'selin');
  page = await site.windowOf();
});
afterAll(() => site.close());

test('signing in, with the skip link first', async () => {
  await page.goto('/sign-in');
  await tab(page);
  expect(await isHere(link(page, t('platform.nav.skip')))).toBe(true);
  await page.keyboard.press('Enter');
  await tab(page);
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await tabTo(page, page.locator('#link-email'));
  await page.keyboard.type(emailOf('selin'));
  await key(page, 'Enter', '/sign-in/sent');
  await page.goto(linkIn(await mailOf(site, emailOf('selin'), 'people.sign_in'), site));
  await tabTo(page, button(page.locator('main'), t('people.link.sign_in.button')));
  await key(page, 'Space', '/home');
});

test('filtering mentors and sending a request', async () => {
  await tabTo(page, page.locator('.topbar').getByRole('link', { name: t('home.nav.mentors') }));
  await key(page, 'Enter', '/mentors');
  await tabTo(page, field(page, t('requests.finder.search_field')));
  await page.keyboard.type('delegat');
  await shows(page, /q=delegat/, () => page.keyboard.press('Enter'));
  const topic = page.locator('input[name=topic][value=delegation]');
  await tabTo(page, topic);
  await shows(page, /topic=delegation/, () => page.keyboard.press('Space'));
  expect(await isHere(page.locator('input[name=topic][value=delegation]'))).toBe(true);
  await tabTo(page, page.getByRole('link', { name: /^Ask\s*: Urs/ }));
  await key(page, 'Enter', /\/request$/);
  // His only topic is chosen already; it can be reached and taken back like any other.
  const only = choice(page, t('requests.ask.topics'), 'Delegating');
  await tabTo(page, only);
  expect(await only.isChecked()).toBe(true);
  await tabTo(page, field(page, t('requests.ask.concern')));
  await page.keyboard.type('I cannot let go.');
  await tabTo(page, choice(page, t('requests.ask.months'), t('requests.months', { months: 6 })));
  await page.keyboard.press('Space');
  await tabTo(page, choice(page, t('requests.ask.mode'), t('people.work_mode.onsite')));
  await page.keyboard.press('ArrowDown');
  expect(await choice(page, t('requests.ask.mode'), t('people.work_mode.remote')).isChecked()).toBe(true);
  await tabTo(page, button(page, t('requests.ask.submit')));
  await key(page, 'Enter', /^\/requests\/./);
  expect(await page.locator('main').innerText()).toContain('I cannot let go.');
});

test('the small menu leads to the one at the foot', async () => {
  const small = await site.windowOf('jana', { width: 360 });
  await small.goto('/home');
  await tabTo(small, link(small, t('platform.nav.menu')));
  await small.keyboard.press('Enter');
  expect(new URL(small.url()).hash).toBe('#menu');
  await tab(small);
  expect(await small.evaluate(() => document.activeElement?.closest('#menu') !== null)).toBe(true);
  const first = small.locator('#menu a').first();
  expect(await first.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await tabTo(small, small.locator('#menu').getByRole('link', { name: t('home.nav.tandems') }));
  await key(small, 'Enter', '/tandems');
  await small.context().close();
});

test('another language keeps the page', async () => {
  await page.goto('/mentors?topic=delegation');
  await tabTo(page, button(page.locator('footer'), t('platform.language.de')));
  await key(page, 'Enter', '/mentors?topic=delegation');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await tabTo(page, button(page.locator('footer'), t('platform.language.en')));
  await key(page, 'Space', '/mentors?topic=delegation');
  expect(await page.locator('h1').innerText()).toBe(t('requests.finder.title'));
});

test('dark and strong contrast, as set', async () => {
  await page.goto('/settings');
  const paper = () =>
    page.evaluate(
      () => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor,
    );
  const light = await paper();
  await tabTo(page, choice(page, t('people.settings.theme'), t('people.settings.theme.auto')));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, choice(page, t('people.settings.contrast'), t('people.settings.contrast.normal')));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, button(page, t('people.settings.save')));
  await key(page, 'Enter', '/settings');
  await leads(page, '/settings', () => page.reload());
  const html = page.locator('html');
  expect([await html.getAttribute('data-theme'), await html.getAttribute('data-contrast')]).toEqual(['dark', 'more']);
  expect(await paper()).not.toBe(light);
  await leads(page, '/home', () => page.goto('/home'));
  expect(await html.getAttribute('data-contrast')).toBe('more');
});

test('a message, a date and feedback in the tandem’s room', async () => {
  const jana = await site.windowOf('jana');
  const room = `/tandems/${things.tandem}`;
  const bar = (part: 'messages' | 'sessions' | 'feedback') => jana.locator(`.roombar a[href="${room}/${part}"]`);
  await jana.goto(room);
  await tabTo(jana, bar('messages'));
  await key(jana, 'Enter', `${room}/messages`);
  await tabTo(jana, field(jana, t('sessions.message.text')));
  await jana.keyboard.type('Shall we meet?');
  await tabTo(jana, button(jana, t('sessions.message.send')));
  await key(jana, 'Enter', `${room}/messages`);
  await see(jana, 'Shall we meet?');
  await tabTo(jana, bar('sessions'));
  await key(jana, 'Enter', `${room}/sessions`);
  await tabTo(jana, link(jana, t('sessions.list.propose')));
  await key(jana, 'Enter', `${room}/sessions/new`);
  await tabTo(jana, field(jana, t('sessions.plan.first')));
  await jana.keyboard.type('11302026');
  await jana.keyboard.press('Tab');
  await jana.keyboard.type('0530PM');
  expect(await field(jana, t('sessions.plan.first')).inputValue()).toBe('2026-11-30T17:30');
  await tabTo(jana, button(jana, t('sessions.plan.submit')));
  await key(jana, 'Enter', /\/sessions\/[0-9a-f-]{36}$/);
  await tabTo(jana, bar('feedback'));
  await key(jana, 'Enter', `${room}/feedback`);
  await tabTo(jana, jana.locator('input[name=rating]').first());
  for (let down = 0; down < 3; down += 1) await jana.keyboard.press('ArrowDown');
  await tabTo(jana, jana.locator('input[name=topics_fit]').first());
  await jana.keyboard.press('Space');
  await tabTo(jana, jana.locator('input[name=standards_kept]').first());
  await jana.keyboard.press('Space');
  await tabTo(jana, button(jana, t('feedback.form.submit')));
  await key(jana, 'Enter', /\/feedback\/[0-9a-f-]{36}$/);
  await see(jana, t('feedback.given.done'), t('feedback.form.rating.4'));
  await jana.context().close();
});

test('a flag is read and closed by the office, and a case is asked about', async () => {
  const eva = await site.windowOf('eva');
  await eva.goto('/cases');
  await tabTo(eva, row(eva, 'Urs Amstad').getByRole('link'));
  await key(eva, 'Enter', `/cases/flags/${things.flag}`);
  await tabTo(eva, field(eva, t('care.flag.note')));
  await eva.keyboard.type('We have talked about it, and it is gone from the listing.');
  await tabTo(eva, button(eva, t('care.flag.close')));
  await key(eva, 'Enter', '/cases');
  await see(eva, t('care.flag.closed_now'));
  await tabTo(eva, eva.locator('.queue-filter a[href="/cases?state=running"]'));
  await key(eva, 'Enter', '/cases?state=running');
  await tabTo(eva, row(eva, 'Urs Amstad').getByRole('link'));
  await key(eva, 'Enter', `/cases/${things.case}`);
  await tabTo(eva, eva.locator('summary', { hasText: t('care.decision.safety') }));
  await eva.keyboard.press('Enter');
  await tabTo(eva, field(eva, t('care.decision.reason')));
  await eva.context().close();
});

test('at every stop the focus was to be seen', () => {
  expect([...unseen]).toEqual([]);
});
