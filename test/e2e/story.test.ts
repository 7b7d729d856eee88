import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { allMails } from '../../src/registry.ts';
import { cvFile, cvMarker } from '../applying.ts';
import { emailOf, type Name } from '../cast.ts';
import { linkIn, mailOf, openStage, type Stage } from './site.ts';
import { button, choice, expectNoFindings, field, leads, link, press, row, see, shows } from './page.ts';

/** From the first sign-in to the end of a tandem; each test is a chapter and goes on where the one before has stopped. */
describe.each(['de', 'en'] as const)('the whole story in %s', (locale) => {
  const t = translator(locale);
  let site: Stage;
  let selin: Page;
  let eva: Page;
  let jana: Page;
  let listing = '';
  let request = '';
  let tandem = '';
  let review = '';
  const question = 'Welche harte Zeit meinen Sie?';
  const answer = 'Eine lange Krankheit, vor vier Jahren.';
  const topics = ['Leading teams', 'Delegating', 'Coping with pressure'] as const;
  const concern = 'Mein erstes Team ist älter als ich.';

  const decide = (page: Page, topic: string, decision: 'confirmed' | 'narrowed' | 'not_confirmed') =>
    choice(page, t('applications.review.decision', { topic }), t(`applications.decision.${decision}`)).check();

  async function signInByLink(page: Page, name: Name, to: string | RegExp): Promise<void> {
    const form = page.locator('form').filter({ has: button(page, t('people.sign_in.send_link')) });
    await field(form, t('people.email')).fill(emailOf(name));
    await press(page, button(page, t('people.sign_in.send_link')), '/sign-in/sent');
    await page.goto(linkIn(await mailOf(site, emailOf(name), 'people.sign_in'), site));
    await expectNoFindings(page);
    await press(page, button(page.locator('main'), t('people.link.sign_in.button')), to);
  }

  beforeAll(async () => {
    site = await openStage(locale);
  });
  afterAll(() => site.close());

  test('Selin signs in by a link and completes her profile', async () => {
    selin = await site.windowOf();
    await leads(selin, '/sign-in', () => selin.goto('/sign-in'));
    await signInByLink(selin, 'selin', '/home');
    await see(selin, t('home.greeting', { name: 'Selin Aydin' }));
    await press(selin, row(selin, t('home.step.profile')).getByRole('link'), '/profile');
    await field(selin, t('people.organization')).fill('Stadtwerke Süd');
    await field(selin, t('people.function')).fill('Leiterin Netz');
    await field(selin, t('people.career_level')).selectOption('leader');
    await field(selin, t('people.location')).fill('Köln');
    await field(selin, t('people.work_mode')).selectOption('both');
    await field(selin, t('people.phone')).fill('+49 221 5550101');
    await field(selin, t('people.language.de')).selectOption('native');
    await field(selin, t('people.about')).fill('Ich leite seit zwölf Jahren Teams.');
    await press(selin, button(selin, t('people.profile.save')), '/profile');
    await see(selin, t('people.profile.saved'), t('people.profile.complete'));
    await leads(selin, '/profile/topics', () => selin.goto('/profile/topics'));
    await choice(selin, t('people.topics.needs'), topics[2]).check();
    for (const topic of topics.slice(0, 2)) await choice(selin, t('people.topics.offers'), topic).check();
    await press(selin, button(selin, t('people.topics.save')), '/profile/topics');
    await selin.goto('/profile');
    await press(selin, link(selin, t('people.profile.preview')), '/profile/preview');
    expect(await selin.locator('h1').innerText()).toBe('Selin A.');
    expect(await selin.locator('main').innerText()).not.toContain('Aydin');
    await selin.goto('/home');
    expect(await row(selin, t('home.step.profile')).count()).toBe(0);
  });

  test('she applies, goes back once, stops and comes back later', async () => {
    await press(selin, link(selin, t('home.giving_apply')), '/application');
    await press(selin, button(selin, t('applications.start.button')), '/application/profile');
    await press(selin, button(selin, t('applications.profile.confirm')), '/application/topics');
    for (const topic of topics.slice(0, 2))
      expect(await choice(selin, t('applications.topics.choose'), topic).isChecked()).toBe(true);
    await press(selin, button(selin, t('applications.next')), '/application/evidence');
    await press(selin, link(selin, t('applications.topics.other')), '/application/topics');
    await press(selin, button(selin, t('applications.next')), '/application/evidence');
    for (const topic of topics.slice(0, 2)) {
      await field(selin, t('applications.topics.level', { topic })).selectOption('3');
      await field(selin, t('applications.topics.evidence', { topic })).fill(`Zwölf Jahre mit «${topic}» in großen Teams.`);
    }
    await press(selin, button(selin, t('applications.keep')), '/application');
    await see(selin, t('applications.kept'), t('applications.draft.title', { count: 3 }));
    await selin.context().close();

    selin = await site.windowOf('selin');
    await selin.goto('/home');
    await press(selin, row(selin, t('home.step.application.continue')).getByRole('link'), '/application');
    await press(selin, row(selin, t('applications.step.topics')).getByRole('link'), '/application/topics');
    await press(selin, button(selin, t('applications.next')), '/application/evidence');
    expect(await field(selin, t('applications.topics.evidence', { topic: topics[0] })).inputValue()).toContain('großen Teams');
    await press(selin, button(selin, t('applications.next')), '/application/experience');
    await field(selin, t('applications.experience.experience')).fill('Netzausbau, drei Teams, eine Fusion.');
    await field(selin, t('applications.experience.motivation')).fill('Mir hat einmal jemand geholfen.');
    await field(selin, t('applications.experience.capacity')).selectOption('2');
    await choice(selin, t('applications.experience.durations'), t('applications.months', { count: 6 })).check();
    await press(selin, button(selin, t('applications.next')), '/application/cv');
    const cv = cvFile();
    await field(selin, t('applications.cv.label')).setInputFiles({
      name: cv.name,
      mimeType: cv.type,
      buffer: Buffer.from(await cv.arrayBuffer()),
    });
    await press(selin, button(selin, t('applications.next')), '/application/pledge');
    await field(selin, t('applications.pledge.label')).check();
    await press(selin, button(selin, t('applications.pledge.submit')), '/application');
    await see(selin, t('applications.draft.ready'));
  });

  test('she sends too early once, sees what is missing, then sends', async () => {
    // In a second tab she adds a topic and writes nothing about it yet.
    const second = await selin.context().newPage();
    await second.goto('/application/topics');
    await choice(second, t('applications.topics.choose'), topics[2]).check();
    await press(second, button(second, t('applications.next')), '/application/evidence');
    await press(selin, button(selin, t('applications.draft.submit')), '/application/submission');
    await see(selin, t('applications.refused.incomplete'), t('applications.draft.title', { count: 1 }));
    await second.close();
    await press(selin, row(selin, t('applications.step.topics')).getByRole('link'), '/application/topics');
    await press(selin, button(selin, t('applications.next')), '/application/evidence');
    await field(selin, t('applications.topics.level', { topic: topics[2] })).selectOption('1');
    await field(selin, t('applications.topics.evidence', { topic: topics[2] })).fill(
      'Ich habe selbst eine harte Zeit überstanden.',
    );
    await press(selin, button(selin, t('applications.next')), '/application/experience');
    await selin.goto('/application');
    await press(selin, button(selin, t('applications.draft.submit')), '/application');
    await see(selin, t('applications.sent.submitted.title'), 'Netzausbau, drei Teams', 'Lebenslauf.pdf');
    await mailOf(site, emailOf('selin'), 'applications.received');
    await mailOf(site, emailOf('milo'), 'applications.waiting');
  });

  test('Eva opens her mail, signs in on the way, and decides topic by topic', async () => {
    eva = await site.windowOf();
    await eva.goto(linkIn(await mailOf(site, emailOf('eva'), 'applications.waiting'), site));
    expect(new URL(eva.url()).pathname).toBe('/sign-in');
    await signInByLink(eva, 'eva', /^\/applications\//);
    await leads(eva, '/applications', () => eva.goto('/applications'));
    await see(eva, t('applications.queue.title', { count: 1 }));
    await press(eva, row(eva, 'Selin Aydin').getByRole('link'), /^\/applications\/./);
    await press(eva, button(eva, t('applications.review.start')), /^\/applications\/./);
    review = new URL(eva.url()).pathname;
    await see(eva, 'Netzausbau, drei Teams');
    expect(await eva.locator('.sheet image').count()).toBe(1);
    await eva.getByText(t('applications.cv.as_text')).click();
    await see(eva, cvMarker);
    await decide(eva, topics[0], 'confirmed');
    await decide(eva, topics[1], 'narrowed');
    await see(eva, t('applications.review.missing.undecided'));
    expect(await button(eva, t('applications.review.approve')).isDisabled()).toBe(true);
    await decide(eva, topics[2], 'not_confirmed');
    await see(eva, t('applications.review.missing.narrowed_without_text'));
    expect(await button(eva, t('applications.review.approve')).isDisabled()).toBe(true);
    const narrowed = eva.locator('.judge').filter({ hasText: topics[1] });
    await field(narrowed, t('applications.review.narrowed_to')).fill('im Schichtbetrieb');
    await see(eva, t('applications.review.missing.nothing'));
    await press(eva, button(eva, t('applications.review.save')), review);
    await see(eva, t('applications.review.saved'));
  });

  test('she asks Selin something; while it is open nobody can confirm', async () => {
    const late = await eva.context().newPage();
    await late.goto(review);
    await eva.locator('#questions').getByText(t('applications.review.ask'), { exact: true }).click();
    await field(eva, t('applications.questions.ask_topic')).selectOption({ label: topics[2] });
    await field(eva, t('applications.questions.ask_text')).fill(question);
    await press(eva, button(eva, t('applications.questions.ask_send')), review);
    await see(eva, t('applications.questions.asked_now'), question, t('applications.review.missing.asked'));
    expect(await button(eva, t('applications.review.approve')).isDisabled()).toBe(true);
    // A tab that was open before knows nothing of it: there the server refuses.
    await press(late, button(late, t('applications.review.approve')), `${review}/approval`);
    await see(late, t('applications.refused.questions_open'));
    await late.close();
    await leads(eva, '/applications?state=asked', () => eva.goto('/applications?state=asked'));
    expect(await row(eva, 'Selin Aydin').count()).toBe(1);
  });

  test('Selin gets a mail, answers in the app; Eva gets one as well and confirms', async () => {
    await leads(selin, '/application', async () =>
      selin.goto(linkIn(await mailOf(site, emailOf('selin'), 'applications.asked'), site)),
    );
    await see(selin, t('applications.sent.questions_open.title', { count: 1 }), question, topics[2]);
    await field(selin, t('applications.questions.answer_one')).fill(answer);
    await press(selin, button(selin, t('applications.questions.send_one')), '/application');
    await see(selin, t('applications.questions.sent'), question, answer, t('applications.sent.in_review.title'));
    const mail = await mailOf(site, emailOf('eva'), 'applications.answered');
    for (const word of [question, answer]) expect(mail.text).not.toContain(word);
    await leads(eva, review, () => eva.goto(linkIn(mail, site)));
    await see(eva, question, answer);
    await decide(eva, topics[2], 'confirmed');
    await press(eva, button(eva, t('applications.review.approve')), '/applications');
    await see(eva, t('applications.review.approved_now', { name: 'Selin Aydin' }), t('applications.queue.empty_waiting'));
  });

  test('Selin accepts the standards; only then is she online, and for members only', async () => {
    await leads(selin, '/listing', async () =>
      selin.goto(linkIn(await mailOf(site, emailOf('selin'), 'applications.approved'), site)),
    );
    await see(selin, t('applications.listing.needs_standards.title'), 'im Schichtbetrieb');
    await press(selin, link(selin, t('applications.listing.to_standards')), '/standards?next=/listing');
    await press(selin, button(selin, t('programs.acceptance.submit')), '/listing');
    await mailOf(site, emailOf('selin'), 'applications.published');
    await leads(selin, '/listing', () => selin.reload());
    await see(selin, t('applications.listing.published.title'));
    await press(selin, link(selin, t('applications.listing.as_members')), '/listing/preview');
    await see(selin, 'Selin A.');
    await press(selin, link(selin, t('requests.preview.page')), /^\/mentors\/./);
    await see(selin, 'im Schichtbetrieb', t('requests.mentor.preview'));
    listing = new URL(selin.url()).pathname;
    const guest = await site.windowOf();
    await guest.goto(listing);
    expect(new URL(guest.url()).pathname).toBe('/sign-in');
    await see(guest, t('people.sign_in.title'));
    expect(await guest.locator('body').innerText()).not.toContain('Selin');
    await guest.context().close();
  });

  test('Jana finds her by topic, accepts the standards on the way, and asks', async () => {
    jana = await site.windowOf('jana');
    await leads(jana, '/mentors', () => jana.goto('/mentors'));
    await shows(jana, /topic=leading-teams/, () => jana.locator('input[name=topic][value=leading-teams]').check());
    await see(jana, t('requests.finder.count', { count: 1 }), t('requests.finder.matching', { count: 1, free: 1 }));
    await field(jana, t('requests.finder.search_field')).fill('Stadtwerke');
    await shows(jana, /q=Stadtwerke/, () => button(jana, t('requests.finder.search_button')).click());
    await press(jana, link(jana, 'Selin A.'), listing);
    await see(jana, t('requests.obstacle.standards_mentee'));
    await press(jana, link(jana, t('requests.way.standards')), /^\/standards/);
    await press(jana, button(jana, t('programs.acceptance.submit')), `${listing}/request`);
    const fillIn = async (page: Page) => {
      await choice(page, t('requests.ask.topics'), topics[0]).check();
      await field(page, t('requests.ask.concern')).fill(concern);
      await choice(page, t('requests.ask.months'), t('requests.months', { months: 6 })).check();
      await choice(page, t('requests.ask.mode'), t('people.work_mode.remote')).check();
    };
    const second = await jana.context().newPage();
    await second.goto(`${listing}/request`);
    for (const page of [jana, second]) await fillIn(page);
    await button(jana, t('requests.ask.submit')).dblclick();
    await jana.waitForURL(/\/requests\/./);
    request = new URL(jana.url()).pathname;
    await expectNoFindings(jana);
    await see(jana, t('requests.state.mentee.sent'), concern);
    // The same once more from a tab that had been open all the time leads to the one request there is.
    await press(second, button(second, t('requests.ask.submit')), request);
    await see(second, t('requests.ask.already'));
    await second.close();
    await leads(jana, '/requests', () => jana.goto('/requests'));
    expect(await row(jana, 'Selin A.').count()).toBe(1);
    expect(await site.t.house.db.selectFrom('mentoring_request').select('id').execute()).toHaveLength(1);
  });

  test('Selin reads the concern and accepts; the two see each other in full, the office sees nothing', async () => {
    await leads(selin, request, async () => selin.goto(linkIn(await mailOf(site, emailOf('selin'), 'requests.sent'), site)));
    await selin.goto('/home');
    await press(selin, row(selin, t('home.step.answer', { name: 'Jana B.' })).getByRole('link'), request);
    await see(selin, concern, 'Jana B.');
    expect(await selin.content()).not.toContain('Brandis');
    await press(selin, button(selin, t('requests.answer.accept')), /^\/tandems\/./);
    tandem = new URL(selin.url()).pathname;
    await see(selin, 'Jana Brandis', emailOf('jana'), '+41 62 000 00 00');
    await leads(jana, tandem, async () => jana.goto(linkIn(await mailOf(site, emailOf('jana'), 'requests.accepted'), site)));
    await see(jana, 'Selin Aydin', emailOf('selin'), '+49 221 5550101');
    expect((await eva.goto(tandem))?.status()).toBe(404);
    expect((await eva.goto(request))?.status()).toBe(404);
    await expectNoFindings(eva);
  });

  test('Jana ends the tandem; Selin hears of it without a reason', async () => {
    await press(jana, link(jana, t('tandems.wrong.label')), `${tandem}/wrong`);
    await press(jana, link(jana, t('tandems.wrong.end_do')), `${tandem}/ending`);
    await press(jana, button(jana, t('tandems.parting.submit')), tandem);
    await see(jana, t('tandems.ending.done'), t('home.tandem.over.title'));
    const mail = await mailOf(site, emailOf('selin'), 'tandems.ended');
    expect(mail.text).not.toContain(t('tandems.ending.category.fit'));
    await leads(selin, tandem, () => selin.goto(linkIn(mail, site)));
    await see(selin, t('home.tandem.over.title'), 'Jana B.');
    const text = await selin.content();
    for (const word of ['Brandis', emailOf('jana'), t('tandems.ending.category.fit')]) expect(text).not.toContain(word);
  });

  test('every mail was in her language, and its links open', async () => {
    const wrong: string[] = [];
    const milo = await site.windowOf('milo');
    for (const [name, page] of [
      ['selin', selin],
      ['jana', jana],
      ['eva', eva],
      ['milo', milo],
    ] as const) {
      for (const mail of await site.t.mailsTo(emailOf(name))) {
        const kind = allMails.find((one) => one.kind === mail.kind)!;
        const letter = kind.letter(t, { ...kind.example, name: '#' });
        expect(mail.subject).toMatch(
          new RegExp(
            `^${letter.subject
              .split('#')
              .map((part) => part.replaceAll(/[().?]/g, '\\$&'))
              .join('.+')}$`,
          ),
        );
        expect(mail.text).toContain(`${letter.button.label}:\n`);
        expect(mail.text).toContain(t('platform.mail.why'));
        if (kind.secret) continue;
        for (const [address] of mail.text.matchAll(/http\S+/g)) {
          const status = (await page.goto(address))?.status();
          const path = new URL(page.url()).pathname;
          if (status !== 200 || path === '/sign-in') wrong.push(`${name} ${mail.kind} ${address} ${status} ${path}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(site.outside).toEqual([]);
  });
});
