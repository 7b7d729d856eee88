import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { replaceListingTopics } from '../../src/rooms/applications/store/listing-rows.ts';
import { accept, cast, emailOf, setStage } from '../cast.ts';
import { listed, things } from '../stage.ts';
import { invitationsOf, linkIn, mailOf, openStage, readCalendar, type Stage } from './site.ts';
import { button, choice, field, leads, link, press, row, see, seeNot } from './page.ts';

/** Before both changes to winter time: Europe’s on 25 October, New York’s on 1 November. */
const weeksBack = { days: -42 };
const listing = `/mentors/${things.listing}`;
const concern = 'Mein Team trauert, und ich weiß nicht weiter.';
const question = 'Wie lange ist das her?';
const reply = 'Seit dem Frühling.';
const topic = 'Coping with pressure';

/** Urs sits in Zurich, Jana in New York; each test goes on where the one before has stopped. */
describe.each(['de', 'en'] as const)('from the first question to the third talk, in %s', (locale) => {
  const t = translator(locale);
  let site: Stage;
  let jana: Page;
  let urs: Page;
  let request = '';
  let tandem = '';
  const meetings: string[] = [];

  beforeAll(async () => {
    site = await openStage(locale, async (house) => {
      house.later(weeksBack);
      await setStage(house);
      await accept(house, 'jana', 'urs');
      await house.system(async (deed) => {
        await listed(deed, 'urs', things.listing);
        const entry = { level: 3, evidence: 'Selbst erlebt.', narrowed_to: null };
        await replaceListingTopics(deed, things.listing, [
          { topic: 'delegation', ...entry },
          { topic: 'resilience', ...entry },
        ]);
      });
    });
    [jana, urs] = [await site.windowOf('jana'), await site.windowOf('urs')];
  });
  afterAll(() => site.close());

  const mail = (name: 'jana' | 'urs', kind: string) => mailOf(site, emailOf(name), kind);
  const byMail = (page: Page, name: 'jana' | 'urs', kind: string, to: string) =>
    leads(page, to, async () => page.goto(linkIn(await mail(name, kind), site)));
  const theirClock = (when: string, name: 'Jana' | 'Urs') =>
    t('sessions.clock.partner', {
      when,
      name,
      city: t('people.zone.city', { city: name === 'Jana' ? 'New York' : 'Zurich' }),
    });

  async function propose(page: Page, ...dates: string[]): Promise<string> {
    await leads(page, `${tandem}/sessions/new`, () => page.goto(`${tandem}/sessions/new`));
    for (const [at, part] of (['first', 'second', 'third'] as const).entries())
      if (dates[at]) await field(page, t(`sessions.plan.${part}`)).fill(dates[at]);
    await choice(page, t('sessions.plan.mode'), t('sessions.mode.remote')).check();
    await press(page, button(page, t('sessions.plan.submit')), /\/sessions\/[0-9a-f-]{36}$/);
    return new URL(page.url()).pathname;
  }

  async function choose(page: Page, meeting: string, instant: string): Promise<void> {
    await leads(page, meeting, () => page.goto(meeting));
    await page.locator(`input[name=starts_at][value="${instant}"]`).check();
    await press(page, button(page, t('sessions.page.choose_submit')), meeting);
    await see(page, t('sessions.page.chosen'));
    await site.t.drain();
  }

  /** The calendars of both hear the same of this meeting. */
  async function expectInvited(kind: string, meeting: string, expected: object): Promise<void> {
    const uid = `${meeting.split('/').at(-1)}@tandemwerk`;
    for (const name of ['jana', 'urs'] as const)
      expect(await invitationsOf(site, name, kind)).toContainEqual(expect.objectContaining({ uid, ...expected }));
  }

  test('Jana’s clock hangs in New York', async () => {
    await leads(jana, '/settings', () => jana.goto('/settings'));
    await field(jana, t('people.zone.label')).selectOption('America/New_York');
    await press(jana, button(jana, t('people.zone.save')), '/settings');
  });

  test('she finds Urs, and asks him in confidence', async () => {
    await leads(jana, '/mentors', () => jana.goto('/mentors'));
    await press(jana, link(jana, 'Urs A.'), listing);
    await press(jana, jana.locator(`a[href="${listing}/request"]`), `${listing}/request`);
    await see(jana, t('requests.ask.open', { open: 0, max: 3 }), t('requests.ask.sensitive_topic'));
    await jana.locator('input[name=topics][value=resilience]').check();
    await field(jana, t('requests.ask.concern')).fill(concern);
    await choice(jana, t('requests.ask.months'), t('requests.months', { months: 6 })).check();
    await choice(jana, t('requests.ask.mode'), t('people.work_mode.remote')).check();
    await press(jana, button(jana, t('requests.ask.submit')), /^\/requests\/./);
    request = new URL(jana.url()).pathname;
    await see(jana, t('requests.ask.done'), concern, topic, t('requests.sensitive.mentee', { name: 'Urs A.' }));
    await leads(jana, '/mentors', () => jana.goto('/mentors'));
    await see(jana, t('requests.finder.asked'));
  });

  test('what she asks stands on its own page only, for Urs alone', async () => {
    const letter = await mail('urs', 'requests.sent');
    for (const word of [concern, topic]) expect(letter.text + letter.subject).not.toContain(word);
    await leads(urs, '/requests', () => urs.goto('/requests'));
    await see(urs, t('requests.sensitive.short'));
    for (const path of ['/requests', '/home']) {
      await urs.goto(path);
      await seeNot(urs, concern, topic);
    }
    await leads(urs, request, () => urs.goto(linkIn(letter, site)));
    await see(urs, concern, topic, t('requests.sensitive.mentor'));
    await seeNot(urs, 'Brandis');
    const eva = await site.windowOf('eva');
    expect((await eva.goto(request))?.status()).toBe(404);
    await leads(eva, '/home', () => eva.goto('/home'));
    await eva.goto('/program/overview');
    await seeNot(eva, concern);
    await eva.context().close();
  });

  test('he is silent for five days, is reminded, and asks something back', async () => {
    await site.later({ days: 5 });
    await byMail(urs, 'urs', 'requests.reminder', request);
    await field(urs, t('requests.clarify.question')).fill(question);
    await press(urs, button(urs, t('requests.clarify.ask')), request);
    await see(urs, t('requests.clarify.asked'), t('requests.state.mentor.clarifying'), question);
    const letter = await mail('jana', 'requests.asked');
    expect(letter.text).not.toContain(question);
    await leads(jana, '/home', () => jana.goto('/home'));
    await press(jana, row(jana, t('home.step.reply', { name: 'Urs A.' })).getByRole('link'), request);
    await see(jana, question, t('requests.state.mentee.clarifying'));
    // The question stays until there is something in the reply.
    await press(jana, button(jana, t('requests.clarify.send')), `${request}/reply`);
    await see(jana, t('platform.form.required'), question);
    await field(jana, t('requests.clarify.reply', { name: 'Urs A.' })).fill(reply);
    await press(jana, button(jana, t('requests.clarify.send')), request);
    await see(jana, t('requests.clarify.sent'), t('requests.state.mentee.sent'), reply);
  });

  test('he reads her reply and says yes', async () => {
    await byMail(urs, 'urs', 'requests.replied', request);
    await see(urs, reply);
    await press(urs, button(urs, t('requests.answer.accept')), /^\/tandems\/./);
    tandem = new URL(urs.url()).pathname;
    await see(urs, 'Jana Brandis', emailOf('jana'), t('home.tandem.first.title'));
    await byMail(jana, 'jana', 'requests.accepted', tandem);
    await see(jana, 'Urs Amstad', emailOf('urs'), t('home.tandem.first.title'));
  });

  test('she proposes three dates at her 11 o’clock; he reads each on both clocks and books the first', async () => {
    await press(jana, link(jana, t('home.tandem.propose')), `${tandem}/sessions/new`);
    await see(jana, t('people.zone.city', { city: 'Zurich' }));
    const meeting = await propose(jana, '2026-10-22T11:00', '2026-10-29T11:00', '2026-11-05T11:00');
    meetings.push(meeting);
    await see(jana, t('sessions.page.waiting', { name: 'Urs' }), theirClock('16:00', 'Urs'));
    await byMail(urs, 'urs', 'sessions.proposed', meeting);
    const offers = await urs
      .locator('form', { has: urs.locator('input[name=starts_at]') })
      .locator('.choice')
      .allInnerTexts();
    for (const [at, clock] of ['17:00', '16:00', '17:00'].entries()) {
      expect(offers[at]).toContain(clock);
      expect(offers[at]).toContain(theirClock('11:00', 'Jana'));
    }
    await choose(urs, meeting, '2026-10-22T15:00:00.000Z');
    await see(urs, '17:00', theirClock('11:00', 'Jana'));
    expect((await mail('urs', 'sessions.booked')).text).toContain('17:00');
    expect((await mail('jana', 'sessions.booked')).text).toContain('11:00');
    await expectInvited('sessions.booked', meeting, { method: 'REQUEST', sequence: 0, start: '2026-10-22T15:00:00.000Z' });
  });

  test('both confirm the first talk, and one of them logs it', async () => {
    await site.later({ days: 6 });
    await byMail(jana, 'jana', 'sessions.log', meetings[0]!);
    await leads(urs, `${tandem}/course`, () => urs.goto(`${tandem}/course`));
    await press(urs, button(urs, t('tandems.course.first.do')), `${tandem}/course`);
    await see(
      urs,
      t('tandems.course.said.first_contact', { name: 'Jana Brandis' }),
      t('tandems.course.partner', { name: 'Jana' }),
    );
    await byMail(jana, 'jana', 'tandems.confirm', `${tandem}/course`);
    await see(jana, t('tandems.course.you'));
    await press(jana, button(jana, t('tandems.course.first.do')), `${tandem}/course`);
    await see(jana, t('tandems.course.moved.active'), t('tandems.course.both'));
    await mail('urs', 'tandems.moved');
    await leads(jana, '/home', () => jana.goto('/home'));
    await press(jana, row(jana, t('home.step.session.log', { name: 'Urs Amstad' })).getByRole('link'), meetings[0]!);
    expect(await field(jana, t('sessions.log.held_at')).inputValue()).toBe('2026-10-22T11:00');
    await field(jana, t('sessions.log.next_step')).fill('Mit dem Team darüber sprechen.');
    await press(jana, button(jana, t('sessions.log.submit')), meetings[0]!);
    await leads(urs, `${tandem}/sessions`, () => urs.goto(`${tandem}/sessions`));
    await see(urs, 'Mit dem Team darüber sprechen.', t('sessions.state.held'));
  });

  test('the second talk falls between the two changes, the third after both', async () => {
    meetings.push(await propose(urs, '2026-10-29T17:00'));
    await choose(jana, meetings[1]!, '2026-10-29T16:00:00.000Z');
    await see(jana, '12:00', theirClock('17:00', 'Urs'));
    await expectInvited('sessions.booked', meetings[1]!, { sequence: 0, start: '2026-10-29T16:00:00.000Z' });
    meetings.push(await propose(urs, '2026-11-05T17:00'));
    await choose(jana, meetings[2]!, '2026-11-05T16:00:00.000Z');
    await see(jana, '11:00', theirClock('17:00', 'Urs'));
    await expectInvited('sessions.booked', meetings[2]!, { sequence: 0, start: '2026-11-05T16:00:00.000Z' });
  });

  test('he would like to move the third; she proposes another date; calendars follow under the same name', async () => {
    const [, , third = ''] = meetings;
    await leads(urs, third, () => urs.goto(third));
    await press(urs, link(urs, t('sessions.page.move')), `${third}/dates`);
    await field(urs, t('sessions.plan.first')).fill('2026-11-06T09:00');
    await press(urs, button(urs, t('sessions.plan.submit')), third);
    await see(urs, t('sessions.page.moving_own'), theirClock('03:00', 'Jana'));
    await byMail(jana, 'jana', 'sessions.move', third);
    await see(jana, t('sessions.page.moving_theirs', { name: 'Urs' }), '03:00');
    await press(jana, link(jana, t('sessions.page.other_dates')), `${third}/dates`);
    await field(jana, t('sessions.plan.first')).fill('2026-11-05T12:30');
    await press(jana, button(jana, t('sessions.plan.submit')), third);
    await choose(urs, third, '2026-11-05T17:30:00.000Z');
    await see(urs, '18:30', theirClock('12:30', 'Jana'));
    await expectInvited('sessions.booked', third, { method: 'REQUEST', sequence: 1, start: '2026-11-05T17:30:00.000Z' });
    await press(urs, link(urs, t('sessions.page.change')), `${third}/place`);
    await field(urs, t('sessions.plan.link')).fill('http://raum.example/drei');
    await press(urs, button(urs, t('sessions.place.submit')), `${third}/place`);
    await see(urs, t('sessions.form.link'));
    await field(urs, t('sessions.plan.link')).fill('https://raum.example/drei');
    await press(urs, button(urs, t('sessions.place.submit')), third);
    await expectInvited('sessions.changed', third, { method: 'REQUEST', sequence: 2, start: '2026-11-05T17:30:00.000Z' });
    expect((await mail('jana', 'sessions.changed')).text).not.toContain('raum.example');
  });

  test('a fourth is called off at short notice: both calendars forget it', async () => {
    const meeting = await propose(jana, '2026-10-23T12:00');
    await choose(urs, meeting, '2026-10-23T16:00:00.000Z');
    await press(urs, link(urs, t('sessions.page.cancel')), `${meeting}/cancellation`);
    await see(urs, t('sessions.cancel.late', { hours: 24 }));
    await field(urs, t('sessions.cancel.words', { name: 'Jana' })).fill('Fieber.');
    await press(urs, button(urs, t('sessions.cancel.submit')), meeting);
    await site.t.drain();
    await expectInvited('sessions.cancelled', meeting, { method: 'CANCEL', status: 'CANCELLED', sequence: 1 });
    expect((await mail('jana', 'sessions.cancelled')).text).not.toContain('Fieber');
    await leads(jana, meeting, async () => jana.goto(linkIn(await mail('jana', 'sessions.cancelled'), site)));
    await see(jana, 'Fieber.', t('sessions.page.late'));
    expect(await link(jana, t('sessions.page.move')).count()).toBe(0);
  });

  test('her private calendar shows the three, until she switches it off', async () => {
    await leads(jana, '/sessions', () => jana.goto('/sessions'));
    await press(jana, button(jana, t('sessions.feed.make')), '/sessions');
    const address = new URL(await field(jana, t('sessions.feed.address')).inputValue()).pathname;
    const feed = await site.t.guest().get(address);
    expect(
      readCalendar(feed.text)
        .map(({ start }) => start)
        .toSorted(),
    ).toEqual(['2026-10-22T15:00:00.000Z', '2026-10-29T16:00:00.000Z', '2026-11-05T17:30:00.000Z']);
    const file = await jana.request.get(`${meetings[1]}/calendar.ics`);
    expect(readCalendar(await file.text())).toMatchObject([{ method: 'PUBLISH', start: '2026-10-29T16:00:00.000Z' }]);
    await press(jana, button(jana, t('sessions.feed.revoke')), '/sessions');
    expect((await site.t.guest().get(address)).status).toBe(404);
  });

  test('after the third talk three are held, and nothing has left this machine', async () => {
    await site.later({ days: 14 });
    for (const [at, page] of [urs, jana].entries()) {
      const meeting = meetings[at + 1]!;
      await leads(page, meeting, () => page.goto(meeting));
      await field(page, t('sessions.log.transfer')).fill('Wir sind weiter.');
      await press(page, button(page, t('sessions.log.submit')), meeting);
    }
    await leads(jana, '/sessions', () => jana.goto('/sessions'));
    expect(await row(jana, t('sessions.state.held')).count()).toBe(3);
    expect(await row(jana, '12:30').count()).toBe(1);
    const stored = await site.t.house.db.selectFrom('session').select('state').orderBy('state').execute();
    expect(stored.map(({ state }) => state)).toEqual(['cancelled', 'held', 'held', 'held']);
    expect((await site.windowOf('eva').then((page) => page.goto(meetings[2]!)))?.status()).toBe(404);
    expect(await jana.evaluate(() => document.cookie)).not.toContain(cast.jana);
    expect(site.outside).toEqual([]);
  });
});
