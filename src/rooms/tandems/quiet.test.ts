import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { brokenCourse } from '../../../test/invariants-course.ts';
import { openFormats, type OpenFormat } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import type { Format } from '../programs/rules.ts';
import { formTandem } from './actions.ts';
import { watchTandems } from './actions/course.ts';
import { endFrozenTandem, freezeTandem, releaseTandem } from './actions/protection.ts';
import { findPartedWith } from './store/tandems.ts';
import { updateTandem } from './store/writing.ts';

let test: TestHouse;
let jana: Client;
let urs: Client;
let id: string;
let formats: Record<Format, OpenFormat>;

const rowOf = (tandem_id = id) =>
  test.house.db.selectFrom('tandem').selectAll().where('id', '=', tandem_id).executeTakeFirstOrThrow();
const stateOf = async () => (await rowOf()).state;
const set = (change: Parameters<typeof updateTandem>[2], tandem_id = id) =>
  test.system((deed) => updateTandem(deed, tandem_id, change));
const kindsTo = async (name: 'jana' | 'urs') => (await test.mailsTo(emailOf(name))).map((mail) => mail.kind);
const post = (client: Client, noun: string, fields = {}) => client.post(`/tandems/${id}/${noun}`, fields);
const get = async (client: Client, noun = '') => (await client.get(`/tandems/${id}${noun}`)).text;
const day = (n: number) => new Date(test.house.clock().getTime() + n * 86_400_000).toISOString().slice(0, 10);
const statuses = (pages: { status: number }[]) => pages.map((page) => page.status).toSorted((a, b) => a - b);
const active = () => set({ state: 'active', active_at: test.house.clock() });

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
  await test.house.db.deleteFrom('mail').execute();
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

describe('a pause', () => {
  it('is planned by either, told to the other, and its days are added', async () => {
    await active();
    const { planned_end_on } = await rowOf();
    expect(await get(jana, '/hold')).toContain('move by the days of the pause');
    expectMoved(await post(jana, 'hold', { hold_until: day(30) }), `/tandems/${id}`);
    expect(await rowOf()).toMatchObject({ state: 'on_hold', hold_at: test.house.clock(), hold_until: day(30), planned_end_on });
    expect(await kindsTo('urs')).toEqual(['tandems.pause']);
    expect(await get(urs)).toContain('Your tandem is on hold');
    test.later({ days: 10 });
    expectMoved(await post(urs, 'resumption'), `/tandems/${id}`);
    const after = await rowOf();
    expect(after).toMatchObject({ state: 'active', hold_at: null, hold_until: null, paused_days: 10 });
    expect(Date.parse(after.planned_end_on) - Date.parse(planned_end_on)).toBe(10 * 86_400_000);
    expect(await kindsTo('jana')).toEqual(['tandems.pause']);
    expect(await get(jana, '/course')).not.toContain('/resumption');
  });

  it('is refused kindly where it does not fit, and keeps what was typed', async () => {
    expect((await post(jana, 'hold')).status).toBe(409);
    await active();
    const past = await post(jana, 'hold', { hold_until: day(0) });
    expect(past.status).toBe(422);
    expect(past.text).toContain(`value="${day(0)}"`);
    expect((await post(jana, 'hold', { hold_until: day(400) })).status).toBe(422);
    expect((await post(jana, 'hold', { hold_until: 'soon' })).status).toBe(422);
    expect((await post(jana, 'resumption')).status).toBe(409);
  });

  it('that nobody ends is over when its time is, and the plan then is over too', async () => {
    await active();
    await set({ planned_end_on: day(20) });
    await post(jana, 'hold', { hold_until: day(10) });
    test.later({ days: 25 });
    await test.system(watchTandems);
    expect(await stateOf()).toBe('on_hold');
    test.later({ days: 6 });
    await test.system(watchTandems);
    expect(await rowOf()).toMatchObject({ state: 'closing', hold_at: null, planned_end_on: day(-1) });
  });

  it('clicked by both at once begins once', async () => {
    await active();
    expect(statuses(await Promise.all([post(jana, 'hold'), post(urs, 'hold')]))).toEqual([303, 409]);
    expect(statuses(await Promise.all([post(jana, 'resumption'), post(urs, 'resumption')]))).toEqual([303, 409]);
    expect(await stateOf()).toBe('active');
  });

  it('asks both once when it was meant to be over', async () => {
    await active();
    await post(jana, 'hold', { hold_until: day(5) });
    await test.house.db.deleteFrom('mail').execute();
    await test.system(watchTandems);
    expect(await kindsTo('jana')).toEqual([]);
    test.later({ days: 6 });
    await test.system(watchTandems);
    await test.system(watchTandems);
    for (const name of ['jana', 'urs'] as const) expect(await kindsTo(name)).toEqual(['tandems.due']);
    expect((await jana.get('/home')).text).toContain('was meant to be over');
  });
});

const sound = async () => {
  for (const [what, query] of Object.entries(brokenCourse))
    expect((await sql.raw(query).execute(test.house.db)).rows, what).toEqual([]);
};
afterEach(sound);

describe('after a first talk', () => {
  it('either leaves without being asked why, and is not proposed the other again', async () => {
    const page = await get(jana, '/ending');
    expect(page).toContain('/parting');
    expect(page).not.toContain('ending_category');
    expectMoved(await post(jana, 'parting', { ending_rematch: 'yes' }), `/tandems/${id}`);
    expect(await rowOf()).toMatchObject({
      state: 'dissolved',
      ending_category: 'not_said',
      ending_rematch: true,
      ended_by: cast.jana,
    });
    expect(await kindsTo('urs')).toEqual(['tandems.ended']);
    expect(await get(jana, '/course')).toContain('/mentors?topic=delegation');
    expect(await get(urs, '/course')).not.toContain('/mentors?topic');
    expect(await findPartedWith({ db: test.house.db }, cast.jana)).toEqual([cast.urs]);
    expect(await findPartedWith({ db: test.house.db }, cast.urs)).toEqual([cast.jana]);
    expect((await post(urs, 'parting')).status).toBe(409);
  });

  it('but later the form for ending is the way', async () => {
    await active();
    expect((await post(jana, 'parting')).status).toBe(409);
    expect(await get(jana, '/ending')).toContain('ending_category');
  });
});

describe('protection', () => {
  it('closes the room for both, hides contact data, and says where to turn', async () => {
    await active();
    await test.system((deed) => freezeTandem(deed, id));
    expect(await rowOf()).toMatchObject({ state: 'protective', protected_from: 'active' });
    for (const [name, client] of [
      ['jana', jana],
      ['urs', urs],
    ] as const) {
      expect(await kindsTo(name)).toEqual(['tandems.protection']);
      const page = await get(client, '/course');
      expect(page).toContain('rests for protection');
      expect(page).toContain(`/tandems/${id}/help`);
      expect(page).not.toContain(`/tandems/${id}/topics`);
    }
    for (const [noun, fields] of [
      ['hold', {}],
      ['topics', { topics: ['leading-teams'] }],
      ['ending', { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' }],
      ['goals-reached', {}],
    ] as const)
      expect((await post(jana, noun, fields)).status, noun).toBe(409);
    await expect(test.system((deed) => freezeTandem(deed, id))).rejects.toMatchObject({ status: 409 });
  });

  it('released it goes on where it stood, later by the days', async () => {
    await set({ state: 'kickoff_done', has_agreement: true });
    const { planned_end_on } = await rowOf();
    await test.system((deed) => freezeTandem(deed, id));
    test.later({ days: 7 });
    await test.system((deed) => releaseTandem(deed, id));
    const after = await rowOf();
    expect(after).toMatchObject({ state: 'kickoff_done', protected_from: null, protected_at: null, paused_days: 7 });
    expect(Date.parse(after.planned_end_on) - Date.parse(planned_end_on)).toBe(7 * 86_400_000);
  });

  it('ended it is over for both, and they are never proposed again', async () => {
    await test.system((deed) => freezeTandem(deed, id));
    await test.system((deed) => endFrozenTandem(deed, id));
    expect(await stateOf()).toBe('dissolved');
    expect(await kindsTo('jana')).toEqual(['tandems.protection', 'tandems.protection']);
    expect(await findPartedWith({ db: test.house.db }, cast.jana)).toEqual([cast.urs]);
  });
});

describe('going on after the end', () => {
  it('needs a yes of both, and ends with one no', async () => {
    expect((await post(jana, 'continuing')).status).toBe(409);
    await set({ state: 'closing', active_at: test.house.clock(), closing_at: test.house.clock() });
    await post(jana, 'continuing');
    const again = await post(jana, 'continuing');
    expect(again.status).toBe(409);
    expect(await kindsTo('urs')).toEqual(['tandems.continuation']);
    await post(urs, 'continuing');
    expect((await rowOf()).continued_at).toBe(null);
    for (const client of [jana, urs]) await post(client, 'closing-talk');
    expect(await rowOf()).toMatchObject({ state: 'completed', continued_at: test.house.clock() });
    expect(await get(jana, '/course')).toContain('You and Urs go on together');
    expect((await jana.post(`/tandems/${id}/messages`, { text: 'And on we go.' })).status).toBe(303);
    test.later({ days: 3 });
    expectMoved(await post(urs, 'continuing/withdrawal'), `/tandems/${id}/course`);
    expect((await rowOf()).continuation_ended_at).toEqual(test.house.clock());
    expect((await jana.post(`/tandems/${id}/messages`, { text: 'Still there?' })).status).toBe(409);
    expect((await post(urs, 'continuing/withdrawal')).status).toBe(409);
    await post(urs, 'continuing');
    await post(jana, 'continuing');
    expect((await rowOf()).continuation_ended_at).toBe(null);
  });

  it('a yes is taken back as long as the other has not said it, and ends where a member leaves', async () => {
    await set({ state: 'completed', active_at: test.house.clock(), ended_at: test.house.clock() });
    await post(jana, 'continuing');
    await post(jana, 'continuing/withdrawal');
    await post(urs, 'continuing');
    expect((await rowOf()).continued_at).toBe(null);
    await post(jana, 'continuing');
    expect((await rowOf()).continued_at).toEqual(test.house.clock());
    const { endMembershipTandems } = await import('./actions.ts');
    await test.system((deed) => endMembershipTandems(deed, cast.urs));
    expect((await rowOf()).continuation_ended_at).toEqual(test.house.clock());
  });
});

describe('topics', () => {
  it('are added and taken off by either at any time, and one stays', async () => {
    expect(await get(jana, '/topics')).toContain('Leading teams');
    expectMoved(await post(jana, 'topics', { topics: ['leading-teams', 'nonsense'] }), `/tandems/${id}/topics`);
    expect((await rowOf()).topics).toEqual(['delegation', 'leading-teams']);
    expect(await kindsTo('urs')).toEqual(['tandems.topics']);
    expect((await post(urs, 'topics', { topics: ['leading-teams'] })).status).toBe(422);
    expect((await post(urs, 'topics')).status).toBe(422);
    expectMoved(await post(urs, 'topics/delegation/removal'), `/tandems/${id}/topics`);
    expect((await post(urs, 'topics/delegation/removal')).status).toBe(409);
    const last = await post(jana, 'topics/leading-teams/removal');
    expect(last.status).toBe(409);
    expect(last.text).toContain('One topic stays');
    const gives = await test.house.db
      .selectFrom('tandem_party')
      .select('gives')
      .where('person_id', '=', cast.urs)
      .executeTakeFirst();
    expect(gives?.gives).toEqual(['leading-teams']);
  });

  it('of an exchange belong to whoever brings them', async () => {
    formats = await openFormats(test);
    id = formats.exchange.tandem_id;
    await post(jana, 'topics', { topics: ['resilience'] });
    const own = await test.house.db
      .selectFrom('tandem_party')
      .select('gives')
      .where('tandem_id', '=', id)
      .where('person_id', '=', cast.jana)
      .executeTakeFirst();
    expect(own?.gives).toEqual(['delegation', 'resilience']);
    const theirs = await post(jana, 'topics/leading-teams/removal');
    expect(theirs.status).toBe(409);
    expect(theirs.text).toContain('Your partner brings this topic');
  });
});

describe('the quiet ways', () => {
  it('are all there, for the two only', async () => {
    await active();
    const page = await get(jana, '/wrong');
    for (const way of ['/messages', '/hold', '/help', '/ending']) expect(page).toContain(`/tandems/${id}${way}"`);
    for (const name of ['eva', 'tarik', 'selin', 'lara'] as const) {
      const other = await test.as(cast[name]);
      for (const noun of ['/wrong', '/hold', '/topics']) expect((await other.get(`/tandems/${id}${noun}`)).status).toBe(404);
      for (const noun of ['hold', 'resumption', 'parting', 'continuing', 'topics/delegation/removal'])
        expect((await post(other, noun)).status, noun).toBe(404);
    }
  });
});
