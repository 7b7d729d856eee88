import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { emailOf } from '../cast.ts';
import { living, type Living } from './living.ts';
import { openRoom } from './site.ts';
import { byMail } from './together.ts';
import { button, field, leads, link, press, row, see, seeNot } from './page.ts';

const reason = 'Jemand hat uns um Ruhe für diese beiden gebeten.';

/** Dates in other hands, a freeze by the office, and an ending after the first talk, in an exchange. */
describe.each(['de', 'en'] as const)('help from outside, and a parting, in %s', (locale) => {
  const t = translator(locale);
  let site: Awaited<ReturnType<typeof openRoom>>;
  let room: Living;
  let jana: Page;
  let urs: Page;
  let selin: Page;
  let eva: Page;

  beforeAll(async () => {
    site = await openRoom(locale, 'exchange');
    room = living(t, site.tandem);
    [jana, urs] = [await site.windowOf('jana', { width: 360 }), await site.windowOf('urs')];
    [selin, eva] = [await site.windowOf('selin'), await site.windowOf('eva')];
  });
  afterAll(() => site.close());

  test('Selin handles the dates of Urs, and sees nothing else', async () => {
    await leads(urs, '/settings/delegate', () => urs.goto('/settings/delegate'));
    await field(urs, t('sessions.delegate.email')).fill(emailOf('selin'));
    await press(urs, button(urs, t('sessions.delegate.submit')), '/settings/delegate');
    await see(urs, t('sessions.delegate.asked'));
    await byMail(site, selin, 'selin', 'sessions.delegate_asked', '/dates');
    await press(selin, selin.locator('form[action$="/acceptance"] button'), '/dates');
    await see(selin, t('sessions.dates_page.accepted'));
    await room.at(jana, 'sessions/new');
    await see(jana, t('sessions.plan.title', { name: 'Urs' }));
    await field(jana, t('sessions.plan.first')).fill('2026-12-01T17:00');
    await press(jana, button(jana, t('sessions.plan.submit')), /\/sessions\/[0-9a-f-]{36}$/);
    await leads(selin, '/dates', () => selin.goto('/dates'));
    await press(selin, row(selin, 'Jana').getByRole('link').first(), /^\/dates\/./);
    await selin.locator('input[name=starts_at]').first().check();
    await press(selin, button(selin, t('sessions.page.choose_submit')), /^\/dates\/./);
    await see(selin, t('sessions.dates_page.chosen'));
    await room.at(jana, 'sessions');
    await see(jana, t('sessions.delegate.partner_has', { name: 'Urs' }));
    for (const path of ['', '/messages', '/sessions', '/kickoff', '/agreement', '/goals', '/notes'])
      expect((await selin.goto(site.tandem + path))?.status()).toBe(404);
  });

  test('taken back, her door is shut at once', async () => {
    await leads(urs, '/settings/delegate', () => urs.goto('/settings/delegate'));
    await press(urs, row(urs, 'Selin').getByRole('button'), '/settings/delegate');
    await leads(selin, '/dates', () => selin.goto('/dates'));
    await see(selin, t('sessions.dates_page.none'));
    await seeNot(selin, 'Brandis');
  });

  test('the office freezes it without being asked: both are told, contact and data rest', async () => {
    await leads(eva, `/program${site.tandem}`, () => eva.goto(`/program${site.tandem}`));
    await press(eva, link(eva, t('oversight.process.freeze')), /^\/protections\/new/);
    await field(eva, t('protection.freeze.words')).fill(reason);
    await press(eva, button(eva, t('protection.freeze.do')), /^\/protections\/[0-9a-f-]{36}$/);
    await see(eva, t('protection.freeze.done'));
    for (const [page, name, partner] of [
      [urs, 'urs', 'jana'],
      [jana, 'jana', 'urs'],
    ] as const) {
      await byMail(site, page, name, 'tandems.protection', new RegExp(`^${site.tandem}`));
      await see(page, t('tandems.frozen.title'));
      await room.at(page);
      await seeNot(page, emailOf(partner), reason);
      await room.at(page, 'messages');
      expect(await field(page, t('sessions.message.text')).count()).toBe(0);
    }
  });

  test('released, it goes on where it stood', async () => {
    await press(eva, button(eva, t('protection.release.do')), /^\/protections\/./);
    await see(eva, t('protection.release.done'));
    await room.write(urs, 'Es geht weiter.');
    await room.at(jana, 'messages');
    await see(jana, 'Es geht weiter.');
    await seeNot(jana, t('tandems.frozen.title'));
  });

  test('Urs ends it early without a reason and wishes for a new tandem: the coordination reads the wish, she does not', async () => {
    await room.at(urs, 'wrong');
    await press(urs, link(urs, t('tandems.wrong.end_do')), `${site.tandem}/ending`);
    await urs.locator('input[name=ending_rematch]').check();
    await press(urs, button(urs, t('tandems.parting.submit')), site.tandem);
    await see(urs, t('tandems.ending.done'));
    await byMail(site, jana, 'jana', 'tandems.ended', new RegExp(`^${site.tandem}`));
    await room.at(jana, 'course');
    await seeNot(jana, t('tandems.rematch.noted'));
    await room.at(urs, 'course');
    await see(urs, t('tandems.rematch.noted'));
    await leads(eva, `/program${site.tandem}`, () => eva.goto(`/program${site.tandem}`));
    await see(eva, t('oversight.wish.rematch', { name: 'Urs Amstad' }));
    await seeNot(eva, 'Es geht weiter.');
    await press(eva, eva.locator('form[action$="/settlement"] button'), `/program${site.tandem}`);
    await see(eva, t('oversight.wish.done'));
    expect(site.outside).toEqual([]);
  });
});
