import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { cycleFormats, hasOrganizations, type CycleFormat } from '../../src/rooms/cycles/rules.ts';
import { button, field, leads, link, press, see, seeNot } from './page.ts';
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

const goOn = (to: string | RegExp) => press(eva, button(eva, t('cycles.setup.save')), to);
const german = (key: Parameters<typeof t>[0]) => t('cycles.form.in_de', { label: t(key) });

/** From the template to the last step, by what the page itself offers. Returns the address of the cycle. */
async function setUp(format: CycleFormat): Promise<string> {
  await leads(eva, '/programs', () => eva.goto('/programs'));
  await press(eva, link(eva, t('cycles.programs.new')), '/programs/new');
  await eva.locator(`input[name=format][value=${format}]`).check();
  for (const language of ['de', 'en'] as const) {
    const label = (key: 'cycles.new.name' | 'cycles.new.purpose') => t(`cycles.form.in_${language}`, { label: t(key) });
    await field(eva, label('cycles.new.name')).fill(`Probe ${format} ${language}`);
    await field(eva, label('cycles.new.purpose')).fill('Voneinander lernen.');
  }
  await press(eva, button(eva, t('cycles.new.submit')), /setup\/goals$/);
  const cycle = /^\/cycles\/[^/]+/.exec(new URL(eva.url()).pathname)?.[0] ?? '';
  await leads(eva, `${cycle}/setup/period`, () => eva.goto(`${cycle}/setup/period`));
  await see(eva, t('cycles.setup.locked_title', { step: t('cycles.step.goals') }));
  await press(eva, link(eva, t('cycles.setup.go_to', { step: t('cycles.step.goals') })), /setup\/goals$/);
  await goOn(/setup\/goals$/);
  await see(eva, t('cycles.form.goal'));
  await eva.locator('input[name=goals]').first().check();
  await goOn(/setup\/charge$/);
  await goOn(/setup\/period$/);
  const days = { apply_from: '2026-11-01', apply_until: '2026-12-20', starts_on: '2027-02-01', ends_on: '2027-12-10' } as const;
  for (const name of ['apply_from', 'apply_until', 'starts_on', 'ends_on'] as const)
    await field(eva, t(`cycles.form.${name}`)).fill(days[name]);
  await goOn(/setup\/participants$/);
  await field(eva, german('cycles.form.groups')).fill('Menschen, die neugierig sind.');
  await goOn(/setup\/matching$/);
  await goOn(/setup\/training$/);
  await press(eva, button(eva, t('cycles.setup.suggest')), /setup\/training$/);
  const first = { cross: 'cycles.event.kickoff', exchange: 'cycles.event.informal', reverse: 'cycles.event.intro' } as const;
  await see(eva, t(first[format]));
  await goOn(/setup\/standards$/);
  await field(eva, german('cycles.form.documentation')).fill('Notizen lesen nur die beiden.');
  await goOn(/setup\/surveys$/);
  await goOn(/setup\/texts$/);
  await field(eva, german('cycles.form.invitation')).fill('Kommen Sie dazu.');
  await press(eva, button(eva, t('cycles.setup.save_last')), `${cycle}/setup`);
  await see(eva, t('cycles.setup.title_done'));
  return cycle;
}

test.each(cycleFormats)('%s is set up from its template', { timeout: 90_000 }, async (format) => {
  const cycle = await setUp(format);
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
