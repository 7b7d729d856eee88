import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { setWholeStage } from '../../../test/stage.ts';
import { formPair } from '../tandems/actions.ts';
import { insertStaff } from './store/staff.ts';
import { updateCycle } from './store/cycles.ts';
import type { CycleState } from './rules.ts';

let t: TestHouse;
let eva: Client;

beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  eva = await t.as(cast.eva);
});
afterAll(() => t.close());

const stateOf = async ({ cycle_id }: OpenCycle) =>
  (await t.house.db.selectFrom('cycle').selectAll().where('id', '=', cycle_id).executeTakeFirstOrThrow()).state;
const at = ({ cycle_id }: OpenCycle, path = '') => `/cycles/${cycle_id}${path}`;
const email = async (id: string) =>
  (await t.house.db.selectFrom('person').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email;
const staffOf = ({ cycle_id }: OpenCycle) =>
  t.house.db.selectFrom('cycle_staff').selectAll().where('cycle_id', '=', cycle_id).orderBy('since').execute();
const checkOf = ({ cycle_id }: OpenCycle, key: string) =>
  t.house.db
    .selectFrom('cycle_check')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
const put = (cycle: OpenCycle, state: CycleState) => t.system((deed) => updateCycle(deed, cycle.cycle_id, { state }));
const tickAll = ({ cycle_id }: OpenCycle) =>
  t.system(async (deed) => {
    await deed.tx
      .updateTable('cycle_check')
      .set({ done_at: deed.now, evidence: 'seen' })
      .where('cycle_id', '=', cycle_id)
      .execute();
  });

describe('the checklist', () => {
  it('is ticked with evidence by one person, opened again, planned, added to', async () => {
    const cycle = await openCycle(t, 'cross', { state: 'draft' });
    const { id } = await checkOf(cycle, 'after');
    const page = await eva.get(at(cycle, '/checklist'));
    expect(page.text).toContain('The kickoff event was held');
    const bare = await eva.post(at(cycle, `/checklist/${id}/tick`));
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('by what it can be seen');
    expectMoved(await eva.post(at(cycle, `/checklist/${id}/tick`), { evidence: 'Minutes of 3 May' }), /checklist#check/);
    const again = await eva.post(at(cycle, `/checklist/${id}/tick`), { evidence: 'Mine' });
    expect([again.status, (await checkOf(cycle, 'after')).evidence]).toEqual([409, 'Minutes of 3 May']);
    expect((await eva.get(at(cycle, '/checklist'))).text).toContain('Minutes of 3 May');
    expectMoved(await eva.post(at(cycle, `/checklist/${id}/reopening`)), /checklist/);
    expect((await eva.post(at(cycle, `/checklist/${id}/reopening`))).status).toBe(409);
    expectMoved(await eva.post(at(cycle, `/checklist/${id}`), { owner_id: cast.eva, due_on: '2026-12-01' }), /checklist/);
    expect((await eva.post(at(cycle, `/checklist/${id}`), { owner_id: cast.jana })).status).toBe(422);
    const short = await eva.post(at(cycle, '/checklist'), { title: 'x', gate: 'launch' });
    expect([short.status, short.text.includes('value="x"')]).toEqual([422, true]);
    const added = await eva.post(at(cycle, '/checklist'), { title: 'Book the hall', gate: 'launch', required: 'on' });
    const own = /check-(.+)$/.exec(added.location ?? '')?.[1] ?? '';
    expectMoved(await eva.post(at(cycle, `/checklist/${own}/removal`)), at(cycle, '/checklist'));
    expect((await eva.post(at(cycle, `/checklist/${id}/removal`))).status).toBe(409);
  });

  it('does not let anybody tick what a page holds, nor what lies behind', async () => {
    const cycle = await openCycle(t, 'cross', { state: 'draft' });
    const goals = await checkOf(cycle, 'goals');
    expect((await eva.post(at(cycle, `/checklist/${goals.id}/tick`), { evidence: 'yes' })).status).toBe(409);
    await put(cycle, 'open');
    const after = await checkOf(cycle, 'after');
    expect((await eva.post(at(cycle, `/checklist/${after.id}/tick`), { evidence: 'yes' })).status).toBe(409);
    expect((await eva.get(at(cycle, '/checklist/nothing'))).status).toBe(404);
  });
});

describe('states', () => {
  it('are not moved while something is missing, and say what', async () => {
    const cycle = await openCycle(t, 'exchange', { state: 'draft' });
    const refused = await eva.post(at(cycle, '/preparation'));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Time and money are agreed');
    const goal = { text: { de: 'a', en: 'a' }, indicator: { de: 'b', en: 'b' } };
    await tickAll(cycle);
    await t.system(async (deed) => {
      for (const role of ['deputy', 'confidant'] as const)
        await insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.milo, role });
      const { plan } = await deed.tx
        .selectFrom('cycle')
        .select('plan')
        .where('id', '=', cycle.cycle_id)
        .executeTakeFirstOrThrow();
      await updateCycle(deed, cycle.cycle_id, { plan: { ...plan, goals: [goal] } });
    });
    const [one, two] = await Promise.all([eva.post(at(cycle, '/preparation')), eva.post(at(cycle, '/preparation'))]);
    expect([one.status, two.status].toSorted()).toEqual([303, 409]);
    expect(await stateOf(cycle)).toBe('prepared');
    const milo = await t.as(cast.milo);
    expectMoved(await milo.post(at(cycle, '/opening')), at(cycle));
    expectMoved(await eva.post(at(cycle, '/application-end')), at(cycle));
    expectMoved(await eva.post(at(cycle, '/reopening')), at(cycle));
    expect((await eva.post(at(cycle, '/launch'))).status).toBe(409);
    expect((await eva.get(at(cycle, '/launch'))).status).toBe(303);
    expectMoved(await eva.post(at(cycle, '/cancellation')), at(cycle));
    expect(await stateOf(cycle)).toBe('cancelled');
  });

  it('lets a start below the minimum pass with a reason, which stays with its name', async () => {
    const cycle = await openCycle(t, 'cross', { state: 'matching' });
    const people = await fill(t, cycle, 'cross', 1);
    await tickAll(cycle);
    const person = async (id: string) =>
      (await t.house.db.selectFrom('participation').select('person_id').where('id', '=', id).executeTakeFirstOrThrow()).person_id;
    const empty = await eva.post(at(cycle, '/launch'), { reason: 'We begin all the same.' });
    expect([empty.status, empty.text.includes('no pair has said yes')]).toEqual([409, true]);
    const [mentor, mentee] = [await person(people.mentor[0]!), await person(people.mentee[0]!)];
    await t.system((deed) =>
      formPair(deed, { program_id: cycle.program_id, months: 6, mode: 'both', cycle_id: cycle.cycle_id }, [
        { person_id: mentor, role: 'mentor', gives: ['delegation'] },
        { person_id: mentee, role: 'mentee', gives: [] },
      ]),
    );
    const asked = await eva.get(at(cycle, '/launch'));
    expect(asked.text).toContain('Why it starts below the minimum');
    const bare = await eva.post(at(cycle, '/launch'), { reason: 'no' });
    expect([bare.status, bare.text.includes('>no</textarea>')]).toEqual([422, true]);
    expectMoved(await eva.post(at(cycle, '/launch'), { reason: 'The fifth company follows in spring.' }), at(cycle));
    const row = await t.house.db.selectFrom('cycle').selectAll().where('id', '=', cycle.cycle_id).executeTakeFirstOrThrow();
    expect([row.state, row.override_reason, row.overridden_by]).toEqual([
      'running',
      'The fifth company follows in spring.',
      cast.eva,
    ]);
    expect((await eva.get(at(cycle))).text).toContain('One tandem is running');
    const tandems = await eva.get(at(cycle, '/tandems'));
    expect([tandems.status, tandems.text.includes('Noa')]).toEqual([200, true]);
  });

  it('follow the calendar, and tell those in charge', async () => {
    const cycle = await openCycle(t, 'cross', { state: 'prepared' });
    await t.drain({ tick: true });
    expect(await stateOf(cycle)).toBe('open');
    const before = (await t.mailsTo(await email(cast.eva))).filter(({ kind }) => kind === 'cycles.moved').length;
    expect(before).toBeGreaterThan(0);
    await t.drain({ tick: true });
    expect((await t.mailsTo(await email(cast.eva))).filter(({ kind }) => kind === 'cycles.moved').length).toBe(before);
  });
});

describe('people in charge', () => {
  it('hand over, so that a cycle is never without coordination', async () => {
    const cycle = await openCycle(t, 'reverse', { state: 'draft' });
    const unknown = await eva.post(at(cycle, '/staff'), { email: 'nobody@weitblick.example', role: 'deputy' });
    expect([unknown.status, unknown.text.includes('nobody@weitblick.example')]).toEqual([422, true]);
    expectMoved(await eva.post(at(cycle, '/staff'), { email: await email(cast.urs), role: 'deputy' }), at(cycle, '/staff'));
    expect((await eva.post(at(cycle, '/staff'), { email: await email(cast.urs), role: 'deputy' })).status).toBe(422);
    const urs = await t.as(cast.urs);
    expect((await urs.get(at(cycle))).status).toBe(200);
    expectMoved(await eva.post(at(cycle, '/staff'), { email: await email(cast.urs), role: 'coordinator' }), at(cycle, '/staff'));
    const now = (await staffOf(cycle)).filter(({ until }) => until === null);
    expect(now.map(({ person_id, role }) => [person_id, role])).toEqual([[cast.urs, 'coordinator']]);
    expect((await t.mailsTo(await email(cast.urs))).at(-1)?.kind).toBe('cycles.charged');
    expect((await urs.post(at(cycle, `/staff/${now[0]!.id}/relief`))).status).toBe(409);
    // The office still may, so that no cycle is orphaned; urs is no office.
    expect((await eva.get(at(cycle, '/staff'))).text).toContain('Who was in charge before');
    expect((await eva.post(at(cycle, '/preparation'))).status).toBe(403);
  });

  it('show a sponsor numbers only', async () => {
    const cycle = await openCycle(t, 'reverse', { state: 'running' });
    await t.system((deed) => insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.selin, role: 'sponsor' }));
    const selin = await t.as(cast.selin);
    expect((await selin.get(at(cycle))).status).toBe(200);
    for (const path of ['/checklist', '/staff', '/settings', '/tandems', '/launch'])
      expect((await selin.get(at(cycle, path))).status).toBe(403);
    expect((await (await t.as(cast.jana)).get(at(cycle))).status).toBe(404);
  });

  it('are followed by their deputy when they leave', async () => {
    const cycle = await openCycle(t, 'exchange', { state: 'open' });
    await t.system(async (deed) => {
      await deed.tx.updateTable('cycle_staff').set({ person_id: cast.milo }).where('cycle_id', '=', cycle.cycle_id).execute();
      await insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.urs, role: 'deputy' });
    });
    const { leaveStaff } = await import('./actions/staff.ts');
    await t.system((deed) => leaveStaff(deed, cast.milo));
    const now = (await staffOf(cycle)).filter(({ until }) => until === null);
    expect(now.map(({ person_id, role }) => [person_id, role])).toEqual([[cast.urs, 'coordinator']]);
    await t.system((deed) => leaveStaff(deed, cast.urs));
    expect((await t.mailsTo(await email(cast.eva))).at(-1)?.kind).toBe('cycles.orphaned');
  });
});

describe('numbers', () => {
  const numbers = async (cycle: OpenCycle) => {
    const { settings } = await t.house.db
      .selectFrom('cycle')
      .select('settings')
      .where('id', '=', cycle.cycle_id)
      .executeTakeFirstOrThrow();
    const { settingsIn } = await import('./rules/settings.ts');
    const { kickoff, agreement, ...rest } = settingsIn(settings);
    return { ...rest, kickoff: kickoff ? 'on' : undefined, agreement: agreement ? 'on' : undefined };
  };
  it('are kept by version, with who changed what', async () => {
    const cycle = await openCycle(t, 'cross');
    const fields = await numbers(cycle);
    const wrong = await eva.post(at(cycle, '/settings'), { ...fields, seen: 1, first_talk_days: 400 });
    expect([wrong.status, wrong.text.includes('value="400"')]).toEqual([422, true]);
    expectMoved(await eva.post(at(cycle, '/settings'), { ...fields, seen: 1, first_talk_days: 10 }), at(cycle, '/settings'));
    const page = await eva.get(at(cycle, '/settings'));
    expect(page.text).toContain('21 → 10');
    const late = await eva.post(at(cycle, '/settings'), { ...fields, seen: 1, first_talk_days: 30 });
    expect([late.status, late.text.includes('value="30"')]).toEqual([409, true]);
    const program = await t.house.db
      .selectFrom('program')
      .select('settings')
      .where('id', '=', cycle.program_id)
      .executeTakeFirstOrThrow();
    expect(program.settings.first_talk_days).toBe(21);
  });
  it('keep the kickoff talk of an exchange', async () => {
    const cycle = await openCycle(t, 'exchange');
    const fields = await numbers(cycle);
    expect((await eva.post(at(cycle, '/settings'), { ...fields, seen: 1, kickoff: undefined })).status).toBe(422);
  });
});
