import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cast, emailOf, type Name } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../test/harness.ts';
import { setWholeStage, things } from '../../../test/stage.ts';
import { feedbackDue, listFeedbackSteps } from './store/due.ts';
import { findFeedbackAbout } from './store/given.ts';
import { findTandemFeedback, unreadTandemFeedback } from './store/office.ts';

let t: TestHouse;
let form = '';
beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  form = `/tandems/${things.tandem}/feedback`;
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.house.db.deleteFrom('testimonial').execute();
  await t.house.db.deleteFrom('tandem_feedback').execute();
});

const good: Fields = { rating: 5, topics_fit: 'yes', standards_kept: 'yes', text: 'Two clear hours each time.' };
const bad: Fields = { rating: 1, topics_fit: 'no', standards_kept: 'no', standards_text: 'Sold me a course.', text: 'Sorry.' };
const rows = () => t.house.db.selectFrom('tandem_feedback').selectAll().orderBy('created_at').execute();

async function give(client: Client, fields: Fields): Promise<string> {
  const page = await client.post(form, fields);
  expect(page.status).toBe(303);
  return (page.location ?? '').split('/').at(-1) ?? '';
}

function sightOf(name: Name, ...roles: string[]) {
  const actor = { kind: 'person' as const, person_id: cast[name], name, roles: new Set(['member', ...roles]) };
  return { db: t.house.db, house: t.house, actor, now: t.house.clock() };
}

describe('giving', () => {
  test('both sides, as often as they like; it is sealed, audited and told to the office without its words', async () => {
    const [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
    const page = await jana.get(form);
    expect(page.text).toContain('How is it going with Urs Amstad?');
    expect(page.text).toContain('This is not the anonymous survey');
    expect(page.text).toContain('sees nothing of it');
    const id = await give(jana, bad);
    await give(urs, good);
    t.later({ days: 1 });
    await give(jana, good);
    const stored = await rows();
    expect(stored.map((row) => [row.author_id, row.about_id, row.author_role, row.moment, row.rating])).toEqual([
      [cast.jana, cast.urs, 'mentee', 'during', 1],
      [cast.urs, cast.jana, 'mentor', 'during', 5],
      [cast.jana, cast.urs, 'mentee', 'during', 5],
    ]);
    expect(JSON.stringify(stored)).not.toContain('course');
    const trail = await t.house.db.selectFrom('audit_event').selectAll().where('verb', '=', 'tandem_feedback.give').execute();
    expect(trail).toHaveLength(3);
    expect(JSON.stringify(trail)).not.toMatch(/rating|Sold/);
    const mails = await t.mailsTo(emailOf('eva'));
    const told = mails.filter((mail) => mail.kind === 'feedback.given');
    expect(told.map((mail) => mail.subject)[0]).toContain('Jana Brandis');
    expect(told.map((mail) => mail.text).join('\n')).not.toMatch(/course|Sorry|1 of 5/);
    const about = await findFeedbackAbout(t.house, id);
    expect(about).toMatchObject({ author_id: cast.jana, about_id: cast.urs, rating: 1, standards_kept: false });
    const own = await jana.get(form);
    expect(own.text).toContain('What you have said so far');
    expect((await jana.get(`${form}/${id}`)).text).toContain('Sold me a course.');
  });

  test('a double click gives it once', async () => {
    const jana = await t.as(cast.jana);
    const pages = await Promise.all([jana.post(form, good), jana.post(form, good)]);
    expect(pages.map((page) => page.status)).toEqual([303, 303]);
    expect(new Set(pages.map((page) => page.location)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
  });

  test.each<[string, Fields, string]>([
    ['no rating', { ...good, rating: undefined }, 'rating'],
    ['a rating beyond the scale', { ...good, rating: 6 }, 'rating'],
    ['no answer about the standards', { ...good, standards_kept: undefined }, 'standards_kept'],
    ['no answer about the topics', { ...good, topics_fit: 'maybe' }, 'topics_fit'],
    ['too many words', { ...good, text: 'x'.repeat(2001) }, 'text'],
  ])('%s: the form comes again with what was typed', async (_what, fields, field) => {
    const page = await (await t.as(cast.jana)).post(form, { ...fields, standards_text: 'Kept words' });
    expect(page.status).toBe(422);
    expect(page.text).toContain(`f-${field}`);
    expect(page.text).toContain('Kept words');
    expect(await rows()).toHaveLength(0);
  });

  test('free text is optional; a reason for standards that were kept is not stored', async () => {
    await give(await t.as(cast.jana), { rating: 4, topics_fit: 'partly', standards_kept: 'yes', standards_text: 'typed before' });
    expect(await rows()).toMatchObject([{ sealed_text: null, sealed_standards_text: null, standards_kept: true }]);
  });
});

describe('reading', () => {
  test('nobody but its author and the office comes near it', async () => {
    const id = await give(await t.as(cast.jana), bad);
    const office = `/feedback/mentorings/${id}`;
    expect((await (await t.as(cast.eva)).get(office)).text).toContain('Sold me a course.');
    for (const name of ['urs', 'selin', 'tarik', 'lara', 'jana'] as const) {
      const client = await t.as(cast[name]);
      expect([name, (await client.get(office)).status]).toEqual([name, 404]);
      expect([name, (await client.get('/feedback/mentorings')).status]).toEqual([name, 403]);
      expect([name, (await client.post(`${office}/reading`)).status]).toEqual([name, 404]);
      if (name !== 'jana') expect([name, (await client.get(`${form}/${id}`)).status]).toEqual([name, 404]);
    }
    expect((await t.guest().get(office)).status).toBe(303);
    expect((await (await t.as(cast.eva)).get(form)).status).toBe(404);
    // The partner has the same page of the room, but not what the other said on it.
    expect((await (await t.as(cast.urs)).get(form)).text).not.toContain('What you have said so far');
  });

  test('the office’s own: author, person spoken of and partner of either do not see it', async () => {
    const id = await give(await t.as(cast.jana), bad);
    await t.house.db
      .insertInto('role_grant')
      .values({ person_id: cast.urs, role: 'office', granted_by: null, granted_at: t.house.clock() })
      .execute();
    expect((await (await t.as(cast.urs)).get(`/feedback/mentorings/${id}`)).status).toBe(404);
    expect((await (await t.as(cast.urs)).get('/feedback/mentorings')).text).toContain('No feedback yet');
    await t.house.db.deleteFrom('role_grant').where('person_id', '=', cast.urs).execute();
    expect(await findTandemFeedback(sightOf('milo', 'office'), id)).toBeDefined();
    const { tandem_id } = (await findFeedbackAbout(t.house, id)) ?? {};
    expect(tandem_id).toBe(things.tandem);
    const other = t.house.chance.id();
    const base = await t.house.db.selectFrom('tandem').selectAll().where('id', '=', things.tandem).executeTakeFirstOrThrow();
    await t.house.db
      .insertInto('tandem')
      .values({ ...base, id: other })
      .execute();
    const parties = [
      { tandem_id: other, person_id: cast.milo, role: 'mentor' as const },
      { tandem_id: other, person_id: cast.jana, role: 'mentee' as const },
    ];
    await t.house.db.insertInto('tandem_party').values(parties).execute();
    expect(await findTandemFeedback(sightOf('milo', 'office'), id)).toBeUndefined();
    expect(await unreadTandemFeedback(sightOf('milo', 'office'))).toBeUndefined();
    await t.house.db.deleteFrom('tandem').where('id', '=', other).execute();
  });

  test('list: filters, read mark and its undo', async () => {
    const [jana, urs, eva] = [await t.as(cast.jana), await t.as(cast.urs), await t.as(cast.eva)];
    const low = await give(jana, bad);
    const high = await give(urs, good);
    const list = (query = '') => eva.get(`/feedback/mentorings${query}`);
    expect((await list()).text).toContain('2 pieces of feedback about mentorings are unread');
    const both = (text: string) => [low, high].map((id) => text.includes(`href="/feedback/mentorings/${id}"`));
    expect(both((await list()).text)).toEqual([true, true]);
    expect(both((await list('?rating=1&rating=2')).text)).toEqual([true, false]);
    expect(both((await list('?role=mentor')).text)).toEqual([false, true]);
    expect(both((await list('?only=standards')).text)).toEqual([true, false]);
    expect(both((await list('?rating=3')).text)).toEqual([false, false]);
    expect(both((await list('?rating=drop&after=nonsense')).text)).toEqual([true, true]);
    expectMoved(await eva.post(`/feedback/mentorings/${low}/reading`), '/feedback/mentorings');
    expectMoved(await eva.post(`/feedback/mentorings/${low}/reading`), '/feedback/mentorings');
    expect(both((await list('?only=unread')).text)).toEqual([false, true]);
    expect((await rows()).map((row) => row.read_by)).toEqual(expect.arrayContaining([cast.eva, null]));
    await eva.post(`/feedback/mentorings/${low}/reading/withdrawal`);
    expect((await rows()).map((row) => row.read_by)).toEqual([null, null]);
    expect((await eva.get('/feedback/mentorings/not-a-uuid')).status).toBe(404);
  });

  test('paging goes on after the last one shown', async () => {
    const [row] = [await give(await t.as(cast.jana), good).then(rows)];
    const copies = Array.from({ length: 29 }, () => ({ ...row[0]!, id: t.house.chance.id(), sealed_text: null }));
    await t.house.db.insertInto('tandem_feedback').values(copies).execute();
    const eva = await t.as(cast.eva);
    const first = await eva.get('/feedback/mentorings?only=unread');
    const next = /rel="next" href="([^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(next).toContain('only=unread');
    expect((await eva.get(next)).text).toContain('5 pieces of feedback on this page');
  });
});

describe('asking', () => {
  const reminders = async (name: Name) =>
    (await t.mailsTo(emailOf(name))).filter((mail) => mail.kind === 'feedback.reminder').map((mail) => mail.subject);

  test('half time and end, once each, and only who has not said it', async () => {
    const sight = () => sightOf('jana');
    expect(await feedbackDue(sight(), things.tandem)).toBeUndefined();
    await t.drain({ tick: true });
    expect(await reminders('jana')).toEqual([]);
    t.later({ days: 95 });
    expect(await feedbackDue(sight(), things.tandem)).toBe('during');
    expect(await feedbackDue(sightOf('selin'), things.tandem)).toBeUndefined();
    await give(await t.as(cast.urs), good);
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    expect(await reminders('jana')).toEqual(['Half time with Urs Amstad: how is it going?']);
    expect(await reminders('urs')).toEqual([]);
    await t.house.db
      .updateTable('tandem')
      .set({ state: 'completed', active_at: t.house.clock(), closing_at: t.house.clock(), ended_at: t.house.clock() })
      .where('id', '=', things.tandem)
      .execute();
    expect(await listFeedbackSteps(sightOf('urs'))).toMatchObject([{ tandem_id: things.tandem, moment: 'end' }]);
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    expect(await reminders('jana')).toHaveLength(2);
    expect(await reminders('urs')).toEqual(['The mentoring with Jana Brandis: how was it?']);
    const page = await (await t.as(cast.jana)).get(form);
    expect(page.text).toContain('How was it with');
    await give(await t.as(cast.jana), good);
    expect((await rows()).filter((row) => row.author_id === cast.jana).map((row) => row.moment)).toEqual(['end']);
    expect(await feedbackDue(sight(), things.tandem)).toBeUndefined();
    t.later({ days: 61 });
    expect(await feedbackDue(sightOf('urs'), things.tandem)).toBeUndefined();
  });
});
