import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applyAs, listAs } from '../../../test/applying.ts';
import { accept, cast, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { mergeTopics } from '../people/actions/topic-merge.ts';
import { findTopic, findTopicAlias } from '../people/store/topics.ts';
import { formTandem } from '../tandems/actions.ts';
import { gapOf, scarce } from './rules/balance.ts';

let test: TestHouse;
let eva: Client;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  eva = await test.as(cast.eva);
});
afterAll(() => test?.close());

const path = '/program/topics/delegation/merge';
const merge = { into: 'leading-teams', sure: 'on' };

async function chosen(): Promise<void> {
  await test.house.db
    .insertInto('topic_offer')
    .values([
      { person_id: cast.urs, topic: 'delegation', level: 4 },
      { person_id: cast.urs, topic: 'leading-teams', level: 2 },
      { person_id: cast.jana, topic: 'delegation', level: 1 },
    ])
    .execute();
  await test.house.db
    .insertInto('topic_need')
    .values([
      { person_id: cast.jana, topic: 'delegation', priority: 1 },
      { person_id: cast.jana, topic: 'leading-teams', priority: 3 },
      { person_id: cast.selin, topic: 'delegation', priority: 2 },
    ])
    .execute();
}

describe('merging two topics', () => {
  it('says what moves, asks once more, and moves it in every room', { timeout: 30_000 }, async () => {
    await chosen();
    await accept(test, 'urs', 'jana');
    await listAs(test, 'urs');
    await applyAs(test, 'jana');
    await test.system((deed) =>
      formTandem(deed, {
        program_id: programId,
        mentor_id: cast.urs,
        mentee_id: cast.selin,
        topics: ['delegation', 'leading-teams'],
        months: 6,
        mode: 'both',
      }),
    );
    const page = (await eva.get(path)).text;
    for (const line of ['Members who offer it', 'Members who look for it', 'Mentors’ listings', 'Applications'])
      expect(page).toContain(line);
    expect((await eva.post(path, { into: 'leading-teams' })).text).toContain('tick that you want to merge for good');
    for (const into of ['delegation', 'nowhere', '']) expect((await eva.post(path, { ...merge, into })).status).toBe(422);
    expectMoved(await eva.post(path, merge), '/program/topics/leading-teams');
    await test.drain();
    const { db: rows } = test.house;
    expect(await rows.selectFrom('topic_offer').selectAll().orderBy('person_id').execute()).toEqual([
      { person_id: cast.jana, topic: 'leading-teams', level: 1 },
      { person_id: cast.urs, topic: 'leading-teams', level: 4 },
    ]);
    expect(await rows.selectFrom('topic_need').select(['topic', 'priority']).orderBy('person_id').execute()).toEqual([
      { topic: 'leading-teams', priority: 1 },
      { topic: 'leading-teams', priority: 2 },
    ]);
    expect(await rows.selectFrom('listing_topic').select(['topic', 'narrowed_to']).execute()).toEqual([
      { topic: 'leading-teams', narrowed_to: null },
    ]);
    const applied = await rows.selectFrom('application_topic').selectAll().execute();
    expect(applied.map(({ topic }) => topic)).toEqual(['leading-teams', 'leading-teams']);
    const noted = applied.find(({ sealed_note }) => sealed_note);
    if (noted?.sealed_note)
      expect(test.house.vault.open(noted.sealed_note, `application_topic.note.${noted.application_id}.leading-teams`)).not.toBe(
        '',
      );
    expect(await rows.selectFrom('tandem').select('topics').execute()).toEqual([{ topics: ['leading-teams'] }]);
  });

  it('keeps the words, the mark and the old address', async () => {
    expect((await eva.post('/program/topics/resilience/merge', { into: 'delegation', sure: 'on' })).status).toBe(303);
    expect(await findTopic(test.house, 'delegation')).toMatchObject({ sensitive: true, synonyms_en: ['Coping with pressure'] });
    expectMoved(await eva.post(path, merge), '/program/topics/leading-teams');
    // A merge always points at a living topic, also after a second one.
    expect(await findTopicAlias(test.house, 'resilience')).toBe('leading-teams');
    expectMoved(await eva.get('/program/topics/resilience'), '/program/topics/leading-teams');
    expectMoved(await eva.get(path), '/program/topics/leading-teams');
    expect((await findTopic(test.house, 'leading-teams'))?.synonyms_en).toEqual(['Delegating', 'Coping with pressure']);
    const found = await eva.get('/mentors?topic=delegation');
    expect([found.status, found.location]).toEqual([303, '/mentors?topic=leading-teams']);
    const list = (await eva.get('/program/topics')).text;
    expect(list).toContain('Merged topics');
    expect(list).not.toContain('href="/program/topics/delegation"');
    for (const noun of ['removal', 'return']) expect((await eva.post(`/program/topics/delegation/${noun}`)).status).toBe(409);
    const urs = await test.as(cast.urs);
    expect((await urs.post('/profile/topics', { offers: ['delegation'] })).status).toBe(409);
    expect((await urs.get('/profile/topics')).text).not.toContain('value="delegation"');
  });

  it('is done once, by the office, and never in a circle', async () => {
    const tarik = await test.as(cast.tarik);
    const both = await Promise.all([
      eva.post(path, merge),
      tarik.post('/program/topics/leading-teams/merge', { into: 'delegation', sure: 'on' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const again = await Promise.all(
      [1, 2].map(() => eva.post('/program/topics/resilience/merge', { ...merge, into: 'delegation' })),
    );
    expect(again.every(({ status }) => status < 500)).toBe(true);
    expect(await test.house.db.selectFrom('topic').select('slug').whereRef('merged_into', '=', 'slug').execute()).toEqual([]);
    const urs = await test.as(cast.urs);
    expect((await urs.get('/program/topics/resilience/merge')).status).toBe(403);
    expect((await urs.post('/program/topics/resilience/merge', merge)).status).toBe(403);
    expect((await eva.get('/program/topics/nothing/merge')).status).toBe(404);
  });

  it('catches what was chosen in the same moment', async () => {
    await test.system((deed) =>
      mergeTopics({ ...deed, actor: { ...deed.actor, roles: new Set(['office']) } }, 'delegation', 'leading-teams'),
    );
    await test.house.db.insertInto('topic_need').values({ person_id: cast.jana, topic: 'delegation', priority: 2 }).execute();
    await test.drain();
    expect(await test.house.db.selectFrom('topic_need').select('topic').execute()).toEqual([{ topic: 'leading-teams' }]);
  });
});

describe('supply and demand', () => {
  it('counts who seeks and what is offered by published mentors only', async () => {
    expect((await eva.get('/topics/balance')).text).toContain('There is nothing to compare yet');
    await chosen();
    await accept(test, 'urs');
    await listAs(test, 'urs');
    const page = (await eva.get('/topics/balance')).text;
    expect(page).toContain('As a table');
    expect(page).toContain('2 seek');
    expect(page).toContain('2 places');
    expect(page).not.toContain('Amstad');
    await test.house.db.updateTable('mentor_listing').set({ state: 'suspended' }).execute();
    expect((await eva.get('/topics/balance')).text).toContain('Sought, but hardly offered: Delegating');
    await test.house.db.updateTable('mentor_listing').set({ state: 'published' }).execute();
    await test.house.db.updateTable('person').set({ status: 'lapsed' }).where('id', '=', cast.urs).execute();
    expect((await eva.get('/topics/balance')).text).toContain('0 places');
    expect((await (await test.as(cast.jana)).get('/topics/balance')).status).toBe(403);
  });

  it('calls scarce where not half of those who seek find a place', () => {
    const row = (slug: string, seek: number, places: number) => ({ slug, seek, places, mentors: 1 });
    const rows = [row('a', 10, 5), row('b', 10, 4), row('c', 30, 2), row('d', 0, 0), row('e', 1, 0)];
    expect(scarce(rows, 3).map(({ slug }) => slug)).toEqual(['c', 'b', 'e']);
    expect(scarce(rows, 1)).toHaveLength(1);
    expect(gapOf(row('f', 1, 4))).toBe(-3);
  });
});

describe('groups and words', () => {
  const words = { label_de: 'Delegieren', label_en: 'Delegating', group_slug: 'leadership' };
  it('are added, renamed, filled by moving a topic', async () => {
    const labels = { label_de: 'Werkzeuge', label_en: 'Tools' };
    const twice = await Promise.all([1, 2].map(() => eva.post('/program/topics/groups', labels)));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expectMoved(await eva.post('/program/topics/delegation', { ...words, group_slug: 'tools' }), '/program/topics#tools');
    expect(await findTopic(test.house, 'delegation')).toMatchObject({ group_slug: 'tools', position: 1 });
    expectMoved(await eva.post('/program/topics/groups/tools', { ...labels, label_en: 'Our tools' }), '/program/topics#tools');
    expect((await eva.get('/program/topics/groups/tools')).text).toContain('value="Our tools"');
    expect((await eva.post('/program/topics/groups/tools', { label_de: 'Führung', label_en: 'X' })).status).toBe(422);
    expect((await eva.post('/program/topics/groups/nothing', labels)).status).toBe(404);
    expect((await eva.post('/program/topics/delegation', { ...words, group_slug: 'nothing' })).status).toBe(404);
  });

  it('are found by the other words of a topic', async () => {
    const typed = { ...words, synonyms_de: 'Aufgaben übergeben\nLoslassen, loslassen', synonyms_en: 'Letting go' };
    expectMoved(await eva.post('/program/topics/delegation', typed), '/program/topics#leadership');
    expect(await findTopic(test.house, 'delegation')).toMatchObject({ synonyms_de: ['Aufgaben übergeben', 'Loslassen'] });
    const long = await eva.post('/program/topics/delegation', { ...typed, synonyms_en: 'x'.repeat(61) });
    expect([long.status, long.text.includes('x'.repeat(61))]).toEqual([422, true]);
    for (const search of ['uebergeben', 'LETTING', 'deleg']) {
      const page = (await eva.get(`/program/topics?search=${search}`)).text;
      expect(page).toContain('href="/program/topics/delegation"');
      expect(page).not.toContain('href="/program/topics/resilience"');
    }
    expect((await eva.get('/program/topics?search=nothingatall')).text).toContain('No topic fits');
    await eva.post('/program/topics/delegation/removal');
    expect((await eva.get('/program/topics?state=off')).text).not.toContain('href="/program/topics/resilience"');
    expect((await eva.get('/program/topics?state=bogus')).text).toContain('href="/program/topics/resilience"');
    expect((await (await test.as(cast.urs)).get('/profile/topics')).text).toContain('data-words=');
  });
});
