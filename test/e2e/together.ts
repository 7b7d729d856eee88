import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '../../src/platform/i18n/words.ts';
import { kickoffPoints, type KickoffPoint } from '../../src/rooms/agreements/rules.ts';
import { strands } from '../../src/rooms/goals/rules.ts';
import { emailOf, type Name } from '../cast.ts';
import { linkIn, mailOf, type Site } from './site.ts';
import { button, choice, field, leads, press, see } from './page.ts';

/** Opens what the one mail of this kind leads to. */
export const byMail = (site: Site, page: Page, name: Name, kind: string, to: string | RegExp): Promise<void> =>
  leads(page, to, async () => page.goto(linkIn(await mailOf(site, emailOf(name), kind), site)));

/** What the two do about their meetings and their agreement, each as it is done in a browser. */
export interface Together {
  /** One writes down what they have agreed on and confirms it, the other confirms each of the five points. */
  kickoff(one: Page, other: Page, notes: Record<Exclude<KickoffPoint, 'plan'>, string>): Promise<void>;
  /** One plans so many meetings in one step, the other accepts all of them. The path of the series. */
  series(one: Page, other: Page, query: Record<string, string | number>): Promise<string>;
  /** Other dates for a meeting from the one, of which the other takes the first. */
  move(one: Page, other: Page, meeting: string, first: string): Promise<void>;
  log(page: Page, meeting: string, words: { next_step: string; transfer: string }): Promise<void>;
  learn(page: Page, meeting: string, words: string): Promise<void>;
  /** Whatever the open draft still lacks. `inside`: the strands that belong to it. */
  complete(page: Page, inside: Partial<Record<(typeof strands)[number], string>>): Promise<void>;
}

export function together(t: Translate, tandem: string): Together {
  const sessions = `${tandem}/sessions`;
  const agreement = `${tandem}/agreement`;
  return {
    async kickoff(one, other, notes) {
      for (const page of [one, other])
        for (const point of kickoffPoints) {
          const path = `${tandem}/kickoff?point=${point}`;
          await leads(page, path, () => page.goto(path));
          if (page === one && point !== 'plan') await page.locator('textarea[name=note]').fill(notes[point]);
          await press(page, page.locator('main button[name=way][value=confirm]'), `${tandem}/kickoff`);
        }
      await see(other, t('agreements.kickoff.done_title'));
    },

    async series(one, other, query) {
      const given = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
      await leads(one, /series\?/, () => one.goto(`${sessions}/series?${given}`));
      await choice(one, t('sessions.plan.mode'), t('sessions.mode.remote')).check();
      await press(one, button(one, t('sessions.series.submit')), /\/series\/[0-9a-f-]{36}$/);
      const { pathname } = new URL(one.url());
      await leads(other, pathname, () => other.goto(pathname));
      await press(other, button(other, t('sessions.series.accept_submit')), pathname);
      return pathname;
    },

    async move(one, other, meeting, first) {
      await leads(one, `${meeting}/dates`, () => one.goto(`${meeting}/dates`));
      await field(one, t('sessions.plan.first')).fill(first);
      await press(one, button(one, t('sessions.plan.submit')), meeting);
      await see(one, t('sessions.page.moving_own'));
      await leads(other, meeting, () => other.goto(meeting));
      await other.locator('input[name=starts_at]').first().check();
      await press(other, button(other, t('sessions.page.choose_submit')), meeting);
      await see(other, t('sessions.page.chosen'));
    },

    async log(page, meeting, { next_step, transfer }) {
      await leads(page, meeting, () => page.goto(meeting));
      await field(page, t('sessions.log.next_step')).fill(next_step);
      await field(page, t('sessions.log.transfer')).fill(transfer);
      await press(page, button(page, t('sessions.log.submit')), meeting);
      await see(page, t('sessions.log.done'), next_step, transfer);
    },

    async learn(page, meeting, words) {
      await leads(page, meeting, () => page.goto(meeting));
      await field(page, t('sessions.learning.label')).fill(words);
      await press(page, button(page, t('sessions.learning.submit')), meeting);
    },

    async complete(page, inside) {
      for (const strand of strands) {
        const words = inside[strand];
        if (words) await page.locator(`[name="strands.${strand}"]`).fill(words);
        else await choice(page, t('agreements.edit.strands_out'), t(`agreements.strand.${strand}`)).check();
      }
      for (const name of ['documentation', 'reachability', 'feedback', 'duties.mentor', 'duties.mentee']) {
        const area = page.locator(`textarea[name="${name}"]`);
        if ((await area.inputValue()) === '') await area.fill('Wie besprochen.');
      }
      await press(page, button(page, t('agreements.edit.save')), agreement);
      await see(page, t('agreements.page.draft'));
      expect(await page.locator('#missing').count()).toBe(0);
    },
  };
}
