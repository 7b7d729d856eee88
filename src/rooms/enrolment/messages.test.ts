import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { listPeopleSteps } from './store/people-steps.ts';
import { superiorsOf } from './store/lines.ts';

let t: TestHouse;
let cycle: OpenCycle;
let [eva, milo, jana, urs]: Client[] = [];
let path: string;
let own: string;
const ids: string[] = [];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'exchange');
  path = `/cycles/${cycle.cycle_id}`;
  await t.system(async (deed) => {
    own = (await join(deed, cycle, { role: 'partner', state: 'ready', person_id: cast.jana })).id;
    for (const [person_id, state] of [
      [cast.urs, 'accepted'],
      [cast.milo, 'withdrawn'],
    ] as const)
      ids.push((await join(deed, cycle, { role: 'partner', state, person_id })).id);
  });
  [eva, milo, jana, urs] = [await t.as(cast.eva), await t.as(cast.milo), await t.as(cast.jana), await t.as(cast.urs)];
});
afterAll(() => t.close());

const hidden = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const words = { subject: 'Rooms for Friday', text: 'We meet at nine, on the second floor.' };

describe('a message to a group', () => {
  test('preview names exactly whom it goes to; sent once; by mail only that there is something', async () => {
    const page = await eva!.get(`${path}/messages/new?show=all`);
    expect(page.text).toContain('Write to 2 people');
    expect(page.text).not.toContain('Milo Rentsch');
    const fields = { ...words, show: 'all', message: hidden(page.text, 'message'), seen: hidden(page.text, 'seen') };
    const short = await eva!.post(`${path}/messages`, { ...fields, text: 'Hi' });
    expect([short.status, short.text.includes('Rooms for Friday')]).toEqual([422, true]);
    const preview = await eva!.post(`${path}/messages`, { ...fields, do: 'look' });
    expect(preview.text).toMatch(/This is how it goes out to 2 people.*second floor/s);
    expect(await t.house.db.selectFrom('cycle_message').selectAll().execute()).toEqual([]);
    const both = await Promise.all([1, 2].map(() => eva!.post(`${path}/messages`, { ...fields, do: 'send' })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const [mail] = (await t.mailsTo(emailOf('jana'))).filter(({ kind }) => kind === 'enrolment.message');
    expect(mail?.text).toContain(`/participations/${own}/messages`);
    expect(JSON.stringify(mail)).not.toMatch(/second floor|Rooms for/);
    expect((await eva!.get(`${path}/messages`)).text).toContain('To 2 people');
    expect((await eva!.get(`${path}/messages/${fields.message}`)).text).toMatch(
      /Urs Amstad.*second floor|second floor.*Urs Amstad/s,
    );
  });

  test('a group that has changed is shown again, nothing is sent', async () => {
    const page = await eva!.get(`${path}/messages/new?show=ready`);
    const fields = {
      ...words,
      show: 'ready',
      message: hidden(page.text, 'message'),
      seen: hidden(page.text, 'seen'),
      do: 'send',
    };
    await t.house.db.updateTable('participation').set({ state: 'ready' }).where('id', '=', ids[0]!).execute();
    const again = await eva!.post(`${path}/messages`, fields);
    expect([again.status, again.text.includes('Urs Amstad'), again.text.includes('second floor')]).toEqual([409, true, true]);
    expectMoved(await eva!.post(`${path}/messages`, { ...fields, seen: hidden(again.text, 'seen') }), `${path}/messages`);
    expect((await eva!.get(`${path}/messages/new?q=nobody-at-all`)).text).toContain('This goes to nobody');
  });

  test('whoever got it reads it, and nobody sees that', async () => {
    const actor = { kind: 'person', person_id: cast.jana, name: '', roles: new Set<string>() } as const;
    expect((await listPeopleSteps({ db: t.house.db, actor })).map(({ kind, count, path: at }) => [kind, count, at])).toEqual([
      ['messages', 2, `/participations/${own}/messages`],
    ]);
    expect((await jana!.get(`/participations/${own}`)).text).toContain('2 new messages');
    const page = await jana!.get(`/participations/${own}/messages`);
    expect(page.text).toMatch(/Rooms for Friday.*second floor/s);
    const seen = await t.house.db.selectFrom('cycle_message').select('id').execute();
    await jana!.post(`/participations/${own}/messages/reading`, { seen: seen.map(({ id }) => id) });
    expect(await listPeopleSteps({ db: t.house.db, actor })).toEqual([]);
    const unread = await t.house.db.selectFrom('cycle_message_to').select('person_id').where('read_at', 'is', null).execute();
    expect(unread.every(({ person_id }) => person_id === cast.urs)).toBe(true);
    expect((await jana!.get(`/participations/${own}/messages`)).text).not.toContain('I have read it');
    expect((await urs!.get(`/participations/${own}/messages`)).status).toBe(404);
    expect((await milo!.get(`/participations/${ids[1]}/messages`)).text).not.toContain('second floor');
  });

  test('only the coordination writes', async () => {
    for (const at of ['messages', 'messages/new', 'lines']) {
      expect([at, (await milo!.get(`${path}/${at}`)).status]).toEqual([at, 403]);
      expect([at, (await urs!.get(`${path}/${at}`)).status]).toEqual([at, 404]);
    }
    const send = { ...words, message: t.house.chance.id(), seen: 'x', do: 'send' };
    expect((await milo!.post(`${path}/messages`, send)).status).toBe(403);
    expect((await urs!.post(`${path}/messages`, send)).status).toBe(404);
  });
});

describe('who leads whom', () => {
  const file = (text: string) => new File([text], 'lines.csv', { type: 'text/csv' });

  test('a good list: preview, then exactly that; a second list takes its place', async () => {
    const text =
      'Person;Vorgesetzte Person\njana@weitblick.example;gone@weitblick.example\ngone@weitblick.example;MILO@weitblick.example\nlara@weitblick.example;eva@weitblick.example\n';
    const preview = await eva!.post(`${path}/lines`, { file: file(text) });
    expect(preview.text).toMatch(/The list tells who leads one participant.*One line is about other people/s);
    expect(await t.house.db.selectFrom('reporting_line').selectAll().execute()).toEqual([]);
    expectMoved(await eva!.post(`${path}/lines`, { text, column_person: 0, column_superior: 1, do: 'run' }), `${path}/lines`);
    expect([...(await superiorsOf(t.house, [cast.jana])).get(cast.jana)!]).toEqual([cast.milo]);
    expect((await eva!.get(`${path}/lines`)).text).toMatch(/Jana Brandis.*Milo Rentsch/s);
    const other = text.replace('gone@weitblick.example\n', 'urs@weitblick.example\n');
    await eva!.post(`${path}/lines`, { text: other, column_person: 0, column_superior: 1, do: 'run' });
    expect([...(await superiorsOf(t.house, [cast.jana])).get(cast.jana)!]).toEqual([cast.urs]);
    expect(
      (await t.house.db.selectFrom('audit_event').select('id').where('verb', '=', 'participation.changed').execute()).length,
    ).toBeGreaterThan(0);
  });

  test('a bad list: every fault by line, nothing is written, even if somebody insists', async () => {
    const text =
      'Person;Vorgesetzte Person;Art\njana@weitblick.example;jana@weitblick.example;\nurs;milo@weitblick.example;\nurs@weitblick.example;milo@weitblick.example;friend\n"broken;x;y\n';
    const before = await t.house.db.selectFrom('reporting_line').selectAll().execute();
    const page = await eva!.post(`${path}/lines`, { file: file(text) });
    expect(page.text).toContain('4 of 4 lines need another look');
    for (const words of [
      'leads herself or himself',
      'no e-mail address of the person',
      'the kind is unknown',
      'a quotation mark',
    ])
      expect(page.text).toContain(words);
    const columns = { column_person: 0, column_superior: 1, column_kind: 2 };
    expect((await eva!.post(`${path}/lines`, { text, ...columns, do: 'run' })).status).toBe(409);
    expect((await eva!.post(`${path}/lines`, { text, column_person: 0, column_superior: 0, do: 'run' })).status).toBe(409);
    expect(await t.house.db.selectFrom('reporting_line').selectAll().execute()).toEqual(before);
    expect((await eva!.post(`${path}/lines`, {})).status).toBe(422);
    expect((await eva!.post(`${path}/lines`, { file: file('') })).status).toBe(422);
    expect((await eva!.post(`${path}/lines`, { file: new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'a.xlsx') })).status).toBe(
      422,
    );
  });
});
