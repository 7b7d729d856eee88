import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { coordinator } from '../../../test/stage-consortium.ts';
import { sightOf, type Actor } from '../../platform/deed.ts';
import { nameContact } from '../consortium/actions/contacts.ts';
import { updateCycle } from '../cycles/store/cycles.ts';
import { formPair } from '../tandems/actions.ts';
import { onTheWayFirst, ownBalance } from './rules/own-people.ts';
import { listNominationSteps } from './store/own-people.ts';

let t: TestHouse;
let cycle: OpenCycle;
let [urs, jana]: Client[] = [];
const names: Record<string, string> = {};
const path = (at: number) => `/organizations/${cycle.organizations[at]}/people`;
const as = (person_id: string): Actor => ({ kind: 'person', person_id, name: '', roles: new Set() });

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross');
  await t.system(async (system) => {
    const deed = { ...system, actor: coordinator };
    await nameContact(deed, cycle.organizations[0]!, { email: emailOf('urs'), role: 'hr' });
    await nameContact(deed, cycle.organizations[1]!, { email: emailOf('jana'), role: 'hr_deputy' });
    await nameContact(deed, cycle.organizations[2]!, { email: emailOf('milo'), role: 'executive' });
    const [first, second] = cycle.organizations;
    const mentor = await join(system, cycle, { role: 'mentor', organization_id: first!, state: 'paired' });
    const mentee = await join(system, cycle, { role: 'mentee', organization_id: second!, state: 'paired' });
    await join(system, cycle, { role: 'mentee', organization_id: first!, state: 'nominated' });
    await join(system, cycle, { role: 'mentee', organization_id: first!, state: 'declined' });
    await formPair(system, { program_id: cycle.program_id, cycle_id: cycle.cycle_id, months: 12, mode: 'both' }, [
      { person_id: mentor.person_id, role: 'mentor', gives: ['delegation'] },
      { person_id: mentee.person_id, role: 'mentee', gives: [] },
    ]);
    for (const [name, id] of Object.entries({ mentor: mentor.person_id, mentee: mentee.person_id }))
      names[name] = (
        await system.tx.selectFrom('person').select('last_name').where('id', '=', id).executeTakeFirstOrThrow()
      ).last_name;
  });
  [urs, jana] = await Promise.all([cast.urs, cast.jana].map((id) => t.as(id)));
});
afterAll(() => t.close());

test('HR sees its own people’s way, the partner’s organisation, and nobody of another one', async () => {
  const { status, text } = await urs!.get(path(0));
  expect(status).toBe(200);
  expect(text).toContain('One person is in, one has not answered yet');
  expect([text.includes(names['mentor']!), text.includes('with Optik Lindhof'), text.includes(names['mentee']!)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(text).toContain('1 of 1 in a tandem');
  const theirs = await jana!.get(path(1));
  expect([
    theirs.text.includes(names['mentee']!),
    theirs.text.includes('with Hallbach'),
    theirs.text.includes(names['mentor']!),
  ]).toEqual([true, true, false]);
});

test('nobody else finds the page: another HR, an executive, the office', async () => {
  expect([(await jana!.get(path(0))).status, (await urs!.get(path(1))).status]).toEqual([404, 404]);
  for (const person of [cast.milo, cast.eva, cast.selin]) expect((await (await t.as(person)).get(path(2))).status).toBe(404);
  expect((await urs!.get(`${path(0)}?cycle=${cycle.program_id}`)).status).toBe(404);
  expect((await urs!.get(`${path(0)}?cycle=x`)).status).toBe(404);
});

test('a cycle without own people says what to do, and an organisation without a cycle what will be', async () => {
  const empty = await openCycle(t, 'cross');
  expect((await urs!.get(`${path(0)}?cycle=${empty.cycle_id}`)).text).toContain('nobody nominated yet');
  await t.house.db.deleteFrom('cycle_organization').where('organization_id', '=', cycle.organizations[1]!).execute();
  expect((await jana!.get(path(1))).text).toContain('Your organisation takes part in no cycle yet');
});

test('the way to nominate is there while it leads somewhere; otherwise a sentence says since when or from when', async () => {
  const link = `/organizations/${cycle.organizations[0]}/nominations?cycle=${cycle.cycle_id}`;
  const page = () => urs!.get(`${path(0)}?cycle=${cycle.cycle_id}`);
  const now = (change: Parameters<typeof updateCycle>[2]) => t.system((deed) => updateCycle(deed, cycle.cycle_id, change));
  const open = await page();
  expect([open.text.includes(link), open.text.includes('You can nominate people until 31 December 2026')]).toEqual([true, true]);
  for (const [change, words] of [
    [{ state: 'prepared', apply_from: '2026-12-01' }, 'Nominations open on 1 December 2026'],
    [{ state: 'matching', apply_from: '2026-11-01' }, 'Nominations are closed.'],
    [{ state: 'running', apply_until: '2026-11-20' }, 'Nominations closed on 20 November 2026'],
  ] as const) {
    await now(change);
    const { text } = await page();
    expect([words, text.includes(words), text.includes(link)]).toEqual([words, true, false]);
  }
  expect((await urs!.get(link)).text).toContain('Nominations closed on 20 November 2026');
  await now({ state: 'open', apply_until: '2026-12-31' });
  const left = t.house.db.updateTable('cycle_organization').where('organization_id', '=', cycle.organizations[0]!);
  await left.set({ left_at: new Date() }).where('cycle_id', '=', cycle.cycle_id).execute();
  const gone = await page();
  expect([gone.text.includes('takes part in this cycle no longer'), gone.text.includes(link)]).toEqual([true, false]);
  await left.set({ left_at: null }).where('cycle_id', '=', cycle.cycle_id).execute();
});

test('HR is told how many are missing, while people can still come in', async () => {
  const steps = await listNominationSteps(sightOf(t.house, as(cast.urs)));
  const own = steps.find(({ cycle_id }) => cycle_id === cycle.cycle_id);
  expect(own).toMatchObject({ missing: 2, organization: 'Hallbach Antriebe', due: '2026-12-31' });
  expect(await listNominationSteps(sightOf(t.house, as(cast.milo)))).toEqual([]);
});

test('the balance counts who is in, and those who stopped stand last', () => {
  const at = new Date();
  const row = (role: 'mentor' | 'mentee', state: 'paired' | 'withdrawn' | 'ended' | 'nominated', tandem = false) => ({
    role,
    state,
    accepted_at: state === 'nominated' ? null : at,
    tandem_since: tandem ? at : null,
  });
  const rows = [row('mentor', 'withdrawn'), row('mentor', 'paired', true), row('mentee', 'ended'), row('mentee', 'nominated')];
  expect(ownBalance(rows)).toEqual({ gives: 1, giving: 1, takes: 1, taking: 0, open: 1 });
  expect(onTheWayFirst(rows).map(({ state }) => state)).toEqual(['paired', 'ended', 'nominated', 'withdrawn']);
});
