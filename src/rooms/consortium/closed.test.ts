import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type Page, type TestHouse } from '../../../test/harness.ts';
import { lockAwaited } from '../../../test/lock-awaited.ts';
import { coordinator } from '../../../test/stage-consortium.ts';
import { sightOf, type Deed } from '../../platform/deed.ts';
import type { CycleState } from '../cycles/rules.ts';
import { lockCycle, updateCycle } from '../cycles/store/cycles.ts';
import { nameContact } from './actions/contacts.ts';
import { mayBeSigned } from './rules/parts.ts';
import { listOrganizationSteps } from './store/steps.ts';

let t: TestHouse;
let cycle: OpenCycle;
let [eva, urs]: Client[] = [];
let path = '';

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  [eva, urs] = await Promise.all([cast.eva, cast.urs].map((id) => t.as(id)));
});
afterAll(() => t.close());

const contacts = () =>
  t.house.db.selectFrom('organization_contact').selectAll().where('organization_id', '=', cycle.organizations[0]!);
const put = (state: CycleState) => t.system((deed) => updateCycle(deed, cycle.cycle_id, { state }));
const seen = async (client: Client) => /name="seen" value="([^"]*)"/.exec((await client.get(path)).text)?.[1] ?? '';
const state = async () =>
  (
    await t.house.db
      .selectFrom('cooperation')
      .select('state')
      .where('cycle_id', '=', cycle.cycle_id)
      .orderBy('number', 'desc')
      .executeTakeFirst()
  )?.state;

/** An agreement that waits for urs, who speaks for the organisation. Returns what he has read. */
async function offered(): Promise<string> {
  cycle = await openCycle(t, 'cross');
  const [first] = cycle.organizations;
  await t.house.db.deleteFrom('organization_contact').where('organization_id', '=', first!).execute();
  await t.system((deed) => nameContact({ ...deed, actor: coordinator }, first!, { email: emailOf('urs'), role: 'executive' }));
  path = `/cycles/${cycle.cycle_id}/organizations/${first}/agreement`;
  expectMoved(await eva!.post(path), `${path}/draft`);
  expectMoved(await eva!.post(`${path}/offer`, { name: 'Eva', sure: 'on', seen: await seen(eva!) }), path);
  return seen(urs!);
}

test('only cycles that are not over take signatures', () => {
  const over = (['draft', 'prepared', 'open', 'matching', 'running', 'live', 'on_hold', 'closing'] as const).map((each) =>
    mayBeSigned({ state: each }),
  );
  expect(over).toEqual(over.map(() => true));
  for (const each of ['ended', 'evaluated', 'archived', 'cancelled'] as const) expect(mayBeSigned({ state: each })).toBe(false);
});

describe('the agreement of a cycle that is over', () => {
  let hash = '';
  beforeEach(async () => {
    hash = await offered();
  });
  const sign = (): Promise<Page> => urs!.post(`${path}/signature`, { name: 'Urs', sure: 'on', seen: hash });
  /** He clicks while somebody holds the cycle, and waits; `meanwhile` happens before it is his turn. */
  async function signedWhile(meanwhile: (deed: Deed) => Promise<unknown>): Promise<Page> {
    const { late } = await t.system(async (deed) => {
      await lockCycle(deed, cycle.cycle_id);
      const late = sign();
      await lockAwaited(t);
      await meanwhile(deed);
      return { late };
    });
    return late;
  }

  test.each([
    ['cancelled', 'This cycle was called off. Nothing is signed'],
    ['evaluated', 'This cycle is completed. Nothing is signed'],
    ['archived', 'This cycle is completed. Nothing is signed'],
  ] as const)('%s is not signed any more, and says so', async (now, words) => {
    await put(now);
    const late = await sign();
    expect([late.status, late.text.includes(words), await state()]).toEqual([409, true, 'offered']);
    const page = await urs!.get(path);
    expect([page.text.includes(words), page.text.includes('/signature')]).toEqual([true, false]);
    const actor = { kind: 'person' as const, person_id: cast.urs, name: '', roles: new Set<string>() };
    const steps = await listOrganizationSteps(sightOf(t.house, actor));
    expect(steps.filter(({ cycle_id }) => cycle_id === cycle.cycle_id)).toEqual([]);
  });

  test('takes no new version, no change and no offer', async () => {
    expectMoved(await eva!.post(`${path}/withdrawal`), path);
    const draft = await seen(eva!);
    await put('cancelled');
    expect((await eva!.post(`${path}/offer`, { name: 'Eva', sure: 'on', seen: draft })).status).toBe(409);
    expectMoved(await eva!.get(`${path}/draft`), path);
    expectMoved(await eva!.post(`${path}/removal`), path);
    expect((await eva!.post(path)).status).toBe(409);
    expect((await eva!.get(path)).text).toContain('This cycle was called off');
  });

  test('waits for nobody once the cycle is called off', async () => {
    await t.system((deed) => updateCycle(deed, cycle.cycle_id, { state: 'matching' }));
    expectMoved(await eva!.post(`/cycles/${cycle.cycle_id}/cancellation`), `/cycles/${cycle.cycle_id}`);
    await t.drain();
    expect(await state()).toBe('draft');
    expect((await sign()).status).toBe(409);
  });

  test('called off in the same moment: whoever comes second is told', async () => {
    const late = await signedWhile((deed) => updateCycle(deed, cycle.cycle_id, { state: 'cancelled' }));
    expect([late.status, await state()]).toEqual([409, 'offered']);
  });

  test('a right that ends while somebody waits is gone', async () => {
    const late = await signedWhile(({ tx, now }) =>
      tx.updateTable('organization_contact').set({ until: now }).where('person_id', '=', cast.urs).execute(),
    );
    expect([late.status, await state()]).toEqual([404, 'offered']);
  });
});

test('whoever speaks for an organisation already hears of somebody new, and the trail names both', async () => {
  await offered();
  const page = `/organizations/${cycle.organizations[0]}/contacts`;
  await t.drain();
  const joined = async () => (await t.mailsTo(emailOf('urs'))).filter(({ kind }) => kind === 'consortium.joined');
  expect(await joined()).toEqual([]);
  expectMoved(await eva!.post(page, { email: emailOf('eva'), role: 'hr' }), page);
  await t.drain();
  const [mail] = await joined();
  expect(mail?.text).toMatch(/Eva .* has been named for Hallbach Antriebe/);
  const event = await t.house.db
    .selectFrom('audit_event')
    .selectAll()
    .where('verb', '=', 'organization_contact.begin')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect([event.actor_id, event.after]).toEqual([cast.eva, { role: 'hr', person: cast.eva }]);
  expect((await contacts().where('until', 'is', null).execute()).length).toBe(2);
});
