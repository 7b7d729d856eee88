import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { kickoffPoints } from '../../src/rooms/agreements/rules.ts';
import { strands } from '../../src/rooms/goals/rules.ts';
import { enter, tabTo, unseen } from './keys.ts';
import { openRoom } from './site.ts';
import { button, field, leads, link, see } from './page.ts';

const t = translator('de');
const goal = 'Ich halte eine Rede vor der ganzen Klinik.';
let site: Awaited<ReturnType<typeof openRoom>>;
let jana: Page;
let urs: Page;

/** Both on a small screen, without a mouse: from the first talk to a tandem under way, then a way out of it. */
beforeAll(async () => {
  site = await openRoom('de', 'cross');
  [jana, urs] = [await site.windowOf('jana', { width: 360 }), await site.windowOf('urs', { width: 360 })];
});
afterAll(() => site.close());

const bar = (page: Page, part: string) => page.locator(`.roombar a[href="${site.tandem}/${part}"]`);

async function inRoom(page: Page): Promise<void> {
  await leads(page, site.tandem, () => page.goto(site.tandem));
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
}

test('both say yes to the first talk', async () => {
  for (const page of [jana, urs]) {
    await inRoom(page);
    await enter(page, bar(page, 'course'), `${site.tandem}/course`);
    await enter(page, button(page, t('tandems.course.first.do')), `${site.tandem}/course`);
  }
  await see(urs, t('tandems.course.moved.talked'));
});

test('five points, one after the other: each opens by itself when the one before is confirmed', async () => {
  const yes = (page: Page) => page.locator('main button[name=way][value=confirm]');
  for (const page of [jana, urs]) {
    await inRoom(page);
    await enter(page, bar(page, 'kickoff'), `${site.tandem}/kickoff`);
    for (const point of kickoffPoints) {
      if (page === jana && point !== 'plan') {
        await tabTo(page, page.locator('textarea[name=note]'));
        await page.keyboard.type(`Wir sind uns einig: ${t(`agreements.point.${point}`)}.`);
      }
      await enter(page, yes(page), `${site.tandem}/kickoff`);
    }
  }
  await see(urs, t('agreements.kickoff.done_title'));
});

test('a goal with a number on a scale', async () => {
  await inRoom(jana);
  await enter(jana, bar(jana, 'goals'), `${site.tandem}/goals`);
  await enter(jana, jana.locator(`main a[href="${site.tandem}/goals/new"]`).first(), `${site.tandem}/goals/new`);
  await tabTo(jana, field(jana, t('goals.form.text')));
  await jana.keyboard.type(goal);
  await tabTo(jana, field(jana, t('goals.form.signs')));
  await jana.keyboard.type('Ich bleibe ruhig bis zum letzten Satz.');
  await tabTo(jana, jana.locator('input[name=level_before]').first());
  await jana.keyboard.press('Space');
  for (let right = 0; right < 2; right += 1) await jana.keyboard.press('ArrowRight');
  await enter(jana, button(jana, t('goals.new.submit')), /\/goals/);
  await see(jana, goal);
});

test('the agreement, drafted and signed by both', async () => {
  const path = `${site.tandem}/agreement`;
  await inRoom(jana);
  await enter(jana, bar(jana, 'agreement'), path);
  await enter(jana, button(jana, t('agreements.page.draft_do')), `${path}/draft`);
  for (const strand of strands) {
    await tabTo(jana, jana.locator(`input[name=strands_out][value=${strand}]`));
    await jana.keyboard.press('Space');
  }
  await enter(jana, button(jana, t('agreements.edit.save')), path);
  for (const [page, word] of [
    [jana, 'offer'],
    [urs, 'title'],
  ] as const) {
    await inRoom(page);
    await enter(page, bar(page, 'agreement'), path);
    await tabTo(page, page.locator('input[name=sure]'));
    await page.keyboard.press('Space');
    await enter(page, button(page, t(`agreements.sign.${word}`)), path);
  }
  await see(urs, t('agreements.notice.active'));
});

test('a pause, and on again', async () => {
  await inRoom(urs);
  await enter(urs, urs.locator(`main a[href="${site.tandem}/wrong"]`).first(), `${site.tandem}/wrong`);
  await enter(urs, link(urs, t('tandems.wrong.pause_do')), `${site.tandem}/hold`);
  await enter(urs, button(urs, t('tandems.hold.submit')), site.tandem);
  await see(urs, t('tandems.held.title'));
  await inRoom(jana);
  await enter(jana, button(jana, t('tandems.held.resume')), site.tandem);
  const { state } = await site.t.house.db
    .selectFrom('tandem')
    .select('state')
    .where('id', '=', site.id)
    .executeTakeFirstOrThrow();
  expect(state).toBe('active');
});

test('at every stop the focus was to be seen', () => {
  expect([...unseen]).toEqual([]);
});
