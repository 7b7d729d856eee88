import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import type { CyclePlan } from '../../src/rooms/cycles/rules/plan.ts';
import type { CycleState } from '../../src/rooms/cycles/rules.ts';
import { openCycle, type OpenCycle } from '../cycles.ts';
import { openStage, type Stage } from './site.ts';
import { button, choice, field, leads, link, press, row, see } from './page.ts';

export const topics = { teams: 'Leading teams', delegating: 'Delegating', pressure: 'Coping with pressure' } as const;

/** Where one has a place in the cycle. */
export const own = /^\/participations\/[0-9a-f-]{36}$/;

export interface Exchange extends Stage {
  cycle: OpenCycle;
  name: string;
  /** `/cycles/…` of the coordination and of what its people share. */
  at: string;
  /** `/programs/…` */
  program: string;
  /** Milliseconds for which people who signed up waited for pages. */
  waited: number;
}

/** A stage with an exchange that Eva coordinates. The set-up itself is walked elsewhere. */
export async function openExchange(locale: 'de' | 'en', plan: Partial<CyclePlan>, state: CycleState = 'open'): Promise<Exchange> {
  const stage = await openStage(locale);
  const cycle = await openCycle(stage.t, 'exchange', { state, plan });
  return {
    ...stage,
    cycle,
    name: locale === 'de' ? 'Brückenschlag 2027' : 'Bridges 2027',
    at: `/cycles/${cycle.cycle_id}`,
    program: `/programs/exchange-${cycle.program_id.slice(0, 8)}`,
    waited: 0,
  };
}

/** From the programme's page to a place (or a number) by two screens with something to fill in. */
export function comings(locale: 'de' | 'en', site: () => Exchange) {
  const t = translator(locale);
  const timed = async (page: Page) => {
    site().waited += await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? 0);
  };
  return {
    /** Ends on the form, which is the second screen. */
    async signUp(page: Page): Promise<void> {
      const { program, at } = site();
      await leads(page, program, () => page.goto(program));
      await press(page, link(page, t('cycles.page.join')).first(), `${at}/enrolment`);
      await timed(page);
      await field(page, t('enrolment.standards.accept')).check();
      await press(page, button(page, t('enrolment.call.submit')), /^\/participations\/[0-9a-f-]{36}\/form$/);
      await timed(page);
      await see(page, t('enrolment.call.done'), t('enrolment.form.title.partner'));
    },

    async choose(page: Page, kind: 'offers' | 'needs', topic: string): Promise<void> {
      await choice(page, t(`enrolment.form.${kind}`), topic).check();
    },

    /** Ends on her own page. Returns its path. */
    async finish(page: Page): Promise<string> {
      await press(page, button(page, t('enrolment.form.finish')), own);
      await timed(page);
      await see(page, t('enrolment.form.done'));
      return new URL(page.url()).pathname;
    },

    /** The coordination takes these people in, in one step. */
    async admit(eva: Page, ...people: string[]): Promise<void> {
      const { at } = site();
      await leads(eva, `${at}/people`, () => eva.goto(`${at}/people`));
      for (const name of people) await row(eva, name).locator('input[name=people]').check();
      await press(eva, button(eva, t('enrolment.person.admit')), /\/people(\?|$)/);
      await see(eva, t('enrolment.people.admitted_done', { count: people.length, left: 0 }));
    },
  };
}

/** Gives the answer to a proposal that stands on this page. */
export async function answer(page: Page, word: 'yes' | 'no', submit: string, to: string | RegExp): Promise<void> {
  await page.locator(`main input[name=answer][value=${word}]`).check();
  await press(page, button(page, submit), to);
}

/** What a run on this page has come to: who is with whom, by their full names. */
export async function pairsOf(page: Page): Promise<string[][]> {
  const rows = page.locator('main table a[data-row]');
  const labels = await rows.evaluateAll((links) => links.map((each) => each.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace(/^[^:]*: /, '').split(', '));
}

/** Starts a run with what stands on the page; few people need no waiting. Returns its path. */
export async function run(eva: Page, at: string, start: string): Promise<string> {
  await leads(eva, `${at}/matching`, () => eva.goto(`${at}/matching`));
  await press(eva, button(eva, start), /\/matching\/runs\/[0-9a-f-]{36}$/);
  const path = new URL(eva.url()).pathname;
  await expect
    .poll(async () => (await eva.goto(path), eva.locator('tw-bench').count()), { timeout: 20_000, interval: 500 })
    .toBe(1);
  return path;
}
