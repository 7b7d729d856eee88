import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { kickoffPoints } from '../../src/rooms/agreements/rules.ts';
import { key, tabTo, unseen } from './keys.ts';
import { living, type Living } from './living.ts';
import { openRoom } from './site.ts';
import { byMail } from './together.ts';
import { button, choice, field, leads, link, press, see } from './page.ts';

const hers = { text: 'Ich führe ein Team über zwei Standorte.', signs: 'Die Teams planen gemeinsam.', before: 2 };
const his = { text: 'Ich gebe die Planung ab.', signs: 'Ich bin eine Woche weg.', before: 4 };

/** Two colleagues live an exchange to its end. She has nothing but a keyboard. */
describe.each(['de', 'en'] as const)('an exchange in %s', (locale) => {
  const t = translator(locale);
  let site: Awaited<ReturnType<typeof openRoom>>;
  let room: Living;
  let jana: Page;
  let urs: Page;
  let course = '';

  beforeAll(async () => {
    site = await openRoom(locale, 'exchange');
    room = living(t, site.tandem);
    course = `${site.tandem}/course`;
    [jana, urs] = [await site.windowOf('jana'), await site.windowOf('urs')];
  });
  afterAll(() => site.close());

  async function strike(target: Locator, to: string | RegExp, name = 'Enter'): Promise<void> {
    await tabTo(jana, target);
    await key(jana, name, to);
  }

  test('by keyboard: her yes after the first talk, and on to the kickoff, which nobody can leave out', async () => {
    await room.say(urs, 'first');
    await byMail(site, jana, 'jana', 'tandems.confirm', course);
    await strike(button(jana, t('tandems.course.first.do')), course);
    await see(jana, t('tandems.course.moved.talked'));
    await strike(link(jana, t('tandems.course.kickoff.do')), `${site.tandem}/kickoff`);
  });

  test('by keyboard: five points, each with words of one and the yes of both', async () => {
    for (const point of kickoffPoints) await room.settle(urs, point, `${t(`agreements.point.${point}`)}: im Wechsel.`);
    for (const [at, point] of kickoffPoints.entries()) {
      await room.at(jana, `kickoff?point=${point}`);
      await strike(jana.locator('main button[name=way][value=confirm]'), `${site.tandem}/kickoff`);
      await see(jana, t('agreements.kickoff.count', { count: at + 1 }));
    }
    await see(jana, t('agreements.kickoff.done_title'));
  }, 120_000);

  test('each has a goal of their own; the agreement is signed, hers by keyboard', async () => {
    await room.goal(urs, his);
    await room.at(jana, 'goals/new');
    await tabTo(jana, field(jana, t('goals.form.text')));
    await jana.keyboard.type(hers.text);
    await tabTo(jana, field(jana, t('goals.form.signs')));
    await jana.keyboard.type(hers.signs);
    await strike(button(jana, t('goals.new.submit')), /\/goals/);
    await room.draft(urs);
    await see(urs, hers.text, his.text);
    await room.sign(urs, 'offer');
    await byMail(site, jana, 'jana', 'agreements.offered', `${site.tandem}/agreement`);
    await tabTo(jana, field(jana, t('agreements.sign.sure')));
    await jana.keyboard.press('Space');
    await strike(button(jana, t('agreements.sign.title')), `${site.tandem}/agreement`);
    await see(jana, t('agreements.notice.active'));
  });

  test('three meetings serve one direction alone: at half time both read it, and she writes by keyboard', async () => {
    for (let at = 0; at < 3; at += 1) {
      await site.later({ days: 57 });
      await room.at(urs, 'sessions/log');
      const held = new Date(site.t.house.clock().getTime() - 3_600_000);
      await field(urs, t('sessions.log.held_at')).fill(held.toISOString().slice(0, 16));
      await choice(urs, t('sessions.log.given'), 'Leading teams').check();
      await press(urs, button(urs, t('sessions.log.submit')), /\/sessions\/[0-9a-f-]{36}$/);
    }
    await room.at(urs, 'midterm');
    await see(urs, t('agreements.midterm.balance_title'));
    await field(urs, t('agreements.midterm.words')).fill('Bisher habe nur ich gegeben.');
    await urs.locator('input[name=wish][value=adjust]').check();
    await press(urs, button(urs, t('agreements.midterm.submit')), `${site.tandem}/midterm`);
    await room.at(jana, 'midterm');
    await tabTo(jana, field(jana, t('agreements.midterm.words')));
    await jana.keyboard.type('Ich bin am Zug.');
    await tabTo(jana, jana.locator('input[name=wish]').first());
    await jana.keyboard.press('Space');
    await strike(button(jana, t('agreements.midterm.submit')), `${site.tandem}/midterm`);
    await see(jana, 'Bisher habe nur ich gegeben.', 'Ich bin am Zug.');
  });

  test('by keyboard: thanks, and the closing of both', async () => {
    await room.say(urs, 'way');
    await room.at(jana, 'course');
    await strike(button(jana, t('tandems.course.way.do')), course);
    await see(jana, t('tandems.course.moved.closing'));
    await room.at(jana, 'closing');
    await tabTo(jana, field(jana, t('agreements.closing.thanks', { name: 'Urs' })));
    await jana.keyboard.type('Danke für den Blick von aussen.');
    await strike(button(jana, t('agreements.closing.submit')), `${site.tandem}/closing`);
    await room.at(urs, 'closing');
    await see(urs, 'Danke für den Blick von aussen.');
    await room.say(urs, 'closing');
    await room.at(jana, 'course');
    await strike(button(jana, t('tandems.course.closing.do')), course);
    await see(jana, t('tandems.course.moved.completed'));
    expect([...unseen]).toEqual([]);
    expect(site.outside).toEqual([]);
  });

  test('the coordination has the dates and the milestones, and not a word', async () => {
    const eva = await site.windowOf('eva');
    await leads(eva, '/program/tandems?show=ended', () => eva.goto('/program/tandems?show=ended'));
    await leads(eva, /^\/program\/tandems\/[0-9a-f-]{36}$/, () => eva.goto(`/program${site.tandem}`));
    await see(eva, 'Brandis', 'Amstad');
    const all = await eva.content();
    for (const words of [hers.text, his.signs, 'Ich bin am Zug.', 'Danke für den Blick', 'im Wechsel.'])
      expect(all).not.toContain(words);
  });
});
