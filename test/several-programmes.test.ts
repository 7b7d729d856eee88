import { afterAll, beforeAll, expect, it } from 'vitest';
import { listPublished } from '../src/rooms/applications/store/published.ts';
import { countFree } from '../src/rooms/home/store/start.ts';
import { mergeTopics } from '../src/rooms/people/actions/topic-merge.ts';
import { countRunning } from '../src/rooms/tandems/store/office.ts';
import { countLive } from '../src/rooms/tandems/store/tandems.ts';
import { insertSession } from '../src/rooms/sessions/store/session-rows.ts';
import { accept, cast, programId, setStage } from './cast.ts';
import { openFormats } from './formats.ts';
import { openTestHouse, type TestHouse } from './harness.ts';
import { expectSound } from './invariants.ts';
import { listed, things } from './stage.ts';

let t: TestHouse;
let opened: Awaited<ReturnType<typeof openFormats>>;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  await accept(t, 'jana', 'urs', 'eva');
  await t.system((deed) => listed(deed, 'urs', things.listing));
  opened = await openFormats(t);
});
afterAll(() => t.close());

it('a place in the network is not taken by a tandem of another programme', async () => {
  const { db } = t.house;
  expect(await countLive({ db }, programId, cast.urs)).toBe(0);
  expect(await countLive({ db }, opened.cross.program_id, cast.urs)).toBe(1);
  expect((await listPublished({ db }, programId)).map(({ person_id, live }) => [person_id, live])).toEqual([[cast.urs, 0]]);
  expect(await countFree({ db }, programId)).toBe(1);
  expect(await countRunning({ db }, programId)).toBe(0);
});

it('both see all of their tandems, each with its programme and their own part in it', async () => {
  const jana = await t.as(cast.jana);
  const list = (await jana.get('/tandems')).text;
  for (const { tandem_id } of Object.values(opened)) expect(list).toContain(`/tandems/${tandem_id}`);
  for (const format of ['cross', 'exchange', 'reverse']) expect(list).toContain(`Programme ${format}`);
  for (const { tandem_id } of Object.values(opened)) expect((await jana.get(`/tandems/${tandem_id}`)).status).toBe(200);
});

it('a merged topic is followed into every room of every format', async () => {
  const { tandem_id } = opened.exchange;
  await t.system(async (deed) => {
    const common = { created_at: deed.now, zone: 'Europe/Zurich', minutes: 60, mode: 'remote' as const };
    await insertSession(deed, {
      ...common,
      id: things.held_session,
      tandem_id,
      state: 'held',
      starts_at: new Date(deed.now.getTime() - 86_400_000),
      topics: ['delegation', 'leading-teams'],
      logged_at: deed.now,
      logged_by: cast.jana,
    });
    await deed.tx
      .insertInto('needs_assessment')
      .values({
        id: things.note,
        tandem_id: opened.reverse.tandem_id,
        topic: 'delegation',
        state: 'draft',
        sealed_body: deed.house.vault.seal('{}', `needs_assessment.body.${things.note}`),
        level: 3,
        created_at: deed.now,
        updated_at: deed.now,
      })
      .execute();
    const eva = { kind: 'person' as const, person_id: cast.eva, name: 'Eva Kranich', roles: new Set(['office']) };
    await mergeTopics({ ...deed, actor: eva }, 'delegation', 'leading-teams');
  });
  await t.drain();
  const session = await t.house.db
    .selectFrom('session')
    .select('topics')
    .where('id', '=', things.held_session)
    .executeTakeFirst();
  expect(session?.topics).toEqual(['leading-teams']);
  await expectSound(t);
});
