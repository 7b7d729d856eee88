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

async function speak(person_id: string, organization_id: string, role: 'hr' | 'hr_deputy' | 'executive' = 'hr'): Promise<void> {
  await t.system((deed) =>
    deed.tx
      .insertInto('organization_contact')
      .values({ id: deed.house.chance.id(), organization_id, person_id, role, since: deed.now, until: null })
      .execute(),
  );
}

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross', { state: 'matching' });
  ({ mentor: mentors, mentee: mentees } = await fill(t, cycle, 'cross', 5));
  eva = await t.as(cast.eva);
});
afterAll(() => t.close());

const at = (path = '') => `/cycles/${cycle.cycle_id}/proposals${path}`;
const shortlisted = (n: number) => propose(t, cycle, [mentees[n]!, mentors[n]!], 'shortlisted');
/** The mentor of pair n comes from organisation n, the mentee from the next. */
const organization = (n: number) => cycle.organizations[n % 5]!;

test('where nobody speaks for an organisation, nobody is asked, and the sentence says what to do', async () => {
  const id = await shortlisted(0);
  const refused = await eva.post(at('/clearances'), { proposals: [id] });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Nobody speaks for these organisations yet');
  expect(await proposalState(t, id)).toBe('shortlisted');
});

test('both organisations are asked; each reads names, work and nothing else, and only its own pairs', async () => {
  await speak(cast.jana, organization(0));
  await speak(cast.urs, organization(1));
  await speak(cast.milo, organization(3));
  await speak(cast.selin, organization(0), 'executive');
  const id = (await t.house.db.selectFrom('match_proposal').select('id').executeTakeFirstOrThrow()).id;
  expectMoved(await eva.post(at('/clearances'), { proposals: [id] }), at('?show=clearing'));
  await t.drain();
  expect((await t.mailsTo('jana@weitblick.example')).map(({ kind }) => kind)).toEqual(['pairing.clearance']);
  const page = await (await t.as(cast.jana)).get(`/organizations/${organization(0)}/clearances`);
  expect(page.text).toContain('One pair waits for your clearance');
  const { id: person_id } = await personOf(t, mentors[0]!);
  const { last_name } = await t.house.db
    .selectFrom('person')
    .select('last_name')
    .where('id', '=', person_id)
    .executeTakeFirstOrThrow();
  expect(page.text).toContain(last_name);
  for (const secret of ['Delegat', 'delegation', '8200', '82 of 100', '0.82', 'offers what'])
    expect(withoutChance(page.text)).not.toContain(secret);
  const milo = await (await t.as(cast.milo)).get(`/organizations/${organization(3)}/clearances`);
  expect(milo.text).not.toContain(last_name);
  // Executives clear nothing; neither does HR of another organisation, nor the coordination itself.
  for (const name of ['selin', 'urs', 'eva', 'milo', 'tarik'] as const)
    expect((await (await t.as(cast[name])).get(`/organizations/${organization(0)}/clearances`)).status).toBe(404);
});

test('an answer with its refusals; cleared by both: back on the shortlist with its mark', async () => {
  const { id } = await t.house.db.selectFrom('match_proposal').select('id').executeTakeFirstOrThrow();
  const path = (n: number) => `/organizations/${organization(n)}/clearances/${id}`;
  const [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
  const wrong = await jana.post(path(0), { note: 'KEPT note' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('KEPT note');
  expect((await jana.post(path(0), { answer: 'other' })).status).toBe(422);
  expect((await jana.post(path(1), { answer: 'cleared' })).status).toBe(404);
  expect((await (await t.as(cast.milo)).post(path(0), { answer: 'cleared' })).status).toBe(404);
  expect((await jana.post(`/organizations/${organization(0)}/clearances/${cycle.cycle_id}`, { answer: 'cleared' })).status).toBe(
    404,
  );
  expectMoved(await jana.post(path(0), { answer: 'cleared' }), `/organizations/${organization(0)}/clearances`);
  expect(await proposalState(t, id)).toBe('org_clearing');
  expect((await jana.post(path(0), { answer: 'conflict' })).status).toBe(409);
  await urs.post(path(1), { answer: 'cleared', note: 'MARKER all fine' });
  expect(await proposalState(t, id)).toBe('shortlisted');
  await t.drain();
  expect((await t.mailsTo('eva@weitblick.example')).map(({ kind }) => kind)).toContain('pairing.cleared');
  const page = await eva.get(at('?show=cleared'));
  expect(page.text).toContain('Cleared (1)');
  const one = await eva.get(at(`/${id}`));
  expect(one.text).toContain('MARKER all fine');
});

test('an objection discards the pair for good', async () => {
  await speak(cast.lara, organization(2));
  const id = await shortlisted(1);
  await eva.post(at('/clearances'), { proposals: [id] });
  await (await t.as(cast.urs)).post(`/organizations/${organization(1)}/clearances/${id}`, { answer: 'competitor' });
  expect(await proposalState(t, id)).toBe('discarded');
  const rule = await t.house.db.selectFrom('match_rule').selectAll().where('first_id', '=', mentees[1]!).executeTakeFirst();
  expect(rule).toMatchObject({ kind: 'forbid', second_id: mentors[1]! });
  expect((await eva.post(at(), { pairs: [`${mentees[1]}:${mentors[1]}`] })).status).toBe(409);
  await t.drain();
  expect((await t.mailsTo('eva@weitblick.example')).map(({ kind }) => kind)).toContain('pairing.objected');
});

test('nobody clears a pair to which she belongs herself', async () => {
  await speak(cast.bruno, organization(4));
  const { id: own } = await personOf(t, mentors[2]!);
  await speak(own, organization(2), 'hr_deputy');
  const id = await shortlisted(2);
  await eva.post(at('/clearances'), { proposals: [id] });
  expect(await proposalState(t, id)).toBe('org_clearing');
  const page = await (await t.as(own)).get(`/organizations/${organization(2)}/clearances`);
  expect(page.text).toContain('You are one of the two yourself');
  const answer = await (await t.as(own)).post(`/organizations/${organization(2)}/clearances/${id}`, { answer: 'cleared' });
  expect(answer.status).toBe(403);
});

test('what has happened here leaves every proposal sound', async () => {
  await t.drain({ tick: true });
  for (const [what, query] of Object.entries(brokenProposals))
    expect([what, (await sql.raw(query).execute(t.house.db)).rows]).toEqual([what, []]);
});
