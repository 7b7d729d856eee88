import { afterAll, beforeEach, expect, it } from 'vitest';
import { applyAs, fillIn } from '../../../test/applying.ts';
import { cast, setStage, programId } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { networkDefaults } from '../programs/rules/numbers.ts';
import { updateProgram } from '../programs/store/programs.ts';
import { matchProposal } from '../people/actions/proposals.ts';

let test: TestHouse;
let jana: Client;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  jana = await test.as(cast.jana);
});
afterAll(() => test?.close());

const office = { kind: 'person' as const, person_id: cast.eva, name: '', roles: new Set(['member', 'office']) };
const missing = { label: 'Leading in shifts', self_level: 3, evidence: 'I have planned shifts for nine years.' };
const proposals = () => test.house.db.selectFrom('topic_proposal').selectAll().orderBy('created_at').execute();
const topics = () =>
  test.house.db
    .selectFrom('application_topic')
    .innerJoin('application', 'application.id', 'application_id')
    .select(['topic', 'self_level', 'evidence', 'application_topic.decision'])
    .where('person_id', '=', cast.jana)
    .orderBy('position')
    .execute();
/** The office says which topic of the list is meant. */
const match = async (topic: string) => {
  const [row] = (await proposals()).filter(({ state }) => state === 'open');
  await test.system((deed) => matchProposal({ ...deed, actor: office }, row!.id, topic));
  await test.drain();
};

it('a missing topic is proposed where topics are chosen, and the choice is kept', async () => {
  await jana.post('/application');
  const half = await jana.post('/application/topics', { topics: ['delegation'], label: 'Leading in shifts' });
  expect(half.status).toBe(422);
  expect(half.text).toContain('Leading in shifts');
  expect(await proposals()).toEqual([]);
  expectMoved(await jana.post('/application/topics', { topics: ['delegation'], ...missing }), '/application/topics');
  expect(await proposals()).toMatchObject([{ ...missing, state: 'open', person_id: cast.jana }]);
  expect(await topics()).toMatchObject([{ topic: 'delegation' }]);
  expect((await jana.get('/application/topics')).text).toContain('proposed; the office decides');
  expect((await jana.get('/application')).text).toContain('Leading in shifts');
  const again = await jana.post('/application/topics', { topics: ['delegation'], ...missing });
  expect(again.status).toBe(422);
});

it('a proposal is no topic: without one nothing is sent', async () => {
  await jana.post('/application');
  expectMoved(await jana.post('/application/topics', { ...missing }), '/application/topics');
  expect((await jana.post('/application/topics')).status).toBe(422);
  const pressed = await jana.post('/application/topics', { topics: ['delegation'], propose: 'on' });
  expect(pressed.status).toBe(422);
  expect(pressed.text).toContain('class="proposal" open');
  expect((await jana.post('/application/submission')).status).toBe(409);
});

it('can be taken back, by its author alone', async () => {
  await jana.post('/application');
  await jana.post('/application/topics', { ...missing });
  const [row] = await proposals();
  const path = `/application/proposals/${row!.id}/withdrawal`;
  expect((await (await test.as(cast.urs)).post(path)).status).toBe(404);
  expect((await jana.post('/application/proposals/none/withdrawal')).status).toBe(404);
  expectMoved(await jana.post(path), '/application');
  expect((await proposals())[0]!.state).toBe('withdrawn');
  expect((await jana.post(path)).status).toBe(409);
});

it('joins the draft with its words when the office says what it is, not twice, and only where there is room', async () => {
  await fillIn(jana);
  await jana.post('/application/topics', { topics: ['delegation'], ...missing });
  await match('resilience');
  expect((await topics()).at(-1)).toMatchObject({ topic: 'resilience', self_level: 3, evidence: missing.evidence });
  await jana.post('/application/topics', { topics: ['delegation', 'resilience'], ...missing, label: 'Coping at night' });
  await match('resilience');
  expect(await topics()).toHaveLength(2);
  await test.system((deed) => updateProgram(deed, programId, { settings: { ...networkDefaults, max_topics: 2 } }));
  await jana.post('/application/topics', { topics: ['delegation', 'resilience'], ...missing });
  await match('leading-teams');
  expect(await topics()).toHaveLength(2);
});

it('joins what is with the office, to be decided like the others', async () => {
  const id = await applyAs(test, 'jana');
  await test.house.db
    .insertInto('topic_proposal')
    .values({
      ...missing,
      id: '00000000-0000-4000-8000-000000000901',
      person_id: cast.jana,
      locale: 'en',
      state: 'open',
      created_at: test.house.clock(),
    })
    .execute();
  await (await test.as(cast.eva)).post(`/applications/${id}/questions`, { text: 'Do you know shift work?' });
  await match('resilience');
  expect((await topics()).at(-1)).toMatchObject({ topic: 'resilience', decision: null });
  expect((await jana.get('/application')).text).toContain('in the list as “Coping with pressure”, and among your topics');
});
