import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formTandem } from '../src/rooms/tandems/actions.ts';
import { insertRequest } from '../src/rooms/requests/store/writing.ts';
import { listAs, fillIn } from './applying.ts';
import { accept, cast, programId, setStage } from './cast.ts';
import { openTestHouse, type TestHouse } from './harness.ts';
import { expectSound } from './invariants.ts';
import { writeEverywhere } from './merging-room.ts';

let t: TestHouse;
let made = 700;
const nextId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
const { jana, urs, selin, milo, lara, tarik } = cast;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  await accept(t, 'jana', 'urs', 'selin', 'milo', 'eva');
});
afterAll(() => t.close());

const listingOf = async (person_id: string) =>
  (await t.house.db.selectFrom('mentor_listing').select('id').where('person_id', '=', person_id).executeTakeFirstOrThrow()).id;

async function request(mentor_id: string, mentee_id: string): Promise<void> {
  const [id, listing_id] = [nextId(), await listingOf(mentor_id)];
  await t.system((deed) =>
    insertRequest(deed, {
      id,
      program_id: programId,
      listing_id,
      mentor_id,
      mentee_id,
      topics: ['delegation'],
      sealed_concern: deed.house.vault.seal('Please.', `mentoring_request.concern.${id}`),
      months: 6,
      mode: 'both',
      sealed_first_dates: null,
      state: 'sent',
      sent_at: deed.now,
      waiting_since: deed.now,
      answered_at: null,
      sealed_answer: null,
      reason_code: null,
      tandem_id: null,
      expiry_reason: null,
    }),
  );
}

/** What the two of a tandem write names nobody who is merged. */
const talkColumns = [
  ['message', 'author_id'],
  ['message_reader', 'person_id'],
  ['session_note', 'author_id'],
  ['session_note', 'updated_by'],
  ['session_point', 'author_id'],
  ['session_learning', 'person_id'],
  ['session', 'proposed_by'],
  ['session', 'cancelled_by'],
  ['session', 'logged_by'],
  ['goal', 'person_id'],
  ['goal', 'created_by'],
  ['goal_check', 'author_id'],
  ['idea', 'author_id'],
  ['idea_release', 'person_id'],
  ['kickoff_point', 'updated_by'],
  ['kickoff_tick', 'person_id'],
  ['agreement', 'proposed_by'],
  ['agreement_signature', 'person_id'],
  ['midterm', 'person_id'],
  ['closing_word', 'person_id'],
  ['handover', 'person_id'],
  ['handover', 'confidant_id'],
  ['protection', 'asked_by'],
  ['protection', 'handled_by'],
  ['check_in', 'done_by'],
  ['tandem_contact', 'person_id'],
  ['wish_answer', 'person_id'],
  ['wish_answer', 'answered_by'],
  ['delegate', 'person_id'],
  ['delegate', 'delegate_id'],
  ['video_room', 'person_id'],
  ['organization_contact', 'person_id'],
  ['organization_notice', 'person_id'],
  ['cooperation', 'created_by'],
  ['cooperation', 'house_signed_by'],
  ['cooperation', 'organization_signed_by'],
] as const;

const tandem = (mentor_id: string, mentee_id: string) =>
  t.system((deed) =>
    formTandem(deed, { program_id: programId, mentor_id, mentee_id, topics: ['delegation'], months: 6, mode: 'both' }),
  );

test(
  'two accounts, each with everything, become one: nothing twice, nothing lost, nobody with herself',
  { timeout: 120_000 },
  async () => {
    for (const name of ['jana', 'urs', 'milo'] as const) await listAs(t, name);
    // Both are on the way to a new application as well.
    for (const id of [jana, urs]) {
      const client = await t.as(id);
      await client.post('/listing/retirement');
      await fillIn(client);
    }
    await t.house.db
      .updateTable('mentor_listing')
      .set({ state: 'published', retired_at: null, capacity: 3 })
      .where('person_id', 'in', [jana, urs])
      .execute();
    await t.drain();
    await request(jana, selin);
    await request(urs, selin);
    await request(milo, jana);
    await request(milo, urs);
    await request(jana, urs);
    await request(urs, jana);
    const hers = await tandem(jana, lara);
    await tandem(urs, selin);
    await tandem(milo, urs);
    await tandem(urs, jana);

    const other = await t.house.db
      .selectFrom('tandem_party')
      .select('tandem_id')
      .where('person_id', '=', urs)
      .where('role', '=', 'mentor')
      .where('tandem_id', 'in', (eb) => eb.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', selin))
      .executeTakeFirstOrThrow();
    for (const [id, who] of [
      [hers, jana],
      [other.tandem_id, urs],
    ] as const) {
      const client = await t.as(who);
      await client.post(`/tandems/${id}/messages`, { text: `Written by ${who}` });
      for (const kind of ['mine', 'ours'])
        await client.post(`/tandems/${id}/notes`, { kind, text: `A note of ${kind} by ${who}` });
      const plan = { zone: 'Europe/Zurich', minutes: 60, mode: 'remote', first: '2026-12-01T10:00' };
      expect((await client.post(`/tandems/${id}/sessions`, plan)).status).toBe(303);
      await client.post('/sessions/calendar');
    }
    // She has read there as well.
    const selins = await t.as(selin);
    await selins.post(`/tandems/${other.tandem_id}/messages`, { text: 'An answer.' });
    const answer = await t.house.db.selectFrom('message').select('id').where('author_id', '=', selin).executeTakeFirstOrThrow();
    await (await t.as(urs)).post(`/tandems/${other.tandem_id}/messages/reading`, { seen: answer.id });
    // Both have steps in tandems of their own, in the very same places.
    await t.system(async (deed) => {
      await writeEverywhere(deed, jana, hers, [tarik, milo]);
      await writeEverywhere(deed, urs, other.tandem_id, [tarik, milo]);
      await writeEverywhere(deed, jana, other.tandem_id, [tarik, milo], { again: true });
    });
    const operator = await t.as(tarik);
    const page = await operator.post(`/operation/people/${jana}/merge`, { keep: jana, gone: urs });
    expect(page.status).toBe(303);
    await t.drain({ tick: true });
    await t.drain();
    await expectSound(t);
    const open = await t.house.db
      .selectFrom('mentoring_request')
      .select(['mentor_id', 'mentee_id'])
      .where('state', '=', 'sent')
      .execute();
    expect(open.map(({ mentor_id, mentee_id }) => `${mentee_id} asks ${mentor_id}`).toSorted()).toEqual([
      `${jana} asks ${milo}`,
      `${selin} asks ${jana}`,
    ]);
    const live = await t.house.db
      .selectFrom('tandem_party')
      .innerJoin('tandem', 'tandem.id', 'tandem_id')
      .select('tandem.id')
      .where('person_id', '=', jana)
      .where('state', '=', 'forming')
      .execute();
    expect(live).toHaveLength(3);
    // What either has written is hers, and she reads it; the old address of a calendar is dead.
    const merged = await t.as(jana);
    for (const [id, who] of [
      [hers, jana],
      [other.tandem_id, urs],
    ] as const) {
      expect((await merged.get(`/tandems/${id}/messages`)).text).toMatch(new RegExp(`Jana Brandis.*Written by ${who}`, 's'));
      expect((await merged.get(`/tandems/${id}/notes`)).text).toContain(`A note of mine by ${who}`);
      expect((await merged.get(`/tandems/${id}/sessions`)).status).toBe(200);
    }
    for (const [table, column] of talkColumns) {
      const { rows } = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${urs}::uuid`.execute(t.house.db);
      expect([table, column, rows.length]).toEqual([table, column, 0]);
    }
    expect(await t.house.db.selectFrom('calendar_feed').select('person_id').execute()).toEqual([{ person_id: jana }]);
    expect(await t.house.db.selectFrom('application').select('id').where('state', '=', 'draft').execute()).toHaveLength(1);
  },
);

test('nobody takes over another account into her own', async () => {
  const operator = await t.as(tarik);
  const page = await operator.post(`/operation/people/${tarik}/merge`, { keep: tarik, gone: selin });
  expect(page.status).toBe(403);
});
