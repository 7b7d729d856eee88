import type { Locator, Page } from 'playwright-core';
import axe from 'axe-core';
import { expect } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';

/**
 * Findings of axe on the page as it stands, WCAG 2.2 A and AA and best practices. `colours`: only what a theme can change.
 */
export async function findings(page: Page, colours = false): Promise<string[]> {
  const only = colours ? `runOnly: ['cat.color'],` : '';
  await page.evaluate(`window.axe || (() => { ${axe.source} })()`);
  return page.evaluate<string[]>(
    // Runs in the page, where the script above has put `axe`.
    `axe.run(document, { ${only} resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + n.failureSummary.replace(/\\s+/g, ' ').slice(0, 160)).join(' | ')))`,
  );
}

export async function expectNoFindings(page: Page): Promise<void> {
  expect({ page: new URL(page.url()).pathname, findings: await findings(page) }).toEqual({
    page: new URL(page.url()).pathname,
    findings: [],
  });
}

const escaped = (words: string) => words.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

const optional = (['de', 'en'] as const).map((locale) => escaped(translator(locale)('platform.form.optional'))).join('|');

/** Matches an accessible name as a whole, with or without «(optional)» after it. */
export function named(words: string): RegExp {
  return new RegExp(`^\\s*${escaped(words)}(\\s*(${optional}))?\\s*$`);
}

export const field = (within: Page | Locator, label: string): Locator =>
  within.getByLabel(named(label)).and(within.locator('input, select, textarea'));

export const button = (within: Page | Locator, label: string): Locator => within.getByRole('button', { name: named(label) });

export const link = (within: Page | Locator, label: string): Locator => within.getByRole('link', { name: named(label) });

/** One choice of a question with several. */
export const choice = (page: Page, question: string, answer: string): Locator =>
  page
    .locator('fieldset')
    .filter({ has: page.locator('legend').getByText(named(question)) })
    .getByLabel(named(answer));

/** The row of a list with these words in it. */
export const row = (page: Page, words: string): Locator => page.locator('main li, main tr').filter({ hasText: words });

const clean = new Set<string>();

/** Like `leads` where a script answers within the page: the address changes, the page stays. */
export async function shows(page: Page, to: RegExp, deed: () => Promise<unknown>): Promise<void> {
  const before = await page.evaluate(() => ((document.body.dataset['stays'] = 'yes'), location.href));
  await deed();
  await page.waitForURL((url) => url.href !== before && to.test(url.pathname + url.search));
  expect(await page.evaluate(() => document.body.dataset['stays'])).toBe('yes');
  await expectNoFindings(page);
}

/** What the person does leads to this path; the page that comes is free of findings. */
export async function leads(page: Page, to: string | RegExp, deed: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), deed()]);
  const { pathname, search } = new URL(page.url());
  if (typeof to === 'string') expect(pathname + search).toBe(to);
  else expect(pathname + search).toMatch(to);
  // The same page in the same state was looked at already, in whatever language: looking takes longer than everything else.
  const state = await page.evaluate(() => {
    const all = (what: string) => [...document.querySelectorAll<HTMLElement>(what)];
    const parts = ['.refusal', '.summary', '.toast', '.banner', 'main h2', 'main h3'].map((part) => all(part).length);
    const forms = all('main :is(form[action], [name])').map((each) => each.getAttribute('action') ?? each.getAttribute('name'));
    return [...parts, ...new Set(forms)];
  });
  const sight = JSON.stringify([pathname, ...state]).replaceAll(/[0-9a-f-]{36}/g, '');
  if (!clean.has(sight)) await expectNoFindings(page);
  clean.add(sight);
}

export async function press(page: Page, target: Locator, to: string | RegExp): Promise<void> {
  await leads(page, to, () => target.click());
}

/** The page shows these words. */
export async function see(page: Page, ...words: string[]): Promise<void> {
  const text = await page.locator('body').innerText();
  const missing = words.filter((word) => !text.includes(word));
  expect(missing, `${page.url()}\n${text}`).toEqual([]);
}

/** Nothing of these words comes to the browser. */
export async function seeNot(page: Page, ...words: string[]): Promise<void> {
  const text = await page.content();
  expect(words.filter((word) => text.includes(word))).toEqual([]);
}
