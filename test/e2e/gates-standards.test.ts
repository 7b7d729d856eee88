import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { listAs } from '../applying.ts';
import { accept, emailOf, type Name } from '../cast.ts';
import { linkIn, mailOf, openStage, type Stage } from './site.ts';
import { button, field, leads, link, press, row, see } from './page.ts';

const t = translator('en');
const draft = '/program/standards/draft';
const rule = 'Nobody pays, and nobody asks for a gift either.';
const reason = 'Gifts are named now, because somebody asked.';
let listing = '';
let site: Stage;
let eva: Page;
let urs: Page;
let jana: Page;

beforeAll(async () => {
  site = await openStage('en');
  await accept(site.t, 'urs', 'jana');
  listing = `/mentors/${await listAs(site.t, 'urs')}`;
  [eva, urs, jana] = [await site.windowOf('eva'), await site.windowOf('urs'), await site.windowOf('jana')];
});
afterAll(() => site.close());

const daysLater = (days: number) => site.later({ days });
const mailsOf = async (name: Name) => (await site.t.mailsTo(emailOf(name))).map(({ kind }) => kind);

/** Who looks for mentors sees him, or does not. */
async function janaFinds(there: boolean): Promise<void> {
  await leads(jana, '/mentors', () => jana.goto('/mentors'));
  expect(await jana.getByRole('link', { name: 'Urs A.', exact: true }).count()).toBe(there ? 1 : 0);
  expect((await jana.goto(listing))?.status()).toBe(there ? 200 : 404);
}

/** From his page, where she is. */
async function janaMayAsk(): Promise<void> {
  await press(jana, jana.locator(`a[href="${listing}/request"]`), `${listing}/request`);
  expect(await button(jana, t('requests.ask.submit')).isEnabled()).toBe(true);
}

test('Eva begins a draft, changes a binding section in both languages and sees the difference', async () => {
  await leads(eva, '/program/standards', () => eva.goto('/program/standards'));
  await press(eva, link(eva, t('programs.versions.start')), draft);
  const section = eva.getByRole('group', { name: '1. Voluntary' });
  await field(section, t('programs.editor.text_en')).fill(rule);
  await press(eva, button(eva, t('programs.editor.preview')), `${draft}/preview?show=changes`);
  expect(await eva.locator('ins').allInnerTexts()).not.toEqual([]);
  await see(eva, 'nobody asks for a gift either');
  await press(eva, link(eva, t('programs.preview.back')), draft);
  await press(eva, button(eva, t('programs.editor.publish')), '/program/standards/publication');
  await see(eva, t('programs.publication.no_note'));
  await press(eva, link(eva, t('programs.publication.to_draft')), draft);
  await field(section, t('programs.editor.text_de')).fill('Niemand zahlt, und niemand bittet um ein Geschenk.');
  await field(eva, t('programs.editor.note_en')).fill(reason);
  await field(eva, t('programs.editor.note_de')).fill('Geschenke sind jetzt genannt.');
  await press(eva, button(eva, t('programs.editor.preview')), `${draft}/preview?show=changes`);
  const languages = eva.getByRole('navigation', { name: t('programs.preview.language') });
  await press(eva, languages.getByRole('link', { name: t('platform.language.de'), exact: true }), /language=de$/);
  await see(eva, 'niemand bittet um ein Geschenk');
  await press(eva, link(eva, t('programs.preview.text')), /show=text/);
  await see(eva, 'Niemand zahlt, und niemand bittet um ein Geschenk.');
  // Members see nothing of it.
  await jana.goto('/standards');
  await see(jana, 'Nobody pays.', t('programs.acceptance.done', { number: 1, date: '23 November 2026' }));
});

test('she publishes it as binding, after the page has said what that means', async () => {
  await press(eva, link(eva, t('programs.preview.publish')), '/program/standards/publication');
  await see(eva, t('programs.publication.binding.changed', { count: 1 }), reason);
  await see(eva, t('programs.publication.binding.members', { members: 2 }));
  await press(eva, link(eva, t('programs.publication.binding.do')), '/program/standards/publication?kind=binding');
  await press(eva, button(eva, t('programs.publication.binding.confirm', { number: 2 })), '/program/standards');
  await see(eva, t('programs.publication.done_binding', { number: 2 }));
  expect(await eva.locator('#acceptances').innerText()).toContain('Urs Amstad');
});

test('Urs gets a mail; his listing stays, but Jana cannot ask, and reads why', async () => {
  await site.t.drain({ tick: true });
  const mail = await mailOf(site, emailOf('urs'), 'programs.standards_changed');
  expect(mail.text).not.toContain('gift');
  await leads(urs, '/standards?next=/listing', () => urs.goto(linkIn(mail, site)));
  await see(urs, reason, t('programs.acceptance.again', { old: 1, number: 2 }));
  await leads(urs, '/listing', () => urs.goto('/listing'));
  await see(urs, t('applications.listing.published.title'));
  await janaFinds(true);
  await see(jana, t('requests.obstacle.standards_mentor'));
  await leads(jana, /\/request$/, () => jana.goto(`${listing}/request`));
  await see(jana, t('requests.obstacle.standards_mentor'));
  expect(await button(jana, t('requests.ask.submit')).count()).toBe(0);
  // Jana has accepted only the first version herself; she is asked as well.
  await leads(jana, '/standards', () => jana.goto('/standards'));
  await press(jana, button(jana, t('programs.acceptance.submit')), '/standards');
  await jana.goto(listing);
  await see(jana, t('requests.obstacle.standards_mentor'));
});

test('he is reminded twice; after the last day his listing is gone for everybody else', async () => {
  await daysLater(24);
  expect((await mailsOf('urs')).filter((kind) => kind === 'programs.standards_reminder')).toHaveLength(1);
  await daysLater(5);
  expect((await mailsOf('urs')).filter((kind) => kind === 'programs.standards_reminder')).toHaveLength(2);
  await janaFinds(true);
  await daysLater(2);
  await janaFinds(false);
  expect((await jana.goto(`${listing}/request`))?.status()).toBe(404);
  await leads(eva, '/program/standards', () => eva.goto('/program/standards'));
  expect(await eva.locator('#acceptances').innerText()).not.toContain('Urs Amstad');
});

test('Urs reads what has changed, accepts, and puts his listing back online', async () => {
  const mail = await mailOf(site, emailOf('urs'), 'applications.paused_standards');
  await leads(urs, '/listing', () => urs.goto('/listing'));
  await see(urs, t('applications.listing.paused_standards.title'));
  await leads(urs, '/standards?next=/listing', () => urs.goto(linkIn(mail, site)));
  await see(urs, reason);
  expect(await urs.locator('#changes ins').allInnerTexts()).not.toEqual([]);
  expect(await urs.locator('#changes').innerText()).toContain('nobody asks for a gift either');
  await press(urs, button(urs, t('programs.acceptance.submit')), '/listing');
  await see(urs, t('applications.listing.paused_by_system.title'));
  await janaFinds(false);
  await press(urs, button(urs, t('applications.listing.resume')), '/listing');
  await see(urs, t('applications.listing.published.title'), t('applications.listing.resumed_now'));
  await janaFinds(true);
  await janaMayAsk();
});

test('an editorial version changes nothing for him', async () => {
  const before = await mailsOf('urs');
  await leads(eva, draft, () => eva.goto(draft));
  const tip = eva.getByRole('group', { name: '1. First talk' });
  await field(tip, t('programs.editor.text_en')).fill('Take your time, and a walk.');
  await field(tip, t('programs.editor.text_de')).fill('Nehmen Sie sich Zeit, gern im Gehen.');
  await field(eva, t('programs.editor.note_en')).fill('One tip is longer.');
  await field(eva, t('programs.editor.note_de')).fill('Ein Tipp ist länger.');
  await press(eva, button(eva, t('programs.editor.publish')), '/program/standards/publication');
  await press(eva, link(eva, t('programs.publication.editorial.do')), '/program/standards/publication?kind=editorial');
  await press(eva, button(eva, t('programs.publication.editorial.confirm', { number: 3 })), '/program/standards');
  await see(eva, t('programs.publication.done_editorial', { number: 3 }));
  expect(await row(eva, t('programs.publication.kind.editorial')).count()).toBe(1);
  await daysLater(40);
  expect(await mailsOf('urs')).toEqual(before);
  await leads(urs, '/standards', () => urs.goto('/standards'));
  await see(urs, 'Take your time, and a walk.');
  expect(await button(urs, t('programs.acceptance.submit')).count()).toBe(0);
  await janaFinds(true);
  await janaMayAsk();
});
