import { afterAll, beforeAll, expect, test } from 'vitest';
import { setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { personOf, propose } from '../../../test/proposals.ts';

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

const waits = 'A proposal for your tandem waits for your answer.';
const later = 'When the coordination has a suggestion for you';

test('the own page leads to the proposal that waits, tells that it is answered, and nothing before it was offered', async () => {
  const client = await t.as((await personOf(t, mentees[0]!)).id);
  const other = await t.as((await personOf(t, mentors[0]!)).id);
  const own = `/participations/${mentees[0]!}`;
  expect((await client.get(own)).text).toContain(later);
  await propose(t, cycle, [mentees[1]!, mentors[1]!], 'shortlisted');
  expect((await (await t.as((await personOf(t, mentees[1]!)).id)).get(`/participations/${mentees[1]!}`)).text).toContain(later);

  const id = await propose(t, cycle, [mentees[0]!, mentors[0]!], 'offered');
  const asked = await client.get(own);
  expect(asked.text).toContain(waits);
  expect(asked.text).toContain(`href="/proposals/${id}"`);
  expect(asked.text).not.toContain(later);

  // The list of her programmes and the home page say the same.
  expect((await client.get('/participations')).text).toContain('One programme waits for you');
  expect((await client.get('/home')).text).toContain(`href="/proposals/${id}"`);

  await client.post(`/proposals/${id}/answer`, { answer: 'yes' });
  expect((await client.get('/participations')).text).toContain('One programme, nothing waits for you');
  expect((await client.get('/home')).text).not.toContain(`href="/proposals/${id}"`);
  expect((await client.get(own)).text).toContain('You have answered the proposal.');
  // What one has said changes nothing on the page of the other.
  expect((await other.get(`/participations/${mentors[0]!}`)).text).toContain(waits);
});

test('who is in a tandem already and is asked for one more reads it in the same places', async () => {
  const participation_id = mentors[2]!;
  const client = await t.as((await personOf(t, participation_id)).id);
  await t.house.db.updateTable('participation').set({ state: 'paired' }).where('id', '=', participation_id).execute();
  const own = `/participations/${participation_id}`;
  const inTandem = 'Everything else happens in the room of your tandem.';
  expect((await client.get(own)).text).toContain(inTandem);
  expect((await client.get('/participations')).text).toContain('nothing waits for you');

  const id = await propose(t, cycle, [mentees[1]!, participation_id], 'offered');
  const page = (await client.get(own)).text;
  expect(page).toContain(waits);
  expect(page).not.toContain(inTandem);
  expect((await client.get('/participations')).text).toContain('a proposal waits for your answer');
  expect((await client.get('/home')).text).toContain(`href="/proposals/${id}"`);
});

test('whoever is not taken in finds a way to go on', async () => {
  const client = await t.as((await personOf(t, mentees[2]!)).id);
  await t.house.db
    .updateTable('participation')
    .set({ state: 'declined', reason_code: 'places' })
    .where('id', '=', mentees[2]!)
    .execute();
  const page = await client.get(`/participations/${mentees[2]!}`);
  expect(page.text).toContain('See other programmes');
});
