import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { findNetworkProgram, updateProgram } from '../programs/store/programs.ts';
import { formTandem } from '../tandems/actions.ts';

let test: TestHouse;
let id: string;
const session = '00000000-0000-4000-8000-000000000880';
const told = async (name: 'jana' | 'urs') =>
  (await test.mailsTo(emailOf(name))).filter(({ kind }) => kind === 'sessions.talk_end');

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());

async function live(): Promise<void> {
  id = await test.system((deed) =>
    formTandem(deed, {
      program_id: programId,
      mentor_id: cast.urs,
      mentee_id: cast.jana,
      topics: ['delegation'],
      months: 6,
      mode: 'both',
    }),
  );
  const jana = await test.as(cast.jana);
  await jana.post(`/tandems/${id}/messages`, { text: 'Dear Urs.' });
  for (const kind of ['mine', 'ours']) await jana.post(`/tandems/${id}/notes`, { kind, text: `A note of ${kind}` });
  await test.house.db
    .insertInto('session')
    .values({
      id: session,
      tandem_id: id,
      state: 'held',
      proposed_by: cast.jana,
      created_at: test.house.clock(),
      starts_at: test.house.clock(),
      zone: 'Europe/Zurich',
      minutes: 60,
      mode: 'remote',
      sealed_place: test.house.vault.seal('Aarau', `session.place.${session}`),
      sealed_link: null,
      reminded_at: null,
      cancelled_at: null,
      cancelled_by: null,
      cancelled_late: null,
      sealed_cancel_words: null,
      topics: ['delegation'],
      sealed_next_step: test.house.vault.seal('Try it', `session.next_step.${session}`),
      sealed_summary: test.house.vault.seal('Good', `session.summary.${session}`),
      logged_at: test.house.clock(),
      logged_by: cast.jana,
    })
    .execute();
}

const end = () =>
  test.house.db.updateTable('tandem').set({ state: 'completed', ended_at: test.house.clock() }).where('id', '=', id).execute();
const left = async () => ({
  messages: (await test.house.db.selectFrom('message').select('id').execute()).length,
  notes: (await test.house.db.selectFrom('session_note').select('id').execute()).length,
  readers: (await test.house.db.selectFrom('message_reader').select('person_id').execute()).length,
});

beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
  await test.house.db.deleteFrom('mail').execute();
  await live();
});

describe('the words of an ended tandem', () => {
  it('are kept six months, announced a month before, and then go; that there were meetings stays', async () => {
    await test.drain({ tick: true });
    expect(await told('jana')).toEqual([]);
    await end();
    test.later({ days: 148 });
    await test.drain({ tick: true });
    expect(await told('jana')).toEqual([]);
    test.later({ days: 4 });
    for (const _ of [1, 2]) await test.drain({ tick: true });
    for (const name of ['jana', 'urs'] as const) {
      const [mail, ...more] = await told(name);
      expect(more).toEqual([]);
      expect(mail?.text).toContain('/settings/data');
      expect(mail?.text).toContain(name === 'jana' ? 'Urs A.' : 'Jana B.');
      expect(mail?.text).not.toMatch(/Dear Urs|A note of/);
    }
    test.later({ days: 29 });
    await test.drain({ tick: true });
    expect(await left()).toEqual({ messages: 1, notes: 2, readers: 1 });
    const page = await (await test.as(cast.jana)).get(`/tandems/${id}/messages`);
    expect(page.text).toMatch(/Dear Urs.*deleted on/s);
    test.later({ days: 1, minutes: 1 });
    await test.drain({ tick: true });
    expect(await left()).toEqual({ messages: 0, notes: 0, readers: 0 });
    const row = await test.house.db.selectFrom('session').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'held', minutes: 60, topics: [], sealed_place: null, sealed_summary: null });
    const after = await (await test.as(cast.jana)).get(`/tandems/${id}/notes`);
    expect(after.text).toContain('have been deleted, as announced');
    await test.drain({ tick: true });
    const events = await test.house.db.selectFrom('audit_event').select('id').where('verb', '=', 'tandem.dropTalk').execute();
    expect(events).toHaveLength(1);
  });

  it('of a machine that stood still are announced first all the same', async () => {
    await end();
    test.later({ days: 900 });
    await test.drain({ tick: true });
    expect(await left()).toMatchObject({ messages: 1, notes: 2 });
    expect(await told('urs')).toHaveLength(1);
    test.later({ days: 30, minutes: 1 });
    await test.drain({ tick: true });
    expect(await left()).toMatchObject({ messages: 0, notes: 0 });
  });

  it('follow the setting of the programme, and nobody is written to about an empty room', async () => {
    await test.system(async (deed) => {
      const program = await findNetworkProgram(deed);
      if (program) await updateProgram(deed, program.id, { settings: { ...program.settings, keep_talk_months: 1 } });
    });
    await end();
    await test.drain({ tick: true });
    // One month may be thirty days: told at once.
    test.later({ days: 1 });
    await test.drain({ tick: true });
    expect(await told('jana')).toHaveLength(1);
    await test.house.db.deleteFrom('tandem').execute();
    await test.house.db.deleteFrom('mail').execute();
    id = await test.system((deed) =>
      formTandem(deed, { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana, topics: [], months: 6, mode: 'both' }),
    );
    await end();
    test.later({ days: 400 });
    await test.drain({ tick: true });
    expect(await told('jana')).toEqual([]);
  });
});
