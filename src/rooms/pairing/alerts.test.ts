import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { personOf, propose } from '../../../test/proposals.ts';
import { noteChange } from '../enrolment/actions/changes.ts';
import { lockParticipation } from '../enrolment/store/participations.ts';

let t: TestHouse;
let cycle: OpenCycle;
let mentors: string[];
let mentees: string[];
let eva: Client;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross', { state: 'matching' });
  ({ mentor: mentors, mentee: mentees } = await fill(t, cycle, 'cross', 4));
  eva = await t.as(cast.eva);
  const id = await propose(t, cycle, [mentees[0]!, mentors[0]!], 'offered');
  for (const party of [mentees[0]!, mentors[0]!])
    await (await t.as((await personOf(t, party)).id)).post(`/proposals/${id}/answer`, { answer: 'yes' });
  await t.drain();
});
afterAll(() => t.close());

const at = (path = '') => `/cycles/${cycle.cycle_id}/proposals/alerts${path}`;
const alerts = () => t.house.db.selectFrom('rule_alert').selectAll().orderBy('created_at').execute();

async function changed(
  participation_id: string,
  parts: Parameters<typeof noteChange>[2],
  more?: Record<string, string>,
): Promise<void> {
  await t.system(async (deed) => noteChange(deed, (await lockParticipation(deed, participation_id))!, parts, more));
  await t.drain();
}

test('a new employer that is her partner’s too: the running tandem is told with the rule, once', async () => {
  const { id: person_id } = await personOf(t, mentees[0]!);
  // The mentor of pair 0 comes from organisation 0.
  await t.house.db.updateTable('person').set({ organization_id: cycle.organizations[0]! }).where('id', '=', person_id).execute();
  await changed(mentees[0]!, ['organization'], { organization_id: cycle.organizations[0]! });
  await changed(mentees[0]!, ['organization'], { organization_id: cycle.organizations[0]! });
  const rows = await alerts();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ participation_id: mentees[0]!, cause: 'organization', rules: ['same_organization'] });
  expect(rows[0]!.tandem_id).not.toBeNull();
  expect((await t.mailsTo('eva@weitblick.example')).filter(({ kind }) => kind === 'pairing.alert')).toHaveLength(1);
  expect((await eva.get(at())).text).toContain('works for another organisation');
});

test('a reporting line between two who are proposed to each other: the proposal is told', async () => {
  await propose(t, cycle, [mentees[1]!, mentors[1]!], 'shortlisted');
  const [mentee, mentor] = [await personOf(t, mentees[1]!), await personOf(t, mentors[1]!)];
  await t.system((deed) =>
    deed.tx
      .insertInto('reporting_line')
      .values({ person_id: mentee.id, superior_id: mentor.id, kind: 'manager', source: 'own', created_at: deed.now })
      .execute(),
  );
  await changed(mentees[1]!, ['line']);
  const [, row] = await alerts();
  expect(row).toMatchObject({ cause: 'line', rules: ['reporting_line'] });
  expect(row!.proposal_id).not.toBeNull();
});

test('a contract that ends before the tandem is told; a department that breaks no rule is not', async () => {
  await t.house.db.updateTable('participation').set({ contract_end_on: '2027-06-30' }).where('id', '=', mentors[0]!).execute();
  await changed(mentors[0]!, ['contract_ends'], { contract_end_on: '2027-06-30' });
  expect((await alerts()).map(({ cause }) => cause)).toEqual(['organization', 'line', 'contract']);
  await changed(mentors[2]!, ['department']);
  expect(await alerts()).toHaveLength(3);
});

test('settled with a note by whoever coordinates, once; nobody else sees or settles it', async () => {
  const [row] = await alerts();
  const path = at(`/${row!.id}/settlement`);
  expect((await (await t.as(cast.jana)).get(at())).status).toBe(404);
  expect((await (await t.as(cast.milo)).get(at())).status).toBe(403);
  expect((await (await t.as(cast.jana)).post(path)).status).toBe(404);
  expect((await (await t.as(cast.milo)).post(path)).status).toBe(403);
  expect((await eva.post(at('/nonsense/settlement'))).status).toBe(404);
  expectMoved(await eva.post(path, { note: 'Both agreed to go on.' }), at());
  expect((await eva.post(path)).status).toBe(409);
  expect((await eva.post(at(`/${row!.id}/return`))).status).toBe(409);
  expect((await eva.get(at())).text).toContain('Both agreed to go on.');
});
