import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accept, cast, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { currentPolicy, insertAcceptance } from '../programs/store/policies.ts';
import { superiorsOf } from './store/lines.ts';

let t: TestHouse;
let exchange: OpenCycle;
let reverse: OpenCycle;
let jana: Client;
let own: string;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  await accept(t, 'jana', 'urs');
  exchange = await openCycle(t, 'exchange');
  reverse = await openCycle(t, 'reverse');
  await t.system(async (deed) => {
    for (const { program_id } of [exchange, reverse])
      await insertAcceptance(deed, cast.jana, (await currentPolicy(deed, program_id))!);
  });
  jana = await t.as(cast.jana);
});
afterAll(() => t.close());

beforeEach(async () => {
  await t.house.db.deleteFrom('participation').execute();
  await t.house.db.deleteFrom('reporting_line').execute();
  own = (await t.system((deed) => join(deed, exchange, { role: 'partner', state: 'accepted', person_id: cast.jana }))).id;
});

const short = { offers: ['delegation'], needs: ['leading-teams'], 'level.de': 'native', work_mode: 'both' };
const stateOf = async (id: string) =>
  await t.house.db.selectFrom('participation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('exchange: under five minutes', () => {
  test('one offer and one need are enough: she is ready', async () => {
    expectMoved(await jana.post(`/participations/${own}/form`, short), `/participations/${own}`);
    const row = await stateOf(own);
    expect([row.state, row.form_at !== null]).toEqual(['ready', true]);
  });

  test('without an offer it says so, names every field that is missing and keeps what was written', async () => {
    const page = await jana.post(`/participations/${own}/form`, { work_mode: 'both', motivation: 'Curious & keen' });
    expect(page.status).toBe(422);
    for (const words of ['href="#f-offers"', 'href="#f-needs"', 'href="#f-level"', 'Curious &amp; keen'])
      expect(page.text).toContain(words);
    expect((await stateOf(own)).state).toBe('accepted');
  });

  test('a draft holds whatever is there; she comes back and finds it', async () => {
    const { needs: _, ...part } = short;
    expectMoved(
      await jana.post(`/participations/${own}/form`, {
        ...part,
        'offer_level.delegation': 4,
        'evidence.delegation': 'Twelve years of it',
        motivation: 'To be continued',
        again: 'on',
      }),
      `/participations/${own}/form`,
    );
    expect((await stateOf(own)).state).toBe('accepted');
    const page = await jana.get(`/participations/${own}/form`);
    expect(page.text).toContain('To be continued');
    expect(page.text).toMatch(/value="Twelve years of it"/);
    expect(page.text).not.toContain('Filled in from your profile');
  });

  test('taking the only need out makes her unready again, and completing it ready', async () => {
    await jana.post(`/participations/${own}/form`, short);
    await jana.post(`/participations/${own}/form`, { ...short, needs: [], again: 'on' });
    expect((await stateOf(own)).state).toBe('accepted');
    await jana.post(`/participations/${own}/form`, short);
    expect((await stateOf(own)).state).toBe('ready');
  });

  test('it starts from her profile, and from an earlier programme', async () => {
    await jana.post('/profile/topics', { offers: ['resilience'], needs: [] });
    const first = await jana.get(`/participations/${own}/form`);
    expect(first.text).toContain('Filled in from your profile');
    expect(first.text).toMatch(/offer_level\.resilience/);
    expect((await t.house.db.selectFrom('participation_topic').selectAll().execute()).length).toBe(0);
    const other = await openCycle(t, 'exchange');
    const past = await t.system((deed) => join(deed, other, { role: 'partner', state: 'ended', person_id: cast.jana }));
    await t.house.db
      .updateTable('participation')
      .set({ form_at: t.house.clock(), department: 'Night shift', gender_wish: 'woman' })
      .where('id', '=', past.id)
      .execute();
    const again = (await jana.get(`/participations/${own}/form`)).text;
    expect(again).toContain('value="Night shift"');
    expect(again).not.toMatch(/value="woman" checked/);
  });

  test('languages and times are saved in the profile', async () => {
    await jana.post(`/participations/${own}/form`, { ...short, 'level.fr': 'B2', availability_slots: ['mon-noon'] });
    const person = await t.house.db.selectFrom('person').selectAll().where('id', '=', cast.jana).executeTakeFirstOrThrow();
    expect(person.availability_slots).toEqual(['mon-noon']);
    const languages = await t.house.db
      .selectFrom('person_language')
      .select('language')
      .where('person_id', '=', cast.jana)
      .execute();
    expect(languages.map(({ language }) => language).toSorted()).toEqual(['de', 'fr']);
  });
});

describe('what stays with the coordination', () => {
  test('exclusions: a member, an organisation and somebody unknown look the same to whoever writes them', async () => {
    await jana.post(`/participations/${own}/form`, { ...short, exclude: 'Urs Amstad\nKlinik am Moos\nSomebody Else' });
    const rows = await t.house.db.selectFrom('participation_exclusion').selectAll().execute();
    expect(rows.map((row) => [row.person_id, row.organization_id !== null]).toSorted()).toEqual(
      [
        [cast.urs, false],
        [null, false],
        [null, true],
      ].toSorted(),
    );
    const page = (await jana.get(`/participations/${own}/form`)).text;
    for (const name of ['Urs Amstad', 'Klinik am Moos', 'Somebody Else']) expect(page).toContain(name);
    const kept = rows.filter((row) => row.person_id !== cast.urs).map(({ id }) => id);
    await jana.post(`/participations/${own}/form`, { ...short, keep: kept });
    const left = await t.house.db.selectFrom('participation_exclusion').select('person_id').execute();
    expect(left).toEqual([{ person_id: null }, { person_id: null }]);
    const many = Array.from({ length: 11 }, (_, at) => `Person ${at}`).join('\n');
    const refused = await jana.post(`/participations/${own}/form`, { ...short, exclude: many });
    expect([refused.status, refused.text.includes('Person 7')]).toEqual([422, true]);
  });

  test('her superior is known as such, her own address is refused', async () => {
    const wrong = await jana.post(`/participations/${own}/form`, { ...short, manager_email: 'JANA@weitblick.example' });
    expect(wrong.status).toBe(422);
    await jana.post(`/participations/${own}/form`, { ...short, manager_name: 'Urs', manager_email: 'urs@weitblick.example' });
    await t.house.db
      .insertInto('reporting_line')
      .values({ person_id: cast.urs, superior_id: cast.milo, kind: 'manager', source: 'import', created_at: t.house.clock() })
      .execute();
    const above = await superiorsOf(t.house, [cast.jana, cast.selin]);
    expect([...above].map(([id, set]) => [id, [...set].toSorted()])).toEqual([[cast.jana, [cast.urs, cast.milo]]]);
    // Two that lead each other end nowhere.
    await t.house.db
      .insertInto('reporting_line')
      .values({ person_id: cast.milo, superior_id: cast.jana, kind: 'manager', source: 'import', created_at: t.house.clock() })
      .execute();
    expect((await superiorsOf(t.house, [cast.jana])).get(cast.jana)?.size).toBe(2);
  });

  test('the wish of a partner is sealed off from nobody’s profile and gone with the pairing', async () => {
    await jana.post(`/participations/${own}/form`, { ...short, gender_wish: 'woman', gender: 'diverse' });
    const row = await stateOf(own);
    expect([row.gender_wish, row.gender]).toEqual(['woman', 'diverse']);
    await t.house.db.updateTable('participation').set({ state: 'paired' }).where('id', '=', own).execute();
    await t.drain({ tick: true });
    expect((await stateOf(own)).gender_wish).toBeNull();
    expect((await jana.get(`/participations/${own}/form`)).text).not.toContain('name="gender_wish"');
  });
});

describe('reverse', () => {
  test('the mentor’s department is compulsory, and training keeps her from the matching', async () => {
    const { id } = await t.system((deed) => join(deed, reverse, { role: 'mentor', state: 'accepted', person_id: cast.jana }));
    const form = { offers: ['delegation'], 'level.de': 'native', work_mode: 'both', career_level: 'starter', motivation: 'Yes' };
    expect((await jana.post(`/participations/${id}/form`, form)).text).toContain('href="#f-department"');
    expectMoved(await jana.post(`/participations/${id}/form`, { ...form, department: 'Sales' }), `/participations/${id}`);
    expect((await stateOf(id)).state).toBe('in_training');
  });

  test('a change of department of somebody who is ready is told to the rooms below, once', async () => {
    const { id } = await t.system((deed) => join(deed, reverse, { role: 'mentee', state: 'accepted', person_id: cast.jana }));
    const form = { needs: ['delegation'], 'level.de': 'native', work_mode: 'both', career_level: 'leader', department: 'Sales' };
    await jana.post(`/participations/${id}/form`, form);
    expect((await stateOf(id)).state).toBe('ready');
    await jana.post(`/participations/${id}/form`, { ...form, department: 'Purchasing' });
    await jana.post(`/participations/${id}/form`, { ...form, department: 'Purchasing' });
    const events = await t.house.db
      .selectFrom('audit_event')
      .select('after')
      .where('verb', '=', 'participation.changed')
      .where('object_id', '=', id)
      .execute();
    expect(events).toEqual([{ after: { parts: ['department'] } }]);
  });
});

test('other people’s forms do not exist; before a yes there is none; after the matching it is closed', async () => {
  const urs = await t.as(cast.urs);
  for (const page of [await urs.get(`/participations/${own}/form`), await urs.post(`/participations/${own}/form`, short)])
    expect(page.status).toBe(404);
  expect((await jana.get('/participations/nonsense/form')).status).toBe(404);
  await t.house.db.updateTable('participation').set({ state: 'invited' }).where('id', '=', own).execute();
  expectMoved(await jana.get(`/participations/${own}/form`), `/participations/${own}`);
  expect((await jana.post(`/participations/${own}/form`, short)).status).toBe(409);
  await t.house.db.updateTable('participation').set({ state: 'accepted' }).where('id', '=', own).execute();
  expect((await jana.post(`/participations/${own}/form`, { ...short, offers: ['nonsense'] })).status).toBe(422);
  await t.house.db.updateTable('cycle').set({ state: 'closing' }).where('id', '=', exchange.cycle_id).execute();
  expect((await jana.post(`/participations/${own}/form`, short)).text).toContain('past the matching');
  expect((await stateOf(own)).form_at).toBeNull();
});
