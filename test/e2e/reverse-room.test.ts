import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { accept, cast, emailOf } from '../cast.ts';
import { living, type Living } from './living.ts';
import { invitationsOf, openRoom } from './site.ts';
import { byMail, together, type Together } from './together.ts';
import { button, choice, field, leads, press, row, see, seeNot } from './page.ts';

const doing = 'Nachrichten lese ich am Abend auf dem Telefon.';
const stuck = 'Im Kanal des Teams finde ich nichts wieder.';
const wish = 'Ich antworte selbst, ohne meine Assistenz zu fragen.';
const plan = 'Zehn Minuten zeigen, zwanzig Minuten selbst versuchen.';
const goal = { text: 'Ich führe mein Team auch im Chat.', signs: 'Niemand ruft mehr an, um nachzufragen.', before: 2 };
const next_step = 'Jeden Morgen zuerst den Kanal öffnen.';
const transfer = 'Lob steht öffentlich, Kritik nie.';
const learned = 'Kurz ist nicht unhöflich.';
const heard = 'Wer führt, schreibt selten, und dann für alle.';

/** A younger one shows a leader something: the kit, somebody who keeps his calendar, and a good ending; she has a small screen. */
describe.each(['de', 'en'] as const)('a reverse tandem in %s', (locale) => {
  const t = translator(locale);
  let site: Awaited<ReturnType<typeof openRoom>>;
  let room: Living;
  let both: Together;
  let jana: Page;
  let urs: Page;
  let selin: Page;
  let needs = '';
  let date = '';
  let meeting = '';

  const state = async () =>
    (await site.t.house.db.selectFrom('tandem').select('state').where('id', '=', site.id).executeTakeFirstOrThrow()).state;

  beforeAll(async () => {
    // From 20 August 2027 to 20 February 2028: summer time ends on 31 October.
    site = await openRoom(locale, 'reverse', 270);
    await accept(site.t, 'selin');
    room = living(t, site.tandem);
    both = together(t, site.tandem);
    [jana, urs, selin] = [await site.windowOf('jana', { width: 360 }), await site.windowOf('urs'), await site.windowOf('selin')];
  });
  afterAll(() => site.close());

  test('the first contact is hers: a suggestion in her words, and after the talk both say yes', async () => {
    await room.at(urs, 'needs');
    await see(urs, t('goals.contact.theirs', { name: 'Jana' }));
    await room.at(jana, 'needs');
    const area = field(jana, t('goals.contact.label'));
    expect(await area.inputValue()).toContain('Urs');
    await area.fill('Guten Tag, Herr Amstad, wann haben Sie eine halbe Stunde?');
    await press(jana, button(jana, t('goals.contact.send')), `${site.tandem}/messages`);
    await byMail(site, urs, 'urs', 'sessions.message', /\/messages/);
    await see(urs, 'wann haben Sie eine halbe Stunde?');
    for (const page of [jana, urs]) await room.say(page, 'first');
    await see(urs, t('tandems.course.moved.talked'));
    await room.at(jana, 'needs');
    await see(jana, t('goals.contact.done'));
  });

  test('the kickoff asks about rank; both confirm its five points', async () => {
    await room.at(urs, 'kickoff?point=roles');
    await see(urs, t('agreements.prompt.roles.rank', { mentee: 'Urs' }));
    await both.kickoff(jana, urs, {
      goals: 'Ein Kanal, in dem alle finden, was sie suchen.',
      roles: 'Jana zeigt, Urs fragt, so oft er will.',
      documentation: 'Eine Seite mit dem, was bleibt.',
      framework: 'Bei Urs im Büro, das Telefon bleibt draußen.',
    });
    expect(await state()).toBe('kickoff_done');
  });

  test('the need: he begins, she completes it with him, each sees the other’s words', async () => {
    await room.at(urs, 'needs/new');
    await field(urs, t('goals.needs.doing')).fill(doing);
    await choice(urs, t('goals.needs.level'), '3').check();
    await press(urs, button(urs, t('goals.needs.save_draft')), /\/needs\/[0-9a-f-]{36}$/);
    needs = new URL(urs.url()).pathname;
    await see(urs, t('goals.needs.state.draft'));
    await leads(jana, `${needs}/text`, () => jana.goto(`${needs}/text`));
    expect(await field(jana, t('goals.needs.doing')).inputValue()).toBe(doing);
    await field(jana, t('goals.needs.stuck')).fill(stuck);
    await field(jana, t('goals.needs.wish')).fill(wish);
    await press(jana, button(jana, t('goals.needs.finish')), needs);
    await see(jana, t('goals.needs.state.done'), t('goals.kit.next.preparation'));
    await leads(urs, needs, () => urs.goto(needs));
    await see(urs, stuck, wish, t('goals.plan.none_theirs', { name: 'Jana' }));
  });

  test('she prepares, in a draft first, and says when she is ready', async () => {
    await leads(jana, needs, () => jana.goto(needs));
    await field(jana, t('goals.plan.plan')).fill(plan);
    await press(jana, button(jana, t('goals.plan.save_ready')), needs);
    await leads(urs, needs, () => urs.goto(needs));
    await see(urs, plan);
    await see(urs, t('goals.kit.next.appointment'));
  });

  test('the goal is his, the agreement says that rank does not count; both sign', async () => {
    await room.goal(urs, goal);
    await room.at(jana, 'goals');
    await see(jana, goal.text);
    await room.at(jana, 'agreement');
    await press(jana, button(jana, t('agreements.page.draft_do')), `${site.tandem}/agreement/draft`);
    await both.complete(jana, { competences: 'Schreiben, das gelesen wird.' });
    await see(jana, t('agreements.fixed.boundaries.reverse'), goal.text);
    await room.sign(jana, 'offer');
    await room.at(urs, 'agreement');
    await room.sign(urs, 'title');
    await see(urs, t('agreements.notice.active'));
    expect(await state()).toBe('active');
  });

  test('he names somebody who handles his dates; she says yes', async () => {
    await leads(urs, '/settings/delegate', () => urs.goto('/settings/delegate'));
    await field(urs, t('sessions.delegate.email')).fill(emailOf('selin'));
    await press(urs, button(urs, t('sessions.delegate.submit')), '/settings/delegate');
    await site.t.drain();
    await byMail(site, selin, 'selin', 'sessions.delegate_asked', '/dates');
    await see(selin, t('sessions.dates_page.asked', { name: 'Urs Amstad' }));
    await press(selin, selin.locator(`form[action="/dates/${cast.urs}/acceptance"] button`), /^\/dates/);
    await see(selin, t('sessions.dates_page.accepted'), t('sessions.dates_page.of', { name: 'Urs Amstad' }));
    await leads(urs, '/settings/delegate', () => urs.goto('/settings/delegate'));
    await see(urs, 'Selin Aydin');
  });

  test('she proposes a date in his name and sees neither topic nor word; Jana takes it', async () => {
    await press(selin, selin.locator(`main a[href="/dates/${cast.urs}/${site.id}/new"]`), /\/new$/);
    await field(selin, t('sessions.plan.first')).fill('2027-10-28T12:00');
    await field(selin, t('sessions.plan.place')).fill('Büro 3.12');
    await choice(selin, t('sessions.plan.mode'), t('sessions.mode.onsite')).check();
    await press(selin, button(selin, t('sessions.plan.submit')), /^\/dates/);
    await see(selin, t('sessions.dates_page.offered'));
    await byMail(site, jana, 'jana', 'sessions.proposed', /\/sessions\/[0-9a-f-]{36}$/);
    meeting = new URL(jana.url()).pathname;
    date = `/dates/${cast.urs}/${site.id}/${meeting.split('/').at(-1)}`;
    await jana.locator('input[name=starts_at]').first().check();
    await press(jana, button(jana, t('sessions.page.choose_submit')), meeting);
    await leads(jana, `${site.tandem}/sessions`, () => jana.goto(`${site.tandem}/sessions`));
    await see(jana, t('sessions.delegate.partner_title'));
    await leads(selin, date, () => selin.goto(date));
    await seeNot(selin, doing, stuck, wish, plan, goal.text, 'Leading teams');
    for (const path of [site.tandem, meeting, needs, `${site.tandem}/messages`])
      expect((await selin.goto(path))?.status()).toBe(404);
  });

  test('she moves it over the change to winter time: one entry, an hour later for the world', async () => {
    await leads(selin, `${date}/dates`, () => selin.goto(`${date}/dates`));
    await field(selin, t('sessions.plan.first')).fill('2027-11-03T12:00');
    await press(selin, button(selin, t('sessions.plan.submit')), date);
    await leads(jana, meeting, () => jana.goto(meeting));
    await jana.locator('input[name=starts_at]').first().check();
    await press(jana, button(jana, t('sessions.page.choose_submit')), meeting);
    await site.t.drain();
    const entries = (await invitationsOf(site, 'urs', 'sessions.booked')).toSorted((a, b) => a.sequence - b.sequence);
    expect(entries.map(({ method, start }) => [method, start])).toEqual([
      ['REQUEST', '2027-10-28T10:00:00.000Z'],
      ['REQUEST', '2027-11-03T11:00:00.000Z'],
    ]);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    expect(entries[1]!.sequence).toBeGreaterThan(entries[0]!.sequence);
  });

  test('the topic gets its appointment; held and logged, every step of the kit is done', async () => {
    await leads(jana, needs, () => jana.goto(needs));
    await field(jana, t('goals.appointment.choose')).selectOption(meeting.split('/').at(-1)!);
    await press(jana, button(jana, t('goals.appointment.take')), needs);
    await site.later({ days: 75, minutes: 600 });
    await both.log(urs, meeting, { next_step, transfer });
    await both.learn(urs, meeting, learned);
    await both.learn(jana, meeting, heard);
    await see(jana, learned);
    await leads(jana, needs, () => jana.goto(needs));
    await see(jana, t('goals.kit.all_done'));
  });

  test('in return he shows his own work: an insight', async () => {
    await room.at(urs, 'sessions/new');
    await urs.locator('input[name=kind][value=insight]').check();
    await field(urs, t('sessions.plan.first')).fill('2027-12-07T08:00');
    await press(urs, button(urs, t('sessions.plan.submit')), /\/sessions\/[0-9a-f-]{36}$/);
    const { pathname } = new URL(urs.url());
    await leads(jana, pathname, () => jana.goto(pathname));
    await see(jana, t('sessions.kind.insight'));
    await jana.locator('input[name=starts_at]').first().check();
    await press(jana, button(jana, t('sessions.page.choose_submit')), pathname);
    await leads(jana, `${pathname}/preparation`, () => jana.goto(`${pathname}/preparation`));
  });

  test('he takes the dates back into his own hands: nothing opens for her any more', async () => {
    await leads(urs, '/settings/delegate', () => urs.goto('/settings/delegate'));
    await press(urs, row(urs, 'Selin Aydin').getByRole('button'), '/settings/delegate');
    await see(urs, t('sessions.delegate.withdrawn'));
    expect((await selin.goto(date))?.status()).toBe(404);
    await leads(selin, '/dates', () => selin.goto('/dates'));
    await see(selin, t('sessions.dates_page.none'));
    await seeNot(selin, 'Brandis');
  });

  test('half time, then the end: the closing talk completes it, and the room is closed for new words', async () => {
    await site.later({ days: 14 });
    for (const page of [jana, urs]) {
      await room.at(page, 'midterm');
      await page.locator('input[name=wish][value=go_on]').check();
      await press(page, button(page, t('agreements.midterm.submit')), `${site.tandem}/midterm`);
    }
    await see(urs, t('agreements.midterm.saved_both'));
    await site.later({ days: 97 });
    expect(await state()).toBe('closing');
    await room.at(jana, 'closing');
    await see(jana, goal.text, learned);
    for (const page of [jana, urs]) await room.say(page, 'closing');
    await see(urs, t('tandems.course.moved.completed'));
    await room.at(jana, 'messages');
    expect(await jana.locator('textarea').count()).toBe(0);
    expect(site.outside).toEqual([]);
  });
});
