import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { personOf } from '../../../test/proposals.ts';
import { listRunPairs } from './store/runs.ts';

let t: TestHouse;
let cycle: OpenCycle;
let people: string[];
let eva: Client;
let odd: string;
let ids: string[];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'exchange', { state: 'matching' });
  ({ partner: people } = await fill(t, cycle, 'exchange', 5));
  t.later({ minutes: 5 });
  eva = await t.as(cast.eva);
  const page = await eva.post(at('/matching/runs'), {});
  const run = page.location!.split('/').at(-1)!;
  const pairs = await listRunPairs(t.house, run);
  const paired = new Set(pairs.flatMap(({ first_id, second_id }) => [first_id, second_id]));
  odd = people.find((id) => !paired.has(id))!;
  await eva.post(at('/proposals'), { run });
  ids = (await t.house.db.selectFrom('match_proposal').select('id').where('run_id', '=', run).execute()).map(({ id }) => id);
  await eva.post(at('/proposals/shortlisting'), { proposals: ids });
});
afterAll(() => t.close());

const at = (path: string) => `/cycles/${cycle.cycle_id}${path}`;
const client = async (id: string) => t.as((await personOf(t, id)).id);
const own = async (id: string) => (await (await client(id)).get(`/participations/${id}`)).text;
const sentence = 'there is none for you yet';
const waiting = 'Everything is there.';
const sideOf = async (n: number) =>
  t.house.db.selectFrom('match_proposal').select(['first_id', 'second_id']).where('id', '=', ids[n]!).executeTakeFirstOrThrow();

test('while nothing has gone out, everybody reads the same', async () => {
  expect(ids).toHaveLength(2);
  for (const id of people) {
    const text = await own(id);
    expect([text.includes(waiting), text.includes(sentence)]).toEqual([true, false]);
  }
});

test('once proposals of the run are out, whoever is left over reads kindly what is next, with a way to her details', async () => {
  await eva.post(at('/proposals/offers'), { proposals: [ids[0]!] });
  const [{ first_id }, other] = [await sideOf(0), await sideOf(1)];
  expect(await own(odd)).toContain(sentence);
  expect(await own(odd)).toContain(`/participations/${odd}/form`);
  // Whose pair the coordination still thinks about reads no difference.
  expect(await own(other.second_id)).toContain(sentence);
  expect(await own(first_id)).toContain(`/proposals/${ids[0]}`);
  expect(await own(first_id)).not.toContain(sentence);
  const stranger = await t.as(cast.jana);
  expect((await stranger.get(`/participations/${odd}`)).status).toBe(404);
});

test('in German too', async () => {
  const { id } = await personOf(t, odd);
  await t.house.db.updateTable('person').set({ locale: 'de' }).where('id', '=', id).execute();
  expect(await own(odd)).toContain('für Sie ist noch keiner dabei');
  await t.house.db.updateTable('person').set({ locale: 'en' }).where('id', '=', id).execute();
});

test('who has joined since reads of the next round, and who has answered no does not hear that there was none', async () => {
  t.later({ minutes: 5 });
  const late = await t.system((deed) => join(deed, cycle, { role: 'partner' }));
  expect(await own(late.id)).toContain(waiting);
  const { first_id, second_id } = await sideOf(0);
  for (const id of [first_id, second_id])
    await (await client(id)).post(`/proposals/${ids[0]}/answer`, { answer: id === first_id ? 'no' : 'yes' });
  for (const id of [first_id, second_id]) expect(await own(id)).not.toContain(sentence);
});

test('an offer ends it; all taken back, nobody reads of proposals', async () => {
  await eva.post(at('/proposals/offers'), { proposals: [ids[1]!] });
  const { first_id } = await sideOf(1);
  expect(await own(first_id)).toContain('Look at the proposal');
  await t.house.db.deleteFrom('match_proposal').where('id', '=', ids[0]!).execute();
  await eva.post(at('/proposals/withdrawal'), { proposals: [ids[1]!] });
  expect(await own(odd)).toContain(waiting);
});
