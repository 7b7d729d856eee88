import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { cycleFormats, hasOrganizations } from '../../src/rooms/cycles/rules.ts';
import { leads, link, see, seeNot } from './page.ts';
import { setUp } from './setting-up.ts';
import { openStage, type Stage } from './site.ts';

const t = translator('de');
let site: Stage;
let eva: Page;
let jana: Page;

beforeAll(async () => {
  site = await openStage('de');
  [eva, jana] = [await site.windowOf('eva'), await site.windowOf('jana')];
});
afterAll(() => site.close());

test.each(cycleFormats)('%s is set up from its template', { timeout: 180_000 }, async (format) => {
  const cycle = await setUp(eva, t, format);
  const slug = `/programs/probe-${format}-en`;
  await leads(eva, `${slug}?cycle=1`, () => link(eva, t('cycles.setup.page')).click());
  await see(eva, t('cycles.page.draft'), 'Voneinander lernen.', 'Menschen, die neugierig sind.', t(`cycles.way.${format}.1`));
  await leads(eva, `${cycle}/guide`, () => eva.goto(`${cycle}/guide`));
  await see(eva, 'Notizen lesen nur die beiden.', t(`cycles.guide.${format}`));
  expect((await eva.request.get(`${site.base}${cycle}/guide.pdf`)).headers()['content-type']).toBe('application/pdf');
  // Nobody else knows of it yet.
  expect((await jana.goto(`${site.base}${slug}`))?.status()).toBe(404);
  await jana.goto('/programs');
  await seeNot(jana, `Probe ${format}`);
  const id = cycle.split('/').at(-1)!;
  await site.t.house.db.updateTable('cycle').set({ state: 'open' }).where('id', '=', id).execute();
  await leads(jana, slug, () => jana.goto(slug));
  const called = hasOrganizations(format) ? t('cycles.page.nominated') : t('cycles.page.join');
  await see(jana, called);
  expect(site.outside).toEqual([]);
});
