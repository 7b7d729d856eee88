import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { setWholeStage } from '../../../test/stage.ts';
import { arrive } from '../enrolment/actions/arrive.ts';
import { formPair } from '../tandems/actions.ts';
import { pointKeys, pointsOf, qualityScore, qualityStand, sayable, type Seen } from './rules/standards.ts';
import { insertStaff } from './store/staff.ts';
import { updateCycle } from './store/cycles.ts';

const seen = (stand: Seen['stand'], decides: boolean): Seen => ({ stand, decides, words: '', vars: {} });

describe('a quality standard', () => {
  it('belongs to its formats', () => {
    expect(pointsOf('cross')).toEqual(pointKeys);
    expect(pointKeys.filter((key) => !pointsOf('reverse').includes(key))).toEqual(['organizations', 'executives']);
    expect(pointsOf('exchange')).toEqual(pointsOf('reverse'));
  });
  it('stands where the system sees it, else where somebody says', () => {
    expect(qualityStand(undefined, undefined)).toBe('not_yet');
    expect(qualityStand(undefined, { stand: 'partly' })).toBe('partly');
    expect(qualityStand(seen('partly', false), { stand: 'met' })).toBe('met');
    expect(qualityStand(seen('partly', true), { stand: 'met' })).toBe('partly');
    expect(qualityStand(seen('not_yet', true), { stand: 'not_applicable' })).toBe('not_applicable');
    expect(qualityStand(seen('met', false), undefined)).toBe('not_yet');
  });
  it('can be said where nothing decides it, and some always apply', () => {
    expect(sayable('backing', seen('met', false))).toEqual(['met', 'partly', 'not_yet', 'not_applicable']);
    expect(sayable('charge', seen('met', true))).toEqual(['not_applicable']);
    expect(sayable('voluntary', seen('met', true))).toEqual([]);
    expect(sayable('privacy', undefined)).toEqual(['met', 'partly', 'not_yet']);
  });
  it('counts among those that apply', () => {
    expect(qualityScore(['met', 'met', 'partly', 'not_yet', 'not_applicable'])).toEqual({ met: 2, all: 4, percent: 50 });
    expect(qualityScore(['not_applicable'])).toEqual({ met: 0, all: 0, percent: 0 });
  });
});

let t: TestHouse;
let [eva, urs]: Client[] = [];
let cycle: OpenCycle;
const at = (path = '') => `/cycles/${cycle.cycle_id}/quality${path}`;
const rows = () => t.house.db.selectFrom('cycle_standard').selectAll().where('cycle_id', '=', cycle.cycle_id).execute();
const version = (text: string) => /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? '';

beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  cycle = await openCycle(t, 'cross', { state: 'running' });
  [eva, urs] = await Promise.all([cast.eva, cast.urs].map((id) => t.as(id)));
});
afterAll(() => t.close());

const staffInstead = (from: string, person_id: string) =>
  t.house.db
    .updateTable('cycle_staff')
    .set({ person_id })
    .where('person_id', '=', from)
    .where('cycle_id', '=', cycle.cycle_id)
    .execute();

describe('the page of the quality standards', () => {
  it('shows what the system sees, without anybody saying it', async () => {
    const bare = await eva!.get(at());
    expect([bare.status, bare.text.includes('of 30 quality standards are met')]).toEqual([200, true]);
    expect(bare.text).toContain('One of the two is missing.');
    const people = await fill(t, cycle, 'cross', 2);
    const person = async (id: string) =>
      (await t.house.db.selectFrom('participation').select('person_id').where('id', '=', id).executeTakeFirstOrThrow()).person_id;
    await t.system(async (deed) => {
      await insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.milo, role: 'deputy' });
      await formPair(deed, { program_id: cycle.program_id, months: 6, mode: 'both', cycle_id: cycle.cycle_id }, [
        { person_id: await person(people.mentor[0]!), role: 'mentor', gives: ['delegation'] },
        { person_id: await person(people.mentee[0]!), role: 'mentee', gives: [] },
      ]);
    });
    const { text } = await eva!.get(at());
    expect(text).toContain('Both are named.');
    expect(text).toContain('4 of 4 who take part have said yes themselves.');
    expect(text).toContain('In 0 of 1 running tandems both have accepted the binding version.');
    expect(text).toContain('1 of 1 running tandems have no reporting line that is known here.');
    const checklist = await eva!.get(`/cycles/${cycle.cycle_id}/checklist`);
    expect(checklist.text).toContain(`href="${at()}"`);
    expect((await eva!.get(`/cycles/${cycle.cycle_id}`)).text).toContain(`href="${at()}"`);
  });

  it('counts who signed up and was refused with a reason, and nobody who said no herself', async () => {
    expect((await eva!.get(at('/criteria'))).text).toContain('Nobody has been refused.');
    const [organization_id = null] = cycle.organizations;
    const come = (person_id: string, way: 'applied' | 'invited') =>
      t.system((deed) => arrive(deed, { cycle_id: cycle.cycle_id, person_id, role: 'mentee', way, organization_id }));
    const [applied, asked] = [await come(cast.selin, 'applied'), await come(cast.jana, 'invited')];
    const desk = `/cycles/${cycle.cycle_id}/people/${applied.id}`;
    expectMoved(await eva!.post(`${desk}/refusal`, { reason_code: 'places' }), desk);
    await (await t.as(cast.jana)).post(`/participations/${asked.id}/refusal`);
    expect((await eva!.get(at('/criteria'))).text).toContain('1 of 1 refusals have a reason.');
  });

  it('takes what a person says with her words, and keeps what was typed', async () => {
    const bare = await eva!.post(at('/backing'), { stand: 'met', note: '', seen: '' });
    expect([bare.status, bare.text.includes('by what it can be seen')]).toEqual([422, true]);
    const nothing = await eva!.post(at('/backing'), { note: 'Letter of 3 May', seen: '' });
    expect([nothing.status, nothing.text.includes('Letter of 3 May')]).toEqual([422, true]);
    expectMoved(await eva!.post(at('/backing'), { stand: 'met', note: 'Letter of 3 May', seen: '' }), `${at()}#point-backing`);
    const { text } = await eva!.get(at());
    expect(text).toMatch(/Letter of 3 May.*Said on .* by Eva/s);
    const late = await eva!.post(at('/backing'), { stand: 'not_yet', note: 'Mine, typed at once', seen: '' });
    expect([late.status, late.text.includes('Mine, typed at once'), late.text.includes('Letter of 3 May')]).toEqual([
      409,
      true,
      true,
    ]);
    const seenNow = version(late.text);
    expectMoved(await eva!.post(at('/backing'), { stand: 'partly', note: 'Time only', seen: seenNow }), /quality#point-backing/);
    expect((await eva!.get(`/cycles/${cycle.cycle_id}/settings`)).text).toMatch(
      /Quality standard: The top stands behind it.*partly met/s,
    );
    const trail = await t.house.db.selectFrom('audit_event').selectAll().where('verb', '=', 'cycle.sayStandard').execute();
    expect(trail.map(({ actor_id, after }) => [actor_id, after])).toEqual([
      [cast.eva, { point: 'backing', stand: 'met' }],
      [cast.eva, { point: 'backing', stand: 'partly' }],
    ]);
  });

  it('of two at once, one is told', async () => {
    const both = await Promise.all(
      ['One', 'Two'].map((note) => eva!.post(at('/certificates'), { stand: 'met', note: `${note} of us`, seen: '' })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  it('does not let anybody say otherwise than the system sees, or that a rule of all programmes does not apply', async () => {
    expect((await eva!.post(at('/charge'), { stand: 'not_yet', note: 'No', seen: '' })).status).toBe(409);
    const always = await eva!.post(at('/voluntary'), { stand: 'not_applicable', note: 'We order it', seen: '' });
    expect([always.status, always.text.includes('holds in every programme')]).toEqual([409, true]);
    expect((await eva!.post(at('/nothing'), { stand: 'met', note: 'x y z', seen: '' })).status).toBe(404);
    expect((await eva!.get(at('/nothing'))).status).toBe(404);
  });

  it('says what does not apply with its reason, and takes it back', async () => {
    const { text } = await eva!.get(at('/executives'));
    expect(text).toContain('Does it not apply to you?');
    const reason = 'One house, its own management';
    expectMoved(await eva!.post(at('/executives'), { stand: 'not_applicable', note: reason, seen: '' }), /executives/);
    const page = await eva!.get(at());
    expect([page.text.includes('of 29 quality standards'), page.text.includes(reason)]).toEqual([true, true]);
    expect((await eva!.post(at('/executives/withdrawal'), { seen: '' })).status).toBe(409);
    const seenNow = version((await eva!.get(at('/executives'))).text);
    expectMoved(await eva!.post(at('/executives/withdrawal'), { seen: seenNow }), /executives/);
    expect((await eva!.post(at('/executives/withdrawal'), { seen: seenNow })).status).toBe(409);
  });

  it('is the coordination’s to fill in, the office’s to read, and nobody else’s', async () => {
    const stranger = await t.as(cast.jana);
    expect((await stranger.get(at())).status).toBe(404);
    expect((await stranger.post(at('/backing'), { stand: 'met', note: 'yes yes', seen: '' })).status).toBe(404);
    await t.system((deed) => insertStaff(deed, { cycle_id: cycle.cycle_id, person_id: cast.urs, role: 'sponsor' }));
    expect([(await urs!.get(at())).status, (await urs!.get(at('/backing'))).status]).toEqual([403, 403]);
    await staffInstead(cast.eva, cast.lara);
    const office = await eva!.get(at('/backing'));
    expect([office.status, office.text.includes('name="stand"'), office.text.includes('Time only')]).toEqual([200, false, true]);
    expect((await eva!.post(at('/backing'), { stand: 'met', note: 'yes yes', seen: version(office.text) })).status).toBe(403);
    await staffInstead(cast.lara, cast.eva);
  });

  it('stays as it is once the cycle is closed', async () => {
    await t.system((deed) => updateCycle(deed, cycle.cycle_id, { state: 'archived' }));
    const before = await rows();
    const page = await eva!.get(at('/backing'));
    expect([page.status, page.text.includes('name="stand"')]).toEqual([200, false]);
    expect((await eva!.post(at('/backing'), { stand: 'met', note: 'yes yes', seen: '' })).status).toBe(409);
    expect(await rows()).toEqual(before);
  });
});
