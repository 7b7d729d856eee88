import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { prepareSetup } from '../../src/rooms/people/actions/setup.ts';
import { openBrowser } from '../browser.ts';
import { linkIn, mailOf, openSite, openWindow, type Site } from './site.ts';
import { button, choice, field, leads, link, press, row } from './page.ts';

const code = '4711-0815-2342';
const t = translator('de');
const rows = 1200;
let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await site.t.system((deed) => prepareSetup(deed, createHash('sha256').update(code).digest('hex')));
  const context = await openWindow(browser, site, { locale: 'de' });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const see = async (...words: string[]) => {
  const text = await page.locator('body').innerText();
  for (const word of words) expect(text).toContain(word);
};

/** One row in a hundred cannot be used, each third of them for another reason. */
function memberList(): Buffer {
  const bad = (at: number) => at % 100 === 50;
  const lines = Array.from({ length: rows }, (_, at) => {
    const first = ['Jürg', 'Änne', 'Øystein', 'Zoë'][at % 4];
    const last = bad(at) && at % 300 === 50 ? '' : `Müßig-${at}`;
    const email =
      bad(at) && at % 300 === 150 ? 'kein at-zeichen' : `person${bad(at) && at % 300 === 250 ? at - 1 : at}@verein.example`;
    return [`N-${at}`, email, first, last, 'Kanzlei Öhler €uro', 'Prüferin', 'Gießen', '+49 641 55500', 'Deutsch'].join(';');
  });
  const head = 'Mitgliedernummer;E-Mail;Vorname;Nachname;Firma;Funktion;Ort;Telefon;Sprache';
  return Buffer.from([head, ...lines, ''].join('\r\n').replaceAll('€', '\u0080'), 'latin1');
}

test('before the first run every page leads to the one that sets up', async () => {
  for (const path of ['/', '/mentors', '/operation']) await leads(page, '/setup', () => page.goto(path));
});

test('a wrong code is said at the field, and everything typed stays', async () => {
  await field(page, t('operation.setup.code')).fill('0000-0000-0000');
  await field(page, t('people.first_name')).fill('Mara');
  await field(page, t('people.last_name')).fill('Weiß');
  await page.locator('#f-email').fill('mara@verein.example');
  await page.locator('#f-password').fill('birne tram leuchtturm');
  await field(page, t('operation.network.name')).fill('Verein Größe');
  await field(page, t('operation.network.contact')).fill('kontakt@verein.example');
  await press(page, button(page, t('operation.setup.submit')), '/setup');
  expect(await page.locator('#f-code-error').innerText()).toContain(t('operation.setup.code_wrong'));
  expect(await field(page, t('operation.setup.code')).getAttribute('aria-invalid')).toBe('true');
  expect(await field(page, t('people.last_name')).inputValue()).toBe('Weiß');
  expect(await field(page, t('operation.network.name')).inputValue()).toBe('Verein Größe');
});

test('the right one makes the network and signs in; the page is gone afterwards', async () => {
  await field(page, t('operation.setup.code')).fill(code);
  // A password is never sent back.
  await page.locator('#f-password').fill('birne tram leuchtturm');
  await press(page, button(page, t('operation.setup.submit')), '/operation');
  await see(t('operation.setup.done'), t('operation.step.members'), t('operation.step.office'), t('operation.step.standards'));
  expect((await page.goto('/setup'))?.status()).toBe(404);
});

async function upload(): Promise<void> {
  await leads(page, '/operation/imports', () => page.goto('/operation/imports'));
  const file = { name: 'Mitglieder.csv', mimeType: 'text/csv', buffer: memberList() };
  await field(page, t('operation.import.file')).setInputFiles(file);
  await press(page, button(page, t('operation.import.upload')), /\/mapping$/);
}

const counts = () => page.locator('main').innerText();
const people = () => site.t.house.db.selectFrom('person').selectAll().orderBy('member_number').execute();

test('a list from a spreadsheet is read, shown, and imported without its bad rows', async () => {
  await upload();
  await see('windows-1252', 'Jürg', 'Müßig-0', 'Kanzlei Öhler €uro');
  const guessed = [
    'member_number',
    'email',
    'first_name',
    'last_name',
    'organization',
    'function',
    'location',
    'phone',
    'locale',
  ] as const;
  for (const [at, name] of guessed.entries())
    expect(await field(page, t(`operation.field.${name}`)).inputValue()).toBe(String(at));
  await press(page, button(page, t('operation.mapping.submit')), /^\/operation\/imports\/[^/]+$/);
  await see(t('operation.preview.title', { created: rows - 12, changed: 0 }), t('operation.preview.bad_title', { count: 12 }));
  const bad = page.getByRole('table', { name: t('operation.preview.bad_title', { count: 12 }) }).locator('tbody tr');
  const lines = await bad.evaluateAll((list) => list.map((line) => line.querySelector('td, th')?.textContent ?? ''));
  expect(lines.map((line) => Number(line.replaceAll(/\D/g, '')))).toEqual(Array.from({ length: 12 }, (_, at) => at * 100 + 52));
  await see(t('operation.import.bad.last_name'), t('operation.import.bad.email'));

  await press(page, button(page, t('operation.preview.submit')), /\/run$/);
  expect(await page.locator('#f-good_only-error').innerText()).toContain(t('operation.import.good_only_needed'));
  await page.locator('#f-good_only').check();
  await press(page, button(page, t('operation.preview.submit')), /^\/operation\/imports\/[^/]+$/);
  await see(t('operation.done.title', { created: rows - 12, changed: 0 }));
  await leads(page, '/operation/people?q=M%C3%BC%C3%9Fig-1199', async () => {
    await page.goto('/operation/people');
    await see(t('operation.people.title', { count: rows - 12 + 1 }));
    await page.getByRole('searchbox').fill('Müßig-1199');
    await button(page, t('operation.people.search_button')).click();
  });
  expect(await row(page, 'Müßig-1199').count()).toBe(1);
});

test('the same list once more changes nothing', async () => {
  const before = await people();
  await upload();
  await press(page, button(page, t('operation.mapping.submit')), /^\/operation\/imports\/[^/]+$/);
  expect(await counts()).toContain(t('operation.preview.nothing'));
  await page.locator('#f-good_only').check();
  await press(page, button(page, t('operation.preview.finish')), /^\/operation\/imports\/[^/]+$/);
  await see(t('operation.done.title', { created: 0, changed: 0 }));
  expect(await people()).toEqual(before);
});

test('ten are invited, and one of them joins by her mail', async () => {
  await press(page, link(page, t('operation.done.invite')), '/operation/invitations');
  await field(page, t('operation.invite.how_many')).selectOption('10');
  await press(page, button(page, t('operation.invite.send')), '/operation/invitations');
  await site.t.drain();
  await leads(page, '/operation/invitations', () => page.reload());
  await see(t('operation.invite.progress', { sent: 10, total: 10, skipped: 0 }));
  const mails = await site.t.house.db.selectFrom('mail').select(['address', 'kind']).execute();
  expect(mails.map((mail) => mail.kind)).toEqual(Array.from({ length: 10 }, () => 'people.invitation'));

  const mail = await mailOf(site, mails[0]!.address, 'people.invitation');
  const hers = await (await openWindow(browser, site, { locale: 'de' })).newPage();
  await leads(hers, /^\/link\//, () => hers.goto(linkIn(mail, site)));
  expect(await choice(hers, t('people.language'), t('platform.language.de')).isChecked()).toBe(true);
  await press(hers, button(hers, t('people.join.submit')), /\/join$/);
  expect(await hers.locator('#f-privacy-error').innerText()).toContain(t('people.form.privacy_needed'));
  await hers.locator('#f-privacy').check();
  await press(hers, button(hers, t('people.join.submit')), '/home');
  expect(await hers.locator('main').innerText()).toContain(t('home.step.profile'));
  const person = await site.t.house.db
    .selectFrom('person')
    .select('status')
    .where('email', '=', mails[0]!.address)
    .executeTakeFirst();
  expect(person?.status).toBe('active');
});
