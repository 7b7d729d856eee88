import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { formTandem } from './actions.ts';
import { watchTandems } from './actions/course.ts';
import { askTandems, endForSafety, stopAsking } from './actions/suspended.ts';
import { countStalled } from './store/office.ts';
import { updateTandem } from './store/writing.ts';

let test: TestHouse;
let jana: Client;
let urs: Client;
let id: string;
const case_id = '00000000-0000-4000-8000-000000000999';

const rowOf = () => test.house.db.selectFrom('tandem').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const stateOf = async () => (await rowOf()).state;
const set = (change: Parameters<typeof updateTandem>[2]) => test.system((deed) => updateTandem(deed, id, change));
const kindsTo = async (name: 'jana' | 'urs') => (await test.mailsTo(emailOf(name))).map((mail) => mail.kind);
const post = (client: Client, noun: string) => client.post(`/tandems/${id}/${noun}`);
const forget = () => test.house.db.deleteFrom('mail').execute();
const days = (n: number) => new Date(test.house.clock().getTime() + n * 86_400_000);
const statuses = (pages: { status: number }[]) => pages.map((page) => page.status).toSorted((a, b) => a - b);
const watch = () => test.system(watchTandems);

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
  await forget();
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
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
});

describe('what both say', () => {
  it.each([
    ['first-contact', {}, 'forming', 'active', 'active_at'],
    ['goals-reached', { state: 'active' }, 'active', 'closing', 'closing_at'],
    ['closing-talk', { state: 'closing' }, 'closing', 'completed', 'ended_at'],
  ] as const)('%s moves with the second word', async (noun, change, before, after, when) => {
    if (before !== 'forming') await set({ ...change, active_at: days(-9), closing_at: before === 'closing' ? days(-1) : null });
    expectMoved(await post(jana, noun), `/tandems/${id}/course`);
    expect(await stateOf()).toBe(before);
    expect(await kindsTo('urs')).toEqual(['tandems.confirm']);
    expect((await urs.get(`/tandems/${id}/course`)).text).toContain('waits for you');
    expect((await jana.get(`/tandems/${id}/course`)).text).toContain('waits for Urs');
    expectMoved(await post(urs, noun), `/tandems/${id}/course`);
    expect(await rowOf()).toMatchObject({ state: after, [when]: test.house.clock() });
    expect(await kindsTo('jana')).toEqual(['tandems.moved']);
    expect((await jana.get(`/tandems/${id}/course`)).text).not.toContain('waits for Urs');
  });

  it('said twice is a kind 409, and so is what does not fit the phase', async () => {
    await post(jana, 'first-contact');
    const twice = await post(jana, 'first-contact');
    expect(twice.status).toBe(409);
    expect(twice.text).toContain('Only Urs Amstad’s word is missing');
    for (const noun of ['goals-reached', 'closing-talk']) {
      const page = await post(jana, noun);
      expect(page.status).toBe(409);
      expect(page.text).toContain('already further on');
    }
    expect(await stateOf()).toBe('forming');
  });

  it('is taken back as long as the other has not said it', async () => {
    expect((await post(jana, 'first-contact/withdrawal')).status).toBe(409);
    await post(jana, 'first-contact');
    expectMoved(await post(jana, 'first-contact/withdrawal'), `/tandems/${id}/course`);
    await post(urs, 'first-contact');
    expect(await stateOf()).toBe('forming');
    await post(jana, 'first-contact');
    expect(await stateOf()).toBe('active');
    expect((await post(jana, 'first-contact/withdrawal')).status).toBe(409);
  });

  it('at the same moment moves once', async () => {
    const pages = await Promise.all([post(jana, 'first-contact'), post(urs, 'first-contact'), post(jana, 'first-contact')]);
    expect(statuses(pages)).toEqual([303, 303, 409]);
    expect(await stateOf()).toBe('active');
    const moves = await test.house.db
      .selectFrom('audit_event')
      .select('id')
      .where('verb', '=', 'tandem.confirmContact')
      .where('object_id', '=', id)
      .execute();
    expect(moves).toHaveLength(1);
  });

  const trials = process.env.NIGHT ? 200 : 12;
  it(`both at once, ${trials} times: moved exactly once each time`, async () => {
    for (let n = 0; n < trials; n++) {
      await set({ state: 'closing', active_at: days(-90), closing_at: days(-2), ended_at: null });
      await test.house.db.updateTable('tandem_party').set({ closing_talk_at: null }).where('tandem_id', '=', id).execute();
      await test.house.db.deleteFrom('audit_event').where('object_id', '=', id).execute();
      const pages = await Promise.all([post(jana, 'closing-talk'), post(urs, 'closing-talk'), watch()]);
      expect([pages[0].status, pages[1].status]).toEqual([303, 303]);
      expect(await stateOf()).toBe('completed');
      const moves = await test.house.db.selectFrom('audit_event').select('verb').where('object_id', '=', id).execute();
      expect(moves.map(({ verb }) => verb).toSorted()).toEqual(['tandem.closingTalk', 'tandem.say', 'tandem.say']);
    }
  });

  it('the calendar against the last word: completed once, whoever comes first', async () => {
    for (let n = 0; n < trials; n++) {
      await set({ state: 'closing', active_at: days(-90), closing_at: days(-31), ended_at: null });
      await test.house.db.updateTable('tandem_party').set({ closing_talk_at: null }).where('tandem_id', '=', id).execute();
      const [page] = await Promise.all([post(jana, 'closing-talk'), watch()]);
      expect([303, 409]).toContain(page.status);
      expect(await stateOf()).toBe('completed');
    }
  });

  it('against an ending: one wins, the tandem is in one state', async () => {
    await post(jana, 'first-contact');
    const ending = { ending_category: 'time', ending_rematch: 'no', ending_contact: 'no' };
    const pages = await Promise.all([post(urs, 'first-contact'), jana.post(`/tandems/${id}/ending`, ending)]);
    expect(pages[1]?.status).toBe(303);
    expect([303, 409]).toContain(pages[0]?.status);
    expect(await stateOf()).toBe('dissolved');
  });

  it.each(['eva', 'tarik', 'selin', 'lara'] as const)('is not for %s', async (name) => {
    const other = await test.as(cast[name]);
    expect((await other.get(`/tandems/${id}/course`)).status).toBe(404);
    for (const noun of ['first-contact', 'first-contact/withdrawal', 'continuation'])
      expect((await post(other, noun)).status).toBe(404);
    expect((await jana.post('/tandems/x/first-contact')).status).toBe(404);
  });
});

describe('the calendar', () => {
  it('reminds of the first talk once, counts it for the office, and not whoever has said it', async () => {
    await watch();
    expect(await kindsTo('jana')).toEqual([]);
    await post(urs, 'first-contact');
    await forget();
    await set({ started_on: days(-22).toISOString().slice(0, 10) });
    await watch();
    await watch();
    expect(await kindsTo('jana')).toEqual(['tandems.reminded']);
    expect(await kindsTo('urs')).toEqual([]);
    expect(await countStalled({ db: test.house.db, now: test.house.clock() }, programId)).toBe(1);
    expect((await jana.get(`/tandems/${id}/course`)).text).toContain('waits for you');
  });

  it('begins the closing after the planned end, reminds, and completes', async () => {
    await set({ state: 'active', active_at: days(-90), planned_end_on: days(-1).toISOString().slice(0, 10) });
    await watch();
    expect(await rowOf()).toMatchObject({ state: 'closing', closing_at: test.house.clock() });
    for (const name of ['jana', 'urs'] as const) expect(await kindsTo(name)).toEqual(['tandems.moved']);
    await forget();
    await set({ closing_at: days(-24) });
    await watch();
    await watch();
    expect(await kindsTo('urs')).toEqual(['tandems.reminded']);
    await set({ closing_at: days(-31) });
    await watch();
    expect(await rowOf()).toMatchObject({ state: 'completed', ended_at: test.house.clock() });
    expect(await kindsTo('jana')).toEqual(['tandems.reminded', 'tandems.moved']);
  });

  it('lets one lapse whose first talk was never confirmed', async () => {
    await set({ state: 'closing', closing_at: days(-31) });
    await watch();
    expect(await stateOf()).toBe('dissolved');
    expect(await kindsTo('jana')).toEqual(['tandems.lapsed']);
    const page = await jana.get(`/tandems/${id}/course`);
    expect(page.text).toContain('Ended on');
  });
});

describe('a suspended partner', () => {
  it('asks the other, who goes on without learning why', async () => {
    await set({ state: 'active', active_at: days(-3) });
    await test.system((deed) => askTandems(deed, cast.urs, case_id));
    await test.system((deed) => askTandems(deed, cast.urs, case_id));
    expect(await kindsTo('jana')).toEqual(['tandems.asked']);
    expect(await kindsTo('urs')).toEqual([]);
    for (const path of ['', '/course']) expect((await jana.get(`/tandems/${id}${path}`)).text).toContain('/continuation');
    expect((await urs.get(`/tandems/${id}`)).text).not.toContain('/continuation');
    expect((await post(urs, 'continuation')).status).toBe(409);
    const [first, second] = await Promise.all([post(jana, 'continuation'), post(jana, 'continuation')]);
    expect(statuses([first, second])).toEqual([303, 409]);
    expect((await jana.get(`/tandems/${id}`)).text).not.toContain('/continuation');
    expect(await stateOf()).toBe('active');
  });

  it('asks no longer once the suspension is lifted, and keeps an answer', async () => {
    await test.system((deed) => askTandems(deed, cast.urs, case_id));
    await test.system((deed) => stopAsking(deed, case_id));
    expect((await jana.get(`/tandems/${id}`)).text).not.toContain('/continuation');
    expect((await post(jana, 'continuation')).status).toBe(409);
  });

  it('ends all of hers for safety, with a word to the partner', async () => {
    await test.system((deed) => endForSafety(deed, cast.urs));
    expect(await rowOf()).toMatchObject({ state: 'dissolved', ending_category: 'safety', ended_by: null });
    expect(await kindsTo('jana')).toEqual(['tandems.safety']);
    expect(await kindsTo('urs')).toEqual([]);
    expect((await jana.get(`/tandems/${id}`)).text).toContain('The network has ended it.');
    await test.system((deed) => endForSafety(deed, cast.urs));
    expect(await kindsTo('jana')).toEqual(['tandems.safety']);
  });
});
