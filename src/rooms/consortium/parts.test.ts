import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { coordinator } from '../../../test/stage-consortium.ts';
import { updateCycle } from '../cycles/store/cycles.ts';
import { nameContact } from './actions/contacts.ts';
import { readOrganizations } from './store/organizations.ts';

let t: TestHouse;
let cycle: OpenCycle;
let [eva, urs]: Client[] = [];
let path = '';

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross');
  await t.system((system) =>
    nameContact({ ...system, actor: coordinator }, cycle.organizations[0]!, { email: emailOf('urs'), role: 'hr' }),
  );
  [eva, urs] = await Promise.all([cast.eva, cast.urs].map((id) => t.as(id)));
  path = `/cycles/${cycle.cycle_id}/organizations`;
});
afterAll(() => t.close());

const idOf = async (name: string) =>
  (await t.house.db.selectFrom('organization').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;

describe('the organisations of a cycle', () => {
  test('are the desk’s: HR of one of them finds no such page, and another format has none', async () => {
    for (const end of ['', `/${cycle.organizations[0]}`, `/${cycle.organizations[0]}/leaving`])
      expect((await urs!.get(path + end)).status).toBe(404);
    expect((await urs!.post(path, { organization: 'X', mentor_places: 1, mentee_places: 1 })).status).toBe(404);
    const exchange = await openCycle(t, 'exchange');
    expect((await eva!.get(`/cycles/${exchange.cycle_id}/organizations`)).status).toBe(404);
    expect(
      (await eva!.post(`/cycles/${exchange.cycle_id}/organizations`, { organization: 'X', mentor_places: 1, mentee_places: 1 }))
        .status,
    ).toBe(404);
    expect((await eva!.get(`${path}/nothing`)).status).toBe(404);
  });

  test('say in the heading who has not named everybody, and count who is in', async () => {
    const [first, second] = cycle.organizations;
    await t.system(async (deed) => {
      for (const organization_id of [first!, second!])
        for (const role of ['mentor', 'mentor', 'mentee', 'mentee'] as const) await join(deed, cycle, { role, organization_id });
      await join(deed, cycle, { role: 'mentor', organization_id: cycle.organizations[2]!, state: 'nominated' });
    });
    const { text } = await eva!.get(path);
    expect(text).toContain('5 organisations, 3 have not named everybody yet');
    expect(text).toContain('1 of 2 named');
    expect(text).toContain('One function among 8 people.');
    const one = await eva!.get(`${path}/${cycle.organizations[2]}`);
    expect(one.text).toContain('mentors: 0, mentees: 0');
  });

  test('are added by name, once', async () => {
    const places = { mentor_places: 3, mentee_places: 1 };
    const added = await eva!.post(path, { organization: 'Stadtwerke Isen', ...places });
    expectMoved(added, `${path}/${await idOf('Stadtwerke Isen')}`);
    const again = await eva!.post(path, { organization: 'stadtwerke isen', ...places });
    expect([again.status, again.text.includes('stadtwerke isen takes part already')]).toEqual([422, true]);
    const wrong = await eva!.post(path, { organization: 'Noch eine', mentor_places: -1, mentee_places: 1 });
    expect([wrong.status, wrong.text.includes('Noch eine')]).toEqual([422, true]);
  });

  test('have places that can be changed', async () => {
    const one = `${path}/${cycle.organizations[1]}`;
    expectMoved(await eva!.post(`${one}/places`, { mentor_places: 5, mentee_places: 4 }), one);
    expect((await eva!.get(one)).text).toContain('2 of 5 named');
    expect((await eva!.post(`${path}/${cycle.program_id}/places`, { mentor_places: 5, mentee_places: 4 })).status).toBe(404);
  });

  test('fewer than five is said, and launching needs a reason', async () => {
    const small = await openCycle(t, 'cross');
    await t.house.db
      .deleteFrom('cycle_organization')
      .where('cycle_id', '=', small.cycle_id)
      .where('organization_id', '<>', small.organizations[0]!)
      .execute();
    const { text } = await eva!.get(`/cycles/${small.cycle_id}/organizations`);
    expect(text).toContain('One organisation, 4 more needed');
    expect(text).toContain('meant for at least 5 organisations');
    await t.house.db.deleteFrom('cycle_organization').where('cycle_id', '=', small.cycle_id).execute();
    expect((await eva!.get(`/cycles/${small.cycle_id}/organizations`)).text).toContain('No organisation takes part yet');
  });
});

describe('leaving', () => {
  test('ends the agreement, tells who speaks for it, and is heard below; two clicks leave once', async () => {
    const organization = cycle.organizations[0]!;
    const one = `${path}/${organization}`;
    await eva!.post(`${one}/agreement`);
    const seen = /name="seen" value="([^"]*)"/.exec((await eva!.get(`${one}/agreement`)).text)?.[1] ?? '';
    expectMoved(await eva!.post(`${one}/agreement/offer`, { name: 'Eva', sure: 'on', seen }), `${one}/agreement`);
    const unsure = await eva!.post(`${one}/leaving`, { left_reason: 'Reorganised' });
    expect([unsure.status, unsure.text.includes('Reorganised')]).toEqual([422, true]);
    const form = { left_reason: 'Reorganised', sure: 'on' };
    const both = await Promise.all([eva!.post(`${one}/leaving`, form), eva!.post(`${one}/leaving`, form)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const event = await t.house.db
      .selectFrom('audit_event')
      .select('object_id')
      .where('verb', '=', 'cycle_organization.leave')
      .execute();
    expect(event.map(({ object_id }) => object_id)).toEqual([`${cycle.cycle_id}/${organization}`]);
    expect(
      (await t.house.db.selectFrom('cooperation').select('state').where('organization_id', '=', organization).execute())[0]
        ?.state,
    ).toBe('draft');
    await t.drain();
    expect((await t.mailsTo(emailOf('urs'))).at(-1)?.kind).toBe('consortium.left');
    const { text } = await eva!.get(path);
    expect(text).toMatch(/Have left.*Hallbach Antriebe.*Reorganised/s);
    expect((await eva!.post(`${one}/places`, { mentor_places: 1, mentee_places: 1 })).status).toBe(409);
    expect((await eva!.post(`${one}/agreement/offer`, { name: 'Eva', sure: 'on', seen })).status).toBe(409);
    // Its HR reads that it has left, and not why.
    const own = await urs!.get(`/organizations/${organization}`);
    expect([own.text.includes('left on 23 November 2026'), own.text.includes('Reorganised')]).toEqual([true, false]);
    expectMoved(await eva!.post(`${one}/return`), one);
    expect((await eva!.post(`${one}/return`)).status).toBe(409);
  });

  test('a cycle that is over takes nobody in', async () => {
    await t.system((deed) => updateCycle(deed, cycle.cycle_id, { state: 'closing' }));
    const late = await eva!.post(path, { organization: 'Spät GmbH', mentor_places: 1, mentee_places: 1 });
    expect([late.status, late.text.includes('This cycle is over')]).toEqual([409, true]);
    await t.system((deed) => updateCycle(deed, cycle.cycle_id, { state: 'open' }));
  });
});

describe('a consortium', () => {
  test('lives across cycles, brings its members in at once, and keeps who left', async () => {
    expect((await urs!.get('/consortia')).status).toBe(403);
    expect((await urs!.post('/consortia', { name_de: 'A', name_en: 'A' })).status).toBe(403);
    const made = await eva!.post('/consortia', { name_de: 'Bündnis Nord', name_en: 'Northern alliance' });
    const home = made.location!;
    expectMoved(made, /^\/consortia\//);
    for (const member of ['Optik Lindhof', 'Nordlicht AG', 'Kessler & Roth'])
      expectMoved(await eva!.post(`${home}/members`, { member }), home);
    const twice = await eva!.post(`${home}/members`, { member: 'nordlicht ag' });
    expect([twice.status, twice.text.includes('is a member already')]).toEqual([422, true]);
    expect((await urs!.get(home)).status).toBe(404);
    const end = `${home}/members/${await idOf('Kessler & Roth')}/end`;
    expectMoved(await eva!.post(end), home);
    expect((await eva!.post(end)).status).toBe(409);
    expect((await eva!.post(`${home}/members/nobody/end`)).status).toBe(409);
    const { text } = await eva!.get(home);
    expect(text).toMatch(/2 members today.*Bridges 2027.*Former members.*Kessler/s);
    const fresh = await openCycle(t, 'cross');
    await t.house.db.deleteFrom('cycle_organization').where('cycle_id', '=', fresh.cycle_id).execute();
    const desk = `/cycles/${fresh.cycle_id}/organizations`;
    const consortium = home.split('/').at(-1)!;
    expect((await eva!.get(desk)).text).toContain('Northern alliance (2 members)');
    expectMoved(await eva!.post(`${desk}/consortium`, { consortium }), desk);
    expect((await eva!.get(desk)).text).toContain('2 organisations, 3 more needed');
    expect((await eva!.post(`${desk}/consortium`, { consortium })).status).toBe(422);
    expect((await eva!.post(`${desk}/consortium`, {})).status).toBe(422);
    expectMoved(await eva!.post(`${home}/members`, { member: 'Kessler & Roth' }), home);
    expectMoved(await eva!.post(`${home}/name`, { name_de: 'Nordbund', name_en: 'Northern league' }), home);
    expect((await readOrganizations(t.house, [])).size).toBe(0);
  });
});
