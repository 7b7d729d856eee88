import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { setWholeStage, things } from '../../../test/stage.ts';

let t: TestHouse;

beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
});
afterAll(() => t.close());

/** The page's text without tags, in one line. */
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('the office sees its piles with their age, and the way to the oldest application', async () => {
  t.later({ days: 3 });
  const page = await (await t.as(cast.eva)).get('/home');
  expect(words(page.text)).toContain('What waits for the office');
  expect(words(page.text)).toContain('One application waits for review');
  expect(words(page.text)).toContain('for 3 days');
  expect(words(page.text)).toContain('One message from members not read yet');
  expect(page.text).toContain(`/applications/${things.application}`);
});

test('an application of the reader herself is not in her pile', async () => {
  await t.system((deed) => deed.tx.updateTable('application').set({ person_id: cast.eva }).execute());
  const page = await (await t.as(cast.eva)).get('/home');
  expect(words(page.text)).not.toContain('for review');
  await t.system((deed) => deed.tx.updateTable('application').set({ person_id: cast.selin }).execute());
});

test('what comes due in two weeks stands there with its day, and not before', async () => {
  const now = t.house.clock();
  await t.system((deed) =>
    deed.tx
      .updateTable('application')
      .set({ state: 'questions_open', asked_at: new Date(now.getTime() - 10 * 86_400_000) })
      .execute(),
  );
  const office = await t.as(cast.eva);
  const early = words((await office.get('/home')).text);
  expect(early).toContain('One application waits for an answer');
  expect(early).not.toContain('An application expires');
  t.later({ days: 8 });
  expect(words((await (await t.as(cast.eva)).get('/home')).text)).toContain('An application expires');
});

test('tandems that do not get going are counted, never named, and members see none of it', async () => {
  t.later({ days: 10 });
  const office = words((await (await t.as(cast.eva)).get('/home')).text);
  expect(office).toContain('One tandem has let a date pass');
  expect(office).not.toContain('Milo');
  const member = words((await (await t.as(cast.jana)).get('/home')).text);
  expect(member).not.toContain('waits for the office');
});
