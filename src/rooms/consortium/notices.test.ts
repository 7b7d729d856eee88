import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { coordinator } from '../../../test/stage-consortium.ts';
import { nameContact } from './actions/contacts.ts';
import { dueNotice } from './rules/notices.ts';

let t: TestHouse;
let cycle: OpenCycle;
let [eva, urs, jana]: Client[] = [];
let path = '';

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross');
  const [first, second] = cycle.organizations;
  await t.system(async (system) => {
    const deed = { ...system, actor: coordinator };
    await nameContact(deed, first!, { email: emailOf('urs'), role: 'executive' });
    await nameContact(deed, first!, { email: emailOf('jana'), role: 'hr' });
    await nameContact(deed, second!, { email: emailOf('urs'), role: 'executive' });
  });
  [eva, urs, jana] = await Promise.all([cast.eva, cast.urs, cast.jana].map((id) => t.as(id)));
  path = `/cycles/${cycle.cycle_id}/organizations/notices`;
});
afterAll(() => t.close());

const noticesOf = async (person_id: string) =>
  t.house.db.selectFrom('organization_notice').selectAll().where('person_id', '=', person_id).orderBy('sent_at').execute();

test('go to everybody who speaks for an organisation, once, with one mail each', async () => {
  expect((await urs!.get(path)).status).toBe(404);
  expect((await urs!.post(`${path}/start`)).status).toBe(404);
  expect((await eva!.post(`${path}/christmas`)).status).toBe(404);
  expect((await eva!.get(path)).text).toContain('Nobody has been informed yet');
  expectMoved(await eva!.post(`${path}/start`), path);
  expect((await eva!.post(`${path}/start`)).status).toBe(409);
  await t.drain();
  expect((await t.mailsTo(emailOf('urs'))).filter(({ kind }) => kind === 'consortium.notice')).toHaveLength(1);
  expect((await noticesOf(cast.urs)).length).toBe(2);
  expect((await eva!.get(path)).text).toContain('3 confirmations are missing');
});

test('are read and confirmed by whoever is meant, once, and by nobody else', async () => {
  const [notice] = await noticesOf(cast.jana);
  const own = `/notices/${notice!.id}`;
  const { text } = await jana!.get(own);
  expect(text).toContain('Confirm nominations and time');
  expect((await urs!.get(own)).status).toBe(404);
  expect((await eva!.post(`${own}/confirmation`)).status).toBe(404);
  expect((await jana!.get('/notices/nothing')).status).toBe(404);
  const both = await Promise.all([jana!.post(`${own}/confirmation`), jana!.post(`${own}/confirmation`)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  expect((await jana!.get(own)).text).toContain('Confirmed on 23 November 2026');
  const [theirs] = await noticesOf(cast.urs);
  expect((await urs!.get(`/notices/${theirs!.id}`)).text).toContain('I have read it');
});

test('whoever has not confirmed is reminded; whoever came later can be sent it later', async () => {
  expectMoved(await eva!.post(`${path}/start/reminder`), path);
  await t.drain();
  expect((await t.mailsTo(emailOf('urs'))).at(-1)?.kind).toBe('consortium.notice_reminder');
  expect((await t.mailsTo(emailOf('jana'))).some(({ kind }) => kind === 'consortium.notice_reminder')).toBe(false);
  await t.system((system) =>
    nameContact({ ...system, actor: coordinator }, cycle.organizations[2]!, { email: emailOf('milo'), role: 'hr' }),
  );
  expect((await eva!.get(path)).text).toContain('Send to one more person');
  expectMoved(await eva!.post(`${path}/start`), path);
  for (const { id } of await noticesOf(cast.urs)) await urs!.post(`/notices/${id}/confirmation`);
  for (const { id } of await noticesOf(cast.milo)) await (await t.as(cast.milo)).post(`/notices/${id}/confirmation`);
  const done = await eva!.post(`${path}/start/reminder`);
  expect([done.status, done.text.includes('Everybody has confirmed.')]).toEqual([409, true]);
});

describe('a notice whose day has come', () => {
  const mails = async () => {
    await t.drain({ tick: true });
    return (await t.mailsTo(emailOf('eva'))).filter(({ kind }) => kind === 'consortium.notice_due');
  };
  const put = (starts_on: string, ends_on: string) =>
    t.house.db.updateTable('cycle').set({ starts_on, ends_on, state: 'running' }).where('id', '=', cycle.cycle_id).execute();

  test('is the one whose day came last', () => {
    const period = { starts_on: '2027-02-01', ends_on: '2028-01-31' };
    expect(dueNotice(period, '2027-01-31', [])).toBeUndefined();
    expect(dueNotice(period, '2027-02-01', [])).toBe('start');
    expect(dueNotice(period, '2027-02-01', ['start'])).toBeUndefined();
    expect(dueNotice(period, '2027-09-01', ['start'])).toBe('midterm');
    expect(dueNotice(period, '2028-02-01', ['start'])).toBe('end');
    expect(dueNotice({ starts_on: null, ends_on: null }, '2028-02-01', [])).toBeUndefined();
  });

  test('waits at home of those who run the cycle, who get one mail', async () => {
    await t.house.db.deleteFrom('organization_notice').execute();
    await put('2026-12-31', '2027-12-31');
    expect(await mails()).toEqual([]);
    await put('2026-11-01', '2027-12-31');
    const [first, ...more] = await mails();
    expect([first?.subject, more.length]).toEqual(['Bridges 2027: the organisations are waiting for a notice', 0]);
    expect((await eva!.get('/home')).text).toContain('Bridges 2027 begins: tell the organisations');
    expect((await urs!.get('/home')).text).not.toContain('tell the organisations');
    expect((await mails()).length).toBe(1);
    await eva!.post(`/cycles/${cycle.cycle_id}/organizations/notices/start`);
    expect((await eva!.get('/home')).text).not.toContain('tell the organisations');
  });
});
