import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { cast, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { formTandem } from '../tandems/actions.ts';
import { dropTalk } from './store/retention.ts';

let t: TestHouse;
let tandem: string;
let jana: Client;
let urs: Client;

const path = () => `/tandems/${tandem}/messages`;
const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj << >> endobj');
const file = (name: string, bytes: Uint8Array | string) => new File([bytes as never], name);
const rows = () => t.house.db.selectFrom('message_file').selectAll().orderBy('position').execute();
const stored = async () => (await t.house.files.listBefore(new Date(8.64e15))).length;
const address = async (at = 0) => `/tandems/${tandem}/files/${(await rows())[at]?.id}`;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.house.db.deleteFrom('tandem').execute();
  await t.house.db.deleteFrom('file').execute();
  const pair = { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana };
  tandem = await t.system((deed) => formTandem(deed, { ...pair, topics: ['delegation'], months: 6, mode: 'both' }));
  [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
});

describe('a file', () => {
  it('goes along with a message, is sealed with its name, and opens for the two', async () => {
    expectMoved(await jana.post(path(), { text: 'My draft', files: file('Übersicht März.pdf', pdf) }), `${path()}#newest`);
    const [row] = await rows();
    expect(row).toMatchObject({ type: 'application/pdf', bytes: pdf.length });
    const kept = await t.house.db.selectFrom('file').selectAll().where('kind', '=', 'message').executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ name: 'attachment', person_id: null });
    expect(Buffer.from((await t.house.files.get(kept.id)) ?? []).toString('latin1')).not.toContain('PDF');
    for (const client of [jana, urs]) {
      expect((await client.get(path())).text).toContain('Übersicht März.pdf');
      expect((await client.get(`/tandems/${tandem}/files`)).text).toContain('Übersicht März.pdf');
      const got = await client.get(await address());
      expect([got.status, got.text]).toEqual([200, '%PDF-1.7\n1 0 obj << >> endobj']);
      expect(got.headers.get('content-disposition')).toBe(
        `attachment; filename="Ubersicht-Marz.pdf"; filename*=UTF-8''%C3%9Cbersicht%20M%C3%A4rz.pdf`,
      );
      expect(got.headers.get('content-security-policy')).toContain('sandbox');
    }
    const mail = (await t.mailsTo('urs@weitblick.example')).at(-1);
    expect(JSON.stringify(mail)).not.toMatch(/März|draft/);
  });

  it.each(['eva', 'milo', 'tarik', 'selin', 'lara'] as const)('is out of reach for %s', async (name) => {
    await jana.post(path(), { text: '', files: file('a.pdf', pdf) });
    const client = await t.as(cast[name]);
    for (const where of [await address(), `/tandems/${tandem}/files`]) expect((await client.get(where)).status).toBe(404);
    const before = await stored();
    expect((await client.post(path(), { text: 'x', files: file('a.pdf', pdf) })).status).toBe(404);
    expect(await stored()).toBe(before);
  });

  it('is a picture made anew: nothing of what was in it besides', async () => {
    const secret = await sharp({ create: { width: 3000, height: 20, channels: 3, background: '#0d4b53' } })
      .withExif({ IFD0: { Copyright: 'Qzxsecret' } })
      .jpeg()
      .toBuffer();
    expect(secret.toString('latin1')).toContain('Qzxsecret');
    await jana.post(path(), { files: file('photo.jpeg', secret) });
    expect((await rows())[0]).toMatchObject({ type: 'image/jpeg' });
    const got = await t.app.request(await address(), {
      headers: { cookie: [...jana.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    const bytes = Buffer.from(await got.arrayBuffer());
    expect(bytes.toString('latin1')).not.toContain('Qzxsecret');
    expect((await sharp(bytes).metadata()).width).toBe(2560);
  });

  it.each([
    ['a.pdf.exe', 'MZ\u0090\u0000\u0003', 'cannot be sent along'],
    ['page.txt', '<!doctype html><script>alert(1)</script>', 'cannot be sent along'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'cannot be sent along'],
    ['run.txt', '#!/bin/sh\nrm -rf /', 'cannot be sent along'],
    ['letter.rtf', '{\\rtf1 hello}', 'in a format that not everybody'],
    ['photo.jpg', '\xff\xd8\xff\xe0 no picture', 'cannot be'],
  ])('%s is refused, and the words stay', async (name, bytes, why) => {
    const page = await jana.post(path(), { text: 'My long words', files: file(name, Buffer.from(bytes, 'latin1')) });
    expect([page.status, page.text.includes(why), page.text.includes('My long words')]).toEqual([422, true, true]);
    expect(await rows()).toEqual([]);
  });

  it('is not one of six, not larger than 10 MB, and not all that a message needs', async () => {
    const six = Array.from({ length: 6 }, (_, at) => file(`${at}.txt`, `number ${at}`));
    const body = new FormData();
    for (const each of six) body.append('files', each);
    expect((await jana.post(path(), { text: 'x', files: six })).status).toBe(422);
    const large = file('large.pdf', new Uint8Array([...pdf, ...new Uint8Array(10 * 1024 * 1024)]));
    const page = await jana.post(path(), { text: 'Words', files: large });
    expect([page.status, page.text.includes('at most 10 MB'), page.text.includes('Words')]).toEqual([422, true, true]);
    expect((await jana.post(path(), { text: '' })).text).toContain('Write something, or choose a file.');
  });

  it('comes once by two clicks, in the order of choosing, under a name that says what it is', async () => {
    const send = () => jana.post(path(), { text: 'Two', files: [file('b.html', 'plain words'), file('../a\u202Efdp.pdf', pdf)] });
    await Promise.all([send(), send()]);
    const text = (await urs.get(path())).text;
    expect(await rows()).toHaveLength(2);
    expect(text.indexOf('b.txt')).toBeLessThan(text.indexOf('a fdp.pdf'));
    await jana.post(path(), { text: 'Two', files: file('c.txt', 'other') });
    expect(await rows()).toHaveLength(3);
  });
});

test('a file goes with its message, and with the words of the tandem', async () => {
  await jana.post(path(), { text: 'One', files: file('one.txt', 'one') });
  const message = await t.house.db.selectFrom('message').select('id').executeTakeFirstOrThrow();
  expectMoved(await jana.post(`${path()}/${message.id}/withdrawal`), `${path()}#newest`);
  expect(await rows()).toEqual([]);
  await jana.post(path(), { text: 'Two', files: file('two.txt', 'two') });
  const before = await stored();
  await t.system((deed) => dropTalk(deed, tandem));
  await t.drain();
  expect(await rows()).toEqual([]);
  expect(await t.house.db.selectFrom('file').select('id').where('kind', '=', 'message').execute()).toEqual([]);
  expect(await stored()).toBeLessThan(before);
});

test('in a frozen room nothing comes and nothing goes', async () => {
  await jana.post(path(), { text: 'One', files: file('one.txt', 'one') });
  await t.house.db.updateTable('tandem').set({ state: 'protective', protected_from: 'active' }).execute();
  const message = await t.house.db.selectFrom('message').select('id').executeTakeFirstOrThrow();
  expect((await jana.post(`${path()}/${message.id}/withdrawal`)).status).toBe(409);
  expect((await jana.post(path(), { text: 'x', files: file('two.txt', 'two') })).status).toBe(409);
  expect((await urs.get(await address())).text).toBe('one');
});

test('a file is in the export of who sent it, and its name in the export of both', async () => {
  await jana.post(path(), { text: 'Look', files: file('mine.txt', 'Words of the file') });
  const content = Buffer.from('Words of the file').toString('base64');
  for (const client of [jana, urs]) {
    const page = await client.get('/settings/data/export');
    expect([page.status, page.text.includes(content), page.text.includes('mine.txt')]).toEqual([200, client === jana, true]);
  }
});
