import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { coordinator } from '../../../test/stage-consortium.ts';
import { sightOf } from '../../platform/deed.ts';
import { nameContact } from './actions/contacts.ts';
import { nominatedFor, ownOrganizations } from './store/reach.ts';

let t: TestHouse;
let cycle: OpenCycle;
let [eva, urs, jana, milo]: Client[] = [];
/** Urs speaks for the first, Jana for the second. */
let [first, second]: string[] = [];
const page = (id = first) => `/organizations/${id}`;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross');
  [first, second] = cycle.organizations;
  await t.system(async (system) => {
    const deed = { ...system, actor: coordinator };
    await nameContact(deed, first!, { email: emailOf('urs'), role: 'hr' });
    await nameContact(deed, second!, { email: emailOf('jana'), role: 'hr' });
  });
  [eva, urs, jana, milo] = await Promise.all([cast.eva, cast.urs, cast.jana, cast.milo].map((id) => t.as(id)));
});
afterAll(() => t.close());

describe('whose eyes', () => {
  test('HR sees its own organisation and no other', async () => {
    const own = await urs!.get(page());
    expect([own.status, own.text.includes('Hallbach Antriebe'), own.text.includes('Own people')]).toEqual([200, true, true]);
    expect(own.text).toMatch(/What waits for you.*Name 4 more people/s);
    for (const path of ['', '/profile', '/contacts', '/competitors'])
      expect((await urs!.get(page(second) + path)).status).toBe(404);
    expect((await jana!.get(page())).status).toBe(404);
    const list = await urs!.get('/organizations');
    expect([list.text.includes('Hallbach Antriebe'), list.text.includes('Optik Lindhof')]).toEqual([true, false]);
  });

  test('whoever speaks for nobody finds nothing', async () => {
    const selin = await t.as(cast.selin);
    expect([(await selin.get('/organizations')).status, (await selin.get(page())).status]).toEqual([403, 404]);
    expect((await selin.get('/organizations/no-id')).status).toBe(404);
    expect((await selin.post(`${page()}/contacts`, { email: emailOf('selin'), role: 'hr' })).status).toBe(404);
  });

  test('HR names nobody and makes no organisation', async () => {
    expect((await urs!.post(`${page()}/contacts`, { email: emailOf('selin'), role: 'hr' })).status).toBe(403);
    expect((await urs!.get('/organizations/new')).status).toBe(403);
    expect((await urs!.post('/organizations', { name: 'Neu' })).status).toBe(403);
  });

  test('the search of the list is the reader’s own', async () => {
    const found = await eva!.get('/organizations?q=lindhof');
    expect([found.text.includes('Optik Lindhof'), found.text.includes('Versa Rück')]).toEqual([true, false]);
    expect((await eva!.get('/organizations?q=%25_%5C&page=abc')).text).toContain('Nothing found');
  });
});

describe('what it says of itself', () => {
  test('its HR fills it in, and it can be emptied again', async () => {
    const words = {
      size_class: 'medium',
      industry: 'Machines',
      company_group: 'Tannau Group',
      place: 'Aarau',
      note: 'Rooms for forty.',
    };
    expectMoved(await urs!.post(`${page()}/profile`, words), page());
    const { text } = await eva!.get(page());
    for (const part of ['50 to 249 people', 'Machines', 'Tannau Group', 'Aarau', 'Rooms for forty.'])
      expect(text).toContain(part);
    await urs!.post(`${page()}/profile`, { industry: 'Machines' });
    expect((await eva!.get(page())).text).not.toContain('Tannau Group');
  });

  test('a wrong size is refused and the rest kept', async () => {
    const again = await urs!.post(`${page()}/profile`, { size_class: 'huge', industry: 'Optics here' });
    expect([again.status, again.text.includes('Optics here')]).toEqual([422, true]);
  });

  test('an organisation is made once', async () => {
    expectMoved(await eva!.post('/organizations', { name: 'Nordlicht AG' }), /^\/organizations\/[\w-]+\/profile$/);
    const again = await eva!.post('/organizations', { name: 'nordlicht ag' });
    expect([again.status, again.text.includes('There is already an organisation')]).toEqual([422, true]);
  });
});

describe('competitors', () => {
  test('hold in both directions, once; neither of the two takes them away alone', async () => {
    expectMoved(await urs!.post(`${page()}/competitors`, { competitor: 'optik lindhof' }), `${page()}/competitors`);
    expect((await jana!.get(page(second))).text).toContain('Hallbach Antriebe');
    for (const [name, words] of [
      ['Optik Lindhof', 'already'],
      ['Hallbach Antriebe', 'itself'],
      ['Nobody & Co', 'is known here'],
    ]) {
      const again = await urs!.post(`${page()}/competitors`, { competitor: name! });
      expect([again.status, again.text.includes(words!)]).toEqual([422, true]);
    }
    const removal = `${page(second)}/competitors/${first}/removal`;
    expect((await jana!.post(removal)).status).toBe(403);
    expect((await jana!.get(`${page(second)}/competitors`)).text).not.toContain('/removal');
    expectMoved(await eva!.post(removal), `${page(second)}/competitors`);
    expect((await eva!.post(removal)).status).toBe(409);
    expect((await eva!.post(`${page()}/competitors/nobody/removal`)).status).toBe(409);
  });
});

describe('who speaks for it', () => {
  const contactOf = async (organization: string, person: string) =>
    (
      await t.house.db
        .selectFrom('organization_contact')
        .select('id')
        .where('organization_id', '=', organization)
        .where('person_id', '=', person)
        .where('until', 'is', null)
        .executeTakeFirstOrThrow()
    ).id;

  test('is named by the desk, told by mail, and found by the rooms below', async () => {
    const path = `${page()}/contacts`;
    expectMoved(await eva!.post(path, { email: emailOf('selin'), role: 'executive' }), path);
    expect((await eva!.post(path, { email: emailOf('selin'), role: 'executive' })).status).toBe(422);
    await t.drain();
    expect((await t.mailsTo(emailOf('selin'))).map(({ kind }) => kind)).toEqual(['consortium.named']);
    const actor = { kind: 'person' as const, person_id: cast.selin, name: '', roles: new Set<string>() };
    const sight = sightOf(t.house, actor);
    expect([[...(await ownOrganizations(sight))], await nominatedFor(sight)]).toEqual([[[first, ['executive']]], []]);
    const selin = await t.as(cast.selin);
    expect([(await selin.get(page())).status, (await selin.get(`${page()}/profile`)).status]).toEqual([200, 403]);
  });

  test('an unknown or blocked address is refused with a way out', async () => {
    for (const email of ['nobody@weitblick.example', emailOf('bruno')]) {
      const again = await eva!.post(`${page()}/contacts`, { email, role: 'hr' });
      expect([again.status, again.text.includes('The operator can add this person')]).toEqual([422, true]);
      expect(again.text).toContain(email);
    }
  });

  test('HR hands over to a colleague only, both are told, and a second click finds it done', async () => {
    const contact = await contactOf(first!, cast.urs);
    const path = `${page()}/contacts/${contact}/handover`;
    expect((await urs!.get(path)).status).toBe(200);
    expect((await jana!.post(path, { successor: emailOf('lara') })).status).toBe(404);
    const foreign = await urs!.post(path, { successor: emailOf('lara') });
    expect([foreign.status, foreign.text.includes('Hallbach Antriebe only')]).toEqual([422, true]);
    expect((await urs!.post(path, { successor: emailOf('urs') })).status).toBe(422);
    await t.house.db.updateTable('person').set({ organization_id: first! }).where('id', '=', cast.lara).execute();
    const both = await Promise.all([
      urs!.post(path, { successor: emailOf('lara') }),
      urs!.post(path, { successor: emailOf('lara') }),
    ]);
    const [won, late] = both.map(({ status }) => status).toSorted();
    expect(won).toBe(303);
    // The page is no longer his once the first click is through; at the very same instant he still reads that it is done.
    expect([404, 409]).toContain(late);
    expect((await urs!.get(page())).status).toBe(404);
    const lara = await t.as(cast.lara);
    expect((await lara.get(page())).text).toContain('Urs Amstad');
    await t.drain();
    // Joined: somebody else had been named beside him.
    expect((await t.mailsTo(emailOf('urs'))).map(({ kind }) => kind)).toEqual([
      'consortium.named',
      'consortium.joined',
      'consortium.ended',
    ]);
  });

  test('the desk ends a task once', async () => {
    const path = `${page(second)}/contacts/${await contactOf(second!, cast.jana)}/end`;
    expect((await milo!.get(path)).text).toContain('Jana Brandis');
    expectMoved(await eva!.post(path), `${page(second)}/contacts`);
    const again = await eva!.post(path);
    expect([again.status, again.text.includes('has ended meanwhile')]).toEqual([409, true]);
    expect((await jana!.get(page(second))).status).toBe(404);
  });

  test('whoever leaves the network speaks for nobody any more', async () => {
    const lara = await t.as(cast.lara);
    await lara.post('/settings/departure', { sure: 'yes' });
    await t.drain();
    const open = await t.house.db
      .selectFrom('organization_contact')
      .selectAll()
      .where('person_id', '=', cast.lara)
      .where('until', 'is', null)
      .execute();
    expect(open).toEqual([]);
  });
});
