import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { brokenProposals } from '../../../test/invariants-proposals.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { participationState, personOf, proposalState, propose } from '../../../test/proposals.ts';
import { proposalTransitions } from './rules.ts';
import { withoutChance } from '../../../test/without-chance.ts';

let t: TestHouse;
let cycle: OpenCycle;
let mentors: string[];
let mentees: string[];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross', { state: 'matching' });
  ({ mentor: mentors, mentee: mentees } = await fill(t, cycle, 'cross', 9));
});
afterAll(() => t.close());

const offered = (n: number) => propose(t, cycle, [mentees[n]!, mentors[n]!], 'offered');
const client = async (participation_id: string): Promise<Client> => t.as((await personOf(t, participation_id)).id);
const kinds = async (participation_id: string) =>
  (await t.mailsTo((await personOf(t, participation_id)).email)).map(({ kind }) => kind);

describe('the page', () => {
  test('shows who and why, no points, the name short; nobody else finds it', async () => {
    const id = await offered(0);
    const page = await (await client(mentees[0]!)).get(`/proposals/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Why we thought of you both');
    expect(withoutChance(page.text)).not.toMatch(/8200|82 of 100|0[.,]82|>82</);
    expect(page.text).not.toContain(`@weitblick.example">`);
    for (const name of ['jana', 'eva', 'milo', 'tarik'] as const)
      expect((await (await t.as(cast[name])).get(`/proposals/${id}`)).status).toBe(404);
    expect((await (await client(mentees[1]!)).get(`/proposals/${id}`)).status).toBe(404);
    expect((await (await client(mentees[0]!)).get('/proposals/nonsense')).status).toBe(404);
  });

  test('before it is offered neither of the two knows of it', async () => {
    const id = await propose(t, cycle, [mentees[8]!, mentors[8]!], 'shortlisted');
    expect((await (await client(mentees[8]!)).get(`/proposals/${id}`)).status).toBe(404);
    expect((await (await client(mentees[8]!)).post(`/proposals/${id}/answer`, { answer: 'yes' })).status).toBe(404);
    expect((await (await t.as(cast.jana)).post(`/proposals/${id}/answer`, { answer: 'yes' })).status).toBe(404);
  });
});

describe('answers', () => {
  test('both say yes: a tandem of the cycle, both paired, both told with the link to it', async () => {
    const id = await offered(1);
    const [one, other] = [await client(mentees[1]!), await client(mentors[1]!)];
    expect((await one.post(`/proposals/${id}/answer`, {})).status).toBe(422);
    expectMoved(await one.post(`/proposals/${id}/answer`, { answer: 'yes' }), `/proposals/${id}`);
    expect((await one.get(`/proposals/${id}`)).text).toContain('You have said yes');
    const unseen = await other.get(`/proposals/${id}`);
    expect(unseen.text).toContain('Your answer is missing');
    expectMoved(await other.post(`/proposals/${id}/answer`, { answer: 'yes' }), /^\/tandems\//);
    await t.drain();
    const tandem = await t.house.db
      .selectFrom('match_proposal')
      .innerJoin('tandem', 'tandem.id', 'match_proposal.tandem_id')
      .selectAll('tandem')
      .where('match_proposal.id', '=', id)
      .executeTakeFirstOrThrow();
    expect(tandem).toMatchObject({
      cycle_id: cycle.cycle_id,
      state: 'forming',
      topics: ['delegation'],
      planned_end_on: '2028-01-31',
    });
    expect([await participationState(t, mentees[1]!), await participationState(t, mentors[1]!)]).toEqual(['paired', 'paired']);
    expect(await kinds(mentees[1]!)).toContain('pairing.matched');
    expect((await one.get(`/proposals/${id}`)).text).toContain(`/tandems/${tandem.id}`);
    expect((await one.post(`/proposals/${id}/answer`, { answer: 'no' })).status).toBe(409);
  });

  test('a no stays between her and the coordination: no mail and no page tells the other, who answers as before', async () => {
    const id = await offered(2);
    const [one, other] = [await client(mentees[2]!), await client(mentors[2]!)];
    await one.post(`/proposals/${id}/answer`, { answer: 'no', reason: 'MARKER we know each other' });
    await t.drain({ tick: true });
    expect(await proposalState(t, id)).toBe('offered');
    expect(await kinds(mentors[2]!)).toEqual([]);
    const seen = await other.get(`/proposals/${id}`);
    expect(seen.text).toContain('Your answer is missing');
    expect(seen.text).not.toContain('MARKER');
    const desk = await (await t.as(cast.eva)).get(`/cycles/${cycle.cycle_id}/proposals/${id}`);
    expect(desk.text).toContain('MARKER we know each other');
    expectMoved(await other.post(`/proposals/${id}/answer`, { answer: 'yes' }), `/proposals/${id}`);
    await t.drain();
    expect(await proposalState(t, id)).toBe('declined');
    expect(await kinds(mentees[2]!)).toEqual(['pairing.not_formed']);
    expect(await kinds(mentors[2]!)).toEqual(['pairing.not_formed']);
    expect((await other.get(`/proposals/${id}`)).text).not.toContain('has said no');
    const again = await (
      await t.as(cast.eva)
    ).post(`/cycles/${cycle.cycle_id}/proposals`, { pairs: [`${mentees[2]}:${mentors[2]}`] });
    expect(again.status).toBe(409);
  });

  test('the first may change her word while the other has not spoken', async () => {
    const id = await offered(3);
    const [one, other] = [await client(mentees[3]!), await client(mentors[3]!)];
    await one.post(`/proposals/${id}/answer`, { answer: 'no' });
    await one.post(`/proposals/${id}/answer`, { answer: 'yes' });
    expectMoved(await other.post(`/proposals/${id}/answer`, { answer: 'yes' }), /^\/tandems\//);
  });

  test('both at once: one tandem, whatever comes second', async () => {
    const id = await offered(4);
    const [one, other] = [await client(mentees[4]!), await client(mentors[4]!)];
    const answers = await Promise.all([
      one.post(`/proposals/${id}/answer`, { answer: 'yes' }),
      other.post(`/proposals/${id}/answer`, { answer: 'yes' }),
      one.post(`/proposals/${id}/answer`, { answer: 'yes' }),
    ]);
    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
    const tandems = await t.house.db
      .selectFrom('tandem_party')
      .select('tandem_id')
      .where('person_id', '=', (await personOf(t, mentees[4]!)).id)
      .execute();
    expect(tandems).toHaveLength(1);
  });

  test('a lapsed member reads it and cannot answer', async () => {
    const id = await offered(5);
    const { id: person_id } = await personOf(t, mentees[5]!);
    await t.house.db.updateTable('person').set({ status: 'lapsed' }).where('id', '=', person_id).execute();
    expect((await (await t.as(person_id)).post(`/proposals/${id}/answer`, { answer: 'yes' })).status).toBe(403);
    await t.house.db.updateTable('person').set({ status: 'active' }).where('id', '=', person_id).execute();
  });

  test('a contract that ends before the period ends the tandem on that day', async () => {
    await t.house.db.updateTable('participation').set({ contract_end_on: '2027-06-30' }).where('id', '=', mentees[5]!).execute();
    const { id: open } = await t.house.db
      .selectFrom('match_proposal')
      .select('id')
      .where('first_id', '=', mentees[5]!)
      .where('state', '=', 'offered')
      .executeTakeFirstOrThrow();
    await (await client(mentees[5]!)).post(`/proposals/${open}/answer`, { answer: 'yes' });
    await (await client(mentors[5]!)).post(`/proposals/${open}/answer`, { answer: 'yes' });
    const tandem = await t.house.db
      .selectFrom('match_proposal')
      .innerJoin('tandem', 'tandem.id', 'match_proposal.tandem_id')
      .select('planned_end_on')
      .where('match_proposal.id', '=', open)
      .executeTakeFirstOrThrow();
    expect(tandem.planned_end_on).toBe('2027-06-30');
  });
});

describe('time', () => {
  test('reminders on day 3 and 5 to whoever has not answered, the end on day 7 in the same words for both', async () => {
    const id = await offered(6);
    await (await client(mentees[6]!)).post(`/proposals/${id}/answer`, { answer: 'yes' });
    t.later({ days: 3, minutes: 1 });
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    expect(await kinds(mentees[6]!)).toEqual([]);
    expect(await kinds(mentors[6]!)).toEqual(['pairing.offer_reminder']);
    t.later({ days: 2 });
    await t.drain({ tick: true });
    expect(await kinds(mentors[6]!)).toEqual(['pairing.offer_reminder', 'pairing.offer_reminder']);
    t.later({ days: 2 });
    await t.drain({ tick: true });
    expect(await proposalState(t, id)).toBe('declined');
    expect(await kinds(mentees[6]!)).toEqual(['pairing.not_formed']);
    expect((await (await client(mentors[6]!)).post(`/proposals/${id}/answer`, { answer: 'yes' })).status).toBe(409);
    // No answer is no refusal: the two may be proposed to each other again.
    const again = await (
      await t.as(cast.eva)
    ).post(`/cycles/${cycle.cycle_id}/proposals`, { pairs: [`${mentees[6]}:${mentors[6]}`] });
    expect(again.status).toBe(303);
  });
});

describe('afterwards', () => {
  test('an ended tandem brings both back where that is wished; the same two never meet again', async () => {
    const id = await offered(7);
    await (await client(mentees[7]!)).post(`/proposals/${id}/answer`, { answer: 'yes' });
    await (await client(mentors[7]!)).post(`/proposals/${id}/answer`, { answer: 'yes' });
    const { tandem_id } = await t.house.db
      .selectFrom('match_proposal')
      .select('tandem_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await (await client(mentees[7]!)).post(`/tandems/${tandem_id}/parting`, { ending_rematch: 'yes', sure: 'on' });
    await t.drain();
    expect([await participationState(t, mentees[7]!), await participationState(t, mentors[7]!)]).toEqual(['ready', 'ready']);
    expect(await kinds(mentors[7]!)).toContain('pairing.again');
    const again = await (
      await t.as(cast.eva)
    ).post(`/cycles/${cycle.cycle_id}/proposals`, { pairs: [`${mentees[7]}:${mentors[7]}`] });
    expect(again.status).toBe(409);
  });
});

test('the table: nothing leads from a suggestion to a tandem without a person', () => {
  const toTandem = proposalTransitions.filter(({ to }) => to === 'accepted');
  expect(toTandem).toEqual([{ from: 'offered', verb: 'bothAccept', to: 'accepted', who: ['both'] }]);
  const toOffer = proposalTransitions.filter(({ to }) => to === 'offered');
  expect(toOffer.every(({ who }) => who.join() === 'coordinator')).toBe(true);
  expect(proposalTransitions.some(({ from, to }) => from === 'suggested' && (to === 'offered' || to === 'accepted'))).toBe(false);
});

test('what has happened here leaves every proposal sound', async () => {
  await t.drain({ tick: true });
  for (const [what, query] of Object.entries(brokenProposals))
    expect([what, (await sql.raw(query).execute(t.house.db)).rows]).toEqual([what, []]);
});
