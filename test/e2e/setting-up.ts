import type { Page } from 'playwright-core';
import type { Translate } from '../../src/platform/i18n/words.ts';
import type { CycleFormat } from '../../src/rooms/cycles/rules.ts';
import { button, field, leads, link, press, see } from './page.ts';

/** From the template of a format to the last of the nine steps, by what the pages themselves offer. Returns the address of the cycle. */
export async function setUp(page: Page, t: Translate, format: CycleFormat, name = `Probe ${format}`): Promise<string> {
  const goOn = (to: string | RegExp) => press(page, button(page, t('cycles.setup.save')), to);
  const german = (key: Parameters<Translate>[0]) => t('cycles.form.in_de', { label: t(key) });
  await leads(page, '/programs', () => page.goto('/programs'));
  await press(page, link(page, t('cycles.programs.new')), '/programs/new');
  await page.locator(`input[name=format][value=${format}]`).check();
  for (const language of ['de', 'en'] as const) {
    const label = (key: 'cycles.new.name' | 'cycles.new.purpose') => t(`cycles.form.in_${language}`, { label: t(key) });
    await field(page, label('cycles.new.name')).fill(`${name} ${language}`);
    await field(page, label('cycles.new.purpose')).fill('Voneinander lernen.');
  }
  await press(page, button(page, t('cycles.new.submit')), /setup\/goals$/);
  const cycle = /^\/cycles\/[^/]+/.exec(new URL(page.url()).pathname)?.[0] ?? '';
  await leads(page, `${cycle}/setup/period`, () => page.goto(`${cycle}/setup/period`));
  await see(page, t('cycles.setup.locked_title', { step: t('cycles.step.goals') }));
  await press(page, link(page, t('cycles.setup.go_to', { step: t('cycles.step.goals') })), /setup\/goals$/);
  await goOn(/setup\/goals$/);
  await see(page, t('cycles.form.goal'));
  await page.locator('input[name=goals]').first().check();
  await goOn(/setup\/charge$/);
  await goOn(/setup\/period$/);
  const days = { apply_from: '2026-11-01', apply_until: '2026-12-20', starts_on: '2027-02-01', ends_on: '2027-12-10' } as const;
  for (const each of ['apply_from', 'apply_until', 'starts_on', 'ends_on'] as const)
    await field(page, t(`cycles.form.${each}`)).fill(days[each]);
  await goOn(/setup\/participants$/);
  await field(page, german('cycles.form.groups')).fill('Menschen, die neugierig sind.');
  await goOn(/setup\/matching$/);
  await goOn(/setup\/training$/);
  await press(page, button(page, t('cycles.setup.suggest')), /setup\/training$/);
  const first = { cross: 'cycles.event.kickoff', exchange: 'cycles.event.informal', reverse: 'cycles.event.intro' } as const;
  await see(page, t(first[format]));
  await goOn(/setup\/standards$/);
  await field(page, german('cycles.form.documentation')).fill('Notizen lesen nur die beiden.');
  await goOn(/setup\/surveys$/);
  await goOn(/setup\/texts$/);
  await field(page, german('cycles.form.invitation')).fill('Kommen Sie dazu.');
  await press(page, button(page, t('cycles.setup.save_last')), `${cycle}/setup`);
  await see(page, t('cycles.setup.title_done'));
  return cycle;
}
