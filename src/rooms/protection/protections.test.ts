import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { addConfidant, ruth } from '../../../test/stage-protection.ts';
import { sightOf } from '../../platform/deed.ts';
import { formTandem } from '../tandems/actions.ts';
import { insertRole } from '../people/store/network.ts';
import { listProtectionSteps } from './store/steps.ts';

let test: TestHouse;
let id: string;
let jana: Client;
let urs: Client;
let eva: Client;
let confidant: Client;

const words = 'He writes to me at night and I do not want that.';
const path = () => `/tandems/${id}/help`;
const call = () => test.house.db.selectFrom('protection').selectAll().executeTakeFirstOrThrow();
const stateOf = async () =>
  (await test.house.db.selectFrom('tandem').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  await test.system((deed) => addConfidant(deed));
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
  [jana, urs, eva] = [await test.as(cast.jana), await test.as(cast.urs), await test.as(cast.eva)];
  confidant = await test.as(ruth);
});

const ask = (client = jana, asked_of = 'confidant') => client.post(path(), { asked_of, words });

describe('asking', () => {
  it('reaches those who are asked, and nobody else', async () => {
    expectMoved(await ask(), path());
    const { id: call_id, sealed_words } = await call();
    expect(Buffer.from(sealed_words ?? []).includes('night')).toBe(false);
    expect((await jana.get(path())).text).toMatch(/To the confidant.*Waits for an answer.*He writes to me at night/s);
    expect((await confidant.get('/protections')).text).toContain('Jana Brandis asks');
    expect((await confidant.get(`/protections/${call_id}`)).text).toContain('He writes to me at night');
    // The partner, the office that was not asked, the operator: nothing.
    expect((await urs.get(path())).text).not.toContain('at night');
    expect((await eva.get('/protections')).text).not.toContain('Brandis');
    expect((await eva.get(`/protections/${call_id}`)).status).toBe(404);
    for (const other of [cast.tarik, cast.selin, cast.urs]) {
      const client = await test.as(other);
      expect((await client.get('/protections')).status).toBe(403);
      expect((await client.get(`/protections/${call_id}`)).status).toBe(403);
      for (const verb of ['freeze', 'release', 'end'])
        expect((await client.post(`/protections/${call_id}/${verb}`)).status).toBe(403);
    }
    for (const wrong of ['x', '%00', cast.jana]) expect((await confidant.get(`/protections/${wrong}`)).status).toBe(404);
    const [mail] = await test.mailsTo('ruth@weitblick.example');
    expect(mail?.text).toContain(`/protections/${call_id}`);
    expect(mail?.text).not.toMatch(/Jana|Brandis|Urs|night/);
    expect(await test.mailsTo(emailOf('urs'))).toEqual([]);
    // No trail names her.
    const trail = await test.house.db.selectFrom('audit_event').selectAll().where('verb', '=', 'protection.ask').execute();
    expect(trail.map(({ actor_id }) => actor_id)).toEqual([null]);
  });

  it('once at a time, with words, of somebody who is there', async () => {
    expect((await jana.post(path(), { asked_of: 'confidant', words: 'Help' })).status).toBe(422);
    expect((await jana.post(path(), { asked_of: 'tarik', words })).text).toContain(words);
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expectMoved(await jana.post(`${path()}/withdrawal`), path());
    expect(await call()).toMatchObject({ state: 'withdrawn', sealed_words: null });
    expect((await jana.post(`${path()}/withdrawal`)).status).toBe(409);
    expect((await confidant.get(`/protections/${(await call()).id}`)).text).not.toContain('night');
    expect((await confidant.post(`/protections/${(await call()).id}/freeze`)).status).toBe(409);
  });

  it('is not read by a helper who is one of the two', async () => {
    await test.system((deed) => insertRole(deed, cast.urs, 'confidant'));
    await ask();
    const { id: call_id } = await call();
    const helping = await test.as(cast.urs);
    expect((await helping.get('/protections')).text).not.toContain('Jana');
    expect((await helping.get(`/protections/${call_id}`)).status).toBe(404);
    expect((await helping.post(`/protections/${call_id}/freeze`)).status).toBe(404);
    expect(await test.mailsTo(emailOf('urs'))).toEqual([]);
    await test.house.db.deleteFrom('role_grant').where('person_id', '=', cast.urs).execute();
  });
});

describe('whoever was asked', () => {
  it('answers with words', async () => {
    await ask(jana, 'office');
    const { id: call_id } = await call();
    const short = await eva.post(`/protections/${call_id}/answer`, { answer: 'Too short' });
    expect([short.status, short.text.includes('Too short')]).toEqual([422, true]);
    expectMoved(
      await eva.post(`/protections/${call_id}/answer`, { answer: 'Let us talk about it tomorrow.' }),
      `/protections/${call_id}`,
    );
    expect((await eva.post(`/protections/${call_id}/answer`, { answer: 'Let us talk about it tomorrow.' })).status).toBe(409);
    expect((await jana.get(path())).text).toMatch(/Answered.*Let us talk about it tomorrow/s);
    expect((await test.mailsTo(emailOf('jana'))).map(({ kind }) => kind)).toEqual(['protection.answered']);
    expect(await stateOf()).toBe('forming');
    // She can ask again.
    expect((await ask()).status).toBe(303);
  });

  it('freezes, releases and ends; both are told, two at once are one', async () => {
    await ask();
    const one = `/protections/${(await call()).id}`;
    const twice = await Promise.all([confidant.post(`${one}/freeze`), confidant.post(`${one}/freeze`)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await stateOf()).toBe('protective');
    for (const name of ['jana', 'urs'] as const) expect((await test.mailsTo(emailOf(name))).length).toBe(1);
    expect((await jana.get(path())).text).toContain('The tandem is frozen');
    expect((await jana.post(`/tandems/${id}/messages`, { text: 'Hello' })).status).toBe(409);
    expectMoved(await confidant.post(`${one}/release`), one);
    expect([await stateOf(), (await call()).state]).toEqual(['forming', 'released']);
    expect((await confidant.post(`${one}/end`)).status).toBe(409);
    await ask();
    const again = (await test.house.db.selectFrom('protection').select('id').where('state', '=', 'asked').execute())[0]?.id;
    await confidant.post(`/protections/${again}/freeze`);
    expect((await confidant.get(`/protections/${again}/end`)).text).toContain('for good?');
    expectMoved(await confidant.post(`/protections/${again}/end`), `/protections/${again}`);
    expect(await stateOf()).toBe('dissolved');
  });

  it('keeps it frozen while another one does', async () => {
    await ask();
    await ask(urs, 'office');
    const rows = await test.house.db.selectFrom('protection').selectAll().execute();
    const of = (role: string) => `/protections/${rows.find(({ asked_of }) => asked_of === role)?.id}`;
    await confidant.post(`${of('confidant')}/freeze`);
    expect((await eva.get(of('office'))).text).toContain('frozen already');
    await eva.post(`${of('office')}/freeze`);
    expect((await eva.post(`${of('office')}/release`)).status).toBe(303);
    expect(await stateOf()).toBe('protective');
    await expectSound(test);
    await confidant.post(`${of('confidant')}/release`);
    expect(await stateOf()).toBe('forming');
    await expectSound(test);
  });

  it('loses the right with the role', async () => {
    await ask();
    const { id: call_id } = await call();
    await test.house.db.deleteFrom('role_grant').where('person_id', '=', ruth).execute();
    expect((await confidant.post(`/protections/${call_id}/freeze`)).status).toBe(403);
    expect((await confidant.get(`/protections/${call_id}`)).status).toBe(403);
    await test.system((deed) => insertRole(deed, ruth, 'confidant'));
  });
});

describe('without having been asked', () => {
  it('the office freezes with a reason that the two never read', async () => {
    const form = { tandem_id: id, words: 'A report came in about threats.' };
    expect((await confidant.post('/protections', form)).status).toBe(404);
    expect((await eva.get(`/protections/new?tandem=${id}`)).text).toMatch(
      /Freeze (Jana Brandis and Urs Amstad|Urs Amstad and Jana Brandis)/,
    );
    expect((await eva.get('/protections/new?tandem=x')).status).toBe(404);
    expect((await eva.post('/protections', { tandem_id: id, words: 'So' })).status).toBe(422);
    expectMoved(await eva.post('/protections', form), /^\/protections\//);
    expect((await eva.post('/protections', form)).status).toBe(409);
    for (const client of [jana, urs]) {
      const page = await client.get(path());
      expect([page.status, page.text.includes('threats')]).toEqual([200, false]);
    }
    await test.house.db.updateTable('tandem_party').set({ person_id: cast.eva }).where('person_id', '=', cast.jana).execute();
    expect((await eva.get(`/protections/${(await call()).id}`)).status).toBe(404);
    expect((await eva.get(`/protections/new?tandem=${id}`)).status).toBe(404);
  });
});

it('tells the operator, without contents, when nobody is left who may answer', async () => {
  await ask();
  const { id: call_id } = await call();
  const tarik = await test.as(cast.tarik);
  const home = async () => (await tarik.get('/home')).text;
  expect(await home()).not.toContain('that nobody may answer');
  const role = test.house.db.updateTable('role_grant').where('person_id', '=', ruth);
  await role.set({ role: 'operator' }).execute();
  expect(await home()).toContain('A call for protection that nobody may answer');
  expect(await home()).not.toContain(call_id);
  await role.set({ role: 'confidant' }).execute();
  expect(await home()).not.toContain('that nobody may answer');
});

it('closes with the tandem, and goes when its time is over', async () => {
  await ask();
  const { id: call_id } = await call();
  await confidant.post(`/protections/${call_id}/freeze`);
  const sight = sightOf(test.house, { kind: 'person', person_id: ruth, name: '', roles: new Set(['confidant']) });
  expect((await listProtectionSteps(sight)).map(({ kind, path: to }) => [kind, to])).toEqual([
    ['frozen', `/protections/${call_id}`],
  ]);
  await jana.post('/settings/departure', { sure: 'yes' });
  await test.drain();
  await test.drain();
  expect(await call()).toMatchObject({ state: 'ended' });
  test.later({ days: 31 });
  await test.drain({ tick: true });
  await test.drain();
  expect(await call()).toMatchObject({ asked_by: null, sealed_words: null });
  confidant = await test.as(ruth);
  expect((await confidant.get(`/protections/${call_id}`)).status).toBe(200);
  expect((await confidant.get('/protections?state=closed')).text).toContain(call_id);
  test.later({ days: 3 * 366 });
  await test.drain({ tick: true });
  expect(await test.house.db.selectFrom('protection').selectAll().execute()).toEqual([]);
});
