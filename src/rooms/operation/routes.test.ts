import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { insertPerson } from '../people/store/persons.ts';

let test: TestHouse;
let tarik: Client;
let eva: Client;
beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  [tarik, eva] = [await test.as(cast.tarik), await test.as(cast.eva)];
});
afterAll(() => test.close());

const statusOf = async (id: string) =>
  (await test.house.db.selectFrom('person').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
const operatorPages = [
  '/operation',
  '/operation/audit',
  '/operation/imports',
  '/operation/invitations',
  '/operation/mails',
  '/operation/mails/templates',
  '/operation/mails/templates/people.invitation',
  '/operation/network',
  '/operation/people/new',
];

describe('whose pages these are', () => {
  it.each([...operatorPages, '/operation/people', `/operation/people/${cast.jana}`, `/operation/people/${cast.jana}/merge`])(
    '%s opens for the operator, not for members, not for guests',
    async (path) => {
      expect((await tarik.get(path)).status).toBe(200);
      expect((await (await test.as(cast.jana)).get(path)).status).toBe(403);
      expectMoved(await test.guest().get(path), /^\/sign-in/);
    },
  );

  it('the office sees people and nothing else', async () => {
    for (const path of operatorPages) expect((await eva.get(path)).status, path).toBe(403);
    expect((await eva.get('/operation/people')).text).toContain(emailOf('jana'));
    const page = await eva.get(`/operation/people/${cast.jana}`);
    expect(page.text).toContain('Block');
    for (const word of ['Change address', 'Save roles', 'End membership', '+41 62 000 00 00', 'About jana'])
      expect(page.text).not.toContain(word);
  });

  it('speaks German', async () => {
    const { status, text } = await (await test.as(cast.tarik)).get('/operation/people');
    expect([status, text.includes('people in the network')]).toEqual([200, true]);
    await test.house.db.updateTable('person').set({ locale: 'de-CH' }).where('id', '=', cast.tarik).execute();
    expect((await tarik.get('/operation/people')).text).toContain('Personen im Netzwerk');
    for (const path of operatorPages) expect((await tarik.get(path)).status, path).toBe(200);
    await test.house.db.updateTable('person').set({ locale: 'en' }).where('id', '=', cast.tarik).execute();
  });

  it('an id that is none is not there', async () => {
    for (const path of [
      '/operation/people/x',
      '/operation/people/x/merge',
      '/operation/imports/x',
      '/operation/mails/x',
      `/operation/people/${'0'.repeat(8)}-0000-4000-8000-999999999999`,
      '/operation/mails/templates/none',
    ])
      expect((await tarik.get(path)).status, path).toBe(404);
    expect((await tarik.post('/operation/people/x/block')).status).toBe(404);
  });
});

describe('people', () => {
  it('are found by word and status, page by page', async () => {
    expect((await tarik.get('/operation/people?q=brandis')).text).toContain(emailOf('jana'));
    expect((await tarik.get('/operation/people?q=brandis')).text).not.toContain(emailOf('urs'));
    expect((await tarik.get('/operation/people?status=blocked')).text).toContain(emailOf('bruno'));
    expect((await tarik.get('/operation/people?after=nonsense&status=no')).status).toBe(200);
    expect((await tarik.get('/operation/people?q=nobody%25')).text).toContain('Nobody found');
  });

  it('are blocked at once, and unblocked', async () => {
    const selin = await test.as(cast.selin);
    expectMoved(await eva.post(`/operation/people/${cast.selin}/block`), `/operation/people/${cast.selin}`);
    expectMoved(await selin.get('/home'), /sign-in/);
    expect((await eva.post(`/operation/people/${cast.selin}/block`)).status).toBe(409);
    expectMoved(await eva.post(`/operation/people/${cast.selin}/unblocking`), `/operation/people/${cast.selin}`);
    expect((await eva.get(`/operation/people/${cast.selin}`)).text).toContain('block lifted');
  });

  it('lapse, come back and leave by the operator only; nobody does it to herself', async () => {
    expect((await eva.post(`/operation/people/${cast.urs}/lapse`)).status).toBe(403);
    expectMoved(await tarik.post(`/operation/people/${cast.urs}/lapse`), /people/);
    expectMoved(await tarik.post(`/operation/people/${cast.urs}/renewal`), /people/);
    expect(await statusOf(cast.urs)).toBe('active');
    expect((await tarik.post(`/operation/people/${cast.tarik}/block`)).status).toBe(403);
    expect((await (await test.as(cast.jana)).post(`/operation/people/${cast.urs}/block`)).status).toBe(403);
  });

  it('two clicks at once block once', async () => {
    const both = await Promise.all([
      tarik.post(`/operation/people/${cast.lara}/block`),
      eva.post(`/operation/people/${cast.lara}/block`),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  it('the last operator stays, a second one may follow', async () => {
    expect((await tarik.post(`/operation/people/${cast.tarik}/roles`, {})).status).toBe(409);
    expectMoved(await tarik.post(`/operation/people/${cast.urs}/roles`, { roles: ['operator', 'office'] }), /people/);
    const urs = await test.as(cast.urs);
    expect((await urs.get('/operation')).status).toBe(200);
    expectMoved(await tarik.post(`/operation/people/${cast.urs}/roles`, {}), /people/);
    expect((await urs.get('/operation')).status).toBe(403);
    expect((await eva.post(`/operation/people/${cast.eva}/roles`, { roles: ['operator'] })).status).toBe(403);
  });

  it('get a new address only after somebody has made sure', async () => {
    const path = `/operation/people/${cast.selin}/email`;
    const unsure = await tarik.post(path, { email: 'selin@new.example' });
    expect([unsure.status, unsure.text.includes('make sure first'), unsure.text.includes('selin@new.example')]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await tarik.post(path, { email: emailOf('urs'), sure: 'yes' })).status).toBe(422);
    expect((await eva.post(path, { email: 'selin@new.example', sure: 'yes' })).status).toBe(403);
    expectMoved(await tarik.post(path, { email: 'selin@new.example', sure: 'yes' }), /people/);
  });

  it('are added by hand, without a mail, then invited once', async () => {
    const fields = {
      first_name: 'Nora',
      last_name: 'Frei',
      email: 'nora@frei.example',
      member_number: 'W-900',
      organization: 'klinik am moos',
      locale: 'de',
    };
    const added = await tarik.post('/operation/people/new', fields);
    expectMoved(added, /^\/operation\/people\/[0-9a-f-]{36}$/);
    expect((await tarik.post('/operation/people/new', fields)).status).toBe(422);
    expect((await tarik.post('/operation/people/new', { ...fields, email: 'other@frei.example' })).text).toContain(
      'member number belongs',
    );
    expect(await test.mailsTo('nora@frei.example')).toEqual([]);
    expectMoved(await tarik.post(`${added.location}/invitation`), added.location ?? '');
    expect((await tarik.post(`${added.location}/invitation`)).status).toBe(409);
    expect((await test.mailsTo('nora@frei.example')).map(({ kind }) => kind)).toEqual(['people.invitation']);
    expect((await tarik.post(`/operation/people/${cast.jana}/invitation`)).status).toBe(409);
  });
});

describe('two accounts of one person', () => {
  const twin = '00000000-0000-4000-8000-000000000077';

  it('become one after a page that names what happens', async () => {
    await test.system((deed) =>
      insertPerson(deed, {
        id: twin,
        email: 'j.brandis@old.example',
        status: 'invited',
        first_name: 'J.',
        last_name: 'Brandis',
        headline: 'From the list',
        locale: 'de',
        created_at: deed.now,
        updated_at: deed.now,
      }),
    );
    const path = `/operation/people/${cast.jana}/merge`;
    expect((await tarik.get(path)).text).toContain('j.brandis@old.example');
    const preview = await tarik.get(`${path}?other=${twin}`);
    expect(preview.text).toContain(`The account ${emailOf('jana')} stays`);
    expect(preview.text).toContain('Headline');
    // From the other side, too, the one in use stays.
    expect((await tarik.get(`/operation/people/${twin}/merge?other=${cast.jana}`)).text).toContain(
      `The account ${emailOf('jana')} stays`,
    );
    expect((await tarik.post(path, { keep: twin, gone: cast.jana })).status).toBe(409);
    expect((await eva.post(path, { keep: cast.jana, gone: twin })).status).toBe(403);
    expect((await tarik.post(path, { keep: cast.urs, gone: twin })).status).toBe(403);
    const both = await Promise.all([
      tarik.post(path, { keep: cast.jana, gone: twin }),
      tarik.post(path, { keep: cast.jana, gone: twin }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const jana = await test.house.db.selectFrom('person').selectAll().where('id', '=', cast.jana).executeTakeFirstOrThrow();
    expect([jana.headline, jana.email, jana.status]).toEqual(['From the list', emailOf('jana'), 'active']);
    expect(await statusOf(twin)).toBe('merged');
    expectMoved(await tarik.get(`/operation/people/${twin}`), `/operation/people/${cast.jana}`);
    const news = await test.house.db.selectFrom('audit_event').select('object_id').where('verb', '=', 'person.merge').execute();
    expect(news).toEqual([{ object_id: twin }]);
  });
});

describe('the record', () => {
  it('lists who did what, by noun, without contents', async () => {
    const page = await tarik.get('/operation/audit?verb=person');
    expect(page.text).toContain('role given');
    expect(page.text).not.toContain('selin@new.example');
    expect((await tarik.get('/operation/audit?verb=login')).text).not.toContain('role given');
    expect((await tarik.get('/operation/audit?before=abc')).status).toBe(200);
    expect((await tarik.get('/operation/audit?before=99999999999999999999')).status).toBe(200);
  });
});
