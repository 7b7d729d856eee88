import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../../test/harness.ts';
import { insertRole } from '../../people/store/network.ts';
import { updateCycle, readCycle } from '../store/cycles.ts';
import { insertStaff } from '../store/staff.ts';

let test: TestHouse;
let cycle: OpenCycle;
let eva: Client;
let urs: Client;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  cycle = await openCycle(test, 'cross', { state: 'draft' });
  await test.system(async (deed) => {
    await updateCycle(deed, cycle.cycle_id, { apply_from: null, apply_until: null, starts_on: null, ends_on: null });
    await insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.urs, role: 'deputy' });
    await insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.jana, role: 'sponsor' });
  });
  eva = await test.as(cast.eva);
  urs = await test.as(cast.urs);
});
afterAll(() => test.close());

const path = (step = '') => `/cycles/${cycle.cycle_id}/setup${step && `/${step}`}`;
const seen = async (client: Client, step: string) =>
  /name="seen" value="([^"]*)"/.exec((await client.get(path(step))).text)?.[1]?.replaceAll('&#43;', '+') ?? '';
const save = async (client: Client, step: string, fields: Fields = {}) =>
  client.post(path(step), { seen: await seen(client, step), ...fields });
const stored = async () => (await readCycle(test.house, cycle.cycle_id))!;
const goals = { purposes: ['network'], goals: ['network'] };

describe('the way through the wizard', () => {
  it('begins with the goals; the next step says why it is closed', async () => {
    expect((await eva.get(path())).text).toContain('0 of 9 steps are done');
    const locked = await eva.get(path('charge'));
    expect(locked.text).toContain('First comes “Goals”');
    expect(locked.text).not.toContain('Save and go on');
    expect((await eva.post(path('charge'), { seen: '' })).status).toBe(409);
    expect((await eva.get(path('nonsense'))).status).toBe(404);
  });

  it('refuses goals without purpose, without goal, without indicator, and keeps what was written', async () => {
    const own = { 'own.0.text_en': 'More courage', focus_en: 'Courage' };
    const page = await save(eva, 'goals', own);
    expect(page.status).toBe(422);
    expect(page.text).toContain('More courage');
    const noIndicator = await save(eva, 'goals', { ...own, purposes: ['network'] });
    expect(noIndicator.status).toBe(422);
    expect(noIndicator.text).toContain('How will you see that it is reached?');
    expect((await save(eva, 'goals', { purposes: ['network'] })).text).toContain('choose a goal or write one');
    expect((await save(eva, 'goals', { purposes: ['nothing'], goals: ['network'] })).status).toBe(422);
  });

  it('saves goals of the template and own ones, and goes on', async () => {
    const fields = { ...goals, 'own.0.text_en': 'More courage', 'own.0.indicator_en': 'Own answer', focus_en: 'Courage' };
    expectMoved(await save(eva, 'goals', fields), path('charge'));
    const { plan } = await stored();
    expect(plan.goals.map(({ key }) => key)).toEqual(['network', undefined]);
    expect(plan).toMatchObject({ purposes: ['network'], focus: { de: '', en: 'Courage' } });
    const again = await eva.get(path('goals'));
    expect(again.text).toContain('More courage');
    const event = await test.house.db
      .selectFrom('audit_event')
      .selectAll()
      .where('verb', '=', 'cycle.setUp')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(event.after)).not.toContain('courage');
  });

  it('tells the second of two who save the same step, and lets her decide', async () => {
    const old = await seen(urs, 'goals');
    await save(eva, 'goals', goals);
    const late = await urs.post(path('goals'), { ...goals, seen: old, focus_en: 'Mine' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Eva has saved this step in the meantime');
    expect(late.text).toContain('value="Mine"');
    const now = /name="seen" value="([^"]*)"/.exec(late.text)?.[1] ?? '';
    expectMoved(await urs.post(path('goals'), { ...goals, seen: now, focus_en: 'Mine' }), path('charge'));
  });

  it('asks for days that follow each other', async () => {
    expectMoved(await save(eva, 'charge'), path('period'));
    const days = { apply_from: '2026-11-01', apply_until: '2026-12-31', starts_on: '2027-02-01', ends_on: '2028-01-31' };
    const empty = await eva.post(path('period'));
    expect([empty.status, empty.text.includes('Please fill this in.')]).toEqual([422, true]);
    expect((await save(eva, 'period', { ...days, ends_on: '' })).status).toBe(422);
    const wrong = await save(eva, 'period', { ...days, starts_on: '2026-12-01' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('comes after the end of sign-up');
    expect((await save(eva, 'period', { ...days, ends_on: '2027-02-31' })).status).toBe(422);
    expectMoved(await save(eva, 'period', { ...days, again: 'on' }), path());
    expect(await stored()).toMatchObject(days);
  });

  it('makes reasons compulsory where the target group rests on gender', async () => {
    const fields = {
      groups_en: 'Young women at the start',
      ways: ['nomination'],
      gender: 'on',
      mentor_levels: ['leader'],
      mentor_places: 3,
    };
    const page = await save(eva, 'participants', fields);
    expect(page.status).toBe(422);
    expect(page.text).toContain('at least');
    expect(page.text).toContain('name a day on which you look at the reasons');
    const whole = { ...fields, rationale_de: 'Wenige Frauen leiten.', review_on: '2027-12-01', min_organizations: 5 };
    expectMoved(await save(eva, 'participants', whole), path('matching'));
    expect((await stored()).plan).toMatchObject({
      places: { mentor: 3 },
      eligibility: { mentor: { levels: ['leader'], bands: [] }, mentee: { levels: [] } },
      ways: { nomination: true, call: false },
      target: { gender: true },
    });
  });

  it('goes through matching, training, standards, surveys and texts to the end', async () => {
    const central = { mode: 'central', min_score: 0.6, training: ['mentor'], scores_for: 'nobody' };
    expect((await save(eva, 'matching', { ...central, min_score: 60 })).status).toBe(422);
    expectMoved(await save(eva, 'matching', central), path('training'));
    expect(await stored()).toMatchObject({ matching: { min_score: 6000, training: true }, plan: { scores_for: 'nobody' } });
    expectMoved(await eva.post(path('training/suggestion')), path('training'));
    expect((await eva.post(path('training/suggestion'))).status).toBe(409);
    const planned = (await stored()).plan.events.length;
    expect(planned).toBeGreaterThan(8);
    const lines = {
      'events.0.kind': 'kickoff',
      'events.0.on': '2027-02-03',
      'events.1.kind': 'workshop',
      'events.1.gone': 'on',
      'events.2.title': 'What is this?',
    };
    expect((await save(eva, 'training', lines)).text).toContain('What kind of date is it?');
    expectMoved(
      await save(eva, 'training', { ...lines, 'events.2.kind': 'informal', 'events.2.audience': 'mentee' }),
      path('standards'),
    );
    expect((await stored()).plan.events).toEqual([
      { kind: 'kickoff', title: '', on: '2027-02-03', full_day: false, audience: 'both' },
      { kind: 'informal', title: 'What is this?', on: null, full_day: false, audience: 'mentee' },
    ]);
    expect((await save(eva, 'standards')).status).toBe(422);
    expectMoved(await save(eva, 'standards', { documentation_en: 'Only the two read notes.' }), path('surveys'));
    expectMoved(await save(eva, 'surveys', { surveys: ['end', 'start'] }), path('texts'));
    expectMoved(await save(eva, 'texts', { invitation_en: 'Come.', message_en: 'I support it.' }), path());
    const page = await eva.get(path());
    expect(page.text).toContain('Everything is decided');
    expect(page.text).toContain('/checklist');
  });
});

describe('who may, and when', () => {
  it('is nobody else’s: strangers find nothing, the sponsor may not', async () => {
    expect((await (await test.as(cast.milo)).get(path())).status).toBe(200);
    expect((await (await test.as(cast.selin)).get(path())).status).toBe(404);
    expect((await (await test.as(cast.tarik)).post(path('goals'), goals)).status).toBe(404);
    const jana = await test.as(cast.jana);
    expect((await jana.get(path())).status).toBe(403);
    expect((await jana.post(path('goals'), { ...goals, seen: '' })).status).toBe(403);
    expect((await eva.get('/cycles/nothing/setup')).status).toBe(404);
  });

  it('loses the right with the task', async () => {
    await test.system(async (deed) => {
      await deed.tx.updateTable('cycle_staff').set({ until: deed.now }).where('person_id', '=', cast.urs).execute();
    });
    expect((await urs.get(path())).status).toBe(404);
    expect((await urs.post(path('surveys'), { seen: '' })).status).toBe(404);
    await test.system((deed) => insertRole(deed, cast.urs, 'office'));
    expect((await urs.get(path())).status).toBe(200);
  });

  it('settles period and eligibility once people are asked; the rest may change', async () => {
    await test.system((deed) => updateCycle(deed, cycle.cycle_id, { state: 'open' }));
    const page = await eva.get(path('period'));
    expect(page.text).toContain('First and last day stand');
    expect(page.text).not.toContain('name="starts_on"');
    expect((await save(eva, 'period', { apply_until: '2027-01-10', starts_on: '2027-03-01' })).status).toBe(409);
    expectMoved(await save(eva, 'period', { apply_until: '2027-01-10' }), path('participants'));
    expect(await stored()).toMatchObject({ apply_until: '2027-01-10', starts_on: '2027-02-01' });
    await save(eva, 'participants', { groups_en: 'All', ways: ['call'], mentor_levels: ['starter'] });
    expect((await stored()).plan.eligibility.mentor?.levels).toEqual(['leader']);
  });

  it('closes with the cycle', async () => {
    await test.system((deed) => updateCycle(deed, cycle.cycle_id, { state: 'cancelled' }));
    expect((await eva.get(path('goals'))).text).toContain('This cycle is closed');
    expect((await eva.post(path('goals'), { ...goals, seen: '' })).status).toBe(409);
    expect((await eva.post(path('training/suggestion'))).status).toBe(409);
  });
});
