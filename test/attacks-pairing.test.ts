import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCycle } from '../src/rooms/cycles/store/cycles.ts';
import { isMatchable } from '../src/rooms/pairing/rules/pool.ts';
import { readPool } from '../src/rooms/pairing/store/pool.ts';
import { cast, setStage } from './cast.ts';
import { fill, join, openCycle, type OpenCycle } from './cycles.ts';
import { openTestHouse, type Client, type Page, type TestHouse } from './harness.ts';
import { brokenProposals } from './invariants-proposals.ts';
import { participationState, personOf, proposalState, propose } from './proposals.ts';

let t: TestHouse;
let cycle: OpenCycle;
let mentors: string[];
let mentees: string[];
let eva: Client;
let next = 0;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross', { state: 'matching' });
  ({ mentor: mentors, mentee: mentees } = await fill(t, cycle, 'cross', 14));
  eva = await t.as(cast.eva);
});
afterAll(() => t.close());

const at = (path = '') => `/cycles/${cycle.cycle_id}/proposals${path}`;
const client = async (participation_id: string): Promise<Client> => t.as((await personOf(t, participation_id)).id);
const kinds = async (participation_id: string) =>
  (await t.mailsTo((await personOf(t, participation_id)).email)).map(({ kind }) => kind);
/** Two of the cycle whom nothing has happened to. */
const fresh = (): readonly [string, string] => {
  const at = next++;
  return [mentees[at]!, mentors[at]!];
};
const yes = async (who: Client, id: string): Promise<Page> => who.post(`/proposals/${id}/answer`, { answer: 'yes' });
const formed = ({ status, location }: Page) => status === 303 && location!.startsWith('/tandems/');

async function exclude(participation_id: string, other: string): Promise<void> {
  const { id: person_id } = await personOf(t, other);
  await t.system((deed) =>
    deed.tx
      .insertInto('participation_exclusion')
      .values({ id: deed.house.chance.id(), participation_id, person_id, sealed_note: null, created_at: deed.now })
      .execute(),
  );
}

describe('places', () => {
  test('twenty questions answered at once: one tandem, whoever came second is told', async () => {
    const meet = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'self' } });
    const { partner: people } = await fill(t, meet, 'exchange', 21);
    const [wanted, ...asking] = people;
    const asked: string[] = [];
    for (const each of asking) {
      const page = await (
        await client(each)
      ).post(`/cycles/${meet.cycle_id}/people-to-meet/${wanted}/request`, { words: 'Yes?' });
      asked.push(page.location!.split('/').at(-1)!);
    }
    const me = await client(wanted!);
    const pages = await Promise.all(asked.map((id) => yes(me, id)));
    expect(pages.filter(formed)).toHaveLength(1);
    expect(pages.filter((page) => !formed(page)).map(({ status }) => status)).toEqual(Array.from({ length: 19 }, () => 409));
    const states = await Promise.all(asked.map((id) => proposalState(t, id)));
    expect([states.filter((state) => state === 'accepted').length, new Set(states)]).toEqual([
      1,
      new Set(['accepted', 'discarded']),
    ]);
    const others = asking.filter((_, n) => states[n] === 'discarded');
    expect(await participationState(t, others[0]!)).toBe('ready');
    expect(await kinds(others[0]!)).toContain('pairing.not_formed');
  });

  test('two offers for two places: the first tandem takes no word from the second, a third is not offered', async () => {
    const [[one, mentor], [other], [third]] = [fresh(), fresh(), fresh()];
    await t.house.db.updateTable('participation').set({ capacity: 2 }).where('id', '=', mentor).execute();
    const two: string[] = [];
    for (const mentee of [one, other]) two.push(await propose(t, cycle, [mentee, mentor], 'offered'));
    const last = await propose(t, cycle, [third, mentor], 'shortlisted');
    expect((await eva.post(at('/offers'), { proposals: [last] })).status).toBe(409);
    const me = await client(mentor);
    expect(formed(await yes(me, two[0]!)) || formed(await yes(await client(one), two[0]!))).toBe(true);
    expect(await proposalState(t, two[1]!)).toBe('offered');
    await yes(me, two[1]!);
    expect(formed(await yes(await client(other), two[1]!))).toBe(true);
    expect(await proposalState(t, last)).toBe('discarded');
  });

  test('a suggestion takes nobody out of the next run; what was chosen does', async () => {
    const [pair, held] = [fresh(), fresh()];
    const suggested = await propose(t, cycle, pair, 'suggested');
    const chosen = await propose(t, cycle, held, 'shortlisted');
    const { people } = await t.system(async (deed) => readPool(deed, (await readCycle(deed, cycle.cycle_id))!));
    const matchable = (id: string) => people.some((one) => one.id === id && isMatchable(one));
    expect([pair.map(matchable), held.map(matchable)]).toEqual([
      [true, true],
      [false, false],
    ]);
    await eva.post(at('/discarding'), { proposals: [suggested, chosen] });
  });
});

describe('at the same time', () => {
  test('two coordinators offer the same: one does, the other is told; everybody has one mail', async () => {
    const [mentee, mentor] = fresh();
    const id = await propose(t, cycle, [mentee, mentor], 'shortlisted');
    const both = await Promise.all([1, 2].map(() => eva.post(at('/offers'), { proposals: [id] })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    await t.drain();
    expect([await kinds(mentee), await kinds(mentor)]).toEqual([['pairing.offered'], ['pairing.offered']]);
  });

  test('taken back while it is answered: a tandem or the shortlist, never both', async () => {
    const [mentee, mentor] = fresh();
    const id = await propose(t, cycle, [mentee, mentor], 'offered');
    await yes(await client(mentee), id);
    const other = await client(mentor);
    const pages = await Promise.all([eva.post(at('/withdrawal'), { proposals: [id] }), yes(other, id)]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const accepted = formed(pages[1]);
    expect(await proposalState(t, id)).toBe(accepted ? 'accepted' : 'shortlisted');
    expect(await participationState(t, mentor)).toBe(accepted ? 'paired' : 'ready');
  });

  test('she withdraws while he says yes: nothing stays open, and no tandem of somebody who had left before', async () => {
    const [mentee, mentor] = fresh();
    const id = await propose(t, cycle, [mentee, mentor], 'offered');
    const [she, he] = [await client(mentee), await client(mentor)];
    await yes(she, id);
    const pages = await Promise.all([she.post(`/participations/${mentee}/withdrawal`), yes(he, id)]);
    expect(pages.every(({ status }) => status === 303 || status === 409)).toBe(true);
    await t.drain();
    expect(await participationState(t, mentee)).toBe('withdrawn');
    expect(await proposalState(t, id)).toBe(formed(pages[1]) ? 'accepted' : 'discarded');
    expect(await participationState(t, mentor)).toBe(formed(pages[1]) ? 'paired' : 'ready');
  });
});

describe('rules', () => {
  test('what came between the two after they were asked stands before their yes; both read the same', async () => {
    const [mentee, mentor] = fresh();
    const id = await propose(t, cycle, [mentee, mentor], 'offered');
    await yes(await client(mentee), id);
    await exclude(mentee, mentor);
    const page = await yes(await client(mentor), id);
    expect([page.status, page.location?.startsWith(`/proposals/${id}`)]).toEqual([303, true]);
    await t.drain();
    expect([await proposalState(t, id), await participationState(t, mentor)]).toEqual(['discarded', 'ready']);
    expect([await kinds(mentee), await kinds(mentor)]).toEqual([['pairing.not_formed'], ['pairing.not_formed']]);
  });

  test('a pair that a rule forbids today is not offered', async () => {
    const [mentee, mentor] = fresh();
    const id = await propose(t, cycle, [mentee, mentor], 'shortlisted');
    await exclude(mentor, mentee);
    const page = await eva.post(at('/offers'), { proposals: [id] });
    expect([page.status, await proposalState(t, id)]).toEqual([409, 'shortlisted']);
    await eva.post(at('/discarding'), { proposals: [id] });
  });

  test('an instant in the address is one of an offer: far days are none, and a question of somebody is not taken back', async () => {
    for (const instant of ['x', '-999999999999999', '8640000000000000', String(t.house.clock().getTime() + 1)])
      expect((await eva.post(at(`/offers/${instant}/withdrawal`))).status).toBe(404);
    const meet = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'self' } });
    const { partner: people } = await fill(t, meet, 'exchange', 2);
    const page = await (
      await client(people[0]!)
    ).post(`/cycles/${meet.cycle_id}/people-to-meet/${people[1]}/request`, { words: 'Hello' });
    const id = page.location!.split('/').at(-1)!;
    const row = await t.house.db.selectFrom('match_proposal').select('offered_at').where('id', '=', id).executeTakeFirstOrThrow();
    const undo = `/cycles/${meet.cycle_id}/proposals/offers/${row.offered_at!.getTime()}/withdrawal`;
    expect([(await eva.post(undo)).status, await proposalState(t, id)]).toEqual([409, 'offered']);
  });
});

describe('blind', () => {
  test('a yes and a no of the one leave the same page, home and mails to the other', async () => {
    const seen = async (answer: 'yes' | 'no') => {
      const fits = { offers: ['delegation'], needs: ['delegation'] };
      const [mentee, mentor] = await t.system(async (deed) => [
        (await join(deed, cycle, { role: 'mentee', organization_id: cycle.organizations[0]!, ...fits })).id,
        (await join(deed, cycle, { role: 'mentor', organization_id: cycle.organizations[1]!, ...fits })).id,
      ]);
      const id = await propose(t, cycle, [mentee, mentor], 'offered');
      await (await client(mentee)).post(`/proposals/${id}/answer`, { answer, reason: 'MARKER of the one' });
      await t.drain({ tick: true });
      const he = await client(mentor);
      const home = (await he.get('/')).location ?? '/';
      const pages = await Promise.all([`/proposals/${id}`, home, `/participations/${mentor}`].map((path) => he.get(path)));
      const main = ({ text }: Page) => text.slice(text.indexOf('<main'), text.indexOf('</main'));
      // Names, addresses and tokens of the two differ; no word and no look may.
      const plain = (text: string) =>
        text.replaceAll(/\s(?!class=)[a-z-]+="[^"]*"/g, '').replaceAll(/Noa \w+|Berger \w+|\bN[0-9a-zB]\b/g, 'name');
      return {
        statuses: pages.map(({ status }) => status),
        pages: pages.map((page) => plain(main(page))),
        mails: await kinds(mentor),
      };
    };
    const [one, other] = [await seen('yes'), await seen('no')];
    expect(one.statuses).toEqual([200, 200, 200]);
    expect(other).toEqual(one);
    expect(JSON.stringify(other)).not.toContain('MARKER');
  });
});

test('nobody is brought together in a cycle that was called off while the two were asked', async () => {
  const off = await openCycle(t, 'cross', { state: 'matching' });
  const { mentor, mentee } = await fill(t, off, 'cross', 1);
  const id = await propose(t, off, [mentee[0]!, mentor[0]!], 'offered');
  await yes(await client(mentee[0]!), id);
  await eva.post(`/cycles/${off.cycle_id}/cancellation`, { sure: 'on', reason: 'Nobody has the time this year.' });
  const row = await t.house.db.selectFrom('cycle').select('state').where('id', '=', off.cycle_id).executeTakeFirstOrThrow();
  expect(row.state).toBe('cancelled');
  const late = await yes(await client(mentor[0]!), id);
  expect([late.status, late.text.includes('brings nobody together')]).toEqual([409, true]);
  await t.drain();
  expect([await proposalState(t, id), await participationState(t, mentor[0]!)]).toEqual(['discarded', 'ended']);
});

test('what has happened here leaves every proposal sound', async () => {
  await t.drain({ tick: true });
  for (const [what, query] of Object.entries(brokenProposals))
    expect([what, (await sql.raw(query).execute(t.house.db)).rows]).toEqual([what, []]);
});
