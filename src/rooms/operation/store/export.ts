import { sql } from 'kysely';
import { selfId, type House, type Sight } from '../../../platform/deed.ts';
import { openFile } from '../../../platform/files/uploads.ts';
import { openedAnywhere } from './rotation.ts';
import { personalTables, type Hanging, type Personal } from '../rules/export.ts';

type Row = Record<string, unknown>;

function opened(sight: Sight, table: string, column: string, row: Row): string | null {
  if (!(row[column] instanceof Uint8Array)) return null;
  const found = openedAnywhere(sight, table, column, row);
  if (!found) sight.house.log.error({ table, column }, 'sealed words of an export do not open');
  return found?.text ?? null;
}

/** A row as it goes out: sealed words opened, what is not hers left out. */
function shown(sight: Sight, table: string, row: Row, without: readonly string[] = []): Row {
  const entries = Object.entries(row).filter(([column]) => !without.includes(column));
  return Object.fromEntries(
    entries.map(([column, value]) =>
      column.startsWith('sealed_') ? [column.replace(/^sealed_/, ''), opened(sight, table, column, row)] : [column, value],
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
          ...shown(sight, child.table, each, [...(child.without ?? []), ...foreign]),
          ...(await hanging(sight, each, child.children ?? [], person_id)),
          // Of the files in her rooms those that she has sent herself; the others she finds there.
          ...(child.table === 'message_file' && row['author_id'] === person_id ? await attached(sight, each) : {}),
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
      ...shown(sight, entry.table, row, entry.without),
      ...(await hanging(sight, row, entry.children ?? [], person_id)),
    })),
  );
}

/** What only few may read lies sealed. */
const sealedKinds: readonly unknown[] = ['cv', 'message'];

/** Photos lie open, CVs and files of messages sealed: whichever way, she gets her own bytes. */
async function fileBytes(house: House, file: Row): Promise<string | null> {
  const bytes = await openFile(house, String(file['id']), sealedKinds.includes(file['kind'])).catch(() => null);
  return bytes && Buffer.from(bytes).toString('base64');
}

/** So many bytes of messages' files one export holds; what is beyond, she takes along from the room, one by one. */
const attachedMax = 64 * 1024 * 1024;
const taken = new WeakMap<Sight, number>();

/** The bytes that she sent along with a message; the file itself stands under nobody's name. */
async function attached(sight: Sight, row: Row): Promise<Row> {
  const sum = (taken.get(sight) ?? 0) + Number(row['bytes']);
  if (sum > attachedMax) return {};
  taken.set(sight, sum);
  return { content_base64: await fileBytes(sight.house, { id: row['file_id'], kind: 'message' }) };
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
