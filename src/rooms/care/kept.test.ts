import { afterAll, beforeEach, expect, test } from 'vitest';
import { cast, programId } from '../../../test/cast.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { setWholeStage, things } from '../../../test/stage.ts';
import { insertPerson } from '../people/store/persons.ts';
import { careDesk } from './store/desk.ts';

let t: TestHouse;
beforeEach(async () => {
  await t?.close();
  t = await openTestHouse();
  await setWholeStage(t);
});
afterAll(() => t.close());

const path = `/cases/${things.case}`;
const words = 'Longer than twenty characters, and plain.';
const rows = (table: 'report' | 'flag' | 'quality_case' | 'case_statement') => t.house.db.selectFrom(table).selectAll().execute();

async function suspended(): Promise<void> {
  const eva = await t.as(cast.eva);
  const page = await eva.post(`${path}/decision`, { outcome: 'suspension', suspension_code: 'safety', reason: words });
  expect(page.status).toBe(303);
}

test('an erased person: what is said about her goes, a decision stays without her words', async () => {
  await suspended();
  const urs = await t.as(cast.urs);
  await urs.post(`${path}/appeal`, { appeal: 'These were free courses, all of them.' });
  await urs.post('/settings/departure', { sure: 'yes' });
  await t.drain();
  t.later({ days: 31 });
  await t.drain({ tick: true });
  expect((await rows('quality_case')).map(({ sealed_appeal, outcome, state }) => [sealed_appeal, outcome, state])).toEqual([
    [null, 'suspension', 'closed'],
  ]);
  expect([await rows('report'), await rows('flag')]).toEqual([[], []]);
  expect((await rows('case_statement')).map(({ person_id }) => person_id)).toEqual([cast.jana]);
  await expectSound(t);
});

test('an erased reporter: a case keeps what it stands on, without her', async () => {
  const jana = await t.as(cast.jana);
  await jana.post('/settings/departure', { sure: 'yes' });
  await t.drain();
  t.later({ days: 31 });
  await t.drain({ tick: true });
  expect((await rows('report')).map(({ reporter_id }) => reporter_id).toSorted()).toEqual([cast.selin, null]);
  const eva = await t.as(cast.eva);
  expect((await eva.get(path)).text).toContain('an account that is gone');
  await expectSound(t);
});

test('two accounts of one person: everything is the other’s, and the suspension too', async () => {
  const twin = '00000000-0000-4000-8000-000000000901';
  await t.system((deed) =>
    insertPerson(deed, {
      id: twin,
      email: 'twin@weitblick.example',
      status: 'active',
      first_name: 'Urs',
      last_name: 'Amstad',
      locale: 'en',
      joined_at: deed.now,
      created_at: deed.now,
      updated_at: deed.now,
    }),
  );
  await suspended();
  const tarik = await t.as(cast.tarik);
  const page = await tarik.get(`/operation/people/${cast.urs}/merge?other=${twin}`);
  const fields = Object.fromEntries(
    [...page.text.matchAll(/name="(keep|gone|other|sure|into)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  await tarik.post(`/operation/people/${cast.urs}/merge`, { ...fields, keep: twin, other: twin, sure: 'yes' });
  await t.drain();
  const merged = await t.house.db.selectFrom('person').select('merged_into').where('id', '=', cast.urs).executeTakeFirstOrThrow();
  const kept = merged.merged_into ?? cast.urs;
  expect((await rows('quality_case')).map(({ about_id }) => about_id)).toEqual([kept]);
  expect(new Set((await rows('flag')).map(({ about_id }) => about_id))).toEqual(new Set([kept]));
  const listing = await t.house.db
    .selectFrom('mentor_listing')
    .select('state')
    .where('person_id', '=', kept)
    .where('program_id', '=', programId)
    .executeTakeFirstOrThrow();
  expect(listing.state).toBe('suspended');
  await expectSound(t);
});

test('the desk counts what the reader may look after, and nothing else', async () => {
  const sight = (name: 'eva' | 'milo' | 'urs', roles: string[]) => ({
    db: t.house.db,
    house: t.house,
    actor: { kind: 'person' as const, person_id: cast[name], name: '', roles: new Set(roles) },
    now: t.house.clock(),
  });
  const none = { flags: undefined, cases: undefined, appeals: undefined, revocations: undefined };
  expect(await careDesk(sight('urs', ['member']))).toEqual(none);
  expect(await careDesk(sight('eva', ['member', 'office']))).toMatchObject({ ...none, flags: { count: 1 } });
  t.later({ days: 15 });
  expect((await careDesk(sight('eva', ['member', 'office']))).cases).toMatchObject({ count: 1 });
  await suspended();
  const urs = await t.as(cast.urs);
  await urs.post(`${path}/appeal`, { appeal: 'These were free courses, all of them.' });
  expect((await careDesk(sight('eva', ['member', 'office']))).appeals).toBeUndefined();
  expect((await careDesk(sight('milo', ['member', 'office']))).appeals).toMatchObject({ count: 1 });
});
