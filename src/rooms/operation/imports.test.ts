import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';

let test: TestHouse;
let tarik: Client;
beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  tarik = await test.as(cast.tarik);
});
afterAll(() => test.close());

const head = 'Mitglieder-Nr.;Nachname;Vorname;E-Mail;Firma;Ort;Telefon;Sprache';
const names = ['Müller', 'Größl', 'Çelik', 'Núñez', 'Berg', 'Österle', 'Weiß'];

/** A member list as an office keeps it: `count` rows, of which each `bad`-th cannot be used. */
function list(count: number, bad = Number.POSITIVE_INFINITY, from = 0): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const n = from + at;
    const wrong = (at + 1) % bad === 0 ? ((at + 1) / bad) % 4 : -1;
    const email =
      wrong === 0 ? 'keine Adresse' : wrong === 1 ? '' : wrong === 2 ? `p${n - 1}@liste.example` : `p${n}@liste.example`;
    return [
      `L-${n}`,
      names[n % names.length],
      wrong === 3 ? '' : `Vera ${n}`,
      email,
      `Firma ${n % 300}`,
      'Zürich',
      '+41 44 123 45 67',
      n % 2 ? 'Deutsch' : 'en',
    ].join(';');
  });
  return [head, ...rows].join('\r\n');
}

const latin = (text: string) => new File([Buffer.from(text, 'latin1')], 'liste.csv', { type: 'text/csv' });
const fields = { member_number: 0, last_name: 1, first_name: 2, email: 3, organization: 4, location: 5, phone: 6, locale: 7 };
const countPeople = async () =>
  (
    await test.house.db
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

async function toPreview(file: File): Promise<{ path: string; text: string; plan: string }> {
  const uploaded = await tarik.post('/operation/imports', { file });
  expectMoved(uploaded, /^\/operation\/imports\/[0-9a-f-]{36}\/mapping$/);
  const path = (uploaded.location ?? '').replace('/mapping', '');
  expectMoved(await tarik.post(`${path}/mapping`, fields), path);
  const { text } = await tarik.get(path);
  return { path, text, plan: /name="plan" value="([^"]+)"/.exec(text)?.[1] ?? '' };
}

describe('importing a member list', () => {
  it('reads 1,200 rows in Windows-1252 with 12 bad ones, and does exactly what the preview shows', async () => {
    const before = await countPeople();
    const file = latin(list(1200, 100));
    const uploaded = await tarik.post('/operation/imports', { file });
    const mapping = await tarik.get(uploaded.location ?? '');
    expect(mapping.text).toContain('windows-1252');
    expect(mapping.text).toContain('Größl');
    const { path, text, plan } = await toPreview(file);
    expect(text).toContain('1,188 new, 0 changed');
    expect(text).toContain('12 rows are unusable');
    for (const reason of ['The first name is missing', 'The e-mail address is missing', 'not complete', 'stands in line'])
      expect(text).toContain(reason);
    expect(text).toContain('not in the file');
    expect(await countPeople()).toBe(before);

    const careless = await tarik.post(`${path}/run`, { plan });
    expect([careless.status, careless.text.includes('tick this box')]).toEqual([422, true]);
    const both = await Promise.all([
      tarik.post(`${path}/run`, { plan, good_only: 'yes' }),
      tarik.post(`${path}/run`, { plan, good_only: 'yes' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()[0]).toBe(303);
    expect(both.every(({ status }) => status < 500)).toBe(true);
    expect(await countPeople()).toBe(before + 1188);
    const vera = await test.house.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', 'p1@liste.example')
      .executeTakeFirstOrThrow();
    expect(vera).toMatchObject({
      status: 'invited',
      last_name: 'Größl',
      member_number: 'L-1',
      location: 'Zürich',
      locale: 'de',
      invited_at: null,
      joined_at: null,
    });
    expect(await test.mailsTo('p1@liste.example')).toEqual([]);

    const done = await tarik.get(path);
    expect(done.text).toContain('Imported: 1,188 new, 0 changed');
    const left = await tarik.get(`${path}/left-out.csv`);
    expect(left.text.trim().split('\r\n')).toHaveLength(13);
    expect(left.text).toContain('The first name is missing.');
    expect(left.headers.get('content-disposition')).toContain('attachment');
    await test.drain();
  });

  it('the same list again creates and changes nothing', async () => {
    const before = await countPeople();
    const { path, text, plan } = await toPreview(latin(list(1200, 100)));
    expect(text).toContain('This file changes nothing');
    expectMoved(await tarik.post(`${path}/run`, { plan, good_only: 'yes' }), path);
    expect(await countPeople()).toBe(before);
    expect((await tarik.post(`${path}/run`, { plan, good_only: 'yes' })).status).toBe(409);
  });

  it('updates what differs, keeps what a cell leaves empty and the address of who has joined', async () => {
    const row = `W-${cast.jana.slice(-3)};Brandis-Roth;Jana;jana.roth@neu.example;;;;`;
    const { path, text, plan } = await toPreview(latin([head, row].join('\n')));
    expect(text).toContain('it stays');
    expectMoved(await tarik.post(`${path}/run`, { plan }), path);
    const jana = await test.house.db.selectFrom('person').selectAll().where('id', '=', cast.jana).executeTakeFirstOrThrow();
    expect(jana).toMatchObject({
      last_name: 'Brandis-Roth',
      email: emailOf('jana'),
      phone: '+41 62 000 00 00',
      location: 'Aarau',
      status: 'active',
    });
  });

  it('shows the preview anew when people have changed since', async () => {
    const { path, plan } = await toPreview(latin(list(2, undefined, 5000)));
    await tarik.post('/operation/people/new', {
      first_name: 'Vera',
      last_name: 'Neu',
      email: 'p5000@liste.example',
      locale: 'de',
    });
    const stale = await tarik.post(`${path}/run`, { plan });
    expect([stale.status, stale.text.includes('1 new, 1 changed')]).toEqual([409, true]);
    const again = /name="plan" value="([^"]+)"/.exec(stale.text)?.[1] ?? '';
    expectMoved(await tarik.post(`${path}/run`, { plan: again }), path);
  });

  it.each([
    ['a picture', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0])], 'a.csv'), 'not a CSV file'],
    ['no head line', new File(['Anna;Berg;anna@a.example\nBo;Berg;bo@a.example'], 'a.csv'), 'no column names'],
    ['only a head line', new File([head], 'a.csv'), 'no rows'],
  ])('refuses %s with the reason', async (_, file, words) => {
    const page = await tarik.post('/operation/imports', { file });
    expect([page.status, page.text.includes(words)]).toEqual([422, true]);
  });

  it('asks for the columns it needs, and for each only once', async () => {
    const uploaded = await tarik.post('/operation/imports', { file: latin(list(1, undefined, 7000)) });
    const path = uploaded.location ?? '';
    const missing = await tarik.post(path, { ...fields, email: undefined });
    expect([missing.status, missing.text.includes('f-email-error')]).toEqual([422, true]);
    expect((await tarik.post(path, { ...fields, phone: 3 })).text).toContain('same column');
    expectMoved(await tarik.get(path.replace('/mapping', '')), path);
    expectMoved(await tarik.post(path.replace('mapping', 'run'), { plan: 'x' }), path);
    expectMoved(await tarik.post(path.replace('mapping', 'cancellation')), '/operation/imports');
    expect((await tarik.get(path)).status).toBe(409);
  });

  it('is nobody else’s, whatever the address', async () => {
    const { path } = await toPreview(latin(list(1, undefined, 8000)));
    for (const name of ['eva', 'jana'] as const) {
      const other = await test.as(cast[name]);
      for (const page of [path, `${path}/mapping`, `${path}/left-out.csv`]) expect((await other.get(page)).status).toBe(403);
      for (const deed of ['run', 'mapping', 'cancellation'])
        expect((await other.post(`${path}/${deed}`, { plan: 'x', ...fields })).status).toBe(403);
      expect((await other.post('/operation/imports', { file: latin(list(1)) })).status).toBe(403);
    }
  });

  it('keeps the list sealed and removes it after the run or a week', async () => {
    const files = () => test.house.db.selectFrom('file').select(['id', 'name']).where('kind', '=', 'import').execute();
    const [file] = (await files()).filter(({ name }) => name === 'members.csv');
    expect(Buffer.from((await test.house.files.get(file?.id ?? '')) ?? '').includes('Vera')).toBe(false);
    test.later({ days: 8 });
    await test.drain({ tick: true });
    expect(await files()).toEqual([]);
    tarik = await test.as(cast.tarik);
    expect((await tarik.get('/operation/imports')).text).toContain('cancelled');
  });

  it('carries 11,000 rows out in seconds', async () => {
    const { path, plan } = await toPreview(latin(list(11_000, undefined, 20_000)));
    const since = performance.now();
    expectMoved(await tarik.post(`${path}/run`, { plan }), path);
    expect(performance.now() - since).toBeLessThan(10_000);
  });
});
