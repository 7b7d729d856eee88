import { afterAll, beforeAll, expect, it } from 'vitest';
import { accept, cast, programId, setStage } from '../../../test/cast.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { audit } from '../../platform/db/audit.ts';
import { insertListing, replaceListingTopics } from '../applications/store/listing-rows.ts';
import { insertPerson, lockPerson, updatePerson } from '../people/store/persons.ts';
import { currentPolicy, insertAcceptance } from '../programs/store/policies.ts';

/** A night runs many. */
const trials = process.env['NIGHT'] ? 500 : 10;
const mentees = 20;
const listing_id = '00000000-0000-4000-8000-000000000201';

let test: TestHouse;
const asking: { id: string; client: Client }[] = [];

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  await accept(test, 'urs');
  const ids = await test.system(async (deed) => {
    const policy = (await currentPolicy(deed, programId))!;
    await insertListing(deed, {
      id: listing_id,
      program_id: programId,
      person_id: cast.urs,
      application_id: null,
      state: 'published',
      capacity: 1,
      durations: [6],
      short_mentoring: false,
      expectations: null,
      published_at: deed.now,
      paused_at: null,
      paused_by: null,
      retired_at: null,
      created_at: deed.now,
    });
    await replaceListingTopics(deed, listing_id, [
      { topic: 'leading-teams', level: 4, evidence: 'Led a team.', narrowed_to: null },
    ]);
    const made = Array.from({ length: mentees }, (_, at) => `00000000-0000-4000-8000-${String(500 + at).padStart(12, '0')}`);
    for (const id of made) {
      await insertPerson(deed, {
        id,
        member_number: null,
        email: `${id}@weitblick.example`,
        status: 'active',
        first_name: 'Mika',
        last_name: id.slice(-3),
        locale: 'en',
        joined_at: deed.now,
        created_at: deed.now,
        updated_at: deed.now,
      });
      await insertAcceptance(deed, id, policy);
    }
    return made;
  });
  for (const id of ids) asking.push({ id, client: await test.as(id) });
});
afterAll(() => test.close());

it(
  `of ${mentees} acceptances at once for one place exactly one wins, ${trials} times`,
  { timeout: 60_000 + trials * 10_000 },
  async () => {
    const urs = await test.as(cast.urs);
    const { db } = test.house;
    for (let trial = 0; trial < trials; trial++) {
      for (const table of ['mentoring_request', 'tandem', 'mail'] as const) await db.deleteFrom(table).execute();
      const sent = await Promise.all(
        asking.map(({ client }) =>
          client.post(`/mentors/${listing_id}/request`, {
            topics: ['leading-teams'],
            concern: 'Please.',
            months: 6,
            mode: 'both',
          }),
        ),
      );
      expect(sent.map((page) => page.status)).toEqual(asking.map(() => 303));
      const rows = await db.selectFrom('mentoring_request').select('id').execute();
      expect(rows).toHaveLength(mentees);
      const answers = await Promise.all(rows.map(({ id }) => urs.post(`/requests/${id}/acceptance`)));
      const statuses = answers.map((page) => page.status);
      expect(statuses.filter((status) => status === 303)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(mentees - 1);
      expect(answers.filter((page) => page.text.includes('Your places have been taken'))).toHaveLength(mentees - 1);
      expect(await db.selectFrom('tandem').select('id').execute()).toHaveLength(1);
      expect(await db.selectFrom('mentoring_request').select('id').where('state', '=', 'accepted').execute()).toHaveLength(1);
      await expectSound(test);
    }
  },
);

it(
  'yes, no, withdrawal and the end of a membership at once: one wins, nobody sees an error',
  { timeout: 60_000 + trials * 5000 },
  async () => {
    const urs = await test.as(cast.urs);
    const { db } = test.house;
    for (let trial = 0; trial < trials; trial++) {
      for (const table of ['mentoring_request', 'tandem', 'mail'] as const) await db.deleteFrom(table).execute();
      const { id: mentee_id, client } = asking[trial % 2]!;
      await test.system((deed) => updatePerson(deed, mentee_id, { status: 'active' }));
      await client.post(`/mentors/${listing_id}/request`, {
        topics: ['leading-teams'],
        concern: 'Please.',
        months: 6,
        mode: 'both',
      });
      const { id } = await db.selectFrom('mentoring_request').select('id').executeTakeFirstOrThrow();
      const block = test.system(async (deed) => {
        await lockPerson(deed, mentee_id);
        await updatePerson(deed, mentee_id, { status: 'blocked' });
        await audit(deed, 'person.block', { type: 'person', id: mentee_id });
      });
      const pages = await Promise.all([
        urs.post(`/requests/${id}/acceptance`),
        urs.post(`/requests/${id}/decline`, { suggestion: 'time', reason_code: 'time' }),
        client.post(`/requests/${id}/withdrawal`),
        urs.post(`/requests/${id}/acceptance`),
      ]);
      await Promise.all([block, test.drain()]);
      await test.drain();
      expect(pages.filter((page) => page.status >= 500)).toEqual([]);
      const { state } = await db.selectFrom('mentoring_request').select('state').executeTakeFirstOrThrow();
      expect(state).not.toBe('sent');
      const tandems = await db.selectFrom('tandem').select('state').execute();
      expect(tandems.map((tandem) => tandem.state)).toEqual(state === 'accepted' ? ['dissolved'] : []);
      await expectSound(test);
    }
  },
);
