import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import { formTandem } from '../tandems/actions.ts';
import { countNotes } from './store/notes.ts';

let test: TestHouse;
let id: string;
let jana: Client;
let urs: Client;

const path = () => `/tandems/${id}/notes`;
const sightFor = (person_id: string) => sightOf(test.house, { kind: 'person', person_id, name: '', roles: new Set(['member']) });
const rows = () => test.house.db.selectFrom('session_note').selectAll().orderBy('created_at').execute();
const textOf = async (note_id: string) => {
  const row = (await rows()).find((each) => each.id === note_id);
  return row && test.house.vault.open(row.sealed_text, `session_note.text.${note_id}`);
};

async function written(client: Client, kind: 'mine' | 'ours', text: string): Promise<string> {
  expectMoved(await client.post(path(), { kind, text }), `${path()}#${kind}`);
  const found = await Promise.all((await rows()).map(async (row) => [row.id, await textOf(row.id)] as const));
  return found.find(([, each]) => each === text)?.[0] ?? '';
}

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
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

describe('a note', () => {
  it('of mine is read by its author alone, of ours by both', async () => {
    const mine = await written(jana, 'mine', 'I am nervous.');
    const ours = await written(jana, 'ours', 'We meet on Mondays.');
    const hers = await jana.get(path());
    for (const word of ['I am nervous.', 'We meet on Mondays.', 'You, 23 November 2026']) expect(hers.text).toContain(word);
    const his = await urs.get(path());
    expect(his.text).not.toContain('nervous');
    expect(his.text).toMatch(/We meet on Mondays\..*Jana, 23 November/s);
    expect((await urs.get(`${path()}/${ours}`)).status).toBe(200);
    for (const wrong of [mine, 'x', '%00', cast.jana]) {
      expect((await urs.get(`${path()}/${wrong}`)).status).toBe(404);
      expect((await urs.post(`${path()}/${wrong}`, { text: 'Mine now', version: 1 })).status).toBe(404);
      for (const deed of ['deletion', 'restoration']) expect((await urs.post(`${path()}/${wrong}/${deed}`)).status).toBe(404);
    }
    expect(await countNotes(sightFor(cast.jana), id)).toEqual({ mine: 1, ours: 1 });
    expect(await countNotes(sightFor(cast.urs), id)).toEqual({ mine: 0, ours: 1 });
    for (const row of await rows()) expect(row.sealed_text.toString('latin1')).not.toMatch(/nervous|Mondays/);
  });

  it.each(['eva', 'milo', 'tarik', 'selin', 'lara'] as const)('is out of reach for %s', async (name) => {
    const ours = await written(jana, 'ours', 'Between us.');
    const client = await test.as(cast[name]);
    for (const page of [path(), `${path()}/new`, `${path()}/${ours}`]) expect((await client.get(page)).status).toBe(404);
    for (const [to, fields] of [
      [path(), { kind: 'ours', text: 'x' }],
      [`${path()}/${ours}`, { text: 'x', version: 1 }],
      [`${path()}/${ours}/deletion`, {}],
      [`${path()}/${ours}/restoration`, {}],
    ] as const)
      expect((await client.post(to, fields)).status).toBe(404);
    expect(await countNotes(sightFor(cast[name]), id)).toEqual({ mine: 0, ours: 0 });
  });

  it('keeps its words when something is wrong', async () => {
    const page = await jana.post(path(), { text: 'No kind chosen.' });
    expect([page.status, page.text.includes('No kind chosen.')]).toEqual([422, true]);
    const wrong = await jana.post(path(), { kind: 'ours', text: 'Of which meeting?', session_id: cast.jana });
    expect([wrong.status, wrong.text.includes('Of which meeting?')]).toEqual([422, true]);
    expect((await jana.post(path(), { kind: 'ours', text: 'x', session_id: 'x' })).status).toBe(422);
    expect(await rows()).toEqual([]);
  });

  it('is written once by two clicks', async () => {
    await Promise.all([1, 2, 3].map(() => jana.post(path(), { kind: 'ours', text: 'Once.' })));
    expect(await rows()).toHaveLength(1);
  });
});

describe('changing', () => {
  it('what is ours is done by both, and shows who was last', async () => {
    const ours = await written(jana, 'ours', 'We meet on Mondays.');
    const form = await urs.get(`${path()}/${ours}`);
    expect(form.text).toContain('name="version" value="1"');
    expectMoved(await urs.post(`${path()}/${ours}`, { text: 'We meet on Tuesdays.', version: 1 }), path());
    expect((await jana.get(path())).text).toMatch(/Tuesdays\..*Urs, 23 November/s);
    // The same words again change nothing, also from an old page.
    expectMoved(await urs.post(`${path()}/${ours}`, { text: 'We meet on Tuesdays.', version: 1 }), path());
    expect((await rows())[0]).toMatchObject({ version: 2, author_id: cast.jana, updated_by: cast.urs });
  });

  it('at once keeps both texts: the second sees the first one’s', async () => {
    const ours = await written(jana, 'ours', 'Start.');
    const pages = await Promise.all([
      jana.post(`${path()}/${ours}`, { text: 'Words of Jana.', version: 1 }),
      urs.post(`${path()}/${ours}`, { text: 'Words of Urs.', version: 1 }),
    ]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const loser = pages.findIndex(({ status }) => status === 409);
    expect(pages[loser]?.text).toMatch(/Nothing is lost/);
    for (const word of ['Words of Jana.', 'Words of Urs.', 'name="version" value="2"'])
      expect(pages[loser]?.text).toContain(word);
    const client = [jana, urs][loser] ?? jana;
    expectMoved(await client.post(`${path()}/${ours}`, { text: 'Words of both.', version: 2 }), path());
    expect(await textOf(ours)).toBe('Words of both.');
  });

  it('a wrong field does not let an old version through', async () => {
    const ours = await written(jana, 'ours', 'Start.');
    await urs.post(`${path()}/${ours}`, { text: 'Words of Urs.', version: 1 });
    const page = await jana.post(`${path()}/${ours}`, { text: 'Mine', version: 1, session_id: 'x' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('name="version" value="1"');
    expect(await textOf(ours)).toBe('Words of Urs.');
  });
});

describe('deleting', () => {
  it('can be undone for a day', async () => {
    const ours = await written(jana, 'ours', 'We meet on Mondays.');
    expectMoved(await jana.post(`${path()}/${ours}/deletion`), path());
    expectMoved(await jana.post(`${path()}/${ours}/deletion`), path());
    expect((await urs.get(path())).text).not.toContain('Mondays');
    expect((await urs.get(`${path()}/${ours}`)).status).toBe(404);
    expect(await countNotes(sightFor(cast.urs), id)).toEqual({ mine: 0, ours: 0 });
    expectMoved(await jana.post(`${path()}/${ours}/restoration`), path());
    expect((await urs.get(path())).text).toContain('Mondays');
    await jana.post(`${path()}/${ours}/deletion`);
    test.later({ days: 1, minutes: 1 });
    await test.drain({ tick: true });
    expect(await rows()).toEqual([]);
    expect((await jana.post(`${path()}/${ours}/restoration`)).status).toBe(404);
  });

  it('while the other writes loses nothing: with her words it comes back', async () => {
    const ours = await written(jana, 'ours', 'We meet on Mondays.');
    await jana.post(`${path()}/${ours}/deletion`);
    expectMoved(await urs.post(`${path()}/${ours}`, { text: 'And on Fridays.', version: 1 }), path());
    expect((await jana.get(path())).text).toContain('And on Fridays.');
  });

  it('is all that is left after the end', async () => {
    const ours = await written(jana, 'ours', 'We meet on Mondays.');
    await test.house.db
      .updateTable('tandem')
      .set({ state: 'dissolved', ended_at: test.house.clock() })
      .where('id', '=', id)
      .execute();
    expectMoved(await jana.get(`${path()}/new`), path());
    expectMoved(await jana.get(`${path()}/${ours}`), path());
    for (const [to, fields] of [
      [path(), { kind: 'ours', text: 'x' }],
      [`${path()}/${ours}`, { text: 'x', version: 1 }],
    ] as const) {
      const page = await jana.post(to, fields);
      expect([page.status, page.text.includes('This tandem has ended')]).toEqual([409, true]);
    }
    expect((await jana.get(path())).text).toMatch(/deleted on 2\d May 2027/);
    expectMoved(await urs.post(`${path()}/${ours}/deletion`), path());
  });
});
