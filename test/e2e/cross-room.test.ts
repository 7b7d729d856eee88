import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { living, type Living } from './living.ts';
import { invitationsOf, openRoom, readCalendar } from './site.ts';
import { byMail, together, type Together } from './together.ts';
import { button, choice, field, leads, link, press, see, seeNot } from './page.ts';

const hiring = 'Wir reden nicht über offene Stellen in unseren Häusern.';
const goal = { text: 'Ich übernehme die Leitung der Notaufnahme.', signs: 'Die Ärzte fragen zuerst mich.', before: 2 };
const strategy = 'Wie ein Haus entscheidet, ohne Namen zu nennen.';
const openly = 'Den Dienstplan einmal laut durchgehen.';
const quietly = 'Fragen, wie er mit Kündigungen umgeht.';
const next_step = 'Bis Mai zwei Aufgaben ganz abgeben.';
const transfer = 'Montags frage ich zuerst, wer übernimmt.';
const learned = 'Abgeben heißt nicht weglaufen.';
const heard = 'Ein Krankenhaus plant anders als eine Spedition.';
const half = 'Mir geht es zu schnell von Thema zu Thema.';
const result = 'Ich leite seit Oktober zwölf Leute.';
const thanks = 'Danke für jede unbequeme Frage.';

/** Two people of two organisations live their tandem from the first talk to the time after it. */
describe.each(['de', 'en'] as const)('a cross tandem in %s', (locale) => {
  const t = translator(locale);
  let site: Awaited<ReturnType<typeof openRoom>>;
  let room: Living;
  let both: Together;
  let jana: Page;
  let urs: Page;
  let eva: Page;
  let series = '';
  let moved = '';
  const meetings: string[] = [];

  const tandem = () => site.t.house.db.selectFrom('tandem').selectAll().where('id', '=', site.id).executeTakeFirstOrThrow();

  beforeAll(async () => {
    // From 23 November 2026 to 23 November 2027: summer time begins and ends within.
    site = await openRoom(locale, 'cross');
    room = living(t, site.tandem);
    both = together(t, site.tandem);
    [jana, urs, eva] = [await site.windowOf('jana'), await site.windowOf('urs'), await site.windowOf('eva')];
  });
  afterAll(() => site.close());

  test('after the first talk both say yes', async () => {
    await room.say(jana, 'first');
    await byMail(site, urs, 'urs', 'tandems.confirm', `${site.tandem}/course`);
    await press(urs, button(urs, t('tandems.course.first.do')), `${site.tandem}/course`);
    await see(urs, t('tandems.course.moved.talked'));
  });

  test('the kickoff asks what two organisations ask themselves; both confirm its five points', async () => {
    await room.at(urs, 'kickoff?point=roles');
    await see(urs, t('agreements.prompt.roles.hiring'));
    await both.kickoff(urs, jana, {
      goals: 'Sie leitet im Herbst eine Abteilung.',
      roles: hiring,
      documentation: 'Jana schreibt das Protokoll.',
      framework: 'Online, bei Absage bis zum Abend vorher.',
    });
    expect((await tandem()).state).toBe('kickoff_done');
  });

  test('her goal, and a draft that names it, the strands and that nobody poaches', async () => {
    await room.goal(jana, goal);
    await room.at(urs, 'agreement');
    await press(urs, button(urs, t('agreements.page.draft_do')), `${site.tandem}/agreement/draft`);
    await both.complete(urs, { informal_knowledge: strategy });
    await see(urs, goal.text, hiring, strategy, t('agreements.fixed.boundaries.cross'));
  });

  test('he offers the agreement, she signs it: the tandem is under way', async () => {
    await room.sign(urs, 'offer');
    await byMail(site, jana, 'jana', 'agreements.offered', `${site.tandem}/agreement`);
    await room.sign(jana, 'title');
    await see(jana, t('agreements.notice.active'));
    expect((await tandem()).state).toBe('active');
  });

  test('eight meetings in one step keep their clock through the end of summer time', async () => {
    series = await both.series(urs, jana, { first: '2027-04-22T17:00', interval_weeks: 4, session_count: 8, minutes: 90 });
    await see(jana, t('sessions.series.accepted', { count: 8 }));
    await site.t.drain();
    const booked = await invitationsOf(site, 'urs', 'sessions.booked');
    expect(booked.map(({ start }) => start.slice(0, 13)).toSorted()).toEqual(
      ['04-22T15', '05-20T15', '06-17T15', '07-15T15', '08-12T15', '09-09T15', '10-07T15', '11-04T16'].map((at) => `2027-${at}`),
    );
    const rows = await site.t.house.db.selectFrom('session').select('id').orderBy('starts_at').execute();
    meetings.push(...rows.map(({ id }) => `${site.tandem}/sessions/${id}`));
    moved = meetings[6]!;
  });

  test('one is moved over the change to winter time: same entry, higher number, an hour later for the world', async () => {
    await both.move(jana, urs, moved, '2027-11-02T17:00');
    await site.t.drain();
    const entries = await invitationsOf(site, 'jana', 'sessions.booked');
    const entry = entries.find(({ start }) => start === '2027-11-02T16:00:00.000Z');
    const before = entries.find(({ start }) => start === '2027-10-07T15:00:00.000Z');
    expect(entry).toMatchObject({ method: 'REQUEST', uid: before!.uid, end: '2027-11-02T17:30:00.000Z' });
    expect(entry!.sequence).toBeGreaterThan(before!.sequence);
    const file = await (await urs.request.get(`${moved}/calendar.ics`)).text();
    expect(readCalendar(file)).toMatchObject([{ uid: entry!.uid, start: entry!.start }]);
    await leads(jana, series, () => jana.goto(series));
  });

  test('points for the talk: hers stay hers, theirs are for both', async () => {
    const path = `${meetings[0]}/preparation`;
    await leads(jana, path, () => jana.goto(path));
    for (const [kind, words] of [
      ['mine', quietly],
      ['ours', openly],
    ] as const) {
      await jana.locator(`#f-text-${kind}`).fill(words);
      await press(jana, jana.locator(`#${kind} .talkpoint-new button`), path);
    }
    await leads(urs, path, () => urs.goto(path));
    await see(urs, openly);
    await seeNot(urs, quietly);
    await press(urs, urs.locator('#ours .talkpoint .button').first(), path);
    await see(urs, t('sessions.prepare.done'));
  });

  test('held: what stays, what each has learned, and a file along with a message', async () => {
    await site.later({ days: 150, minutes: 600 });
    await both.log(jana, meetings[0]!, { next_step, transfer });
    await both.learn(jana, meetings[0]!, learned);
    await both.learn(urs, meetings[0]!, heard);
    await see(urs, learned);
    await leads(jana, meetings[0]!, () => jana.goto(meetings[0]!));
    await see(jana, heard);
    await room.at(urs, 'messages');
    await field(urs, t('sessions.message.text')).fill('Hier die Vorlage, von der wir sprachen.');
    const bytes = Buffer.from('Wer? Was? Bis wann?');
    await urs.locator('input[type=file]').setInputFiles({ name: 'Übergabe.txt', mimeType: 'text/plain', buffer: bytes });
    await press(urs, button(urs, t('sessions.message.send')), `${site.tandem}/messages`);
    await room.at(jana, 'files');
    const href = await link(jana, 'Übergabe.txt').getAttribute('href');
    expect(Buffer.from(await (await jana.request.get(href!)).body())).toEqual(bytes);
    expect((await eva.request.get(href!)).status()).toBe(404);
  });

  test('half time: words for both, a wish that the other never reads', async () => {
    await site.later({ days: 20 });
    await room.at(jana, 'midterm');
    await field(jana, t('agreements.midterm.words')).fill(half);
    await jana.locator('input[name=wish][value=adjust]').check();
    await press(jana, button(jana, t('agreements.midterm.submit')), `${site.tandem}/midterm`);
    await room.at(urs, 'midterm');
    await seeNot(urs, half);
    await urs.locator('input[name=wish][value=go_on]').check();
    await press(urs, button(urs, t('agreements.midterm.submit')), `${site.tandem}/midterm`);
    await see(urs, t('agreements.midterm.saved_both'), half);
    await seeNot(urs, t('agreements.midterm.next.adjust'));
    expect((await tandem()).midterm_at).not.toBeNull();
  });

  test('what she wished becomes a new version; the old one holds until both have signed', async () => {
    await room.at(jana, 'agreement');
    await press(jana, button(jana, t('agreements.page.amend')), `${site.tandem}/agreement/draft`);
    await jana.locator('[name=session_minutes]').fill('60');
    await jana.locator('[name=feedback]').fill('Nach jedem Treffen ein Satz, was zu viel war.');
    await press(jana, button(jana, t('agreements.edit.save')), `${site.tandem}/agreement`);
    await room.sign(jana, 'offer');
    await byMail(site, urs, 'urs', 'agreements.changed', `${site.tandem}/agreement`);
    await see(urs, t('agreements.page.what_changes'), t('agreements.page.until', { number: 1 }));
    const fresh = (await urs.locator('#changes ins').allInnerTexts()).join(' ');
    for (const words of ['60', 'zu viel']) expect(fresh).toContain(words);
    await room.sign(urs, 'title');
    await see(urs, t('agreements.notice.signed'));
    const path = `${site.tandem}/agreement/differences?from=1&to=2`;
    await leads(urs, path, () => urs.goto(path));
    expect(await urs.locator('.change').count()).toBeGreaterThan(1);
    const old = await urs.request.get(`${site.tandem}/agreement/versions/1/pdf`);
    expect((await old.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a pause calls off what falls into it and moves the end by its days', async () => {
    const end = (await tandem()).planned_end_on;
    await room.at(jana, 'wrong');
    await press(jana, link(jana, t('tandems.wrong.pause_do')), `${site.tandem}/hold`);
    await field(jana, t('tandems.hold.until')).fill('2027-06-30');
    await press(jana, button(jana, t('tandems.hold.submit')), site.tandem);
    await see(jana, t('tandems.held.done'), t('tandems.held.title'));
    await site.t.drain();
    const off = await invitationsOf(site, 'urs', 'sessions.cancelled');
    expect(off.map(({ method, start }) => [method, start.slice(0, 10)]).toSorted()).toEqual([
      ['CANCEL', '2027-05-20'],
      ['CANCEL', '2027-06-17'],
    ]);
    await site.later({ days: 30 });
    await room.at(urs);
    await press(urs, button(urs, t('tandems.held.resume')), site.tandem);
    const after = await tandem();
    expect(after.state).toBe('active');
    expect((Date.parse(after.planned_end_on) - Date.parse(end)) / 86_400_000).toBe(30);
  });

  test('the goal is reached: both say so, look back, thank each other, and go on by themselves', async () => {
    await room.at(jana, 'goals');
    await press(jana, link(jana, goal.text), /\/goals\//);
    await choice(jana, t('goals.form.after'), '8').check();
    await press(jana, button(jana, t('goals.level.submit')), /\/goals\//);
    for (const page of [jana, urs]) await room.say(page, 'way');
    await see(urs, t('tandems.course.moved.closing'));
    await room.at(jana, 'closing');
    await field(jana, t('agreements.closing.result')).fill(result);
    await field(jana, t('agreements.closing.thanks', { name: 'Urs' })).fill(thanks);
    await press(jana, button(jana, t('agreements.closing.submit')), `${site.tandem}/closing`);
    await room.at(urs, 'closing');
    await see(urs, result, thanks, learned, goal.text);
    for (const page of [jana, urs]) {
      await room.at(page, 'closing');
      await press(page, button(page, t('agreements.closing.continue_do')), `${site.tandem}/course`);
      await room.say(page, 'closing');
    }
    await see(urs, t('tandems.course.moved.completed'), t('tandems.continuing.on', { name: 'Jana' }));
    expect((await tandem()).state).toBe('completed');
    await room.write(urs, 'Bis nächsten Monat, diesmal ohne Plan.');
    await room.at(jana, 'messages');
    await see(jana, 'diesmal ohne Plan');
  });

  test('the coordination has seen days and steps, and not a word', async () => {
    const path = `/program/tandems/${site.id}`;
    await leads(eva, path, () => eva.goto(path));
    await see(eva, 'Jana Brandis', 'Urs Amstad', t('oversight.process.signed'));
    await seeNot(eva, hiring, goal.text, strategy, openly, quietly, next_step, transfer, learned, heard, half, result, thanks);
    expect((await eva.goto(site.tandem))?.status()).toBe(404);
    expect(site.outside).toEqual([]);
  });
});
