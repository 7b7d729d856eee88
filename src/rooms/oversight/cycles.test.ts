import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, type Name } from '../../../test/cast.ts';
import { fill, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { setWholeStage } from '../../../test/stage.ts';
import { sightOf } from '../../platform/deed.ts';
import { updateCycle } from '../cycles/store/cycles.ts';
import { insertStaff } from '../cycles/store/staff.ts';
import { formatDefaults } from '../programs/rules/numbers.ts';
import { formPair } from '../tandems/actions.ts';
import { findOwn } from '../tandems/store/own.ts';
import { listWatched } from '../tandems/store/watched.ts';
import { contactOf } from './store/contact.ts';
import { countLevels } from './store/cycle.ts';
import { findProcess, listProcesses } from './store/list.ts';
import { mayAccompany } from './store/reach.ts';

let t: TestHouse;
let [ours, theirs]: OpenCycle[] = [];
let [tandem, other, mentor]: string[] = [];

async function paired(cycle: OpenCycle): Promise<[string, string]> {
  const people = await fill(t, cycle, 'cross', 1);
  const id = async (of: string) =>
    (await t.house.db.selectFrom('participation').select('person_id').where('id', '=', of).executeTakeFirstOrThrow()).person_id;
  const [one, two] = [await id(people.mentor[0]!), await id(people.mentee[0]!)];
  const formed = await t.system((deed) =>
    formPair(deed, { program_id: cycle.program_id, months: 6, mode: 'both', cycle_id: cycle.cycle_id }, [
      { person_id: one, role: 'mentor', gives: ['delegation'] },
      { person_id: two, role: 'mentee', gives: [] },
    ]),
  );
  return [formed, one];
}

beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  ours = await openCycle(t, 'cross', { state: 'running' });
  theirs = await openCycle(t, 'cross', { state: 'running' });
  [tandem, mentor] = await paired(ours);
  [other] = await paired(theirs);
  await t.system(async (deed) => {
    // Urs, who is no office, coordinates ours instead of eva.
    await deed.tx.updateTable('cycle_staff').set({ person_id: cast.urs }).where('cycle_id', '=', ours!.cycle_id).execute();
    await insertStaff(deed, { cycle_id: ours!.cycle_id, person_id: cast.selin, role: 'sponsor' });
    await updateCycle(deed, ours!.cycle_id, { settings: { ...formatDefaults.cross, first_talk_days: 8, check_in_weeks: 3 } });
  });
});
afterAll(() => t.close());

const sightFor = (name: Name) =>
  sightOf(t.house, {
    kind: 'person',
    person_id: cast[name],
    name,
    roles: new Set(name === 'eva' ? ['member', 'office'] : ['member']),
  });

describe('who coordinates a cycle', () => {
  it('accompanies its tandems and no others', async () => {
    expect((await listProcesses(sightFor('urs'))).map(({ id }) => id)).toEqual([tandem]);
    expect(await listProcesses(sightFor('urs'), theirs!.cycle_id)).toEqual([]);
    expect(await findProcess(sightFor('urs'), other!)).toBeUndefined();
    expect((await listProcesses(sightFor('eva'))).map(({ id }) => id).toSorted()).toEqual([tandem, other].toSorted());
    expect([
      await mayAccompany(sightFor('urs')),
      await mayAccompany(sightFor('selin')),
      await mayAccompany(sightFor('jana')),
    ]).toEqual([true, false, false]);
  });

  it('reads pages of its own tandems only, and no numbers of the network', async () => {
    const urs = await t.as(cast.urs);
    expect((await urs.get(`/cycles/${ours!.cycle_id}/tandems`)).status).toBe(200);
    expect((await urs.get(`/cycles/${theirs!.cycle_id}/tandems`)).status).toBe(404);
    expect((await urs.get(`/program/tandems/${other}`)).status).toBe(404);
    const page = await urs.get(`/program/tandems/${tandem}`);
    expect([page.status, page.text.includes('/protections/new')]).toEqual([200, false]);
    const all = await urs.get('/program/tandems');
    expect([all.status, all.text.includes('The member network, in numbers')]).toEqual([200, false]);
    const file = await urs.post('/program/tandems/export', { cycle: ours!.cycle_id });
    expect([file.status, file.text.split('\n').filter(Boolean).length]).toEqual([200, 2]);
    for (const who of ['selin', 'jana'] as const)
      expect((await (await t.as(cast[who])).get(`/cycles/${ours!.cycle_id}/tandems`)).status).toBe(who === 'selin' ? 403 : 404);
  });

  it('sees the overview with names, a sponsor without', async () => {
    const names = (await findProcess(sightFor('urs'), tandem!))!.parties.map(({ name }) => name);
    const [urs, selin] = [await t.as(cast.urs), await t.as(cast.selin)];
    t.later({ days: 10 });
    const [hers, sponsors] = [await urs.get(`/cycles/${ours!.cycle_id}`), await selin.get(`/cycles/${ours!.cycle_id}`)];
    expect(names.every((name) => hers.text.includes(name))).toBe(true);
    expect(names.some((name) => sponsors.text.includes(name))).toBe(false);
    expect((await countLevels(sightFor('selin'), ours!.cycle_id)).care).toBe(1);
  });

  it('is whom the two may turn to', async () => {
    const sight = sightOf(t.house, { kind: 'person', person_id: mentor!, name: '', roles: new Set(['member']) });
    expect((await contactOf(sight, tandem!))?.name).toContain('Urs');
  });
});

it('tandems of a cycle keep its own numbers', async () => {
  const sight = sightOf(t.house, { kind: 'person', person_id: mentor!, name: '', roles: new Set(['member']) });
  expect((await findOwn(sight, tandem!))?.settings.first_talk_days).toBe(8);
  expect((await listWatched(t.house, { ids: [tandem!] }))[0]?.settings.check_in_weeks).toBe(3);
  expect((await findProcess(sightFor('eva'), other!))?.settings.first_talk_days).toBe(21);
});
