import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { living, type Living } from './living.ts';
import { invitationsOf, openRoom } from './site.ts';
import { byMail, together, type Together } from './together.ts';
import { button, choice, field, leads, link, press, see, seeNot } from './page.ts';

const rules = 'Sie rufen an, ich höre zu.';
const changed = 'Sie rufen an, ich höre zu und frage nach.';
const documentation = 'Jede von uns führt ihr eigenes Heft.';
const goal = {
  text: 'Ich gebe eine schwierige Rückmeldung innerhalb einer Woche.',
  signs: 'Drei Gespräche sind geführt.',
  before: 3,
};
const learned = 'Vor der Antwort kommt eine Frage.';
const heard = 'Zuhören dauert länger, als ich dachte.';
const list = 'Erst Frau Arnold, dann das Team.';

/** Two people live a tandem of the network from the first talk to the time after it; he has a small screen. */
describe.each(['de', 'en'] as const)('a tandem of the network in %s', (locale) => {
  const t = translator(locale);
  let site: Awaited<ReturnType<typeof openRoom>>;
  let room: Living;
  let both: Together;
  let jana: Page;
  let urs: Page;
  let sessions = '';

  beforeAll(async () => {
    // The period begins on 14 September 2027: the last day of summer time is 30 October.
    site = await openRoom(locale, 'network', 295);
    room = living(t, site.tandem);
    both = together(t, site.tandem);
    sessions = `${site.tandem}/sessions`;
    [jana, urs] = [await site.windowOf('jana'), await site.windowOf('urs', { width: 360 })];
  });
  afterAll(() => site.close());

  /** The path of the meeting at this instant. */
  async function meetingOn(at: string): Promise<string> {
    const { db } = site.t.house;
    const found = await db.selectFrom('session').select('id').where('starts_at', '=', new Date(at)).executeTakeFirstOrThrow();
    return `${sessions}/${found.id}`;
  }

  test('after the first talk both say yes, and the room leads on to the kickoff', async () => {
    await room.at(jana);
    await room.say(jana, 'first');
    await see(jana, t('tandems.course.said.first_contact', { name: 'Urs Amstad' }));
    await byMail(site, urs, 'urs', 'tandems.confirm', `${site.tandem}/course`);
    await press(urs, button(urs, t('tandems.course.first.do')), `${site.tandem}/course`);
    await see(urs, t('tandems.course.moved.talked'));
    await press(urs, link(urs, t('tandems.course.kickoff.do')), `${site.tandem}/kickoff`);
    await see(urs, t('agreements.kickoff.count', { count: 0 }));
  });

  test('a note that is changed takes the tick away from the one who had confirmed other words', async () => {
    await room.note(jana, 'roles', rules);
    await room.confirm(jana, 'roles');
    await room.at(urs, 'kickoff?point=roles');
    expect(await urs.locator('textarea[name=note]').inputValue()).toBe(rules);
    await room.confirm(urs, 'roles');
    await see(urs, t('agreements.kickoff.count', { count: 1 }));
    await room.note(jana, 'roles', changed);
    await room.at(urs, 'kickoff');
    await see(urs, t('agreements.kickoff.count', { count: 0 }), t('agreements.kickoff.waits_you'));
    await room.confirm(urs, 'roles');
    await see(urs, t('agreements.kickoff.count', { count: 1 }));
  });

  test('five points, both confirm each: the kickoff is held, and it can be printed', async () => {
    await room.settle(jana, 'documentation', documentation);
    for (const point of ['goals', 'framework'] as const) await room.settle(jana, point, 'Wie besprochen.');
    await room.at(jana, 'kickoff?point=plan');
    await field(jana, t('agreements.kickoff.interval_weeks')).fill('2');
    await field(jana, t('agreements.kickoff.session_count')).fill('6');
    await press(jana, jana.locator('main button[name=way][value=confirm]'), `${site.tandem}/kickoff`);
    await room.confirmAll(urs);
    await see(urs, t('agreements.kickoff.done_title'));
    await room.at(jana, 'kickoff/print');
    await see(jana, changed, documentation);
    await room.at(jana, 'course');
    await see(jana, t('tandems.course.agreement.do'));
  }, 120_000);

  test('a goal, a first look at it and a step, seen by both', async () => {
    const path = await room.goal(jana, goal);
    await field(jana, t('goals.steps.label')).fill('Das Gespräch mit dem Team üben.');
    await press(jana, button(jana, t('goals.steps.add')), /\/goals\//);
    await choice(jana, t('goals.checks.progress'), '40').check();
    await press(jana, button(jana, t('goals.checks.submit')), /\/goals\//);
    await room.at(urs, path);
    await see(urs, goal.text, 'Das Gespräch mit dem Team üben.', t('goals.percent', { value: '40' }));
  });

  test('the agreement is offered, changed by the other, shown word by word, and signed by both', async () => {
    await room.draft(jana);
    await see(jana, documentation, goal.text);
    await room.sign(jana, 'offer');
    await see(jana, t('agreements.notice.offered', { name: 'Urs' }));
    await byMail(site, urs, 'urs', 'agreements.offered', `${site.tandem}/agreement`);
    await press(urs, link(urs, t('agreements.page.change')), `${site.tandem}/agreement/change`);
    await field(urs, t('agreements.edit.documentation')).fill(`${documentation} Was wir vereinbaren, steht hier.`);
    await press(urs, button(urs, t('agreements.edit.propose')), `${site.tandem}/agreement`);
    await byMail(site, jana, 'jana', 'agreements.changed', `${site.tandem}/agreement`);
    await see(jana, t('agreements.page.what_changes'));
    expect(await jana.locator('#changes ins').allInnerTexts()).toEqual([
      expect.stringContaining('Was wir vereinbaren, steht hier.'),
    ]);
    await room.sign(jana, 'title');
    await see(jana, t('agreements.notice.active'));
    const pdf = await urs.request.get(`${site.tandem}/agreement.pdf`);
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  test('a series over the end of summer time keeps the clock; he accepts all in one step', async () => {
    await leads(jana, /series\?first/, () =>
      jana.goto(`${sessions}/series?first=2027-10-07T17:00&interval_weeks=2&session_count=5&minutes=60`),
    );
    expect(await jana.locator('input[name=starts]:checked').count()).toBe(5);
    await choice(jana, t('sessions.plan.mode'), t('sessions.mode.onsite')).check();
    await press(jana, button(jana, t('sessions.series.submit')), /\/series\/[0-9a-f-]{36}$/);
    await see(jana, t('sessions.series.done', { name: 'Urs', count: 5 }));
    await byMail(site, urs, 'urs', 'sessions.series_proposed', /\/series\/[0-9a-f-]{36}$/);
    await press(urs, button(urs, t('sessions.series.accept_submit')), /\/series\//);
    await see(urs, t('sessions.series.accepted', { count: 5 }));
    await site.t.drain();
    const booked = await invitationsOf(site, 'jana', 'sessions.booked');
    expect(booked.map(({ method, start }) => [method, start])).toEqual(
      ['2027-10-07T15', '2027-10-21T15', '2027-11-04T16', '2027-11-18T16', '2027-12-02T16'].map((hour) => [
        'REQUEST',
        `${hour}:00:00.000Z`,
      ]),
    );
  });

  test('one meeting moves into winter time: the same entry in the calendar, an hour later by the world clock', async () => {
    await both.move(urs, jana, await meetingOn('2027-10-21T15:00:00Z'), '2027-11-02T17:00');
    await site.t.drain();
    const entries = await invitationsOf(site, 'urs', 'sessions.booked');
    const [was, is] = ['2027-10-21', '2027-11-02'].map((day) => entries.find(({ start }) => start.startsWith(day)));
    expect([is?.start, is?.uid]).toEqual(['2027-11-02T16:00:00.000Z', was?.uid]);
    expect(is?.sequence).toBeGreaterThan(was?.sequence ?? 9);
  });

  test('points for the talk: hers stay hers, those for both are ticked by either', async () => {
    await site.later({ days: 22 });
    const preparation = `${await meetingOn('2027-10-07T15:00:00Z')}/preparation`;
    await leads(jana, preparation, () => jana.goto(preparation));
    for (const [kind, words] of [
      ['mine', 'Nicht wieder ausweichen.'],
      ['ours', 'Das Gespräch mit Frau Arnold.'],
    ] as const) {
      await field(jana, t(`sessions.prepare.new_${kind}`)).fill(words);
      await press(
        jana,
        button(jana.locator('form').filter({ has: jana.locator(`#f-text-${kind}`) }), t('sessions.prepare.add')),
        preparation,
      );
    }
    await leads(urs, preparation, () => urs.goto(preparation));
    await see(urs, 'Das Gespräch mit Frau Arnold.');
    await seeNot(urs, 'Nicht wieder ausweichen.');
    await press(urs, urs.locator('form[action$="/tick"] button'), preparation);
    await see(urs, t('sessions.prepare.done'));
  });

  test('after the talk: a log, what each has learned, and a file that only the two can open', async () => {
    await site.later({ days: 1, minutes: 600 });
    const meeting = await meetingOn('2027-10-07T15:00:00Z');
    await both.log(urs, meeting, { next_step: 'Frau Arnold einladen.', transfer: 'Montags die Rückmeldung üben.' });
    await both.learn(jana, meeting, learned);
    await both.learn(urs, meeting, heard);
    await see(urs, learned);
    expect(await field(urs, t('sessions.learning.label')).inputValue()).toBe(heard);
    await room.at(jana, 'messages');
    await field(jana, t('sessions.message.text')).fill('Hier meine Liste.');
    const file = { name: 'liste.txt', mimeType: 'text/plain', buffer: Buffer.from(list) };
    await jana.locator('input[type=file]').setInputFiles(file);
    await press(jana, button(jana, t('sessions.message.send')), `${site.tandem}/messages`);
    await room.at(urs, 'files');
    const address = (await link(urs, 'liste.txt').getAttribute('href')) ?? '';
    expect(await (await urs.request.get(address)).text()).toBe(list);
    const eva = await site.windowOf('eva');
    for (const path of [address, `${site.tandem}/kickoff`, `${site.tandem}/agreement`, `${site.tandem}/goals`, meeting])
      expect((await eva.goto(path))?.status()).toBe(404);
    // The other formats are accompanied by name; this one is a number.
    expect((await eva.goto(`/program${site.tandem}`))?.status()).toBe(404);
    await leads(eva, '/program/tandems', () => eva.goto('/program/tandems'));
    await seeNot(eva, site.id, goal.text, learned);
    await eva.context().close();
  });

  test('on hold: what was booked in the pause is called off; going on shifts the end by its days', async () => {
    await room.at(urs, 'wrong');
    await press(urs, link(urs, t('tandems.wrong.pause_do')), `${site.tandem}/hold`);
    await field(urs, t('tandems.hold.until')).fill('2027-11-10');
    await press(urs, button(urs, t('tandems.hold.submit')), site.tandem);
    await see(urs, t('tandems.held.done'), t('tandems.held.title'));
    await site.t.drain();
    const gone = await invitationsOf(site, 'jana', 'sessions.cancelled');
    expect(gone.map(({ method, start }) => `${method} ${start}`).toSorted()).toEqual([
      'CANCEL 2027-11-02T16:00:00.000Z',
      'CANCEL 2027-11-04T16:00:00.000Z',
    ]);
    const paused = await meetingOn('2027-11-04T16:00:00Z');
    await leads(jana, paused, () => jana.goto(paused));
    await see(jana, t('sessions.page.cancelled'));
    await site.later({ days: 30 });
    await room.at(jana);
    await press(jana, button(jana, t('tandems.held.resume')), site.tandem);
    const { planned_end_on } = await site.t.house.db
      .selectFrom('tandem')
      .select('planned_end_on')
      .where('id', '=', site.id)
      .executeTakeFirstOrThrow();
    expect(planned_end_on).toBe('2028-04-13');
  });

  test('half time: each reads the words of the other, and nobody learns of the wish', async () => {
    await site.later({ days: 60 });
    const midterm = `${site.tandem}/midterm`;
    for (const [page, words, wish] of [
      [jana, 'Ich frage jetzt zuerst.', 'adjust'],
      [urs, 'Wir kommen voran.', 'go_on'],
    ] as const) {
      await room.at(page, 'midterm');
      await field(page, t('agreements.midterm.words')).fill(words);
      await page.locator(`input[name=wish][value=${wish}]`).check();
      await press(page, button(page, t('agreements.midterm.submit')), midterm);
    }
    await see(urs, 'Ich frage jetzt zuerst.', 'Wir kommen voran.');
    await seeNot(urs, t('agreements.midterm.next.adjust'));
  });

  test('the closing: before and after, thanks, a yes of both to go on, and it is completed', async () => {
    await room.say(jana, 'way');
    await room.say(urs, 'way');
    await see(urs, t('tandems.course.moved.closing'));
    await room.at(jana, 'goals');
    await press(jana, link(jana, goal.text), /\/goals\/[0-9a-f-]{36}$/);
    await choice(jana, t('goals.form.after'), '8').check();
    await press(jana, button(jana, t('goals.level.submit')), /\/goals\//);
    await room.at(jana, 'closing');
    await field(jana, t('agreements.closing.result')).fill('Drei Gespräche.');
    await field(jana, t('agreements.closing.thanks', { name: 'Urs' })).fill('Danke für jede Frage.');
    await press(jana, button(jana, t('agreements.closing.submit')), `${site.tandem}/closing`);
    await room.at(urs, 'closing');
    await see(urs, 'Danke für jede Frage.', goal.text);
    for (const page of [jana, urs]) {
      await room.at(page, 'course');
      await press(page, button(page, t('tandems.continuing.do')), `${site.tandem}/course`);
    }
    await see(urs, t('tandems.continuing.both'));
    await room.say(jana, 'closing');
    await room.say(urs, 'closing');
    await see(urs, t('tandems.course.moved.completed'));
  });

  test('they go on without dates to keep, until one of them stops', async () => {
    await room.write(jana, 'Bis im Frühling!');
    await room.at(urs, 'messages');
    await see(urs, 'Bis im Frühling!');
    await room.at(urs, 'course');
    await press(urs, button(urs, t('tandems.continuing.stop')), `${site.tandem}/course`);
    await see(urs, t('tandems.continuing.stopped'));
    await room.at(jana, 'messages');
    expect(await field(jana, t('sessions.message.text')).count()).toBe(0);
    await see(jana, 'Bis im Frühling!');
    expect(site.outside).toEqual([]);
  });
});
