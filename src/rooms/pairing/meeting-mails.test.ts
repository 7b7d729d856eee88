import { afterAll, beforeAll, expect, test } from 'vitest';
import { setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { personOf } from '../../../test/proposals.ts';
import { readCycle, updateCycle } from '../cycles/store/cycles.ts';
import { fitBand } from './rules/meeting.ts';

let t: TestHouse;
let cycle: OpenCycle;
let people: string[];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'self' } });
  ({ partner: people } = await fill(t, cycle, 'exchange', 4));
});
afterAll(() => t.close());

const client = async (at: number): Promise<Client> => t.as((await personOf(t, people[at]!)).id);
const list = () => `/cycles/${cycle.cycle_id}/people-to-meet`;
const ask = (one: Client, at: number) => one.post(`${list()}/${people[at]}/request`, { words: 'May I?' });
const mails = async (at: number) => {
  await t.drain();
  return (await t.mailsTo((await personOf(t, people[at]!)).email)).map(({ kind }) => kind.replace('pairing.', ''));
};

test('asking and taking back all day long is one mail; the link in it leads to the question that counts', async () => {
  const [one, other] = [await client(0), await client(1)];
  const asked: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const done = await ask(one, 1);
    expectMoved(done, /^\/proposals\//);
    asked.push(done.location!);
    t.later({ minutes: 5 });
    if (n < 2) expectMoved(await one.post(`${done.location}/withdrawal`), done.location!);
  }
  expect(await mails(1)).toEqual(['asked']);
  expectMoved(await other.get(asked[0]!), asked[2]!);
  expect((await other.get(asked[2]!)).text).toContain('The question was taken back and asked anew');
  await one.post(`${asked[2]}/withdrawal`);
  expect((await other.get(asked[0]!)).status).toBe(200);
  expect(await mails(1)).toEqual(['asked']);
  // Others of the cycle are asked as ever, and so is whoever asked first.
  await ask(one, 2);
  expect(await mails(2)).toEqual(['asked']);
  await ask(other, 0);
  expect(await mails(0)).toEqual(['asked']);
});

test('on the next day there is one mail again: of the first thing that happens', async () => {
  t.later({ days: 1 });
  const one = await client(0);
  const back = await ask(one, 3);
  expect(await mails(3)).toEqual(['asked']);
  t.later({ days: 1 });
  const later = await client(0);
  expectMoved(await later.post(`${back.location}/withdrawal`), back.location!);
  expect(await mails(3)).toEqual(['asked', 'taken_back']);
  const again = await ask(later, 3);
  expect(await mails(3)).toEqual(['asked', 'taken_back']);
  // Nothing is lost by it: the home page of the other has it.
  expect((await (await client(3)).get('/home')).text).toContain(again.location!);
});

test('two clicks at once are one question and one mail', async () => {
  t.later({ days: 1 });
  const two = await client(2);
  const done = await Promise.all([ask(two, 3), ask(two, 3)]);
  expect(done.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  expect((await mails(3)).filter((kind) => kind === 'asked')).toHaveLength(2);
});

test('participants read the fit in words, never as a number, and where nobody reads points neither', async () => {
  expect([fitBand(10_000), fitBand(7500), fitBand(7499), fitBand(5000), fitBand(0)]).toEqual([
    'strong',
    'strong',
    'fair',
    'fair',
    'some',
  ]);
  const one = await client(0);
  const shown = await one.get(list());
  expect(shown.text).toMatch(/class="person-score">Fits (very well|well|in part)</);
  expect(shown.text).not.toMatch(/of 100/);
  const { plan } = (await readCycle(t.house, cycle.cycle_id))!;
  await t.system((deed) => updateCycle(deed, cycle.cycle_id, { plan: { ...plan, scores_for: 'nobody' } }));
  const bare = await one.get(list());
  expect(bare.text).toContain('the best fit first');
  expect(bare.text).not.toContain('person-score');
});
