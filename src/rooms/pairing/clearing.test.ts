import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { brokenProposals } from '../../../test/invariants-proposals.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { personOf, proposalState, propose } from '../../../test/proposals.ts';
import { withoutChance } from '../../../test/without-chance.ts';

let t: TestHouse;
let cycle: OpenCycle;
let mentors: string[];
let mentees: string[];
let eva: Client;
let jana: Client;
let urs: Client;

/** The mentors come from organisation n, the mentees from the next: every sixth pair is one of the first and the second again. */
const pairs = [0, 5, 10, 15];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross', { state: 'matching' });
  ({ mentor: mentors, mentee: mentees } = await fill(t, cycle, 'cross', 17));
  eva = await t.as(cast.eva);
  for (const [person_id, at, role] of [
    [cast.jana, 0, 'hr'],
    [cast.urs, 1, 'hr'],
    [cast.milo, 3, 'hr'],
    [cast.selin, 0, 'executive'],
  ] as const)
    await t.system((deed) =>
      deed.tx
        .insertInto('organization_contact')
        .values({
          id: deed.house.chance.id(),
          organization_id: cycle.organizations[at]!,
          person_id,
          role,
          since: deed.now,
          until: null,
        })
        .execute(),
    );
  [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
});
afterAll(() => t.close());

const path = (n: number, more = '') => `/organizations/${cycle.organizations[n]}/clearances${more}`;

async function asked(of: readonly number[] = pairs): Promise<string[]> {
  const ids = [];
  for (const n of of) ids.push(await propose(t, cycle, [mentees[n]!, mentors[n]!], 'shortlisted'));
  expect((await eva.post(`/cycles/${cycle.cycle_id}/proposals/clearances`, { proposals: ids })).status).toBe(303);
  return ids;
}
const drop = () => t.house.db.deleteFrom('match_proposal').where('cycle_id', '=', cycle.cycle_id).execute();

test('the whole list in one go: each organisation clears its own, the last word moves the pairs, and the coordination hears it once', async () => {
  const ids = await asked();
  const page = await jana.get(path(0));
  expect(page.text).toContain('4 pairs wait for your clearance');
  expect(page.text).not.toMatch(/name="proposals"[^>]*checked/);
  expect((await jana.get(path(0, '?all=1'))).text.match(/name="proposals"[^>]*checked/g)).toHaveLength(4);
  for (const secret of ['8200', '0.82', 'delegation']) expect(withoutChance(page.text)).not.toContain(secret);
  expectMoved(await jana.post(path(0), { proposals: ids }), path(0));
  expect(await Promise.all(ids.map((id) => proposalState(t, id)))).toEqual(ids.map(() => 'org_clearing'));
  expect((await jana.get(path(0))).text).toContain('4 pairs are cleared.');
  expectMoved(await urs.post(path(1), { proposals: ids }), path(1));
  expect(await Promise.all(ids.map((id) => proposalState(t, id)))).toEqual(ids.map(() => 'shortlisted'));
  await t.drain();
  const kinds = (await t.mailsTo('eva@weitblick.example')).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'pairing.cleared')).toHaveLength(1);
  const trail = await t.house.db.selectFrom('audit_event').select('actor_id').where('verb', '=', 'clearance.answer').execute();
  expect(trail.map(({ actor_id }) => actor_id).toSorted()).toEqual(
    [...ids.map(() => cast.jana), ...ids.map(() => cast.urs)].toSorted(),
  );
  await drop();
});

test('what was answered meanwhile is left out and counted; where nothing is left, it is said and nothing changes', async () => {
  const ids = await asked();
  await jana.post(path(0, `/${ids[0]}`), { answer: 'conflict' });
  expectMoved(await jana.post(path(0), { proposals: ids }), path(0));
  expect((await jana.get(path(0))).text).toContain('3 pairs are cleared. One had gone another way in the meantime');
  expect(await proposalState(t, ids[0]!)).toBe('discarded');
  const late = await jana.post(path(0), { proposals: ids });
  expect([late.status, late.text.includes('There is nothing left to clear.')]).toEqual([409, true]);
  await drop();
});

test('nothing ticked, ids that are none, pairs of others, other people: refused, and nothing is written', async () => {
  const ids = await asked();
  const empty = await jana.post(path(0), {});
  expect([empty.status, empty.text.includes('Please tick at least one pair.')]).toEqual([422, true]);
  expect((await jana.post(path(0), { proposals: ['x'] })).status).toBe(422);
  expect((await jana.post(path(0), { proposals: [cycle.cycle_id] })).status).toBe(404);
  const foreign = await propose(t, cycle, [mentees[3]!, mentors[3]!], 'org_clearing');
  await t.house.db
    .insertInto('proposal_clearance')
    .values({ proposal_id: foreign, organization_id: cycle.organizations[3]!, asked_at: t.house.clock() })
    .execute();
  expect((await jana.post(path(0), { proposals: [foreign] })).status).toBe(404);
  expect((await jana.get(path(0, `/${foreign}`))).status).toBe(404);
  expect((await jana.get(path(0, '/x'))).status).toBe(404);
  for (const name of ['selin', 'urs', 'eva', 'milo', 'tarik'] as const)
    expect([name, (await (await t.as(cast[name])).post(path(0), { proposals: ids })).status]).toEqual([name, 404]);
  expect((await t.guest().post(path(0), { proposals: ids })).status).toBe(303);
  const answered = t.house.db.selectFrom('proposal_clearance').select('proposal_id').where('answer', 'is not', null);
  expect(await answered.execute()).toEqual([]);
  await drop();
});

test('of two colleagues who clear the same list at once one wins, the other reads that nothing is left', async () => {
  const ids = await asked();
  const both = await Promise.all([
    jana.post(path(0), { proposals: ids }),
    jana.post(path(0), { proposals: [...ids].toReversed() }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  await drop();
});

test('a pair of her own is left to a colleague, whoever ticks it', async () => {
  const own = (await personOf(t, mentors[0]!)).id;
  await t.system((deed) =>
    deed.tx
      .insertInto('organization_contact')
      .values({
        id: deed.house.chance.id(),
        organization_id: cycle.organizations[0]!,
        person_id: own,
        role: 'hr_deputy',
        since: deed.now,
        until: null,
      })
      .execute(),
  );
  const ids = await asked();
  const self = await t.as(own);
  const page = await self.get(path(0));
  expect(page.text).toContain('You are one of the two yourself');
  expect(page.text.match(/name="proposals"/g)).toHaveLength(3);
  expect((await self.post(path(0), { proposals: [ids[0]!] })).status).toBe(403);
  expectMoved(await self.post(path(0), { proposals: ids }), path(0));
  expect((await self.get(path(0))).text).toContain('3 pairs are cleared.');
  const open = await t.house.db.selectFrom('proposal_clearance').select('proposal_id').where('organization_id', '=', cycle.organizations[0]!).where('answer', 'is', null).execute(); // prettier-ignore
  expect(open.map(({ proposal_id }) => proposal_id)).toEqual([ids[0]]);
});

test('once she speaks for the organisation no more, she clears nothing', async () => {
  await t.house.db
    .updateTable('organization_contact')
    .set({ until: t.house.clock() })
    .where('person_id', '=', cast.jana)
    .execute();
  expect((await jana.post(path(0), { proposals: [cycle.cycle_id] })).status).toBe(404);
  for (const [what, query] of Object.entries(brokenProposals))
    expect([what, (await sql.raw(query).execute(t.house.db)).rows]).toEqual([what, []]);
});
