import { afterAll, beforeAll, expect, test } from 'vitest';
import { setStage, cast } from '../../../test/cast.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { keepFile } from '../files/uploads.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
afterAll(() => t.close());

const file = {
  kind: 'photo' as const,
  person_id: cast.jana,
  name: 'x.webp',
  type: 'image/webp',
  bytes: new Uint8Array([1, 2, 3]),
};

test('a file whose deed was rolled back is removed, one with a row stays', async () => {
  const kept = await t.system((deed) => keepFile(deed, file));
  let lost = '';
  await expect(
    t.system(async (deed) => {
      lost = await keepFile(deed, file);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(await t.house.files.get(lost)).not.toBeNull();
  await t.drain({ tick: true });
  expect(await t.house.files.get(lost)).toBeNull();
  expect(await t.house.files.get(kept)).not.toBeNull();
});

test('the trail is kept for two years and no longer', async () => {
  const count = async () =>
    (
      await t.house.db
        .selectFrom('audit_event')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  await (await t.as(cast.jana)).post('/profile/topics', { needs: ['delegation'] });
  t.later({ days: 729 });
  await t.drain({ tick: true });
  expect(await count()).toBeGreaterThan(0);
  t.later({ days: 2 });
  await t.drain({ tick: true });
  expect(await t.house.db.selectFrom('audit_event').selectAll().where('verb', '=', 'person.saveTopics').execute()).toEqual([]);
});
