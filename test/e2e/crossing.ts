import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '../../src/platform/i18n/words.ts';
import { listColumns } from '../../src/rooms/enrolment/rules/nominations-csv.ts';
import { button, leads, link, press } from './page.ts';
import { linkIn, mailOf, openWindow, type Stage } from './site.ts';

/** A window of somebody who is not of the cast. */
export async function windowOf(site: Stage, locale: 'de' | 'en', person_id?: string): Promise<Page> {
  const person = person_id ? { person_id } : {};
  const context = await openWindow(site.browser, site, { locale, outside: site.outside, ...person });
  context.setDefaultTimeout(8000);
  return context.newPage();
}

export const go = (page: Page, path: string): Promise<void> => leads(page, path, () => page.goto(path));

/** Opens what the one mail of this kind to this address leads to. */
export const byMailTo = (site: Stage, page: Page, address: string, kind: string, to: string | RegExp): Promise<void> =>
  leads(page, to, async () => page.goto(linkIn(await mailOf(site, address, kind), site)));

/** For this reader there is no such page. */
export async function absent(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) expect([path, (await page.goto(path))?.status()]).toEqual([path, 404]);
}

/** The organisation's coordination chooses a file with these lines under the head of the empty list, and has it checked. */
export async function checkList(page: Page, t: Translate, path: string, cycle_id: string, lines: string[][]): Promise<void> {
  const at = `${path}/nominations`;
  await go(page, `${at}?cycle=${cycle_id}`);
  await press(page, link(page, t('enrolment.nominate.by_list')), `${at}/list?cycle=${cycle_id}`);
  const head = listColumns.map((column) => t(`enrolment.list.name.${column}`));
  const text = [head, ...lines].map((cells) => cells.join(';')).join('\r\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press(page, button(page, t('enrolment.list.look')), `${at}/list?cycle=${cycle_id}`);
}

/** Ticks these rows of the list of proposals (all of them if none is named) and presses a button below it. */
export async function bulk(page: Page, path: string, label: string, ids?: readonly string[], to = path): Promise<void> {
  await go(page, path);
  const ticks = page.locator('main input[name=proposals]');
  if (ids) for (const id of ids) await page.locator(`main input[name=proposals][value="${id}"]`).check();
  else for (let at = 0; at < (await ticks.count()); at += 1) await ticks.nth(at).check();
  await press(page, button(page, label), to);
}
