import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { addConfidant, ruth } from '../../../test/stage-protection.ts';
import { formTandem } from '../tandems/actions.ts';

let test: TestHouse;
let id: string;
let jana: Client;
let urs: Client;
let confidant: Client;
const second = '00000000-0000-4000-8000-000000000012';

const fresh = `/handovers`;
const rows = () => test.house.db.selectFrom('handover').selectAll().orderBy('created_at').execute();
const entry = async (table: 'message' | 'session_note', author_id: string) =>
  (await test.house.db.selectFrom(table).select('id').where('author_id', '=', author_id).executeTakeFirstOrThrow()).id;
const give = (client: Client, kind: string, object: string, more: object = {}) =>
  client.post(`/tandems/${id}/handovers`, { kind, object, confidant_id: ruth, ...more });

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
  [jana, urs, confidant] = [await test.as(cast.jana), await test.as(cast.urs), await test.as(ruth)];
  await urs.post(`/tandems/${id}/messages`, { text: 'You owe me this.' });
  await jana.post(`/tandems/${id}/notes`, { kind: 'mine', text: 'I was afraid.' });
  await urs.post(`/tandems/${id}/notes`, { kind: 'mine', text: 'She is difficult.' });
});

describe('handing over', () => {
  it('gives the entry as it stands to the one who was chosen', async () => {
    await test.system((deed) => addConfidant(deed, second, 'Rosa'));
    const message = await entry('message', cast.urs);
    const page = await jana.get(`/tandems/${id}/handovers/new?kind=message&object=${message}`);
    for (const word of ['You owe me this.', 'Ruth Ammann', 'Rosa Ammann']) expect(page.text).toContain(word);
    const answer = await give(jana, 'message', message, { words: 'It went on for weeks.' });
    expectMoved(answer, /^\/handovers\//);
    const path = answer.location ?? '';
    const hers = await confidant.get(path);
    for (const word of ['You owe me this.', 'It went on for weeks.', 'Jana Brandis', 'Urs Amstad'])
      expect(hers.text).toContain(word);
    for (const other of [cast.urs, cast.eva, cast.tarik, second]) {
      const client = await test.as(other);
      expect((await client.get(path)).status).toBe(404);
      expect((await client.get(fresh)).text).not.toContain(path);
      expect((await client.post(`${path}/revocation`)).status).toBe(404);
    }
    expect((await test.mailsTo('ruth@weitblick.example')).at(-1)?.text).not.toMatch(/Jana|Urs|owe|weeks/);
    expect(await test.mailsTo(emailOf('urs'))).toEqual([]);
    // The confidant sees this and not the room.
    for (const room of [`/tandems/${id}`, `/tandems/${id}/messages`, `/tandems/${id}/notes`])
      expect((await confidant.get(room)).status).toBe(404);
    // What she reads does not change any more with the room.
    await urs.post(`/tandems/${id}/messages/${message}/withdrawal`);
    expect((await confidant.get(path)).text).toContain('You owe me this.');
    await test.house.db.deleteFrom('person').where('id', '=', second).execute();
  });

  it('is for own and shared entries only, once each', async () => {
    const [his, hers] = [await entry('session_note', cast.urs), await entry('session_note', cast.jana)];
    expect((await jana.get(`/tandems/${id}/handovers/new?kind=note&object=${his}`)).status).toBe(404);
    expect((await give(jana, 'note', his)).status).toBe(404);
    for (const wrong of ['x', cast.jana]) expect([404, 422]).toContain((await give(jana, 'note', wrong)).status);
    expect((await jana.get(`/tandems/${id}/handovers/new?kind=cv`)).status).toBe(404);
    expect((await (await test.as(cast.selin)).get(`/tandems/${id}/handovers/new`)).status).toBe(404);
    expect((await give(jana, 'note', hers, { confidant_id: cast.urs })).status).toBe(422);
    expect((await give(jana, 'note', hers, { confidant_id: cast.eva })).status).toBe(422);
    const kept = await give(jana, 'note', hers, { confidant_id: cast.eva, words: 'My own words' });
    expect(kept.text).toContain('My own words');
    const both = await Promise.all([give(jana, 'note', hers), give(jana, 'note', hers)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const choice = await jana.get(`/tandems/${id}/handovers/new`);
    expect(choice.text).toMatch(/You owe me this\..*I was afraid\./s);
    expect(choice.text).not.toContain('difficult');
  });

  it('can be taken back, and is empty at once', async () => {
    const path = (await give(jana, 'note', await entry('session_note', cast.jana), { words: 'Why' })).location ?? '';
    expect((await confidant.post(`${path}/revocation`)).status).toBe(403);
    expect((await jana.post(`${path}/reading`)).status).toBe(403);
    expectMoved(await confidant.post(`${path}/reading`), fresh);
    expect((await jana.get(fresh)).text).toContain('Read on');
    expectMoved(await jana.post(`${path}/revocation`), path);
    expect(await rows()).toMatchObject([{ sealed_quote: null, sealed_words: null }]);
    expect((await confidant.get(path)).status).toBe(404);
    expect((await confidant.get(fresh)).text).not.toContain('Jana');
    expect((await jana.get(path)).text).toContain('Taken back');
    expect((await jana.post(`${path}/revocation`)).status).toBe(409);
    // And given again.
    expect((await give(jana, 'note', await entry('session_note', cast.jana))).status).toBe(303);
  });

  it('works while the tandem is frozen and after its end', async () => {
    const note = await entry('session_note', cast.jana);
    const path = (await give(jana, 'message', await entry('message', cast.urs))).location ?? '';
    expect((await confidant.get(path)).text).toContain(`/protections/new?tandem=${id}`);
    const answer = await confidant.post('/protections', { tandem_id: id, words: 'I read something that worries me.' });
    expectMoved(answer, /^\/protections\//);
    expect((await give(jana, 'note', note)).status).toBe(303);
    await confidant.post(`${answer.location}/end`);
    expect((await confidant.get(path)).text).toContain('You owe me this.');
  });

  it('goes with the words of the tandem', async () => {
    await give(jana, 'note', await entry('session_note', cast.jana));
    await test.house.db.updateTable('tandem').set({ state: 'dissolved', ended_at: test.house.clock() }).execute();
    test.later({ days: 150 });
    await test.drain({ tick: true });
    expect(await rows()).toHaveLength(1);
    test.later({ days: 60 });
    await test.drain({ tick: true });
    expect(await rows()).toEqual([]);
  });
});

it('goals without any message go, too, when the words of the tandem go', async () => {
  await test.house.db.deleteFrom('message').execute();
  await test.house.db.deleteFrom('session_note').execute();
  await jana.post(`/tandems/${id}/goals`, { text: 'To hand over one thing.', signs: 'I leave at five.' });
  const goals = () => test.house.db.selectFrom('goal').select('id').execute();
  expect(await goals()).toHaveLength(1);
  await test.house.db.updateTable('tandem').set({ state: 'dissolved', ended_at: test.house.clock() }).execute();
  for (const days of [160, 40]) {
    test.later({ days });
    await test.drain({ tick: true });
    await test.drain();
  }
  expect(await goals()).toEqual([]);
  [jana] = [await test.as(cast.jana)];
});

it('no confidant, no dead end', async () => {
  await test.house.db.deleteFrom('role_grant').where('person_id', '=', ruth).execute();
  const page = await jana.get(`/tandems/${id}/handovers/new?kind=message&object=${await entry('message', cast.urs)}`);
  expect(page.text).toMatch(/There is no confidant yet.*\/help/s);
  expect((await jana.get(`/tandems/${id}/help`)).text).not.toContain('value="confidant"');
  expect((await jana.post(`/tandems/${id}/help`, { asked_of: 'confidant', words: 'Somebody has to help me here.' })).status).toBe(
    422,
  );
});
