import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { emailOf, type Name } from '../cast.ts';
import { linkIn, mailOf, openPair } from './site.ts';
import { button, choice, field, leads, link, press, row, see, seeNot } from './page.ts';

const praise = 'Urs fragt, was sonst niemand fragt. Ich delegiere heute, ohne nachzusehen.';
const thanks = 'Danke für dieses halbe Jahr.';
const shared = 'Was wir gelernt haben: erst fragen, dann ändern.';
const private_note = 'Ihn nie wieder auf Montag legen.';
const his_note = 'Sie braucht mehr Mut als Rat.';

/** How a mentoring ends well, what others may read of it, and what stays of somebody who goes. */
describe.each(['de', 'en'] as const)('closing, a voice and a farewell in %s', (locale) => {
  const t = translator(locale);
  let site: Awaited<ReturnType<typeof openPair>>;
  let jana: Page;
  let urs: Page;
  let eva: Page;
  let guest: Page;

  beforeAll(async () => {
    site = await openPair(locale);
    [jana, urs, eva] = [await site.windowOf('jana'), await site.windowOf('urs'), await site.windowOf('eva')];
    guest = await site.windowOf();
  });
  afterAll(() => site.close());

  const byMail = (page: Page, name: Name, kind: string, to: string | RegExp) =>
    leads(page, to, async () => page.goto(linkIn(await mailOf(site, emailOf(name), kind), site)));

  /** What anybody can read, without signing in. */
  async function guestReads(there: boolean): Promise<void> {
    for (const path of ['/', '/program']) {
      await leads(guest, path, () => guest.goto(path));
      expect((await guest.locator('body').innerText()).includes('was sonst niemand fragt')).toBe(there);
    }
  }

  async function both(half: 'first' | 'way' | 'closing'): Promise<void> {
    for (const page of [jana, urs]) {
      await leads(page, `${site.tandem}/course`, () => page.goto(`${site.tandem}/course`));
      await press(page, button(page, t(`tandems.course.${half}.do`)), `${site.tandem}/course`);
    }
  }

  async function write(
    page: Page,
    part: 'messages' | 'notes/new?kind=mine' | 'notes/new?kind=ours',
    text: string,
  ): Promise<void> {
    const path = `${site.tandem}/${part}`;
    await leads(page, path, () => page.goto(path));
    const [label, deed] =
      part === 'messages' ? (['message.text', 'message.send'] as const) : (['note.text', 'note.save'] as const);
    await field(page, t(`sessions.${label}`)).fill(text);
    await press(page, button(page, t(`sessions.${deed}`)), `${site.tandem}/${part.split('/')[0]}`);
  }

  test('they talk, reach their goals and close: each step holds once both have said it', async () => {
    await both('first');
    await see(urs, t('tandems.course.moved.active'));
    await both('way');
    await see(urs, t('tandems.course.moved.closing'));
    await leads(jana, '/home', () => jana.goto('/home'));
    await press(
      jana,
      row(jana, t('home.step.tandem.closing', { name: 'Urs Amstad' })).getByRole('link'),
      `${site.tandem}/closing`,
    );
    await write(jana, 'messages', thanks);
    await write(jana, 'notes/new?kind=ours', shared);
    await write(jana, 'notes/new?kind=mine', private_note);
    await write(urs, 'notes/new?kind=mine', his_note);
  });

  test('Jana says how it was and releases words; nothing of them is public yet', async () => {
    const path = `${site.tandem}/feedback`;
    await leads(jana, path, () => jana.goto(path));
    await see(jana, t('feedback.form.title.end', { name: 'Urs Amstad' }));
    await choice(jana, t('feedback.form.rating'), t('feedback.form.rating.5')).check();
    await choice(jana, t('feedback.form.topics_fit'), t('feedback.form.topics_fit.yes')).check();
    await choice(jana, t('feedback.form.standards_kept'), t('feedback.form.standards_kept.yes')).check();
    await field(jana, t('feedback.form.text')).fill(praise);
    await jana.locator('input[name=quote]').check();
    await press(jana, button(jana, t('feedback.form.submit')), /\/testimonial$/);
    expect(await field(jana, t('feedback.offer.text')).inputValue()).toBe(praise);
    await jana.locator('input[name=signed_as][value=initial]').check();
    await jana.locator('input[name=names_partner][value=yes]').check();
    await press(jana, button(jana, t('feedback.offer.submit')), '/testimonials');
    await see(jana, t('feedback.offer.done.offered'), t('feedback.state.offered'));
    await eva.goto('/program/testimonials');
    await seeNot(eva, praise);
    await guestReads(false);
  });

  test('Urs reads them as they would stand, agrees, and the office publishes', async () => {
    await leads(urs, '/home', () => urs.goto('/home'));
    await press(urs, row(urs, t('home.step.testimonial', { name: 'Jana Brandis' })).getByRole('link'), '/testimonials');
    await see(urs, praise, 'Jana B.', t('feedback.own.asked_text'));
    await press(urs, urs.locator('form[action$="/agreement"] button'), '/testimonials');
    await guestReads(false);
    await byMail(eva, 'eva', 'feedback.testimonial_waiting', '/program/testimonials');
    await press(eva, eva.locator('form[action$="/publication"] button'), '/program/testimonials');
    await guestReads(true);
    await see(guest, 'Jana B.', 'Urs');
    await seeNot(guest, 'Brandis');
  });

  test('the closing talk ends the mentoring; both keep it among what they gave and received', async () => {
    await both('closing');
    await see(urs, t('tandems.course.moved.completed'));
    await leads(urs, '/tandems', () => urs.goto('/tandems'));
    await see(urs, t('tandems.list.gave', { topics: 'Delegating' }), 'Jana B.');
    await leads(jana, '/tandems', () => jana.goto('/tandems'));
    await see(jana, t('tandems.list.got', { topics: 'Delegating' }), 'Urs A.');
    await leads(jana, site.tandem, () => jana.goto(site.tandem));
    await see(jana, t('home.tandem.over.completed'), t('home.tandem.over.find'));
    await seeNot(jana, emailOf('urs'));
  });

  test('she takes her data along: her words, not his', async () => {
    await leads(jana, '/settings/data', () => jana.goto('/settings/data'));
    await see(jana, t('people.data.after.talk.becomes'));
    const json = await (await jana.request.get('/settings/data/export')).text();
    for (const words of [thanks, shared, private_note, praise]) expect(json).toContain(words);
    expect(json).not.toContain(his_note);
    const pdf = await jana.request.get('/settings/data/export.pdf');
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  test('she leaves: her public words are gone at once, her window is shut', async () => {
    await field(jana, t('people.data.leave_sure')).check();
    await press(jana, button(jana, t('people.data.leave_button')), /^\//);
    await see(jana, t('people.data.left'));
    await site.t.drain();
    await guestReads(false);
    await jana.goto(site.tandem);
    expect(new URL(jana.url()).pathname).toBe('/sign-in');
    await leads(urs, '/testimonials', () => urs.goto('/testimonials'));
    await seeNot(urs, praise);
    await leads(urs, `${site.tandem}/messages`, () => urs.goto(`${site.tandem}/messages`));
    await see(urs, thanks);
  });

  test('erased after a month: he keeps their words from a former partner, and her name is nowhere', async () => {
    await site.later({ days: 31 });
    await leads(urs, `${site.tandem}/messages`, () => urs.goto(`${site.tandem}/messages`));
    await see(urs, thanks, t('sessions.former'));
    await leads(urs, `${site.tandem}/notes`, () => urs.goto(`${site.tandem}/notes`));
    await see(urs, shared, his_note);
    await seeNot(urs, private_note);
    for (const path of ['/home', '/tandems', '/messages', '/sessions', site.tandem, `${site.tandem}/course`]) {
      await leads(urs, path, () => urs.goto(path));
      await seeNot(urs, 'Jana', 'Brandis');
    }
    await see(urs, t('tandems.gone'));
    expect(await link(urs, t('home.tandem.write')).count()).toBe(0);
    for (const path of ['/feedback/mentorings', '/cases', '/program/overview']) {
      await eva.goto(path);
      await seeNot(eva, 'Brandis');
    }
  });

  test('half a year after the end the talk is deleted for him as well, as he was told', async () => {
    await site.later({ days: 125 });
    await mailOf(site, emailOf('urs'), 'sessions.talk_end');
    await site.later({ days: 35 });
    await leads(urs, `${site.tandem}/messages`, () => urs.goto(`${site.tandem}/messages`));
    await see(urs, t('sessions.talk_end.gone'));
    await seeNot(urs, thanks);
    const left = await site.t.house.db.selectFrom('message').select('id').execute();
    expect(left).toEqual([]);
    expect(site.outside).toEqual([]);
  });
});
