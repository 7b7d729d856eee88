import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { further, pagesOf, type Crawl, type Visitor } from './crawling.ts';
import { findings } from './page.ts';

/** Forms that open a door or set how one's own pages look: nobody reads what is entered there. */
const choosesOnly = /^\/(sign-in|link|settings($|\/data|\/security)|mentors\?|nothing-here)/;

/** Pages as they were looked at already: the same page looks the same to everybody, and looking takes long. */
const known = new Set<string>();

async function isKnown(page: Page): Promise<boolean> {
  // Tokens differ with each visit, the name in the head with each person.
  const sight = await page.evaluate(() =>
    document.documentElement.outerHTML
      .replaceAll(/(name="csrf" value=)"[^"]*"/g, '$1')
      .replaceAll(/<span class="avatar[^]*?<\/span>|aria-label="[^"]*"/g, ''),
  );
  const before = known.has(sight);
  known.add(sight);
  return before;
}

/** In both themes, at both widths, and whether it says who reads what is entered. */
async function wrongOn(page: Page, path: string): Promise<string[]> {
  const wrong: string[] = [];
  if (!choosesOnly.test(path)) {
    const asks = await page.locator('main form[method=post] :is(input:not([type=hidden]), textarea, select)').count();
    if (asks > 0 && (await page.locator('.whosees').count()) === 0) wrong.push('does not say who sees what');
  }
  await page.setViewportSize({ width: 360, height: 900 });
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  if (over > 0) wrong.push(`is ${over} px too wide at 360`);
  await page.setViewportSize({ width: 1280, height: 900 });
  wrong.push(...(await findings(page)).map((finding) => `light ${finding}`));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  wrong.push(...(await findings(page, true)).map((finding) => `dark ${finding}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return wrong;
}

/** Walks over every page of this person and collects what is wrong. */
export async function expectSoundPages({ windowOf }: Crawl, who: Visitor): Promise<void> {
  const context = await windowOf(who, true);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|403|409)/.test(message.text()))
      errors.push(`${new URL(page.url()).pathname} ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${new URL(page.url()).pathname} ${String(error)}`));
  const wrong: string[] = [];
  for (const path of pagesOf(who)) {
    const response = await page.goto(path);
    const landed = new URL(page.url());
    if (further()[who]?.includes(path) && (response?.status() !== 200 || landed.pathname + landed.search !== path))
      wrong.push(`${path} leads to ${landed.pathname} with ${response?.status()}`);
    if (await isKnown(page)) continue;
    wrong.push(...(await wrongOn(page, path)).map((finding) => `${path} ${finding}`));
  }
  await context.close();
  expect({ wrong, errors }).toEqual({ wrong: [], errors: [] });
}
