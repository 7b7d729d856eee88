import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { personOf, proposalState, propose } from '../../../test/proposals.ts';
import { openedAnywhere } from '../operation/store/rotation.ts';
import { eraseFromPairing, mergePairing } from './actions/leaving.ts';
import { answerClearance } from './actions/clearance-answers.ts';
import { openClearances } from './store/clearances.ts';

let t: TestHouse;
let cycle: OpenCycle;
let mentors: string[];
let mentees: string[];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross', { state: 'matching' });
  ({ mentor: mentors, mentee: mentees } = await fill(t, cycle, 'cross', 3));
});
afterAll(() => t.close());

test('what lies sealed opens by the key of its row, so that keys can be changed and exports made', async () => {
  const id = await propose(t, cycle, [mentees[0]!, mentors[0]!], 'offered');
  const person = (await personOf(t, mentees[0]!)).id;
  await (await t.as(person)).post(`/proposals/${id}/answer`, { answer: 'no', reason: 'MARKER reason' });
  const row = await t.house.db
    .selectFrom('proposal_answer')
    .selectAll()
    .where('participation_id', '=', mentees[0]!)
    .executeTakeFirstOrThrow();
  expect(openedAnywhere(t, 'proposal_answer', 'sealed_reason', { ...row })?.text).toBe('MARKER reason');
});

test('who cleared stays unnamed after erasure; a merged account keeps what it did', async () => {
  const id = await propose(t, cycle, [mentees[1]!, mentors[1]!], 'org_clearing');
  const organization_id = cycle.organizations[1]!;
  await t.system(async (deed) => {
    await openClearances(deed, id, [organization_id]);
    const contact = deed.house.chance.id();
    await deed.tx
      .insertInto('organization_contact')
      .values({ id: contact, organization_id, person_id: cast.urs, role: 'hr', since: deed.now, until: null })
      .execute();
    const urs = { kind: 'person' as const, person_id: cast.urs, name: 'Urs', roles: new Set(['member']) };
    await answerClearance({ ...deed, actor: urs }, { organization_id, proposal_id: id, answer: 'cleared', note: 'MARKER note' });
  });
  const by = async () =>
    (await t.house.db.selectFrom('proposal_clearance').selectAll().where('proposal_id', '=', id).executeTakeFirstOrThrow())
      .answered_by;
  const row = await t.house.db.selectFrom('proposal_clearance').selectAll().executeTakeFirstOrThrow();
  expect(openedAnywhere(t, 'proposal_clearance', 'sealed_note', { ...row })?.text).toBe('MARKER note');
  await t.house.db.updateTable('person').set({ status: 'merged', merged_into: cast.jana }).where('id', '=', cast.urs).execute();
  await t.system((deed) => mergePairing(deed, cast.urs));
  expect(await by()).toBe(cast.jana);
  await t.system((deed) => eraseFromPairing(deed, cast.jana));
  expect(await by()).toBeNull();
});

test('nobody stays proposed to herself when two accounts become one', async () => {
  const [one, other] = await t.system(async (deed) => [
    await join(deed, cycle, { role: 'mentee', person_id: cast.selin }),
    await join(deed, cycle, { role: 'mentor', person_id: cast.milo }),
  ]);
  const id = await propose(t, cycle, [one.id, other.id], 'shortlisted');
  await t.house.db.updateTable('person').set({ status: 'merged', merged_into: cast.milo }).where('id', '=', cast.selin).execute();
  await t.house.db.updateTable('participation').set({ person_id: cast.milo }).where('id', '=', one.id).execute();
  await t.system((deed) => mergePairing(deed, cast.selin));
  expect(await proposalState(t, id)).toBe('discarded');
});
