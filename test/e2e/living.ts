import type { Page } from 'playwright-core';
import type { Translate } from '../../src/platform/i18n/words.ts';
import { kickoffPoints, type KickoffPoint } from '../../src/rooms/agreements/rules.ts';
import { strands } from '../../src/rooms/goals/rules.ts';
import { button, choice, field, leads, link, press, see } from './page.ts';

/** What two people do in the room of their tandem, each as it is done in a browser. */
export interface Living {
  /** Opens one of the room's pages; '' is the overview. */
  at(page: Page, part?: string): Promise<void>;
  /** Writes it down, or proposes it in place of what somebody has confirmed. */
  note(page: Page, point: KickoffPoint, words: string): Promise<void>;
  /** Writes it down and confirms it. */
  settle(page: Page, point: KickoffPoint, words: string): Promise<void>;
  confirm(page: Page, point: KickoffPoint): Promise<void>;
  /** Confirms whatever of the five points waits for this one of the two. */
  confirmAll(page: Page): Promise<void>;
  goal(page: Page, words: { text: string; signs: string; before: number }): Promise<string>;
  /** Makes the draft, says of each strand that it does not belong here, saves. */
  draft(page: Page): Promise<void>;
  sign(page: Page, way: 'offer' | 'title'): Promise<void>;
  say(page: Page, what: 'first' | 'way' | 'closing'): Promise<void>;
  write(page: Page, text: string): Promise<void>;
}

export function living(t: Translate, tandem: string): Living {
  const course = `${tandem}/course`;
  const kickoff = `${tandem}/kickoff`;
  const agreement = `${tandem}/agreement`;
  const yes = (page: Page) => page.locator('main button[name=way][value=confirm]');

  async function open(page: Page, point: KickoffPoint): Promise<void> {
    const path = `${kickoff}?point=${point}`;
    await leads(page, path, () => page.goto(path));
  }

  const rooms: Living = {
    at: (page, part = '') => leads(page, tandem + (part && `/${part}`), () => page.goto(tandem + (part && `/${part}`))),

    async note(page, point, words) {
      await open(page, point);
      await page.locator('textarea[name=note]').fill(words);
      await press(page, page.locator('main form button[name=way]').last(), /\/kickoff/);
    },

    async settle(page, point, words) {
      await open(page, point);
      await page.locator('textarea[name=note]').fill(words);
      await press(page, yes(page), kickoff);
    },

    async confirm(page, point) {
      await open(page, point);
      await press(page, yes(page), kickoff);
    },

    async confirmAll(page) {
      for (const point of kickoffPoints) {
        await open(page, point);
        if ((await yes(page).count()) > 0) await press(page, yes(page), kickoff);
      }
    },

    async goal(page, { text, signs, before }) {
      await rooms.at(page, 'goals/new');
      await field(page, t('goals.form.text')).fill(text);
      await field(page, t('goals.form.signs')).fill(signs);
      await choice(page, t('goals.form.before'), String(before)).check();
      await press(page, button(page, t('goals.new.submit')), /\/goals/);
      await rooms.at(page, 'goals');
      await press(page, link(page, text), /\/goals\/[0-9a-f-]{36}$/);
      return new URL(page.url()).pathname.slice(tandem.length + 1);
    },

    async draft(page) {
      await rooms.at(page, 'agreement');
      await press(page, button(page, t('agreements.page.draft_do')), `${agreement}/draft`);
      for (const strand of strands)
        await choice(page, t('agreements.edit.strands_out'), t(`agreements.strand.${strand}`)).check();
      await press(page, button(page, t('agreements.edit.save')), agreement);
      await see(page, t('agreements.notice.saved'), t('agreements.page.draft'));
    },

    async sign(page, way) {
      await rooms.at(page, 'agreement');
      await field(page, t('agreements.sign.sure')).check();
      await press(page, button(page, t(`agreements.sign.${way}`)), agreement);
    },

    async say(page, what) {
      await rooms.at(page, 'course');
      await press(page, button(page, t(`tandems.course.${what}.do`)), course);
    },

    async write(page, text) {
      await rooms.at(page, 'messages');
      await field(page, t('sessions.message.text')).fill(text);
      await press(page, button(page, t('sessions.message.send')), `${tandem}/messages`);
    },
  };
  return rooms;
}
