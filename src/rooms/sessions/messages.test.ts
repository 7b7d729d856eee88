import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import { formTandem } from '../tandems/actions.ts';
import { countUnread, findMessageForReport, listMessageSteps } from './store/messages.ts';

let test: TestHouse;
let id: string;
let jana: Client;
let urs: Client;

const form = (mentor_id: string, mentee_id: string) =>
  test.system((deed) =>
    formTandem(deed, { program_id: programId, mentor_id, mentee_id, topics: ['delegation'], months: 6, mode: 'both' }),
  );
const sightFor = (person_id: string) => sightOf(test.house, { kind: 'person', person_id, name: '', roles: new Set(['member']) });
const path = () => `/tandems/${id}/messages`;
const latest = () =>
  test.house.db.selectFrom('message').selectAll().orderBy('sent_at', 'desc').limit(1).executeTakeFirstOrThrow();
const mails = async (name: 'jana' | 'urs') =>
  (await test.mailsTo(emailOf(name))).filter(({ kind }) => kind === 'sessions.message');
const end = (person_id: string) =>
  test.house.db
    .updateTable('tandem')
    .set({ state: 'dissolved', ended_at: test.house.clock(), ended_by: person_id })
    .where('id', '=', id)
    .execute();

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
  await test.house.db.deleteFrom('mail').execute();
  id = await form(cast.urs, cast.jana);
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
});

describe('a message', () => {
  it('is read by both, is sealed, and comes with a mail without its words', async () => {
    expectMoved(await jana.post(path(), { text: 'How do I hand over?' }), `${path()}#newest`);
    const hers = await jana.get(path());
    expect(hers.text).toMatch(/How do I hand over\?.*not read yet/s);
    expect(hers.text).not.toContain('/reports/message/');
    const his = await urs.get(path());
    expect(his.text).toContain('How do I hand over?');
    const row = await latest();
    expect(his.text).toContain(`/reports/message/${row.id}`);
    expect(row.sealed_text.toString('latin1')).not.toContain('hand over');
    const [mail, ...more] = await mails('urs');
    expect(more).toEqual([]);
    expect(mail?.subject).toContain('Jana Brandis');
    expect(mail?.text).toContain(`${path()}#newest`);
    expect(`${mail?.subject} ${mail?.text}`).not.toContain('hand over');
    expect(await mails('jana')).toEqual([]);
  });

  it.each(['eva', 'milo', 'tarik', 'selin', 'lara'] as const)('is out of reach for %s', async (name) => {
    await jana.post(path(), { text: 'Between us.' });
    const row = await latest();
    const client = await test.as(cast[name]);
    expect((await client.get(path())).status).toBe(404);
    expect((await client.post(path(), { text: 'Me too.' })).status).toBe(404);
    expect((await client.post(`${path()}/reading`, { seen: row.id })).status).toBe(404);
    expect((await client.post(`${path()}/${row.id}/withdrawal`)).status).toBe(404);
    expect((await client.get('/messages')).text).not.toContain(id);
    expect(await findMessageForReport(sightFor(cast[name]), row.id)).toBeUndefined();
  });

  it('of another tandem is not reached through the own one', async () => {
    await jana.post(path(), { text: 'Between us.' });
    const row = await latest();
    id = await form(cast.milo, cast.jana);
    expect((await jana.post(`${path()}/${row.id}/withdrawal`)).status).toBe(404);
    for (const wrong of ['x', '%00', cast.jana]) expect((await jana.get(`/tandems/${wrong}/messages`)).status).toBe(404);
    expect((await jana.post(`${path()}/x/withdrawal`)).status).toBe(404);
    expect((await jana.get(`${path()}?before=x'`)).status).toBe(200);
  });

  it('keeps its words when it is too long or the door was closed meanwhile, and is empty never', async () => {
    const long = 'a word '.repeat(700);
    const page = await jana.post(path(), { text: long });
    expect([page.status, page.text.includes('a word a word')]).toEqual([422, true]);
    expect((await jana.post(path(), { text: '  ' })).status).toBe(422);
    await end(cast.urs);
    const late = await jana.post(path(), { text: 'Thank you!' });
    expect([late.status, late.text.includes('This tandem has ended')]).toEqual([409, true]);
    expect((await jana.get(path())).text).not.toContain('name="text"');
    expect((await jana.post(path(), { text: 'x' }, { csrf: 'wrong' })).status).toBe(403);
  });

  it('is sent once by two clicks, and twice by two sentences', async () => {
    await Promise.all([jana.post(path(), { text: 'Hello' }), jana.post(path(), { text: 'Hello' })]);
    expect(await test.house.db.selectFrom('message').select('id').execute()).toHaveLength(1);
    await jana.post(path(), { text: 'Hello again' });
    await urs.post(path(), { text: 'Hello again' });
    const rows = await test.house.db.selectFrom('message').selectAll().orderBy('sent_at').execute();
    expect(new Set(rows.map(({ sent_at }) => sent_at.getTime())).size).toBe(3);
  });

  it('of many shows thirty to a page, none twice, none missing', async () => {
    for (let n = 100; n < 165; n += 1) await jana.post(path(), { text: `Number ${n}.` });
    const seen: string[] = [];
    for (let next: string | undefined = path(); next;) {
      const { text } = await urs.get(next);
      seen.unshift(...[...text.matchAll(/Number (\d+)\./g)].map(([, n]) => n ?? ''));
      next = /rel="prev" href="([^"]+)"/.exec(text)?.[1];
    }
    expect(seen).toEqual(Array.from({ length: 65 }, (_, n) => String(100 + n)));
  });
});

describe('reading', () => {
  it('is said by the page, counted until then, and shown to the author', async () => {
    await jana.post(path(), { text: 'One.' });
    await jana.post(path(), { text: 'Two.' });
    const sight = sightFor(cast.urs);
    expect([await countUnread(sight), await countUnread(sight, id)]).toEqual([2, 2]);
    expect(await countUnread(sightFor(cast.jana))).toBe(0);
    const [step] = await listMessageSteps(sight);
    expect(step).toMatchObject({ tandem_id: id, count: 2, partner: { id: cast.jana } });
    expect((await urs.get('/messages')).text).toMatch(/2 new messages for you.*Jana Brandis.*2 new/s);
    const before = await test.house.db.selectFrom('message_reader').selectAll().where('read_at', 'is not', null).execute();
    await urs.get(path());
    expect(await test.house.db.selectFrom('message_reader').selectAll().where('read_at', 'is not', null).execute()).toEqual(
      before,
    );
    const { id: seen } = await latest();
    await urs.post(`${path()}/reading`, { seen });
    await urs.post(`${path()}/reading`, { seen });
    expect(await countUnread(sight)).toBe(0);
    expect((await jana.get(path())).text).toMatch(/Two\..*read/s);
    expect((await jana.get(path())).text).not.toContain('not read yet');
  });

  it('goes with an answer, up to the message that stood on the page', async () => {
    await jana.post(path(), { text: 'One.' });
    const { id: seen } = await latest();
    await jana.post(path(), { text: 'Two.' });
    await urs.post(path(), { text: 'Answer to one.', seen });
    expect(await countUnread(sightFor(cast.urs))).toBe(1);
    // An earlier message does not turn the clock back.
    await urs.post(`${path()}/reading`, { seen: (await messagesOf(cast.jana)).at(-1) ?? '' });
    await urs.post(`${path()}/reading`, { seen });
    expect(await countUnread(sightFor(cast.urs))).toBe(0);
  });

  const messagesOf = async (author: string) =>
    (await test.house.db.selectFrom('message').select('id').where('author_id', '=', author).orderBy('sent_at').execute()).map(
      (row) => row.id,
    );

  it('ends the silence: one mail until read, none while reading, one for what was left unread', async () => {
    await jana.post(path(), { text: 'One.' });
    test.later({ minutes: 30 });
    await jana.post(path(), { text: 'Two.' });
    await test.drain({ tick: true });
    expect(await mails('urs')).toHaveLength(1);
    await urs.post(`${path()}/reading`, { seen: (await latest()).id });
    // He is still there.
    test.later({ minutes: 5 });
    await jana.post(path(), { text: 'Three.' });
    await test.drain({ tick: true });
    expect(await mails('urs')).toHaveLength(1);
    test.later({ minutes: 15 });
    await test.drain({ tick: true });
    await test.drain({ tick: true });
    expect(await mails('urs')).toHaveLength(2);
    await urs.post(`${path()}/reading`, { seen: (await latest()).id });
    test.later({ minutes: 60 });
    await jana.post(path(), { text: 'Four.' });
    expect(await mails('urs')).toHaveLength(3);
  });
});

describe('taking back', () => {
  it('is possible while nobody has read it, and leaves no words', async () => {
    await jana.post(path(), { text: 'Too fast.' });
    const row = await latest();
    expect((await urs.post(`${path()}/${row.id}/withdrawal`)).status).toBe(403);
    expectMoved(await jana.post(`${path()}/${row.id}/withdrawal`), `${path()}#newest`);
    expectMoved(await jana.post(`${path()}/${row.id}/withdrawal`), `${path()}#newest`);
    expect((await urs.get(path())).text).toContain('was taken back before it was read');
    expect((await urs.get(path())).text).not.toContain('Too fast');
    expect(await countUnread(sightFor(cast.urs))).toBe(0);
    expect(test.house.vault.open((await latest()).sealed_text, `message.text.${row.id}`)).toBe('');
    expect(await findMessageForReport(sightFor(cast.urs), row.id)).toBeUndefined();
  });

  it('comes too late once it is read, also in the same moment', async () => {
    await jana.post(path(), { text: 'Once and for all.' });
    const { id: seen } = await latest();
    await urs.post(`${path()}/reading`, { seen });
    const late = await jana.post(`${path()}/${seen}/withdrawal`);
    expect([late.status, late.text.includes('has been read in the meantime')]).toEqual([409, true]);
    for (let n = 0; n < 10; n += 1) {
      await jana.post(path(), { text: `Race ${n}` });
      const row = await latest();
      const [back] = await Promise.all([
        jana.post(`${path()}/${row.id}/withdrawal`),
        urs.post(`${path()}/reading`, { seen: row.id }),
      ]);
      const after = await latest();
      expect([303, 409]).toContain(back.status);
      expect(after.taken_back_at !== null).toBe(back.status === 303);
    }
  });
});

it('a report hands over a foreign message, not an own one', async () => {
  await jana.post(path(), { text: 'Buy my course.' });
  const row = await latest();
  expect(await findMessageForReport(sightFor(cast.urs), row.id)).toEqual({
    text: 'Buy my course.',
    author_id: cast.jana,
    tandem_id: id,
    program_id: programId,
  });
  expect(await findMessageForReport(sightFor(cast.jana), row.id)).toBeUndefined();
  expect(await findMessageForReport(sightFor(cast.urs), 'x')).toBeUndefined();
});
