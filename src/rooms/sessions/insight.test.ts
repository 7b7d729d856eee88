import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { openFormats, type OpenFormat } from '../../../test/formats.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import type { Format } from '../programs/rules.ts';

let t: TestHouse;
let jana: Client;
let urs: Client;
let formats: Record<Format, OpenFormat>;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  formats = await openFormats(t);
  [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
});
afterAll(() => t.close());

const insight = { first: '2026-12-10T17:00', zone: 'Europe/Zurich', minutes: 60, mode: 'onsite', kind: 'insight' };
const list = (format: Format) => `/tandems/${formats[format].tandem_id}/sessions`;

test('the counter-gift of a reverse mentoring is planned as an insight, and called one in the calendar', async () => {
  expect((await urs.get(`${list('reverse')}/new`)).text).toContain('Insight: the mentee shows');
  const sent = await urs.post(list('reverse'), insight);
  expect((await jana.get(sent.location!)).text).toContain('Insight: the mentee shows');
  await jana.post(`${sent.location}/choice`, { starts_at: '2026-12-10T16:00:00.000Z' });
  expect((await jana.get(list('reverse'))).text).toContain('Insight, ');
  expect((await jana.get(`${sent.location}/calendar.ics`)).text.replaceAll('\r\n ', '')).toContain(
    'Mentoring\\, insight: Urs Amstad',
  );
});

test.each(['network', 'cross', 'exchange'] as const)('there is none in %s, whatever is sent', async (format) => {
  expect((await urs.get(`${list(format)}/new`)).text).not.toContain('Insight');
  const sent = await urs.post(list(format), insight);
  const row = await t.house.db
    .selectFrom('session')
    .select('kind')
    .where('id', '=', sent.location!.split('/').at(-1)!)
    .executeTakeFirstOrThrow();
  expect(row.kind).toBe('talk');
});

test('the plan starts from the rhythm on which the two agreed', async () => {
  const { tandem_id } = formats.exchange;
  await t.house.db
    .updateTable('tandem')
    .set({ interval_weeks: 3, session_count: 7, session_minutes: 90 })
    .where('id', '=', tandem_id)
    .execute();
  const { text } = await jana.get(`${list('exchange')}/series`);
  // One is proposed already.
  expect([...text.matchAll(/name="starts"/g)]).toHaveLength(6);
  expect(text).toMatch(/name="interval_weeks"[^>]*value="3"/);
  expect(text).toContain('<option value="90" selected');
});
