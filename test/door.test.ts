import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inDeed, sightOf, systemActor } from '../src/platform/deed.ts';
import { leaveNetwork, moveMember } from '../src/rooms/people/actions/account.ts';
import { checkPassword, hashPassword, stillOpens } from '../src/rooms/people/actions/sign-in.ts';
import { makeLink } from '../src/rooms/people/actions/link.ts';
import { insertRole } from '../src/rooms/people/store/network.ts';
import { updatePerson } from '../src/rooms/people/store/persons.ts';
import { accept, cast, emailOf, setStage } from './cast.ts';
import { openTestHouse, type TestHouse } from './harness.ts';
import { expectSound } from './invariants.ts';

let t: TestHouse;
const password = 'birne tram neun wolke';
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  await accept(t, 'jana', 'urs', 'eva', 'milo');
  const password_hash = await hashPassword(password);
  await t.system((deed) => updatePerson(deed, cast.jana, { password_hash }));
});
beforeEach(async () => {
  await t.house.db.deleteFrom('rate_limit' as never).execute();
});
afterAll(() => t.close());

const asPerson = (id: string, ...roles: string[]) =>
  sightOf(t.house, { kind: 'person', person_id: id, name: 'X', roles: new Set(['member', ...roles]) });

describe('the door', () => {
  test('a sign-in makes a new token, ends the one before and forgets the guest', async () => {
    const client = t.guest();
    await client.get('/sign-in');
    const guest = client.cookies.get('__Host-guest');
    expect(guest).toBeTruthy();
    await client.post('/sign-in', { email: emailOf('jana'), password });
    const first = client.cookies.get('__Host-login') ?? '';
    expect(client.cookies.has('__Host-guest')).toBe(false);
    await client.post('/sign-in', { email: emailOf('jana'), password });
    expect(client.cookies.get('__Host-login')).not.toBe(first);
    const old = await t.app.request('/home', { headers: { cookie: `__Host-login=${first}` } });
    expect(old.status).toBe(303);
    await client.post('/sign-out');
    await client.get('/sign-in');
    expect(client.cookies.get('__Host-guest')).not.toBe(guest);
  });
  test('blocked, or given a new password, between the check and the sign-in: the door stays shut', async () => {
    const person = await checkPassword(sightOf(t.house, systemActor('x')), emailOf('jana'), password);
    if (!person) throw new Error('the password is right');
    await t.system((deed) => stillOpens(deed, person));
    await t.system((deed) => updatePerson(deed, cast.jana, { status: 'blocked' }));
    await expect(t.system((deed) => stillOpens(deed, person))).rejects.toThrow('people.sign_in.wrong');
    await t.system((deed) => updatePerson(deed, cast.jana, { status: 'active' }));
    await expect(t.system((deed) => stillOpens(deed, { ...person, password_hash: 'older' }))).rejects.toThrow(
      'people.sign_in.wrong',
    );
  });
  test('a link opens once, for its purpose, in its time, and not for somebody who was blocked meanwhile', async () => {
    const link = (purpose: 'sign_in' | 'reset') => t.system((deed) => makeLink(deed, cast.urs, purpose));
    const path = await link('sign_in');
    const refused = async (at: string, fields = {}) => expect((await t.guest().post(at, fields)).status).toBe(409);
    await refused(`${path}/password`, { password: 'birne tram neun wolke sieben' });
    await refused(`${path}/join`, { privacy: 'yes', locale: 'en' });
    await refused(`${path}/email`);
    const both = await Promise.all([t.guest().post(`${path}/sign-in`), t.guest().post(`${path}/sign-in`)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const late = await link('sign_in');
    t.later({ minutes: 16 });
    await refused(`${late}/sign-in`);
    const [blocked, reset] = [await link('sign_in'), await link('reset')];
    const eva = await t.as(cast.eva);
    const pages = await Promise.all([
      eva.post(`/operation/people/${cast.urs}/block`),
      ...Array.from({ length: 5 }, () => t.guest().post(`${blocked}/sign-in`)),
    ]);
    expect(pages.filter(({ status }) => status >= 500)).toEqual([]);
    await refused(`${reset}/password`, { password: 'birne tram neun wolke sieben' });
    await eva.post(`/operation/people/${cast.urs}/unblocking`);
    // Whatever came first: no login and no link of before the block is left.
    expect(await t.house.db.selectFrom('login').select('id').where('person_id', '=', cast.urs).execute()).toEqual([]);
    await refused(`${reset}/password`, { password: 'birne tram neun wolke sieben' });
    const rows = await t.house.db.selectFrom('one_time_link').selectAll().execute();
    expect(rows.every(({ token_hash }) => /^[0-9a-f]{64}$/.test(token_hash))).toBe(true);
  });
  test('no password is judged or hashed for a link that nobody was given', async () => {
    for (const part of ['password', 'join']) {
      const fields = { password: 'passwordpassword', privacy: 'yes', locale: 'en' };
      expect((await t.guest().post(`/link/${'x'.repeat(43)}/${part}`, fields)).status).toBe(409);
    }
  });
});

describe('at once', () => {
  test('two tabs save the same topics: both are told, nothing breaks', async () => {
    const jana = await t.as(cast.jana);
    for (let round = 0; round < 5; round += 1) {
      const fields = { offers: ['delegation', 'leading-teams'], needs: ['resilience'] };
      const pages = await Promise.all(Array.from({ length: 6 }, () => jana.post('/profile/topics', fields)));
      expect(pages.map(({ status }) => status)).toEqual(Array(6).fill(303));
    }
  });
  test('two people are given the same address: one gets it', async () => {
    const tarik = await t.as(cast.tarik);
    for (let round = 0; round < 5; round += 1) {
      const fields = { email: `same${round}@weitblick.example`, sure: 'yes' };
      const pages = await Promise.all(
        [cast.selin, cast.lara, cast.milo].map((id) => tarik.post(`/operation/people/${id}/email`, fields)),
      );
      expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 422, 422]);
    }
  });
  test('two operators leave: one stays, and a role does not come back with a membership', async () => {
    await t.system((deed) => insertRole(deed, cast.selin, 'operator'));
    const ends = await Promise.allSettled([
      inDeed(asPerson(cast.tarik, 'operator'), (deed) => leaveNetwork(deed)),
      inDeed(asPerson(cast.selin, 'operator'), (deed) => leaveNetwork(deed)),
      inDeed(asPerson(cast.tarik, 'operator'), (deed) => moveMember(deed, cast.selin, 'block')),
      inDeed(asPerson(cast.selin, 'operator'), (deed) => moveMember(deed, cast.tarik, 'lapse')),
    ]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectSound(t, { files: false });
  });
  test('who left and comes back is a member and no more', async () => {
    const operator = await t.house.db
      .selectFrom('role_grant')
      .innerJoin('person', 'person.id', 'person_id')
      .select('person.id')
      .where('role', '=', 'operator')
      .where('status', '=', 'active')
      .executeTakeFirstOrThrow();
    const by = asPerson(operator.id, 'operator');
    await inDeed(by, (deed) => moveMember(deed, cast.milo, 'leave'));
    await inDeed(by, (deed) => moveMember(deed, cast.milo, 'renew'));
    expect(await t.house.db.selectFrom('role_grant').selectAll().where('person_id', '=', cast.milo).execute()).toEqual([]);
  });
});
