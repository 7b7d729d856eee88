import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { openLog } from '../../platform/log.ts';
import { formTandem } from '../tandems/actions.ts';

let t: TestHouse;
let tandem: string;
let jana: Client;
let urs: Client;
const log: string[] = [];

const room = () => `/tandems/${tandem}`;
const find = async (client: Client, words: string) => {
  const { status, text } = await client.post('/search', { words });
  expect(status).toBe(200);
  return text.replaceAll(/<\/?mark>/g, '');
};

beforeAll(async () => {
  t = await openTestHouse();
  t.house.log = openLog('trace', { write: (line: string) => void log.push(line) });
  await setStage(t);
  const pair = { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana };
  tandem = await t.system((deed) => formTandem(deed, { ...pair, topics: ['delegation'], months: 6, mode: 'both' }));
  [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
  const log_ = { held_at: '2026-11-20T12:00', zone: 'Europe/Zurich', minutes: 45, mode: 'phone' };
  const held = (
    await jana.post(`${room()}/sessions/log`, { ...log_, next_step: 'Lighthouse step', transfer: 'Lighthouse daily' })
  ).location;
  await jana.post(`${held}/learning`, { learning: 'Lighthouse learned' });
  await jana.post(`${held}/preparation/points`, { kind: 'mine', text: 'Lighthouse mine' });
  await jana.post(`${held}/preparation/points`, { kind: 'ours', text: 'Lighthouse ours' });
  await jana.post(`${room()}/notes`, { kind: 'mine', text: 'Lighthouse secret' });
  await jana.post(`${room()}/notes`, { kind: 'ours', text: 'Lighthouse shared' });
  await jana.post(`${room()}/messages`, { text: 'Lighthouse message', files: new File(['words'], 'Lighthouse.txt') });
});
afterAll(() => t.close());

describe('a search', () => {
  it('finds everything that she may read in her rooms, and leads there', async () => {
    const page = await find(jana, 'LIGHTHOUSE');
    expect(page).toContain('9 finds');
    for (const words of ['step', 'daily', 'learned', 'mine', 'ours', 'secret', 'shared', 'message'])
      expect(page).toContain(`Lighthouse ${words}`);
    expect(page).toContain('Lighthouse.txt');
    const message = /href="(\/tandems\/[^"]+until=[^"#]+)#m-[^"]+"/.exec(page)?.[1] ?? '';
    expect((await jana.get(message.replaceAll('&amp;', '&'))).text).toContain('Lighthouse message');
  });

  it('shows the partner what is for both, and not what she keeps for herself', async () => {
    const page = await find(urs, 'lighthouse');
    expect(page).toContain('7 finds');
    expect(page).not.toMatch(/Lighthouse (secret|mine)/);
    expect(await find(urs, 'lighthouse secret')).toContain('Nothing found');
  });

  it.each(['eva', 'milo', 'tarik', 'selin', 'lara'] as const)('finds nothing of it for %s', async (name) => {
    expect(await find(await t.as(cast[name]), 'lighthouse')).not.toMatch(/Lighthouse /);
  });

  it('asks for two letters, and is not open to guests', async () => {
    expect((await jana.post('/search', { words: 'x' })).status).toBe(422);
    expectMoved(await t.guest().get('/search'), /sign-in/);
    expect((await jana.get('/search?words=lighthouse')).text).not.toContain('Lighthouse ');
  });

  it('leaves no trace: not in the log, the trail or any table', async () => {
    await find(jana, 'Qzxquestion');
    await t.drain({ tick: true });
    expect(log.join('')).not.toContain('Qzxquestion');
    expect(JSON.stringify(await t.house.db.selectFrom('audit_event').selectAll().execute())).not.toContain('Qzx');
  });
});

test('one mail a day, or none, as she wishes', async () => {
  const own = () =>
    t.mailsTo(emailOf('urs')).then((mails) => mails.filter(({ kind }) => /sessions\.(message|digest)/.test(kind)));
  await t.house.db.deleteFrom('mail').execute();
  await urs.post('/settings/messages', { message_mail: 'daily' });
  expect((await urs.get('/settings')).text).toMatch(/value="daily" checked/);
  await urs.get(`${room()}/messages`);
  await t.house.db.deleteFrom('message_reader').execute();
  await jana.post(`${room()}/messages`, { text: 'First words' });
  expect(await own()).toEqual([]);
  await t.drain({ tick: true });
  await t.drain({ tick: true });
  const [mail, ...more] = await own();
  expect(more).toEqual([]);
  expect(mail?.kind).toBe('sessions.digest');
  expect(mail?.text).toContain('2 messages wait');
  expect(mail?.text).toContain(`${room()}/messages#newest`);
  expect(`${mail?.subject}${mail?.text}`).not.toMatch(/Lighthouse|First words|Jana/);
  const latest = await t.house.db.selectFrom('message').select('id').orderBy('sent_at', 'desc').executeTakeFirst();
  await urs.post(`${room()}/messages/reading`, { seen: latest?.id });
  t.later({ minutes: 60 });
  await jana.post(`${room()}/messages`, { text: 'More words' });
  await t.drain({ tick: true });
  expect(await own()).toHaveLength(1);
  t.later({ days: 1 });
  await t.drain({ tick: true });
  expect(await own()).toHaveLength(2);

  await urs.post('/settings/messages', { message_mail: 'never' });
  const last = await t.house.db.selectFrom('message').select('id').orderBy('sent_at', 'desc').executeTakeFirst();
  await urs.post(`${room()}/messages/reading`, { seen: last?.id });
  t.later({ days: 1 });
  await jana.post(`${room()}/messages`, { text: 'Even more' });
  t.later({ days: 1 });
  await t.drain({ tick: true });
  expect(await own()).toHaveLength(2);
  expect((await urs.post('/settings/messages', { message_mail: 'hourly' })).status).toBe(422);

  // The link in a mail says «never», too; choosing anew takes it back.
  await urs.post('/settings/messages', { message_mail: 'each' });
  await t.house.db.insertInto('notification_off').values({ person_id: cast.urs, kind: 'sessions.message' }).execute();
  expect((await urs.get('/settings')).text).toMatch(/value="never" checked/);
  await urs.post('/settings/messages', { message_mail: 'each' });
  expect(await t.house.db.selectFrom('notification_off').selectAll().where('person_id', '=', cast.urs).execute()).toEqual([]);
});
