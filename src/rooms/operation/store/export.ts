import { sql } from 'kysely';
import { selfId, type House, type Sight } from '../../../platform/deed.ts';
import { openFile } from '../../../platform/files/uploads.ts';
import { personalTables, type Hanging, type Personal } from '../rules/export.ts';

type Row = Record<string, unknown>;

/** Contexts under which a column's words may be sealed: named with or without the prefix, by the row's id or its key. */
function contexts(table: string, column: string, row: Row): string[] {
  const ids = [
    row['id'],
    [row['application_id'], row['topic']].filter(Boolean).join('.'),
    row['application_id'],
    row['tandem_id'],
    [row['case_id'], row['person_id']].filter(Boolean).join('.'),
    row['case_id'],
  ]
    .filter(Boolean)
    .map(String);
  return ids.flatMap((id) => [`${table}.${column}.${id}`, `${table}.${column.replace(/^sealed_/, '')}.${id}`]);
}

function opened(house: House, table: string, column: string, row: Row): string | null {
  const sealed = row[column];
  if (!(sealed instanceof Uint8Array)) return null;
  for (const context of contexts(table, column, row)) {
    try {
      return house.vault.open(sealed, context);
    } catch {
      // Another context; the last one that does not fit leaves it closed.
    }
  }
  house.log.error({ table, column }, 'sealed words of an export do not open');
  return null;
}

/** A row as it goes out: sealed words opened, what is not hers left out. */
function shown(house: House, table: string, row: Row, without: readonly string[] = []): Row {
  const entries = Object.entries(row).filter(([column]) => !without.includes(column));
  return Object.fromEntries(
    entries.map(([column, value]) =>
      column.startsWith('sealed_') ? [column.replace(/^sealed_/, ''), opened(house, table, column, row)] : [column, value],
    ),
  );
}

async function rowsOf(sight: Sight, table: string, column: string, value: unknown, where?: Personal['where']): Promise<Row[]> {
  const more = where ? sql`and ${sql.ref(where.column)}::text ${where.not ? sql`<>` : sql`=`} ${where.value}` : sql``;
  return (
    await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)}::text = ${String(value)} ${more}`.execute(sight.db)
  ).rows;
}

/** The rows that hang on this one, each with its own, without what belongs to somebody else. */
async function hanging(sight: Sight, row: Row, children: readonly Hanging[], person_id: string): Promise<Row> {
  const result: Row = {};
  for (const child of children) {
    const rows = await rowsOf(sight, child.table, child.column, row[child.of]);
    const { own } = child;
    const hers = own ? rows.filter((each) => each[own.column] !== own.value || each[own.by] === person_id) : rows;
    result[child.table] = await Promise.all(
      hers.map(async (each) => {
        const foreign = Object.entries(child.hers ?? {}).flatMap(([column, by]) => (each[by] === person_id ? [] : [column]));
        return {
          ...shown(sight.house, child.table, each, [...(child.without ?? []), ...foreign]),
          ...(await hanging(sight, each, child.children ?? [], person_id)),
        };
      }),
    );
  }
  return result;
}

async function entryRows(sight: Sight, entry: Personal, person_id: string): Promise<Row[]> {
  const rows = await rowsOf(sight, entry.table, entry.column, person_id, entry.where);
  return Promise.all(
    rows.map(async (row) => ({
      ...shown(sight.house, entry.table, row, entry.without),
      ...(await hanging(sight, row, entry.children ?? [], person_id)),
    })),
  );
}

/** Photos lie open, CVs sealed: whichever way, she gets her own bytes. */
async function fileBytes(house: House, file: Row): Promise<string | null> {
  const bytes = await openFile(house, String(file['id']), file['kind'] === 'cv').catch(() => null);
  return bytes && Buffer.from(bytes).toString('base64');
}

/** Everything that is linked to the acting person, by table and column. Nobody can ask for somebody else's. */
export async function exportOwnData(sight: Sight): Promise<Row> {
  const person_id = selfId(sight);
  const data: Row = {};
  for (const entry of personalTables) {
    if (entry.export !== true) continue;
    const rows = await entryRows(sight, entry, person_id);
    if (entry.table === 'file') for (const row of rows) row['content_base64'] = await fileBytes(sight.house, row);
    data[entry.column === 'person_id' || entry.column === 'id' ? entry.table : `${entry.table}.${entry.column}`] = rows;
  }
  return data;
}

/** Columns that could point at a person: declared ones, and ids without a declared goal. For the test that none is forgotten. */
export async function personColumns(sight: Pick<Sight, 'db'>): Promise<{ table: string; column: string; declared: boolean }[]> {
  const { rows } = await sql<{ table: string; column: string; declared: boolean }>`
    select c.relname as table, a.attname as column, true as declared
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
    where k.contype = 'f' and k.confrelid = 'person'::regclass
    union all
    select table_name, column_name, false from information_schema.columns i
    where table_schema = 'public' and column_name ~ '_(id|by)$' and data_type in ('uuid', 'text') and not exists (
      select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.conrelid = (quote_ident(i.table_name))::regclass and a.attname = i.column_name)
    order by 1, 2`.execute(sight.db);
  return rows;
}
