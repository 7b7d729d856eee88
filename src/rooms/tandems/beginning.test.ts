import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openFormats } from '../../../test/formats.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { inDeed, sightOf, type Deed } from '../../platform/deed.ts';
import { found } from '../../platform/refusal.ts';
import { watchTandems } from './actions/course.ts';
import { holdKickoff, reachMilestone, setRhythm, signAgreement } from './actions/milestones.ts';
import { countOverdue } from './store/office.ts';
import { lockOwn, type OwnTandem } from './store/own.ts';
import { listTandemSteps } from './store/steps.ts';
import { updateTandem } from './store/writing.ts';

let test: TestHouse;
let jana: Client;
let urs: Client;
let id: string;
let program_id: string;

const actor = { kind: 'person', person_id: cast.jana, name: 'Jana Brandis', roles: new Set(['member']) } as const;
const asJana = <T>(work: (deed: Deed) => Promise<T>) => inDeed(sightOf(test.house, actor), work);
const locked = (work: (deed: Deed, own: OwnTandem) => Promise<unknown>) =>
  asJana(async (deed) => work(deed, found(await lockOwn(deed, id), 'tandem')));
const rowOf = () => test.house.db.selectFrom('tandem').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const post = (client: Client, noun: string) => client.post(`/tandems/${id}/${noun}`);
const subjectsTo = async (name: 'jana' | 'urs') => (await test.mailsTo(emailOf(name))).map((mail) => mail.subject);
const steps = async () =>
  (await listTandemSteps(sightOf(test.house, actor))).filter((row) => row.tandem_id === id).map(({ kind }) => kind);
const set = (change: Parameters<typeof updateTandem>[2]) => test.system((deed) => updateTandem(deed, id, change));
const ago = (n: number) => new Date(test.house.clock().getTime() - n * 86_400_000);
const dayAgo = (n: number) => ago(n).toISOString().slice(0, 10);

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
  await test.house.db.deleteFrom('program').where('format', '<>', 'network').execute();
  await test.house.db.deleteFrom('mail').execute();
  ({ tandem_id: id, program_id } = (await openFormats(test)).exchange);
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
});

async function talk(): Promise<void> {
  for (const client of [jana, urs]) expect((await post(client, 'first-contact')).status).toBe(303);
}

describe('the beginning with kickoff and agreement', () => {
  it('leads from the first talk over kickoff and signature to being under way', async () => {
    expect(await steps()).toEqual(['first_talk']);
    await talk();
    expect(await rowOf()).toMatchObject({ state: 'forming', active_at: null });
    expect(await subjectsTo('jana')).toContain('You and Urs Amstad have both said yes');
    expect((await post(jana, 'first-contact/withdrawal')).status).toBe(409);
    expect(await steps()).toEqual(['kickoff']);
    expect((await jana.get(`/tandems/${id}/course`)).text).toContain(`/tandems/${id}/kickoff`);
    await locked(holdKickoff);
    expect(await rowOf()).toMatchObject({ state: 'kickoff_done', kickoff_at: test.house.clock() });
    expect(await steps()).toEqual(['agreement']);
    await locked(signAgreement);
    expect(await rowOf()).toMatchObject({ state: 'active', signed_at: test.house.clock(), active_at: test.house.clock() });
    expect(await steps()).toEqual(['goals']);
    test.later({ days: 2 });
    await locked(signAgreement);
    expect(await rowOf()).toMatchObject({ state: 'active', signed_at: test.house.clock(), active_at: ago(2) });
    await asJana((deed) => reachMilestone(deed, id, 'goals'));
    test.later({ days: 1 });
    await asJana((deed) => reachMilestone(deed, id, 'goals'));
    expect((await rowOf()).goals_at).toEqual(ago(1));
    expect(await steps()).toEqual([]);
    expect((await subjectsTo('urs')).slice(-2)).toEqual([
      'Next: your agreement with Jana Brandis',
      'You and Jana Brandis are under way',
    ]);
  });

  it('lets nobody past a step that is missing', async () => {
    await expect(locked(signAgreement)).rejects.toMatchObject({ status: 409, said: { key: 'tandems.sign.kickoff_first' } });
    await expect(locked(holdKickoff)).rejects.toMatchObject({ said: { key: 'tandems.kickoff.first_yours' } });
    await post(jana, 'first-contact');
    await expect(locked(holdKickoff)).rejects.toMatchObject({ said: { key: 'tandems.kickoff.first_theirs' } });
    await post(urs, 'first-contact');
    await locked(holdKickoff);
    await expect(locked(holdKickoff)).rejects.toMatchObject({ said: { key: 'tandems.course.not_now' } });
  });

  it('without kickoff goes to the agreement, without agreement to being under way', async () => {
    await set({ has_kickoff: false });
    await talk();
    expect((await rowOf()).state).toBe('kickoff_done');
    await locked(signAgreement);
    expect((await rowOf()).state).toBe('active');
    await test.house.db.updateTable('tandem_party').set({ contact_confirmed_at: null }).where('tandem_id', '=', id).execute();
    await set({ state: 'forming', has_kickoff: true, has_agreement: false, active_at: null });
    await talk();
    await locked(holdKickoff);
    expect((await rowOf()).state).toBe('active');
  });

  it('keeps the rhythm of the two', async () => {
    await asJana((deed) => setRhythm(deed, id, { interval_weeks: 3, session_count: 8, session_minutes: 90 }));
    expect(await rowOf()).toMatchObject({ interval_weeks: 3, session_count: 8, session_minutes: 90 });
    expect((await jana.get(`/tandems/${id}/course`)).text).toContain('8 planned');
  });
});

describe('dates of the beginning', () => {
  it.each([
    ['kickoff', async () => talk(), 27],
    ['agreement', async () => (await talk(), set({ state: 'kickoff_done', kickoff_at: ago(20) })), 29],
    ['goals', async () => set({ state: 'active', active_at: ago(40) }), 44],
    ['midterm', async () => set({ state: 'active', active_at: ago(90), goals_at: ago(90), midterm_on: dayAgo(-10) }), 90],
  ] as const)('%s: both are reminded once, and it counts for the office once it is over', async (kind, prepare, days) => {
    await prepare();
    await set({ started_on: dayAgo(days) });
    if (kind === 'kickoff')
      await test.house.db
        .updateTable('tandem_party')
        .set({ contact_confirmed_at: ago(20) })
        .execute();
    await test.house.db.deleteFrom('mail').execute();
    await test.system(watchTandems);
    await test.system(watchTandems);
    for (const name of ['jana', 'urs'] as const) {
      const mails = (await test.mailsTo(emailOf(name))).filter((mail) => mail.text.includes(id));
      expect(mails.map((mail) => mail.kind)).toEqual(['tandems.due']);
      expect(mails[0]?.text).toContain(`/tandems/${id}/${kind}`);
    }
    expect(await steps()).toEqual([kind]);
    test.later({ days: 30 });
    expect((await countOverdue(sightOf(test.house, actor), program_id))[kind]).toBe(1);
  });
});
