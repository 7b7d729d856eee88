import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { cvFile, listAs } from '../applying.ts';
import { accept, emailOf } from '../cast.ts';
import { linkIn, mailOf, openStage, type Stage } from './site.ts';
import { button, choice, expectNoFindings, field, leads, link, press, row, see } from './page.ts';

const t = translator('en');
let site: Stage;
let eva: Page;
let urs: Page;
let jana: Page;
let listing = '';

beforeAll(async () => {
  site = await openStage('en');
  await accept(site.t, 'urs', 'jana');
  listing = `/mentors/${await listAs(site.t, 'urs')}`;
  [eva, urs, jana] = [await site.windowOf('eva'), await site.windowOf('urs'), await site.windowOf('jana')];
});
afterAll(() => site.close());

const seesNot = async (page: Page, word: string) => expect(await page.locator('body').innerText()).not.toContain(word);

test('Jana misses a topic while she applies, and proposes it', async () => {
  await leads(jana, '/application', () => jana.goto('/application'));
  await press(jana, button(jana, t('applications.start.button')), '/application/profile');
  await press(jana, button(jana, t('applications.profile.confirm')), '/application/topics');
  await choice(jana, t('applications.topics.choose'), 'Leading teams').check();
  await jana.getByText(t('applications.proposals.missing')).click();
  await field(jana, t('applications.proposals.label')).fill('Planning shifts');
  await field(jana, t('applications.proposals.level')).selectOption('4');
  await field(jana, t('applications.proposals.evidence')).fill('I have planned shifts for nine years.');
  await press(jana, button(jana, t('applications.proposals.send')), '/application/topics');
  await see(jana, t('applications.proposals.sent'), 'Planning shifts', t('applications.proposals.open'));
  expect(await choice(jana, t('applications.topics.choose'), 'Leading teams').isChecked()).toBe(true);
});

test('the office adds it; it stands in the application, and Jana gets a mail', async () => {
  await leads(eva, '/program/topics/proposals', () => eva.goto('/program/topics/proposals'));
  await see(eva, t('programs.proposals.waiting', { count: 1 }), 'Planning shifts');
  await press(eva, eva.getByRole('link', { name: /Planning shifts/ }), /^\/program\/topics\/proposals\/./);
  await see(eva, 'I have planned shifts for nine years.', 'Jana Brandis');
  await field(eva, t('programs.topics.label_en')).fill('Planning shifts');
  await field(eva, t('programs.topics.label_de')).fill('Schichten planen');
  await field(eva, t('programs.topics.synonyms_de')).fill('Dienstplan, Einsatzplanung');
  await field(eva, t('programs.topics.group')).selectOption('leadership');
  await press(eva, button(eva, t('programs.proposals.add')), '/program/topics/proposals');
  await see(
    eva,
    t('programs.topics.added', { topic: 'Planning shifts' }),
    t('programs.proposals.outcome.added', { topic: 'Planning shifts' }),
  );
  const mail = await mailOf(site, emailOf('jana'), 'people.proposal');
  expect(mail.text).not.toContain('shifts');
  await leads(jana, '/topics/proposals', () => jana.goto(linkIn(mail, site)));
  await see(jana, t('people.proposals.line.added', { topic: 'Planning shifts' }));
  await leads(jana, '/application/topics', () => jana.goto('/application/topics'));
  expect(await choice(jana, t('applications.topics.choose'), 'Planning shifts').isChecked()).toBe(true);
  await press(jana, button(jana, t('applications.next')), '/application/evidence');
  const sentence = field(jana, t('applications.topics.evidence', { topic: 'Planning shifts' }));
  expect(await sentence.inputValue()).toBe('I have planned shifts for nine years.');
  expect(await field(jana, t('applications.topics.level', { topic: 'Planning shifts' })).inputValue()).toBe('4');
});

test('two topics become one; the old address leads to the one that stays', async () => {
  await leads(jana, '/mentors?topic=delegation', () => jana.goto('/mentors?topic=delegation'));
  await see(jana, 'Urs A.');
  await leads(eva, '/program/topics/delegation', () => eva.goto('/program/topics/delegation'));
  await press(eva, link(eva, t('programs.topics.to_merge')), '/program/topics/delegation/merge');
  await field(eva, t('applications.merge.into')).selectOption('leading-teams');
  await field(eva, t('applications.merge.sure')).check();
  await press(eva, button(eva, t('applications.merge.submit')), '/program/topics/leading-teams');
  await see(eva, t('applications.merge.done', { topic: 'Leading teams' }));
  await site.t.drain();
  await leads(eva, '/program/topics/leading-teams', () => eva.goto('/program/topics/delegation'));
  await see(eva, t('programs.topics.is_merged'));
  await leads(jana, '/mentors?topic=leading-teams', () => jana.goto('/mentors?topic=delegation'));
  await see(jana, 'Urs A.');
  await leads(jana, /q=Delegating/, () => jana.goto('/mentors?q=Delegating'));
  await see(jana, 'Urs A.');
  await leads(jana, listing, () => jana.goto(listing));
  await seesNot(jana, 'Delegating');
});

test('Urs adds a topic to his listing; what is there stays in sight meanwhile', async () => {
  await leads(urs, '/listing', () => urs.goto('/listing'));
  await press(urs, link(urs, t('applications.listing.add_topics')), '/application/amendment');
  await press(urs, button(urs, t('applications.amendment.button')), /^\/application\/(profile|topics)$/);
  const confirm = button(urs, t('applications.profile.confirm'));
  if (await confirm.count()) await press(urs, confirm, '/application/topics');
  await choice(urs, t('applications.topics.choose'), 'Coping with pressure').check();
  await press(urs, button(urs, t('applications.next')), '/application/evidence');
  await field(urs, t('applications.topics.level', { topic: 'Coping with pressure' })).selectOption('3');
  await field(urs, t('applications.topics.evidence', { topic: 'Coping with pressure' })).fill('I have been through a hard year.');
  await press(urs, button(urs, t('applications.next')), /^\/application/);
  if (new URL(urs.url()).pathname === '/application/cv') {
    const cv = cvFile();
    const file = { name: cv.name, mimeType: cv.type, buffer: Buffer.from(await cv.arrayBuffer()) };
    await field(urs, t('applications.cv.label')).setInputFiles(file);
    await press(urs, button(urs, t('applications.next')), '/application');
  }
  await see(urs, t('applications.draft.ready_more'));
  await press(urs, button(urs, t('applications.draft.submit_more')), '/application');
  await see(urs, t('applications.amendment.submitted.title'), 'Coping with pressure');
  await leads(jana, listing, () => jana.goto(listing));
  await see(jana, 'Leading teams');
  await seesNot(jana, 'Coping with pressure');
  await leads(jana, '/mentors', () => jana.goto('/mentors'));
  await see(jana, 'Urs A.');
});

test('the office confirms it, and members see both', async () => {
  await leads(eva, '/applications', () => eva.goto('/applications'));
  await see(eva, t('applications.queue.more_topics'));
  await press(eva, row(eva, 'Urs Amstad').getByRole('link'), /^\/applications\/./);
  await see(eva, t('applications.review.published'), 'Leading teams');
  expect(await eva.locator('.judge').count()).toBe(1);
  const question = t('applications.review.decision', { topic: 'Coping with pressure' });
  await choice(eva, question, t('applications.decision.confirmed')).check();
  await press(eva, button(eva, t('applications.review.approve')), '/applications');
  await leads(jana, listing, () => jana.goto(listing));
  await see(jana, 'Leading teams', 'Coping with pressure', 'I have been through a hard year.');
  await leads(urs, '/listing', () => urs.goto('/listing'));
  await see(urs, t('applications.listing.published.title'), 'Coping with pressure');
  await site.t.drain();
  const approved = (await site.t.mailsTo(emailOf('urs'))).filter(({ kind }) => kind === 'applications.approved');
  expect(approved.at(-1)?.subject).toBe(t('applications.mail.approved.subject_more'));
});

test('he pauses until a day, sees himself as members would, and is reminded on that day', async () => {
  await field(urs, t('applications.pause.return_on')).fill('2026-11-23');
  await press(urs, button(urs, t('applications.listing.pause')), '/listing/pause');
  await see(urs, t('applications.pause.past'), t('applications.listing.published.title'));
  expect(await field(urs, t('applications.pause.return_on')).inputValue()).toBe('2026-11-23');
  await field(urs, t('applications.pause.return_on')).fill('2026-12-10');
  await press(urs, button(urs, t('applications.listing.pause')), '/listing');
  await see(urs, t('applications.listing.paused.title'), t('applications.pause.until', { date: '10 December 2026' }));
  await press(urs, link(urs, t('applications.listing.as_members')), '/listing/preview');
  await see(urs, t('requests.preview.title'), t('requests.preview.offline'), 'Urs A.', 'Coping with pressure');
  expect(await urs.locator('.person').innerText()).not.toContain('Amstad');
  expect((await jana.goto(listing))?.status()).toBe(404);
  await expectNoFindings(jana);
  await site.later({ days: 17 });
  const mail = await mailOf(site, emailOf('urs'), 'applications.return');
  expect((await jana.goto(listing))?.status()).toBe(404);
  await leads(urs, '/listing', () => urs.goto(linkIn(mail, site)));
  await press(urs, button(urs, t('applications.listing.resume')), '/listing');
  await see(urs, t('applications.listing.resumed_now'));
  await leads(jana, listing, () => jana.goto(listing));
  await press(urs, link(urs, t('applications.listing.as_members')), '/listing/preview');
  await seesNot(urs, t('requests.preview.offline'));
});
