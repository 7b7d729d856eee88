import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage, type Name } from '../../../test/cast.ts';
import { openFormats, type OpenFormat } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, start, type Client, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import { dayOf } from '../../platform/words/day.ts';
import { freezeTandem } from '../tandems/actions/protection.ts';
import type { Format } from '../programs/rules.ts';
import { planAfterPause } from './actions/planning.ts';
import { contactOf } from './store/contact.ts';
import { checkInDesk } from './store/desk.ts';

let t: TestHouse;
let formats: Record<Format, OpenFormat>;
let eva: Client;
let milo: Client;
let jana: Client;

const days = (n: number) => new Date(start.getTime() + n * 86_400_000);
const list = '/program/tandems';
const process = (format: Format = 'cross') => `${list}/${formats[format].tandem_id}`;
const sightFor = (name: Name, ...roles: string[]) =>
  sightOf(t.house, { kind: 'person', person_id: cast[name], name, roles: new Set(['member', ...roles]) });
const desk = () => checkInDesk({ ...sightFor('eva', 'office'), now: t.house.clock() });
const looks = (format: Format = 'cross') =>
  t.house.db.selectFrom('check_in').selectAll().where('tandem_id', '=', formats[format].tandem_id).orderBy('due_on').execute();
const only = (format: Format) => t.house.db.deleteFrom('tandem').where('id', '<>', formats[format].tandem_id).execute();
const change = (set: object, format: Format = 'cross') =>
  t.house.db.updateTable('tandem').set(set).where('id', '=', formats[format].tandem_id).execute();

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
afterAll(() => t.close());
beforeEach(async () => {
  for (const table of ['tandem', 'mail', 'audit_event'] as const) await t.house.db.deleteFrom(table).execute();
  await t.house.db.deleteFrom('program').where('slug', '<>', 'mentoring').execute();
  formats = await openFormats(t);
  await t.drain();
  [eva, milo, jana] = [await t.as(cast.eva), await t.as(cast.milo), await t.as(cast.jana)];
});

describe('the list', () => {
  it('shows the accompanied formats by name, the network as numbers only', async () => {
    const { text } = await eva.get(list);
    expect(text).toContain('3 tandems are under way, none needs you');
    for (const format of ['cross', 'exchange', 'reverse'] as const) expect(text).toContain(process(format));
    expect(text).not.toContain(process('network'));
    expect(text).toContain('The member network, in numbers');
    expect((await eva.get(process('network'))).status).toBe(404);
  });

  it('is for the office, and never about her own tandem', async () => {
    for (const name of ['jana', 'tarik', 'selin'] as const) {
      const other = await t.as(cast[name]);
      for (const path of [list, process()]) expect((await other.get(path)).status).toBe(403);
      expect((await other.post(`${list}/export`)).status).toBe(403);
      expect((await other.post(`${process()}/contact`)).status).toBe(403);
      expect((await other.post(`${process()}/check-ins`, { mood: 'well' })).status).toBe(403);
    }
    await t.house.db
      .updateTable('tandem_party')
      .set({ person_id: cast.milo })
      .where('tandem_id', '=', formats.cross.tandem_id)
      .where('person_id', '=', cast.urs)
      .execute();
    expect((await milo.get(list)).text).not.toContain(process());
    for (const send of [
      milo.get(process()),
      milo.post(`${process()}/contact`),
      milo.post(`${process()}/check-ins`, { mood: 'well' }),
      milo.post(`${process()}/wishes/${cast.jana}/other_partner/settlement`),
    ])
      expect((await send).status).toBe(404);
    expect((await eva.get(process())).status).toBe(200);
    expect((await eva.get(`${list}/nonsense`)).status).toBe(404);
  });

  it('finds, filters, sorts and survives any address', async () => {
    expect((await eva.get(`${list}?q=brandis`)).text).toContain(process());
    expect((await eva.get(`${list}?q=nobody`)).text).toContain('No tandem fits this search');
    expect((await eva.get(`${list}?program=${formats.cross.program_id}`)).text).not.toContain(process('reverse'));
    expect((await eva.get(`${list}?show=ended`)).text).toContain('Nothing has ended yet');
    expect((await eva.get(`${list}?show=x&order=y&state=z&page=999&program=%00'`)).status).toBe(200);
  });

  it('says what stands out, since when', async () => {
    await change({ started_on: dayOf(days(-30)) });
    const { text } = await eva.get(`${list}?show=care`);
    expect(text).toContain('First talk not confirmed');
    expect(text).toContain('9 days');
    expect(text).toContain('one needs you');
  });

  it('goes into a file that holds what it shows, and that is written down', async () => {
    const file = await eva.post(`${list}/export`, { show: 'running', program: formats.reverse.program_id });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = file.text.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Jana Brandis;Urs Amstad;Programme reverse');
    const trail = await t.house.db.selectFrom('audit_event').select('after').where('verb', '=', 'tandems.export').execute();
    expect(trail).toEqual([{ after: { tandems: 1 } }]);
  });
});

describe('planned looks', () => {
  it('stand over the whole period as soon as a tandem is formed, not in the network', async () => {
    expect((await looks()).map(({ due_on }) => due_on)).toEqual([
      '2027-01-18',
      '2027-03-15',
      '2027-05-10',
      '2027-07-05',
      '2027-08-30',
      '2027-10-25',
    ]);
    expect(await looks('network')).toEqual([]);
  });

  it('follow a period that became longer, once', async () => {
    await change({ planned_end_on: '2028-01-20' });
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    expect((await looks()).map(({ due_on }) => due_on).slice(-2)).toEqual(['2027-10-25', '2027-12-20']);
  });

  it('are told once when they are due, stand on the desk, and are noted', async () => {
    await only('cross');
    await t.house.db
      .updateTable('check_in')
      .set({ due_on: dayOf(start) })
      .where('due_on', '=', '2027-01-18')
      .execute();
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    const told = async (name: Name) => (await t.mailsTo(emailOf(name))).filter(({ kind }) => kind === 'oversight.waits').length;
    expect([await told('eva'), await told('milo'), await told('tarik')]).toEqual([1, 1, 0]);
    expect(await desk()).toEqual({ check_ins: { count: 1, oldest: new Date('2026-11-23') }, wishes: undefined });
    const [look] = await looks();
    const path = `${process()}/check-ins/${look!.id}`;
    const bad = await eva.post(path, { mood: 'fine', note: 'Kept words' });
    expect([bad.status, bad.text.includes('Kept words')]).toEqual([422, true]);
    const both = await Promise.all([eva.post(path, { mood: 'stuck', note: 'Ring again.' }), milo.post(path, { mood: 'well' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await desk()).check_ins).toBeUndefined();
    expect((await eva.post(`${path}/reopening`)).status).toBe(303);
    expect((await eva.post(`${path}/reopening`)).status).toBe(409);
    expectMoved(await eva.post(path, { mood: 'stuck', note: 'Ring again.' }), `${process()}#looks`);
    const page = await eva.get(process());
    expect(page.text).toContain('Ring again.');
    expect(page.text).toContain('Said to be stuck');
    for (const path_of of [`/tandems/${formats.cross.tandem_id}`, `/tandems/${formats.cross.tandem_id}/course`])
      expect((await jana.get(path_of)).text).not.toContain('Ring again.');
  });

  it('can be had outside the plan, once a day', async () => {
    expect((await eva.post(`${process()}/check-ins`, { mood: 'well' })).status).toBe(303);
    expect((await eva.post(`${process()}/check-ins`, { mood: 'slow' })).status).toBe(409);
    expect((await looks()).filter(({ done_at }) => done_at)).toHaveLength(1);
  });

  it('end with the tandem; what was had stays', async () => {
    await eva.post(`${process()}/check-ins`, { mood: 'well' });
    const form = { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' };
    await jana.post(`/tandems/${formats.cross.tandem_id}/ending`, form);
    await t.drain();
    expect(await looks()).toHaveLength(1);
    expect((await eva.post(`${process()}/check-ins`, { mood: 'well' })).status).toBe(409);
    expect((await eva.get(process())).text).toContain('The tandem has ended early');
  });

  it('that fell into a pause are made up for once', async () => {
    await only('cross');
    await change({ state: 'on_hold', active_at: start, hold_at: start });
    t.later({ days: 120 });
    expect((await desk()).check_ins).toBeUndefined();
    await t.system((deed) => planAfterPause(deed, formats.cross.tandem_id));
    const today = dayOf(t.house.clock());
    expect((await looks()).filter(({ due_on }) => due_on <= today)).toEqual([]);
    expect((await looks()).length).toBe(5);
    t.later({ days: -120 });
  });
});

describe('the contact person', () => {
  it('is the network’s address until somebody is named, and both are told', async () => {
    const id = formats.cross.tandem_id;
    expect(await contactOf(sightFor('jana'), id)).toEqual({ name: 'Verband Weitblick', email: 'office@weitblick.example' });
    expect(await contactOf(sightFor('selin'), id)).toBeUndefined();
    expectMoved(await eva.post(`${process()}/contact`, { person_id: cast.milo }), process());
    await eva.post(`${process()}/contact`, { person_id: cast.milo });
    expect(await contactOf(sightFor('urs'), id)).toEqual({ name: 'Milo Rentsch', email: emailOf('milo') });
    const kinds = async (name: Name) =>
      (await t.mailsTo(emailOf(name))).map(({ kind }) => kind).filter((kind) => kind.startsWith('oversight'));
    expect([await kinds('jana'), await kinds('urs'), await kinds('milo')]).toEqual([
      ['oversight.contact'],
      ['oversight.contact'],
      ['oversight.assigned'],
    ]);
    await t.house.db.deleteFrom('role_grant').where('person_id', '=', cast.milo).execute();
    expect((await contactOf(sightFor('urs'), id))?.name).toBe('Verband Weitblick');
    await t.house.db.insertInto('role_grant').values({ person_id: cast.milo, role: 'office', granted_at: start }).execute();
    await eva.post(`${process()}/contact`, {});
    expect((await contactOf(sightFor('urs'), id))?.name).toBe('Verband Weitblick');
  });

  it('is of the office and not in the tandem', async () => {
    for (const name of ['jana', 'tarik', 'bruno'] as const) {
      const page = await eva.post(`${process()}/contact`, { person_id: cast[name] });
      expect([page.status, page.text.includes('Please choose somebody of the office')]).toEqual([422, true]);
    }
    await t.system((deed) => freezeTandem(deed, formats.cross.tandem_id));
    expect((await eva.get(process())).text).toContain('Frozen for protection');
  });
});

describe('wishes', () => {
  it('for another partner reach the coordination, and never the partner', async () => {
    await only('cross');
    await change({
      state: 'active',
      active_at: days(-60),
      started_on: dayOf(days(-90)),
      planned_end_on: dayOf(days(90)),
      midterm_on: dayOf(start),
    });
    await jana.post(`/tandems/${formats.cross.tandem_id}/midterm`, { wish: 'other_partner' });
    await t.drain();
    expect((await t.mailsTo(emailOf('eva'))).map(({ kind }) => kind)).toEqual(['oversight.waits']);
    expect((await desk()).wishes).toEqual({ count: 1, oldest: start });
    const { text } = await eva.get(process());
    expect(text).toContain('Jana Brandis wishes for another partner');
    const path = `${process()}/wishes/${cast.jana}/other_partner`;
    const both = await Promise.all([eva.post(`${path}/settlement`), milo.post(`${path}/settlement`)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await desk()).wishes).toBeUndefined();
    expectMoved(await eva.post(`${path}/reopening`), `${process()}#wishes`);
    expect((await desk()).wishes?.count).toBe(1);
    for (const [person, kind] of [
      [cast.urs, 'other_partner'],
      [cast.jana, 'rematch'],
      [cast.jana, 'constructor'],
    ])
      expect((await eva.post(`${process()}/wishes/${person}/${kind}/settlement`)).status).toBe(404);
    const trail = await t.house.db
      .selectFrom('audit_event')
      .select(['object_type', 'object_id'])
      .where('verb', 'like', 'wish.%')
      .execute();
    expect(new Set(trail.map(({ object_type }) => object_type))).toEqual(new Set(['program']));
    const urs = await t.as(cast.urs);
    for (const page of ['', '/course', '/midterm'])
      expect((await urs.get(`/tandems/${formats.cross.tandem_id}${page}`)).text).not.toContain('wishes for another partner');
  });

  it('for a new tandem stand there until it has come, or somebody has dealt with it', async () => {
    await only('cross');
    const form = { ending_category: 'fit', ending_rematch: 'yes', ending_contact: 'no' };
    await jana.post(`/tandems/${formats.cross.tandem_id}/ending`, form);
    await t.drain();
    expect((await t.mailsTo(emailOf('eva'))).map(({ kind }) => kind)).toContain('oversight.waits');
    expect((await desk()).wishes?.count).toBe(1);
    expect((await eva.get(`${list}?show=care`)).text).toContain('A new tandem is wished for');
    t.later({ days: 400 });
    expect((await desk()).wishes).toBeUndefined();
    expect((await (await t.as(cast.eva)).get(process())).status).toBe(404);
    t.later({ days: -400 });
  });

  it('of the network are counted, and told to nobody', async () => {
    await change(
      {
        state: 'active',
        active_at: days(-60),
        started_on: dayOf(days(-90)),
        planned_end_on: dayOf(days(90)),
        midterm_on: dayOf(start),
      },
      'network',
    );
    await only('network');
    await jana.post(`/tandems/${formats.network.tandem_id}/midterm`, { wish: 'other_partner' });
    await t.drain();
    expect(await t.mailsTo(emailOf('eva'))).toEqual([]);
    const { text } = await eva.get(list);
    expect(text).toContain('Another partner is wished for');
    expect(text).not.toContain('Brandis');
  });
});
