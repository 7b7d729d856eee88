import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCv } from '../src/platform/files/cv.ts';
import { messages } from '../src/platform/i18n/catalogue.ts';
import { isPrinted, printedTables, tableOf } from '../src/rooms/operation/rules/export-document.ts';
import { personalTables, type Hanging } from '../src/rooms/operation/rules/export.ts';
import { sql } from 'kysely';
import { cast, type Name } from './cast.ts';
import { join, openCycle } from './cycles.ts';
import { setFullStage } from './full-stage.ts';
import { openTestHouse, type TestHouse } from './harness.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setFullStage(t);
}, 60_000);
afterAll(() => t.close());

async function pdfOf(person_id: string): Promise<string> {
  const client = await t.as(person_id);
  const login = client.cookies.get('__Host-login') ?? '';
  const response = await t.app.request('/settings/data/export.pdf', { headers: { cookie: `__Host-login=${login}` } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment.*\.pdf/);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(Buffer.from(bytes).toString('latin1')).toContain('/StructTreeRoot');
  return (await readCv(bytes)).text.replaceAll(/\s+/g, ' ');
}

test('the PDF says in words what the file for machines holds, in the language of the reader', { timeout: 60_000 }, async () => {
  const jana = await pdfOf(cast.jana);
  for (const words of [
    'My data in Verband Weitblick',
    'Account and profile',
    'First name: Jana',
    'Tandems',
    'Dear Urs!',
    'Ask about shifts.',
  ])
    expect(jana).toContain(words);
  expect(/.{200}(sealed_|00000000-0000).{30}/.exec(jana)?.[0]).toBeUndefined();
  expect(jana).toContain('E-mails to me');
  expect(jana).not.toMatch(/Kind: [a-z]+\.[a-z]/);
  await t.house.db.updateTable('person').set({ locale: 'de' }).where('id', '=', cast.urs).execute();
  const urs = await pdfOf(cast.urs);
  for (const words of ['Meine Daten bei Verband Weitblick', 'Vorname: Urs', 'Dear Urs!', 'We meet on Mondays.'])
    expect(urs).toContain(words);
  // What his partner wrote for herself.
  expect(urs).not.toContain('Ask about shifts.');
});

test('the yes to stand on the programme page by name is in it, with the programme', { timeout: 60_000 }, async () => {
  const cycle = await openCycle(t, 'reverse', { state: 'running' });
  const own = await t.system((deed) => join(deed, cycle, { role: 'mentee' }));
  const said = 'My name may stand on the programme page since';
  expect(await pdfOf(own.person_id)).not.toContain(said);
  await t.house.db
    .updateTable('participation')
    .set({ on_page_at: new Date('2026-11-03T09:00:00Z') })
    .where('id', '=', own.id)
    .execute();
  const pdf = await pdfOf(own.person_id);
  for (const words of ['Programmes I take part in', 'Bridges 2027', 'State: ready for the matching', said])
    expect(pdf).toContain(words);
});

test(
  'nobody takes along what others have said about her in confidence, or wrote for themselves',
  { timeout: 60_000 },
  async () => {
    const notes = await t.house.db.selectFrom('session_note').selectAll().where('kind', '=', 'mine').execute();
    for (const name of Object.keys(cast) as Name[]) {
      const page = await (await t.as(cast[name])).get('/settings/data/export');
      if (page.status !== 200) continue;
      const data = JSON.parse(page.text) as Record<string, Record<string, unknown>[]>;
      for (const part of ['report.about_id', 'flag.about_id', 'tandem_feedback.about_id', 'case_entry.author_id'])
        expect([name, part, part in data]).toEqual([name, part, false]);
      for (const row of data['report.reporter_id'] ?? []) expect(row['reporter_id']).toBe(cast[name]);
      for (const row of data['quality_case.about_id'] ?? []) {
        expect(row['allegation']).toEqual(expect.any(String));
        for (const column of ['opened_at', 'opened_by', 'handled_by', 'decided_by', 'revocation_asked_at'])
          expect(row).not.toHaveProperty(column);
      }
      for (const row of notes) expect([name, page.text.includes(row.id)]).toEqual([name, row.author_id === cast[name]]);
      expect(page.text).not.toMatch(/token_hash|sealed_|password_hash/);
    }
  },
);

test('every printed column has a label, every table a heading, in both languages', async () => {
  const missing = new Set<string>();
  const label = (key: string) => {
    for (const locale of ['en', 'de'] as const) if (!messages[locale].has(key)) missing.add(key);
  };
  const visit = async (
    name: string,
    { without = [], children = [] }: { without?: readonly string[] | undefined; children?: readonly Hanging[] | undefined },
  ) => {
    const table = tableOf(name);
    const full = `operation.export.table.${name.replace('.', '_of_')}`;
    label(messages.en.has(full) ? full : `operation.export.table.${table}`);
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`.execute(
      t.house.db,
    );
    for (const { name: column } of rows)
      if (!without.includes(column) && isPrinted(column.replace(/^sealed_/, '')))
        label(`operation.export.column.${column.replace(/^sealed_/, '')}`);
    for (const child of children) if (isPrinted(child.table)) await visit(child.table, child);
  };
  for (const name of printedTables) {
    const entry = personalTables.find(({ table, column, export: out }) => {
      const key = column === 'person_id' || column === 'id' ? table : `${table}.${column}`;
      return key === name && out === true;
    });
    expect(name).toBe(entry ? name : 'a part of the export');
    if (entry) await visit(name, entry);
  }
  expect([...missing]).toEqual([]);
});
