import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accept, cast, programId, setStage } from '../../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../../test/harness.ts';
import { jobs } from '../jobs.ts';
import { markTold } from '../store/letters.ts';
import { currentPolicy } from '../store/policies.ts';

let test: TestHouse;
let eva: Client;
let milo: Client;

const path = '/program/standards/draft';

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  eva = await test.as(cast.eva);
  milo = await test.as(cast.milo);
});
afterAll(() => test.close());

beforeEach(async () => {
  await test.house.db.deleteFrom('policy_draft').execute();
  await test.house.db.deleteFrom('policy_acceptance').execute();
  await test.house.db.deleteFrom('policy_reminder').execute();
  await test.house.db.deleteFrom('policy_version').where('number', '>', 1).execute();
});

const stored = () => test.house.db.selectFrom('policy_draft').selectAll().executeTakeFirst();

async function seen(client = eva): Promise<string> {
  const page = await client.get(path);
  return /name="seen" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
}

const section = (part: string, at: number, title: string): Fields => ({
  [`${part}.${at}.at`]: String(at),
  [`${part}.${at}.title_de`]: `${title} de`,
  [`${part}.${at}.title_en`]: `${title} en`,
  [`${part}.${at}.text_de`]: `Text ${title} de.`,
  [`${part}.${at}.text_en`]: `Text ${title} en.`,
});

/** The editor's form, filled in as somebody would leave it. */
async function typed(change: Fields = {}, client = eva): Promise<Fields> {
  return {
    seen: await seen(client),
    title_de: 'Standards',
    title_en: 'Standards',
    note_de: 'Neues.',
    note_en: 'New things.',
    ...section('binding', 0, 'First'),
    ...section('binding', 1, 'Second'),
    ...section('tips', 0, 'Tip'),
    ...change,
  };
}

const publish = async (kind: string, client = eva) => {
  const page = await client.get(`/program/standards/publication?kind=${kind}`);
  const value = /name="seen" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  return client.post('/program/standards/publication', { kind, seen: value });
};

describe('the editor', () => {
  it('is the office’s', async () => {
    for (const who of [cast.jana, cast.tarik]) {
      const client = await test.as(who);
      for (const address of ['/program/standards', path, '/program/standards/publication'])
        expect((await client.get(address)).status, address).toBe(403);
      expect((await client.post(path, { seen: '1' })).status).toBe(403);
      expect((await client.post('/program/standards/publication', { seen: '1', kind: 'binding' })).status).toBe(403);
      expect((await client.get('/standards')).text).not.toContain('href="/program/standards"');
    }
    expect((await eva.get('/standards')).text).toContain('href="/program/standards"');
    expectMoved(await test.guest().get(path), /^\/sign-in/);
  });

  it('starts from the text in force and writes nothing by reading', async () => {
    const page = await eva.get(path);
    expect(page.text).toContain('value="Voluntary"');
    expect(page.text).toContain('Niemand zahlt.');
    expect(page.text).toContain('Nothing saved yet');
    expect(await stored()).toBeUndefined();
    expectMoved(await eva.get(`${path}/preview`), path);
    expectMoved(await eva.get(`${path}/removal`), '/program/standards');
  });

  it('saves half a draft, moves sections, adds and removes them', async () => {
    expectMoved(await eva.post(path, await typed({ 'binding.1.text_en': '' })), path);
    expect((await eva.get(path)).text).toContain('One field is still empty.');
    expect((await eva.get(path)).text).toContain('by Eva Kranich');
    expectMoved(await eva.post(path, await typed({ do: 'up.binding.1' })), `${path}#binding-0`);
    expect((await stored())?.body.binding.map(({ title_en }) => title_en)).toEqual(['Second en', 'First en']);
    expectMoved(await eva.post(path, await typed({ do: 'add.tips.0' })), `${path}#tips-1`);
    expect((await stored())?.body.tips).toHaveLength(2);
    expectMoved(await eva.post(path, await typed({ do: 'remove.binding.0' })), `${path}#binding-0`);
    const page = await eva.get(path);
    expect(page.text).toContain('“First en” goes with the next version.');
    expect((await eva.get(`${path}/preview?show=text&language=en`)).text).not.toContain('First en');
    expectMoved(await eva.post(path, await typed({ 'binding.0.removed': 'on', do: 'restore.binding.0' })), `${path}#binding-0`);
    expect((await stored())?.body.binding[0]?.removed).toBeUndefined();
    expectMoved(await eva.post(path, await typed({ do: 'preview' })), `${path}/preview?show=changes`);
    expectMoved(await eva.post(path, await typed({ do: 'publish' })), '/program/standards/publication');
  });

  it('loses nothing where somebody else saved in between', async () => {
    const [own, other] = [await typed({ 'binding.0.text_en': 'My long evening.' }), await typed({}, milo)];
    const twice = await Promise.all([milo.post(path, other), milo.post(path, other)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const refused = await eva.post(path, { ...own, do: 'remove.binding.0' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Milo Rentsch has saved this draft');
    expect(refused.text).toContain('My long evening.');
    expect((await stored())?.body.binding[0]).toMatchObject({ text_en: 'Text First en.' });
    // The page now carries the newer state: saving again replaces it knowingly.
    const again = /name="seen" value="([^"]*)"/.exec(refused.text)?.[1];
    expectMoved(await eva.post(path, { ...own, seen: again }), path);
    expect((await stored())?.body.binding[0]?.text_en).toBe('My long evening.');
    await eva.post(`${path}/removal`, { seen: await seen() });
    expect(await stored()).toBeUndefined();
    const gone = await eva.post(path, { ...own, seen: again });
    expect([gone.status, gone.text.includes('has discarded this draft'), gone.text.includes('My long evening.')]).toEqual([
      409,
      true,
      true,
    ]);
  });

  it('keeps what was typed when something is wrong with it, and the check for others’ savings too', async () => {
    const before = await typed({ title_en: 'x'.repeat(161), 'binding.0.text_de': 'Ein langer Abend.' });
    await milo.post(path, await typed({}, milo));
    const refused = await eva.post(path, before);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ein langer Abend.');
    expect(refused.text).toContain('x'.repeat(161));
    expect(refused.text).toContain(`name="seen" value="${String(before['seen'])}"`);
    expect((await eva.post(path, await typed({ 'tips.0.text_en': 'y'.repeat(6001) }))).status).toBe(422);
    expect((await eva.post(path, await typed({ do: 'drop.everything.1' }))).status).toBe(422);
    const many = Object.assign({}, ...Array.from({ length: 41 }, (_, at) => section('tips', at, `T${at}`)));
    const tooMany = await eva.post(path, await typed(many));
    expect(tooMany.status).toBe(409);
    expect(tooMany.text).toContain('T40 en');
    expect((await eva.post(path, await typed({ 'binding.__proto__.title_de': 'x', 'binding.-1.at': '1' }))).status).toBe(303);
  });

  it('is discarded after a question, and not over somebody’s newer words', async () => {
    await eva.post(path, await typed());
    const known = await seen();
    expect((await eva.get(`${path}/removal`)).text).toContain('cannot be brought back');
    await milo.post(path, await typed({}, milo));
    expect((await eva.post(`${path}/removal`, { seen: known })).status).toBe(409);
    expect(await stored()).toBeDefined();
    expectMoved(await eva.post(`${path}/removal`, { seen: await seen() }), '/program/standards');
    expectMoved(await eva.post(`${path}/removal`, { seen: known }), '/program/standards');
  });
});

describe('the preview', () => {
  it('shows each language as members read it, and what is different', async () => {
    await eva.post(path, await typed({ 'binding.0.title_de': 'Größe', 'binding.0.text_de': 'Größe <b>zeigen</b>.' }));
    const swiss = await eva.get(`${path}/preview?language=de-CH`);
    expect(swiss.text).toContain('Grösse &lt;b&gt;zeigen&lt;/b&gt;.');
    expect(swiss.text).toContain('Was verbindlich gilt');
    const changes = await eva.get(`${path}/preview?show=changes&language=en`);
    expect(changes.text).toMatch(/<del><span class="sr">\[removed: <\/span>Voluntary/);
    expect(changes.text).toMatch(/<ins><span class="sr">\[new: <\/span>First en/);
    expect((await eva.get(`${path}/preview?language=xx&show=what`)).status).toBe(200);
  });
});

describe('publishing', () => {
  it('refuses what is not complete, not said or not new', async () => {
    expectMoved(await eva.get('/program/standards/publication'), '/program/standards');
    for (const [change, words] of [
      [{ 'binding.1.text_en': '' }, 'Something is still empty'],
      [{ note_en: '' }, 'Please write in both languages'],
    ] as const) {
      await eva.post(path, await typed(change));
      const page = await eva.get('/program/standards/publication');
      expect(page.text).toContain(words);
      expect(page.text).not.toContain('kind=binding');
      expect((await eva.post('/program/standards/publication', { kind: 'binding', seen: await seen() })).status).toBe(409);
    }
    const { body } = (await currentPolicy(test.house, programId))!;
    const same: Fields = { title_de: body.de.title, title_en: body.en.title };
    for (const part of ['binding', 'tips'] as const) {
      same[`${part}.0.title_de`] = body.de[part][0]!.title;
      same[`${part}.0.title_en`] = body.en[part][0]!.title;
      same[`${part}.0.text_de`] = body.de[part][0]!.text;
      same[`${part}.0.text_en`] = body.en[part][0]!.text;
    }
    await eva.post(path, { ...same, seen: await seen(), note_de: 'x', note_en: 'x' });
    expect((await eva.get('/program/standards/publication')).text).toContain('The draft says the same');
    expect((await eva.post('/program/standards/publication', { kind: 'binding', seen: await seen() })).status).toBe(409);
    expect((await eva.post('/program/standards/publication', { kind: 'other', seen: '1' })).status).toBe(422);
    expect((await currentPolicy(test.house, programId))?.number).toBe(1);
  });

  it('names the consequence first', async () => {
    await accept(test, 'jana', 'urs');
    await eva.post(path, await typed());
    const page = await eva.get('/program/standards/publication');
    expect(page.text).toContain('2 members who have accepted must accept again.');
    expect(page.text).toContain('until 23 December 2026');
    expect(page.text).toContain('Nothing changes for anybody');
    expect(page.text).toContain('2 binding sections are new.');
    const sure = await eva.get('/program/standards/publication?kind=binding');
    expect(sure.text).toContain('Publish version 2 as binding?');
    expect(sure.text).toContain('2 members who have accepted must accept again.');
  });

  it('lets one of two publish', async () => {
    await eva.post(path, await typed());
    const now = await seen();
    const both = await Promise.all([
      eva.post('/program/standards/publication', { kind: 'binding', seen: now }),
      milo.post('/program/standards/publication', { kind: 'editorial', seen: now }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(both.find(({ status }) => status === 409)?.text).toContain('There is no draft: it has been published');
    const rows = await test.house.db.selectFrom('policy_version').selectAll().where('number', '>', 1).execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      number: 2,
      note_en: 'New things.',
      published_by: both[0].status === 303 ? cast.eva : cast.milo,
    });
    expect(await stored()).toBeUndefined();
  });

  it('does not publish words that the publisher has not seen', async () => {
    await eva.post(path, await typed());
    const known = await seen();
    await milo.post(path, await typed({ 'binding.0.text_en': 'Quite another thing.' }, milo));
    const refused = await eva.post('/program/standards/publication', { kind: 'binding', seen: known });
    expect([refused.status, refused.text.includes('has been saved anew')]).toEqual([409, true]);
    const late = await typed({ 'binding.0.text_en': 'Typed meanwhile.' });
    expectMoved(await publish('editorial'), '/program/standards');
    const after = await eva.post(path, late);
    expect([after.status, after.text.includes('Typed meanwhile.'), after.text.includes('Version 3 of')]).toEqual([
      409,
      true,
      true,
    ]);
    expect((await eva.get('/program/standards')).text).toContain('href="/standards/changes?from=1&amp;to=2"');
  });
});

describe('published versions', () => {
  it('stay readable and comparable for everybody', async () => {
    await eva.post(path, await typed());
    await publish('binding');
    const guest = test.guest();
    expect((await guest.get('/standards/1')).text).toContain('This version no longer applies.');
    expect((await guest.get('/standards/2')).text).not.toContain('This version no longer applies.');
    expect((await guest.get('/standards/changes')).text).toContain('From version 1 to version 2');
    expect((await guest.get('/standards/changes?from=2&to=1')).status).toBe(200);
    for (const odd of [
      '/standards/3',
      '/standards/0',
      '/standards/x',
      '/standards/1e3',
      '/standards/changes?from=9',
      '/standards/changes?to=x',
    ])
      expect((await guest.get(odd)).status, odd).toBe(404);
    expect((await guest.get('/standards/changes')).text).not.toContain('Kranich');
  });
});

describe('letters and drafts', () => {
  it('go with the account: merged, then erased', async () => {
    await eva.post(path, await typed());
    const { id } = (await currentPolicy(test.house, programId))!;
    await test.system(async (deed) => {
      await markTold(deed, id, 0, [cast.jana, cast.milo]);
      await markTold(deed, id, 1, [cast.jana]);
      expect(await markTold(deed, id, 1, [cast.jana, cast.jana])).toEqual([]);
      await deed.tx.updateTable('policy_draft').set({ updated_by: cast.jana }).execute();
      await deed.tx.updateTable('person').set({ merged_into: cast.milo }).where('id', '=', cast.jana).execute();
      await jobs.news['person.merge']!(deed, cast.jana);
    });
    const rows = () => test.house.db.selectFrom('policy_reminder').select(['person_id', 'step']).orderBy('step').execute();
    expect(await rows()).toEqual([
      { person_id: cast.milo, step: 0 },
      { person_id: cast.milo, step: 1 },
    ]);
    expect((await stored())?.updated_by).toBe(cast.milo);
    await test.system((deed) => jobs.news['person.erase']!(deed, cast.milo));
    expect(await rows()).toEqual([]);
    expect((await stored())?.updated_by).toBeNull();
    expect((await eva.get(path)).text).toContain('Last saved on 23 November 2026');
  });
});
