import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { openFormats } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';

let test: TestHouse;
let [jana, urs, eva] = [] as unknown as [Client, Client, Client];
let id: string;

const path = () => `/tandems/${id}/ideas`;
const words = { title: 'One day in the other house', text: 'We change places for a day.' };
const rows = () => test.house.db.selectFrom('idea').selectAll().execute();

async function recorded(client: Client, fields: Record<string, string> = {}): Promise<string> {
  const page = await client.post(path(), { ...words, ...fields });
  expectMoved(page, new RegExp(`^${path()}/[0-9a-f-]{36}$`));
  return page.location?.split('/').at(-1) ?? '';
}

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  id = (await openFormats(test)).cross.tandem_id;
  [jana, urs, eva] = [await test.as(cast.jana), await test.as(cast.urs), await test.as(cast.eva)];
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('idea').execute();
  await test.house.db.updateTable('tandem').set({ state: 'active', active_at: test.house.clock(), ended_at: null }).execute();
});

describe('an idea', () => {
  it('is read outside only while both release these very words', async () => {
    const idea = await recorded(jana);
    expect(String((await rows())[0]?.sealed_title)).not.toContain('One day');
    expect((await urs.get(path())).text).toContain(words.title);
    expect((await eva.get('/ideas')).text).toContain('Nothing released yet');
    expectMoved(await jana.post(`${path()}/${idea}/release`, { version: 1 }), `${path()}/${idea}`);
    await jana.post(`${path()}/${idea}/release`, { version: 1 });
    expect((await eva.get(`/ideas/${idea}`)).status).toBe(404);
    const mails = await test.mailsTo(emailOf('urs'));
    expect(mails.filter(({ kind }) => kind === 'goals.idea')).toHaveLength(1);
    expect(mails.at(-1)?.text).not.toContain('One day');
    expect((await urs.get(`${path()}/${idea}`)).text).toContain('Jana has released these words');
    expectMoved(await urs.post(`${path()}/${idea}/release`, { version: 1 }), `${path()}/${idea}`);
    expect((await eva.get('/ideas')).text).toContain(words.title);
    expect((await eva.get(`/ideas/${idea}`)).text).toMatch(/Urs Amstad and Jana Brandis.*We change places/s);
    expect((await test.mailsTo(emailOf('eva'))).filter(({ kind }) => kind === 'goals.idea_released')).toHaveLength(1);
    expectMoved(await urs.post(`${path()}/${idea}/withdrawal`), `${path()}/${idea}`);
    expect((await eva.get('/ideas')).text).not.toContain(words.title);
    expect((await eva.get(`/ideas/${idea}`)).status).toBe(404);
    expect((await urs.post(`${path()}/${idea}/withdrawal`)).status).toBe(409);
  });

  it('with changed words is nobody’s release any more', async () => {
    const idea = await recorded(jana);
    for (const client of [jana, urs]) await client.post(`${path()}/${idea}/release`, { version: 1 });
    expect((await urs.get(`${path()}/${idea}/text`)).text).toContain('With changed words the release ends');
    expectMoved(await urs.post(`${path()}/${idea}/text`, { ...words, text: 'Two days.', version: 1 }), `${path()}/${idea}`);
    expect((await eva.get(`/ideas/${idea}`)).status).toBe(404);
    const old = await jana.post(`${path()}/${idea}/release`, { version: 1 });
    expect([old.status, old.text.includes('The words have changed')]).toEqual([409, true]);
    const late = await jana.post(`${path()}/${idea}/text`, { ...words, text: 'Mine.', version: 1 });
    expect([late.status, late.text.includes('Mine.'), late.text.includes('Two days.')]).toEqual([409, true, true]);
  });

  it('released by both at the same instant is released once', async () => {
    const idea = await recorded(jana);
    const pages = await Promise.all([jana, urs].map((client) => client.post(`${path()}/${idea}/release`, { version: 1 })));
    expect(pages.map(({ status }) => status)).toEqual([303, 303]);
    expect((await rows())[0]?.released_at).not.toBeNull();
  });

  it('can be deleted while nobody outside reads it', async () => {
    const idea = await recorded(jana);
    for (const client of [jana, urs]) await client.post(`${path()}/${idea}/release`, { version: 1 });
    expect((await jana.post(`${path()}/${idea}/removal`)).status).toBe(409);
    await jana.post(`${path()}/${idea}/withdrawal`);
    expect((await jana.get(`${path()}/${idea}/removal`)).text).toContain('Delete this idea?');
    expectMoved(await jana.post(`${path()}/${idea}/removal`), path());
    expect(await rows()).toEqual([]);
  });

  it('keeps what was typed, and is taken back also after the end', async () => {
    const page = await jana.post(path(), { title: 'Only a title' });
    expect([page.status, page.text.includes('Only a title')]).toEqual([422, true]);
    const idea = await recorded(jana);
    for (const client of [jana, urs]) await client.post(`${path()}/${idea}/release`, { version: 1 });
    await test.house.db
      .updateTable('tandem')
      .set({ state: 'dissolved', ended_at: test.house.clock() })
      .where('id', '=', id)
      .execute();
    expect((await jana.post(path(), { ...words, title: 'Another' })).status).toBe(409);
    expectMoved(await jana.post(`${path()}/${idea}/withdrawal`), `${path()}/${idea}`);
    expect((await eva.get(`/ideas/${idea}`)).status).toBe(404);
  });

  it('is out of reach for others, and the list of released ones for all but the office', async () => {
    const idea = await recorded(jana);
    for (const name of ['eva', 'tarik', 'selin'] as const) {
      const client = await test.as(cast[name]);
      for (const page of ['', '/new', `/${idea}`, `/${idea}/text`, `/${idea}/removal`])
        expect((await client.get(path() + page)).status).toBe(404);
      for (const deed of ['', `/${idea}/text`, `/${idea}/release`, `/${idea}/withdrawal`, `/${idea}/removal`])
        expect((await client.post(path() + deed, { ...words, version: 1 })).status).toBe(404);
      expect((await client.get('/ideas')).status).toBe(name === 'eva' ? 200 : 403);
    }
    expect((await jana.get('/ideas')).status).toBe(403);
    expect((await eva.get('/ideas/x')).status).toBe(404);
  });
});

describe('goal templates', () => {
  const at = `/program/goals/${programId}`;
  const form = { text_de: 'Ich lerne.', text_en: 'I learn.', signs_de: 'Man merkt es.', signs_en: 'One notices.' };
  const stored = () => test.house.db.selectFrom('goal_template').selectAll().orderBy('position').execute();

  it('are the shipped ones until the office changes one', async () => {
    expect((await eva.get('/program/goals')).text).toMatch(/7 goal templates.*come with the software/s);
    expect((await eva.get(`${at}/network-1`)).text).toContain('Ich gebe schwierige');
    expectMoved(await eva.post(`${at}/network-1`, { ...form, strand: 'networking' }), at);
    expect((await stored()).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await stored())[0]).toMatchObject({ text_en: 'I learn.', strand: 'networking' });
    const gone = await eva.post(`${at}/network-2`, form);
    expect([gone.status, gone.text.includes('Somebody else has changed the list')]).toEqual([409, true]);
    expect((await eva.post(`${at}/${cast.jana}`, form)).status).toBe(409);
    const second = (await stored())[1]?.id;
    expectMoved(await eva.post(`${at}/${second}/order`, { way: 'up' }), at);
    expect((await stored())[0]?.id).toBe(second);
    expectMoved(await eva.post(`${at}/${second}/removal`), at);
    expectMoved(await eva.post(at, { ...form, text_en: 'I teach.' }), at);
    await eva.post(at, { ...form, text_en: 'I teach.' });
    expect(await stored()).toHaveLength(7);
    const page = await eva.post(at, { text_de: 'Nur eines' });
    expect([page.status, page.text.includes('Nur eines')]).toEqual([422, true]);
  });

  it('are the office’s', async () => {
    for (const page of ['/program/goals', at, `${at}/new`, `${at}/network-1`]) expect((await jana.get(page)).status).toBe(403);
    for (const deed of [at, `${at}/network-1`]) expect((await jana.post(deed, form)).status).toBe(403);
    for (const wrong of ['x', cast.jana]) expect((await eva.get(`/program/goals/${wrong}`)).status).toBe(404);
    expect((await eva.post('/program/goals/x', form)).status).toBe(404);
  });
});
