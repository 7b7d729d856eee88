import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { brokenProposals } from '../../../test/invariants-proposals.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { participationState, personOf, proposalState } from '../../../test/proposals.ts';

let t: TestHouse;
let cycle: OpenCycle;
let hybrid: OpenCycle;
let central: OpenCycle;
let people: string[];
let wishers: string[];
let others: string[];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'self' } });
  hybrid = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'hybrid' } });
  central = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'central' } });
  ({ partner: people } = await fill(t, cycle, 'exchange', 8));
  ({ partner: wishers } = await fill(t, hybrid, 'exchange', 8));
  ({ partner: others } = await fill(t, central, 'exchange', 2));
});
afterAll(() => t.close());

const client = async (participation_id: string): Promise<Client> => t.as((await personOf(t, participation_id)).id);
const at = (of: OpenCycle, id = '') => `/cycles/${of.cycle_id}/people-to-meet${id ? `/${id}` : ''}`;
const nameOf = async (participation_id: string) =>
  t.house.db
    .selectFrom('person')
    .select(['first_name', 'last_name'])
    .where('id', '=', (await personOf(t, participation_id)).id)
    .executeTakeFirstOrThrow();

describe('people find each other', () => {
  test('the list shows the other side by first name and initial, with reasons; strangers and central cycles find nothing', async () => {
    const me = await client(people[0]!);
    const page = await me.get(at(cycle));
    expect(page.status).toBe(200);
    const { first_name, last_name } = await nameOf(people[1]!);
    expect(page.text).toContain(`${first_name} B.`);
    expect(page.text).not.toContain(last_name);
    expect(page.text).toContain('7 people');
    expect((await me.get(`${at(cycle)}?topic=delegation`)).text).toContain('7 people');
    expect((await me.get(`${at(cycle)}?topic=nothing`)).text).toContain('Nobody is here yet');
    expect((await me.get(at(hybrid))).status).toBe(404);
    expect((await (await client(others[0]!)).get(at(central))).status).toBe(404);
    expect((await me.get('/cycles/nonsense/people-to-meet')).status).toBe(404);
    expect((await me.get(at(cycle, wishers[0]))).status).toBe(404);
    expect((await me.get(at(cycle, people[0]))).status).toBe(404);
  });

  test('somebody whom an exclusion keeps apart is not there at all, for either of the two', async () => {
    const { id: person_id } = await personOf(t, people[7]!);
    await t.system((deed) =>
      deed.tx
        .insertInto('participation_exclusion')
        .values({
          id: deed.house.chance.id(),
          participation_id: people[0]!,
          person_id,
          organization_id: null,
          sealed_note: null,
          created_at: deed.now,
        })
        .execute(),
    );
    expect((await (await client(people[0]!)).get(at(cycle))).text).toContain('6 people');
    expect((await (await client(people[7]!)).get(at(cycle))).text).toContain('6 people');
    expect((await (await client(people[0]!)).get(at(cycle, people[7]))).status).toBe(404);
    expect((await (await client(people[7]!)).post(`${at(cycle, people[0])}/request`, { words: 'Hello' })).status).toBe(404);
  });

  test('one asks with words, the other reads them and says yes: a tandem of both', async () => {
    const [one, other] = [await client(people[0]!), await client(people[1]!)];
    expect((await one.post(`${at(cycle, people[1])}/request`, {})).status).toBe(422);
    const asked = await one.post(`${at(cycle, people[1])}/request`, { words: 'MARKER teach me' });
    expectMoved(asked, /^\/proposals\//);
    const path = asked.location!;
    expect((await one.post(`${at(cycle, people[1])}/request`, { words: 'again' })).status).toBe(409);
    expect((await one.get(path)).text).toContain('You have asked');
    expect((await one.post(`${path}/answer`, { answer: 'no' })).status).toBe(409);
    expect((await other.get(path)).text).toContain('MARKER teach me');
    expect((await (await client(people[2]!)).get(path)).status).toBe(404);
    await t.drain();
    expect((await t.mailsTo((await personOf(t, people[1]!)).email)).map(({ text }) => text).join()).not.toContain('MARKER');
    expectMoved(await other.post(`${path}/answer`, { answer: 'yes' }), /^\/tandems\//);
    expect(await participationState(t, people[0]!)).toBe('paired');
    const roles = await t.house.db
      .selectFrom('tandem_party')
      .select('role')
      .where('person_id', '=', (await personOf(t, people[0]!)).id)
      .execute();
    expect(roles.map(({ role }) => role)).toEqual(['partner']);
  });

  test('whoever has a tandem now is full, and cannot ask', async () => {
    const me = await client(people[2]!);
    expect((await me.get(at(cycle))).text).toContain('In a tandem now, no place free');
    expect((await (await client(people[0]!)).get(at(cycle))).text).toContain(
      'You are in a tandem and have no place for another one',
    );
    expect((await me.post(`${at(cycle, people[0])}/request`, { words: 'Hello' })).status).toBe(409);
    expect((await (await client(people[0]!)).post(`${at(cycle, people[3])}/request`, { words: 'Hello' })).status).toBe(409);
  });

  test('at most three open questions; one taken back makes room, and the other is told', async () => {
    let me = await client(people[2]!);
    const first = await me.post(`${at(cycle, people[3])}/request`, { words: 'Hello' });
    for (const n of [4, 5]) expectMoved(await me.post(`${at(cycle, people[n])}/request`, { words: 'Hello' }), /^\/proposals\//);
    const refused = await me.post(`${at(cycle, people[6])}/request`, { words: 'KEPT words' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('KEPT words');
    expect((await (await client(people[3]!)).post(`${first.location}/withdrawal`)).status).toBe(403);
    t.later({ days: 1 });
    me = await client(people[2]!);
    expectMoved(await me.post(`${first.location}/withdrawal`), first.location!);
    expect((await me.post(`${first.location}/withdrawal`)).status).toBe(409);
    await t.drain();
    expect((await t.mailsTo((await personOf(t, people[3]!)).email)).map(({ kind }) => kind)).toEqual([
      'pairing.asked',
      'pairing.taken_back',
    ]);
    expect((await (await client(people[3]!)).get(first.location!)).text).toContain('taken back');
    expectMoved(await me.post(`${at(cycle, people[6])}/request`, { words: 'KEPT words' }), /^\/proposals\//);
  });

  test('a yes to one closes the other questions of the two', async () => {
    const open = await t.house.db
      .selectFrom('match_proposal')
      .select(['id', 'first_id', 'second_id'])
      .where('asked_by', '=', people[2]!)
      .where('state', '=', 'offered')
      .execute();
    const [yes, ...rest] = open;
    const asked = [yes!.first_id, yes!.second_id].find((id) => id !== people[2])!;
    await (await client(asked)).post(`/proposals/${yes!.id}/answer`, { answer: 'yes' });
    for (const { id } of rest) expect(await proposalState(t, id)).toBe('discarded');
  });
});

describe('wishes', () => {
  const wish = (n: number, path = '') => `/cycles/${hybrid.cycle_id}/wishes/${wishers[n]}${path}`;

  test('up to five, in their order, nobody of another cycle, and no question is sent in this mode', async () => {
    const me = await client(wishers[0]!);
    for (const n of [1, 2, 3, 4, 5]) expectMoved(await me.post(wish(n)), at(hybrid));
    expectMoved(await me.post(wish(1)), at(hybrid));
    expect((await me.post(wish(6))).status).toBe(409);
    expect((await me.post(`/cycles/${hybrid.cycle_id}/wishes/${people[4]}`)).status).toBe(404);
    expect((await me.post(`/cycles/${cycle.cycle_id}/wishes/${people[4]}`)).status).toBe(404);
    await me.post(wish(2, '/rise'));
    await me.post(wish(3, '/removal'));
    const rows = await t.house.db
      .selectFrom('participation_wish')
      .select(['wished_id', 'rank'])
      .where('participation_id', '=', wishers[0]!)
      .orderBy('rank')
      .execute();
    expect(rows.map(({ wished_id }) => wished_id)).toEqual([2, 1, 4, 5].map((n) => wishers[n]));
    expect((await me.get(at(hybrid))).text).toContain('Your wishes (4 of 5)');
    expect((await me.post(`${at(hybrid, wishers[6])}/request`, { words: 'Hello' })).status).toBe(409);
  });

  test('nobody reads out of the list who has wished for her', async () => {
    const page = await (await client(wishers[1]!)).get(at(hybrid));
    expect(page.text).not.toContain('wishes for');
  });
});

test('what has happened here leaves every proposal sound', async () => {
  await t.drain({ tick: true });
  for (const [what, query] of Object.entries(brokenProposals))
    expect([what, (await sql.raw(query).execute(t.house.db)).rows]).toEqual([what, []]);
});
