import { afterAll, beforeAll, expect, it } from 'vitest';
import { accept, cast, programId, setStage } from '../../../test/cast.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { audit } from '../../platform/db/audit.ts';
import { inDeed, sightOf } from '../../platform/deed.ts';
import { Refusal } from '../../platform/refusal.ts';
import { insertListing, replaceListingTopics } from '../applications/store/listing-rows.ts';
import { insertPerson, lockPerson, updatePerson } from '../people/store/persons.ts';
import { currentPolicy, insertAcceptance } from '../programs/store/policies.ts';
import { acceptRequest } from './actions/answer.ts';
import { watchWaiting } from './actions/waiting.ts';
import { insertRequest } from './store/writing.ts';

/** A night runs many. */
const night = Boolean(process.env['NIGHT']);
/** Of the one race that counts: the last place. */
const places = night ? 1000 : 200;
/** Through the pages, with everything around it. */
const trials = night ? 200 : 4;
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

it(`the same by the deed alone, ${places} times`, { timeout: 60_000 + places * 5000 }, async () => {
  const { db } = test.house;
  const actor = { kind: 'person', person_id: cast.urs, name: 'Urs', roles: new Set(['member']) } as const;
  const row = {
    program_id: programId,
    listing_id,
    mentor_id: cast.urs,
    topics: ['leading-teams'],
    months: 6,
    mode: 'both',
  } as const;
  const ids = asking.map((_, at) => `00000000-0000-4000-8000-${String(700 + at).padStart(12, '0')}`);
  const kept = { answered_at: null, sealed_answer: null, reason_code: null, tandem_id: null, expiry_reason: null };
  for (let trial = 0; trial < places; trial++) {
    for (const table of ['mentoring_request', 'tandem', 'mail'] as const) await db.deleteFrom(table).execute();
    await test.system(async (deed) => {
      const sealed_concern = deed.house.vault.seal('Please.', 'mentoring_request.concern.any');
      const at = { sent_at: deed.now, waiting_since: deed.now, state: 'sent' as const, sealed_first_dates: null };
      for (const [n, { id: mentee_id }] of asking.entries())
        await insertRequest(deed, { ...row, ...kept, ...at, id: ids[n]!, mentee_id, topics: ['leading-teams'], sealed_concern });
    });
    const ends = await Promise.all(
      ids.map((id) =>
        inDeed(sightOf(test.house, actor), (deed) => acceptRequest(deed, id)).then(
          () => 'tandem',
          (error: unknown) => (error instanceof Refusal ? error.said.key : String(error)),
        ),
      ),
    );
    expect(ends.filter((end) => end === 'tandem')).toHaveLength(1);
    expect(ends.filter((end) => end === 'requests.now.full')).toHaveLength(mentees - 1);
    expect(await db.selectFrom('tandem').select('id').execute()).toHaveLength(1);
  }
  await test.drain();
  await expectSound(test);
});

/** What two may do with one request in the same moment, and which ends there may be. */
const pairs = {
  'accept against withdraw': ['accepted', 'withdrawn'],
  'ask back against withdraw': ['withdrawn'],
  'ask back against accept': ['accepted'],
  'expiry against accept': ['accepted', 'expired'],
  'expiry against ask back': ['clarifying', 'expired'],
  'expiry against reply': ['sent', 'expired'],
  'reply against accept': ['accepted'],
  'reply against decline': ['declined'],
} as const;

it.each(Object.entries(pairs))('%s: one order or the other, never both', { timeout: 120_000 }, async (name, ends) => {
  const { db } = test.house;
  const { client } = asking[0]!;
  for (let trial = 0; trial < trials; trial++) {
    for (const table of ['mentoring_request', 'tandem', 'mail'] as const) await db.deleteFrom(table).execute();
    const urs = await test.as(cast.urs);
    await client.post(`/mentors/${listing_id}/request`, {
      topics: ['leading-teams'],
      concern: 'Please.',
      months: 6,
      mode: 'both',
    });
    const { id } = await db.selectFrom('mentoring_request').select('id').executeTakeFirstOrThrow();
    const asks = () => urs.post(`/requests/${id}/questions`, { question: 'Since when?' });
    if (name.includes('reply')) await asks();
    if (name.startsWith('expiry'))
      await db
        .updateTable('mentoring_request')
        .set({ waiting_since: new Date(test.house.clock().getTime() - 15 * 86_400_000) })
        .execute();
    const deeds: Record<string, () => Promise<{ status: number } | undefined>> = {
      accept: () => urs.post(`/requests/${id}/acceptance`),
      decline: () => urs.post(`/requests/${id}/decline`, { suggestion: 'time', reason_code: 'time' }),
      withdraw: () => client.post(`/requests/${id}/withdrawal`),
      'ask back': asks,
      reply: () => client.post(`/requests/${id}/reply`, { reply: 'Since May.' }),
      expiry: () => test.system(watchWaiting).then(() => undefined),
    };
    const [first = '', second = ''] = name.split(' against ');
    const answers = await Promise.all([deeds[first]!(), deeds[second]!()]);
    for (const answer of answers) if (answer) expect([303, 409]).toContain(answer.status);
    const { state } = await db.selectFrom('mentoring_request').select('state').executeTakeFirstOrThrow();
    expect(ends).toContain(state);
    await test.drain();
    await expectSound(test);
  }
});

it(
  'yes, no, withdrawal and the end of a membership at once: one wins, nobody sees an error',
  { timeout: 60_000 + trials * 5000 },
  async () => {
    const urs = await test.as(cast.urs);
    const { db } = test.house;
    for (let trial = 0; trial < trials; trial++) {
      for (const table of ['mentoring_request', 'tandem', 'mail'] as const) await db.deleteFrom(table).execute();
      const { id: mentee_id } = asking[trial % 2]!;
      await test.system((deed) => updatePerson(deed, mentee_id, { status: 'active' }));
      // Signed in anew: where the block came before her click in an earlier trial, it has ended her login.
      const client = await test.as(mentee_id);
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
