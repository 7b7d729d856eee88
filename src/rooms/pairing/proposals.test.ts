import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { personOf, proposalState, propose } from '../../../test/proposals.ts';
import { moveParticipation } from '../enrolment/actions/moves.ts';
import { lockParticipation } from '../enrolment/store/participations.ts';

let t: TestHouse;
let cycle: OpenCycle;
let mentors: string[];
let mentees: string[];
let eva: Client;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'reverse', { state: 'matching' });
  ({ mentor: mentors, mentee: mentees } = await fill(t, cycle, 'reverse', 6));
  // In reverse mentoring the mentor is the junior one.
  await t.system(async (deed) => {
    const level = (role: 'mentor' | 'mentee', career_level: 'starter' | 'leader') =>
      deed.tx
        .updateTable('person')
        .set({ career_level })
        .where('id', 'in', (eb) => eb.selectFrom('participation').select('person_id').where('role', '=', role))
        .execute();
    await level('mentor', 'starter');
    await level('mentee', 'leader');
  });
  eva = await t.as(cast.eva);
});
afterAll(() => t.close());

const at = (path = '') => `/cycles/${cycle.cycle_id}/proposals${path}`;
const pair = (n: number) => [mentees[n]!, mentors[n]!] as const;
const proposalOf = async (n: number) =>
  (
    await t.house.db
      .selectFrom('match_proposal')
      .select('id')
      .where('first_id', '=', mentees[n]!)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
  ).id;

test('pairs are taken over with points and reasons; the same twice, two mentors, and nothing are refused', async () => {
  const pairs = [0, 1].map((n) => pair(n).join(':'));
  expectMoved(await eva.post(at(), { pairs }), at('?show=suggested'));
  const rows = await t.house.db.selectFrom('match_proposal').selectAll().execute();
  expect(rows).toHaveLength(2);
  expect(rows[0]!.score).toBeGreaterThan(0);
  expect(rows[0]!.reasons.map(({ key }) => key)).toContain('topics_all');
  expect((await eva.post(at(), { pairs })).status).toBe(409);
  expect((await eva.post(at(), { pairs: [`${mentors[2]}:${mentors[3]}`] })).status).toBe(409);
  expect((await eva.post(at(), {})).status).toBe(409);
  expect((await eva.post(at(), { pairs: ['x'] })).status).toBe(422);
  expect((await eva.post(at(), { run: cycle.cycle_id })).status).toBe(404);
});

test('the list says what is next, filters, and shows nothing to strangers', async () => {
  const page = await eva.get(at('?show=suggested'));
  expect(page.text).toContain('New (2)');
  expect(page.text).not.toContain('With organisations');
  expect((await eva.get(at('?q=nobody-at-all'))).text).toContain('Nothing here');
  expect((await eva.get(at('?show=suggested&all=1'))).text.match(/name="proposals"[^>]*checked/g)).toHaveLength(2);
  expect((await (await t.as(cast.jana)).get(at())).status).toBe(404);
  expect((await (await t.as(cast.milo)).get(at())).status).toBe(403);
  expect((await eva.get('/cycles/nonsense/proposals')).status).toBe(404);
});

test('shortlist and discard in bulk; nothing ticked is 422, changed meanwhile is 409', async () => {
  const [one, two] = [await proposalOf(0), await proposalOf(1)];
  expect((await eva.post(at('/shortlisting'), {})).status).toBe(422);
  expectMoved(await eva.post(at('/shortlisting?show=suggested'), { proposals: [one] }), at('?show=suggested'));
  // Nothing is left there: on to where the two are now.
  expectMoved(await eva.post(at('/shortlisting?show=suggested'), { proposals: [two] }), at('?show=shortlisted'));
  expect((await eva.post(at('/shortlisting'), { proposals: [one] })).status).toBe(409);
  expect((await eva.post(at('/clearances'), { proposals: [one] })).status).toBe(409);
  expect((await (await t.as(cast.jana)).post(at('/shortlisting'), { proposals: [one] })).status).toBe(404);
  expect((await (await t.as(cast.milo)).post(at('/offers'), { proposals: [one] })).status).toBe(403);
  const spare = await propose(t, cycle, pair(4));
  await eva.post(at('/discarding'), { proposals: [spare] });
  expect(await proposalState(t, spare)).toBe('discarded');
});

test('the preview shows what both read; offers go out, and an undo takes the whole bulk back', async () => {
  const [one, two] = [await proposalOf(0), await proposalOf(1)];
  const preview = await eva.get(at('/offers'));
  expect(preview.text).toContain('2 offers are ready');
  expect(preview.text).toContain('offers what');
  const sent = await eva.post(at('/offers'), { proposals: [one, two] });
  expectMoved(sent, at('?show=offered'));
  const page = await eva.get(at('?show=offered'));
  const undo = /action="(\/cycles\/[^"]+\/offers\/\d+\/withdrawal)"/.exec(page.text)?.[1];
  expect(undo).toBeDefined();
  const { email } = await personOf(t, mentees[0]!);
  await t.drain();
  expect((await t.mailsTo(email)).map(({ kind }) => kind)).toEqual(['pairing.offered']);
  expectMoved(await eva.post(undo!), at('?show=shortlisted'));
  expect([await proposalState(t, one), await proposalState(t, two)]).toEqual(['shortlisted', 'shortlisted']);
  expect((await eva.post(undo!)).status).toBe(409);
  await t.drain();
  expect((await t.mailsTo(email)).map(({ kind }) => kind)).toEqual(['pairing.offered', 'pairing.taken_back']);
});

test('somebody without a free place is not asked twice', async () => {
  const one = await proposalOf(0);
  const rival = await propose(t, cycle, [mentees[0]!, mentors[5]!], 'shortlisted');
  expect((await eva.get(at('/offers'))).text).toContain('stands in another offer above');
  await eva.post(at('/offers'), { proposals: [one, rival] });
  expect([await proposalState(t, one), await proposalState(t, rival)].toSorted()).toEqual(['offered', 'shortlisted']);
  const waiting = (await proposalState(t, one)) === 'shortlisted' ? one : rival;
  expect((await eva.post(at('/offers'), { proposals: [waiting] })).status).toBe(409);
});

test('two coordinators: of two deeds at once one wins, the other reads that it has changed', async () => {
  const id = await propose(t, cycle, pair(3));
  const answers = await Promise.all([
    eva.post(at('/shortlisting'), { proposals: [id] }),
    (await t.as(cast.eva)).post(at('/discarding'), { proposals: [id] }),
    (await t.as(cast.eva)).post(at('/shortlisting'), { proposals: [id] }),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status === 409).length).toBeGreaterThanOrEqual(1);
  expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
});

test('a proposal page for the coordination; nobody else', async () => {
  const id = await proposalOf(1);
  const page = await eva.get(at(`/${id}`));
  expect(page.status).toBe(200);
  expect(page.text).toContain('Why these two');
  expect((await (await t.as(cast.jana)).get(at(`/${id}`))).status).toBe(404);
  expect((await eva.get(at('/nonsense'))).status).toBe(404);
  expect((await eva.get(at(`/${cycle.cycle_id}`))).status).toBe(404);
});

test('whoever leaves takes her open proposals with her; the other is told', async () => {
  const id = await propose(t, cycle, pair(2), 'offered');
  await t.system(async (deed) => {
    await moveParticipation(deed, (await lockParticipation(deed, mentees[2]!))!, 'withdraw');
  });
  await t.drain();
  expect(await proposalState(t, id)).toBe('discarded');
  const { email } = await personOf(t, mentors[2]!);
  expect((await t.mailsTo(email)).map(({ kind }) => kind)).toContain('pairing.not_formed');
});
