import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { personOf, propose } from '../../../test/proposals.ts';

let t: TestHouse;
let eva: Client;
let cycle: OpenCycle;
let pair: readonly [string, string];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  eva = await t.as(cast.eva);
  cycle = await openCycle(t, 'exchange', { state: 'matching' });
  const { partner } = await fill(t, cycle, 'exchange', 4);
  const [one, other] = partner.toSorted() as [string, string];
  pair = [one, other];
});
afterAll(() => t.close());

const at = (path = '', of = cycle) => `/cycles/${of.cycle_id}${path}`;

test('where no tandem has begun, calling off says nothing of any', async () => {
  const page = await eva.get(at('/cancellation'));
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('would go on');
});

test('tandems that have begun: how many, who ends them, and the way to them and to their people', async () => {
  const id = await propose(t, cycle, pair, 'offered');
  for (const each of pair) await (await t.as((await personOf(t, each)).id)).post(`/proposals/${id}/answer`, { answer: 'yes' });
  const page = await eva.get(at('/cancellation'));
  expect(page.text).toContain('One tandem has begun and would go on');
  expect(page.text).toContain('Either of the two may end a tandem earlier');
  expect(page.text).toContain(`href="${at('/tandems')}"`);
  expect((await eva.get(at('/messages/new?show=paired'))).text).toContain('Noa');
  for (const name of ['jana', 'urs'] as const) expect((await (await t.as(cast[name])).get(at('/cancellation'))).status).toBe(404);
});

test('after it the checklist says so still, the tandem goes on, and both ways are open', async () => {
  expectMoved(await eva.post(at('/cancellation')), at());
  await t.drain();
  const page = await eva.get(at('/checklist'));
  expect(page.text).toContain('One tandem of this cycle goes on');
  expect(page.text).toContain(`href="${at('/messages/new?show=paired')}"`);
  expect((await eva.get(at('/tandems'))).status).toBe(200);
  const [both, all] = await Promise.all(
    ['paired', 'over'].map(async (show) => (await eva.get(at(`/messages/new?show=${show}`))).text),
  );
  expect([both, all].map((text) => text?.match(/<h1[^>]*>([^<]*)/)?.[1]?.trim())).toEqual([
    'Write to 2 people',
    'Write to 4 people',
  ]);
  const tandems = await t.house.db.selectFrom('tandem').select('state').where('cycle_id', '=', cycle.cycle_id).execute();
  expect(tandems).toEqual([{ state: 'forming' }]);
});

test('once the tandem is over, nothing of it is said', async () => {
  await t.house.db.updateTable('tandem').set({ state: 'dissolved' }).where('cycle_id', '=', cycle.cycle_id).execute();
  expect((await eva.get(at('/checklist'))).text).not.toContain('tandem of this cycle goes on');
  expect((await eva.get(at('/messages/new?show=paired'))).text).toContain('This goes to nobody');
});
