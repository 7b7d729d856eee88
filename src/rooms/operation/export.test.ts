import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { sealNote, sealText } from '../applications/store/texts.ts';
import { personalTables } from './rules/export.ts';
import { personColumns } from './store/export.ts';

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  await accept(test, 'jana');
  await test.system(async (deed) => {
    const id = deed.house.chance.id();
    const listing_id = deed.house.chance.id();
    const { house, now } = deed;
    await deed.tx
      .insertInto('application')
      .values({
        id: listing_id,
        program_id: programId,
        person_id: cast.jana,
        state: 'rejected',
        sealed_motivation: sealText(house, listing_id, 'motivation', 'Why I want to'),
        sealed_reason: sealText(house, listing_id, 'reason', 'Why not now'),
        created_at: now,
        updated_at: now,
      })
      .execute();
    await deed.tx
      .insertInto('application_topic')
      .values({
        application_id: listing_id,
        topic: 'delegation',
        position: 1,
        self_level: 2,
        evidence: 'Ten years',
        sealed_note: sealNote(house, listing_id, 'delegation', 'A note of the office'),
      })
      .execute();
    const feedback = deed.house.chance.id();
    await deed.tx
      .insertInto('program_feedback')
      .values({
        id: feedback,
        program_id: programId,
        person_id: cast.jana,
        kind: 'idea',
        sealed_text: house.vault.seal('An idea', `program_feedback.text.${feedback}`),
        may_reply: true,
        created_at: now,
        read_at: null,
      })
      .execute();
    await deed.tx
      .insertInto('mentor_listing')
      .values({
        id: listing_id,
        program_id: programId,
        person_id: cast.urs,
        application_id: null,
        state: 'published',
        held_back: false,
        capacity: 2,
        durations: [6],
        short_mentoring: true,
        expectations: null,
        published_at: deed.now,
        paused_at: null,
        paused_by: null,
        retired_at: null,
        created_at: deed.now,
      })
      .execute();
    const seal = (text: string, column: string) => deed.house.vault.seal(text, `mentoring_request.${column}.${id}`);
    await deed.tx
      .insertInto('mentoring_request')
      .values({
        id,
        program_id: programId,
        listing_id,
        mentor_id: cast.urs,
        mentee_id: cast.jana,
        topics: ['delegation'],
        sealed_concern: seal('Words of Jana', 'concern'),
        months: 6,
        mode: 'both',
        sealed_first_dates: seal('Tuesdays of Jana', 'first_dates'),
        state: 'declined',
        sent_at: deed.now,
        waiting_since: deed.now,
        answered_at: deed.now,
        sealed_answer: seal('Words of Urs', 'answer'),
        reason_code: 'time',
        tandem_id: null,
        expiry_reason: null,
      })
      .execute();
  });
});
afterAll(() => test.close());

/** Ids that name something else than a person. */
const notPersons = new Set(['mentor_listing.paused_by', 'asking_suspension.case_id', 'report.object_id', 'handover.object_id']);

describe('my data', () => {
  it('every column that points at a person has its line', async () => {
    const listed = new Set(personalTables.map(({ table, column }) => `${table}.${column}`));
    const columns = await personColumns(test.house);
    const forgotten = columns
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !listed.has(name) && !notPersons.has(name));
    expect(
      forgotten,
      'Add a line to personalTables in rules/export.ts: what of it is in a person’s own export, or why not.',
    ).toEqual([]);
    const known = new Set([...columns.map(({ table, column }) => `${table}.${column}`), 'person.id']);
    expect(
      [...listed].filter((name) => !known.has(name)),
      'These columns are gone: take their lines out.',
    ).toEqual([]);
  });

  it('holds her own words, opened, and not those of others', async () => {
    const page = await (await test.as(cast.jana)).get('/settings/data/export');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(page.headers.get('content-disposition')).toMatch(/^attachment/);
    const data = JSON.parse(page.text) as Record<string, Record<string, unknown>[]>;
    expect(data['person']?.[0]).toMatchObject({ email: emailOf('jana'), about: 'About jana.' });
    expect(data['mentoring_request.mentee_id']?.[0]).toMatchObject({ concern: 'Words of Jana' });
    expect(data['application']?.[0]).toMatchObject({
      motivation: 'Why I want to',
      reason: 'Why not now',
      application_topic: [{ evidence: 'Ten years', note: 'A note of the office' }],
    });
    expect(data['program_feedback']?.[0]).toMatchObject({ text: 'An idea' });
    expect(data['policy_acceptance']).toHaveLength(1);
    for (const word of ['Words of Urs', '"reason_code": "time"', 'password_hash', 'token_hash', 'sealed_', emailOf('urs')])
      expect(page.text).not.toContain(word);
    const urs = await (await test.as(cast.urs)).get('/settings/data/export');
    expect(urs.text).toContain('Words of Urs');
    for (const word of ['Words of Jana', 'Tuesdays of Jana']) expect(urs.text).not.toContain(word);
    expect(urs.text).toContain('"reason_code": "time"');
    expect(page.text).toContain('Tuesdays of Jana');
  });

  it('is for whoever is signed in, and only her own', async () => {
    expectMoved(await test.guest().get('/settings/data/export'), /^\/sign-in/);
    expect((await (await test.as(cast.lara)).get('/settings/data/export')).text).toContain(emailOf('lara'));
    expect((await (await test.as(cast.tarik)).get(`/settings/data/export?person=${cast.jana}`)).text).not.toContain('About jana');
  });
});
