import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '../../src/platform/i18n/words.ts';
import type { StaffRole } from '../../src/rooms/cycles/rules.ts';
import { emailOf, type Name } from '../cast.ts';
import { button, choice, field, leads, press, see } from './page.ts';

/** What whoever runs a cycle does, each as it is done in a browser. `cycle`: its address. */
export interface Desk {
  open(page: Page, path?: string): Promise<void>;
  charge(page: Page, name: Name, role: StaffRole): Promise<void>;
  /** Ticks a point of the checklist with what proves it. */
  tick(page: Page, point: string, evidence: string): Promise<void>;
  /** Starts a run; gives the address of its workbench. */
  run(page: Page, name: string): Promise<string>;
  /** From the workbench to offers, all pairs at once. */
  offer(page: Page, run: string): Promise<void>;
}

export function deskOf(t: Translate, cycle: string): Desk {
  const open = (page: Page, path = '') => leads(page, cycle + path, () => page.goto(cycle + path));
  return {
    open,

    async charge(page, name, role) {
      await open(page, '/staff');
      await field(page, t('cycles.staff.email')).fill(emailOf(name));
      await choice(page, t('cycles.staff.role'), t(`cycles.role.${role}`)).check();
      await press(page, button(page, t('cycles.staff.name_do')), `${cycle}/staff`);
      await see(page, t('cycles.staff.named'));
    },

    async tick(page, point, evidence) {
      await open(page, '/checklist');
      await press(page, page.locator('main tr').filter({ hasText: point }).locator('a.button'), /\/checklist\/[0-9a-f-]{36}$/);
      await field(page, t('cycles.checklist.evidence')).fill(evidence);
      await press(page, button(page, t('cycles.checklist.tick')), `${cycle}/checklist`);
      await see(page, t('cycles.checklist.done'), evidence);
    },

    async run(page, name) {
      await open(page, '/matching');
      await see(page, t('pairing.start.with'));
      await field(page, t('pairing.start.name_optional')).fill(name);
      await press(page, button(page, t('pairing.start.do')), /\/matching\/runs\/[0-9a-f-]{36}$/);
      return new URL(page.url()).pathname;
    },

    async offer(page, run) {
      await leads(page, run, () => page.goto(run));
      // The first such button takes over the whole plan; an opened pair has one of its own.
      const whole = page.locator(`form[action="${cycle}/proposals"] button`).first();
      await press(page, whole, `${cycle}/proposals?show=suggested`);
      await press(page, page.locator('.link-strong[href*="all=1"]'), /all=1/);
      await press(page, button(page, t('pairing.list.do.shortlist')), /show=/);
      await leads(page, `${cycle}/proposals/offers`, () => page.goto(`${cycle}/proposals/offers`));
      await press(page, button(page, t('pairing.offers.submit')), /show=offered/);
    },
  };
}

/** Yes or no to an offer; the other hears neither of it nor of the reason. */
export async function answer(t: Translate, page: Page, proposal: string, word: 'yes' | 'no', reason = ''): Promise<void> {
  const path = `/proposals/${proposal}`;
  await leads(page, path, () => page.goto(path));
  await see(page, t('pairing.page.why'));
  expect(await page.locator('main').innerText()).not.toMatch(/\d+ (of|von) 100/);
  await page.locator(`input[name=answer][value=${word}]`).check();
  if (reason) await field(page, t('pairing.page.reason')).fill(reason);
  await press(page, button(page, t('pairing.page.submit')), /^\/(proposals|tandems)\//);
}
