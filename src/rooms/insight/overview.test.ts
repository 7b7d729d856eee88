import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, programId } from '../../../test/cast.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { setWholeStage, things } from '../../../test/stage.ts';
import { countFunnel, countOutcomes, listWaits } from './store/requests.ts';
import { listWeeks } from './store/sessions.ts';
import { listSupply } from './store/supply.ts';
import { weekStarts } from './rules.ts';
import { withoutChance } from '../../../test/without-chance.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
});
afterAll(() => t.close());

const long_ago = new Date(0);

test('for the office alone; an odd period is a year', async () => {
  for (const name of ['selin', 'jana', 'urs', 'tarik', 'lara'] as const)
    expect((await (await t.as(cast[name])).get('/program/overview')).status).toBe(403);
  const eva = await t.as(cast.eva);
  for (const query of ['', '?period=quarter', '?period=all', '?period=%00%27'])
    expect((await eva.get(`/program/overview${query}`)).status).toBe(200);
  const { text } = await eva.get('/program/overview');
  expect(text).toContain('One mentoring runs');
  expect(text).toContain('As a table');
  for (const name of ['Jana', 'Urs', 'Brandis', 'Amstad', 'Delegating', 'Leading teams'])
    expect(withoutChance(text)).not.toContain(name);
});

test('funnel and outcomes count members and requests of the period', async () => {
  const before = await countOutcomes(t.house, programId, long_ago);
  expect(before).toMatchObject({ open: 1, accepted: 0, no_answer: 0 });
  expect(await countFunnel(t.house, programId, long_ago)).toMatchObject({ asked: 1, accepted: 0, active: 0, completed: 0 });
  const base = await t.house.db
    .selectFrom('mentoring_request')
    .selectAll()
    .where('id', '=', things.request)
    .executeTakeFirstOrThrow();
  const at = (hours: number) => new Date(base.sent_at.getTime() + hours * 3_600_000);
  const copy = (change: object) => ({ ...base, id: t.house.chance.id(), ...change });
  await t.house.db
    .insertInto('mentoring_request')
    .values([
      copy({ state: 'accepted', answered_at: at(6), tandem_id: things.tandem }),
      copy({ state: 'declined', answered_at: at(30), mentee_id: cast.selin, sensitive: true }),
      copy({ state: 'expired', answered_at: at(340), expiry_reason: 'no_answer', mentee_id: cast.eva }),
      copy({ state: 'withdrawn', answered_at: at(2), mentee_id: cast.eva }),
      copy({ state: 'declined', answered_at: at(9), sent_at: new Date('2020-01-01T00:00:00Z'), mentee_id: cast.lara }),
    ])
    .execute();
  const since = new Date('2026-01-01T00:00:00Z');
  expect(await countOutcomes(t.house, programId, since)).toEqual({
    accepted: 1,
    declined: 1,
    withdrawn: 1,
    no_answer: 1,
    no_reply: 0,
    gone: 0,
    open: 1,
  });
  expect(await countFunnel(t.house, programId, since)).toMatchObject({ asked: 3, accepted: 1, active: 0 });
  const waits = (await listWaits(t.house, programId, since)).map(
    ({ from, until }) => (until.getTime() - from.getTime()) / 3_600_000,
  );
  expect(waits.toSorted((a, b) => a - b)).toEqual([6, 30]);
});

test('a question back is the first word', async () => {
  const before = (await listWaits(t.house, programId, long_ago)).length;
  const asked_at = new Date(t.house.clock().getTime() + 3_600_000);
  const id = t.house.chance.id();
  await t.house.db
    .insertInto('request_question')
    .values({
      id,
      request_id: things.request,
      sealed_question: t.house.vault.seal('How many?', `request_question.question.${id}`),
      asked_at,
      sealed_reply: null,
      replied_at: null,
    })
    .execute();
  const after = await listWaits(t.house, programId, long_ago);
  expect(after).toHaveLength(before + 1);
  expect(after.some((wait) => wait.until.getTime() === asked_at.getTime())).toBe(true);
});

test('mentors, places and running tandems over time', async () => {
  const now = t.house.clock();
  const points = [new Date(now.getTime() - 86_400_000), new Date(now.getTime() + 1)];
  const read = () => listSupply(t.house, programId, points);
  expect(await read()).toMatchObject([
    { listed: 0, places: 0, running: 0, free: 0 },
    { listed: 2, places: 4, running: 1, free: 3 },
  ]);
  await t.house.db
    .updateTable('mentor_listing')
    .set({ state: 'paused', paused_at: now })
    .where('id', '=', things.milo_listing)
    .execute();
  expect((await read())[1]).toMatchObject({ listed: 1, places: 2, running: 1, free: 1 });
  await t.house.db.updateTable('tandem').set({ state: 'dissolved', ended_at: now }).where('id', '=', things.tandem).execute();
  expect((await read())[1]).toMatchObject({ running: 0, free: 2 });
});

test('sessions by week, as numbers', async () => {
  const now = t.house.clock();
  await t.house.db.deleteFrom('session').execute();
  const session = (state: 'held' | 'booked' | 'cancelled' | 'missed', starts_at: Date) => ({
    id: t.house.chance.id(),
    tandem_id: things.tandem,
    state,
    proposed_by: cast.jana,
    created_at: now,
    starts_at,
    zone: 'Europe/Zurich',
    minutes: 60,
    mode: 'remote' as const,
  });
  const back = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await t.house.db
    .insertInto('session')
    .values([
      session('held', back(7)),
      session('missed', back(6)),
      session('cancelled', back(7)),
      session('booked', now),
    ] as never)
    .execute();
  const weeks = await listWeeks(t.house, programId, weekStarts(now, 4));
  expect(weeks.map(({ planned, held }) => [planned, held])).toEqual([
    [0, 0],
    [0, 0],
    [2, 1],
    [1, 0],
  ]);
  expect((await (await t.as(cast.eva)).get('/program/overview?period=quarter')).text).toContain(
    'One meeting was held in 13 weeks',
  );
});
