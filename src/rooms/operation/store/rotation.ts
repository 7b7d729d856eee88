import { sql, type RawBuilder } from 'kysely';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { VaultRefused, type Sealed } from '../../../platform/vault.ts';
import { contextsOf } from '../rules/seals.ts';

type Row = Record<string, unknown>;

export interface SealedTable {
  table: string;
  /** Its sealed columns. */
  columns: string[];
  /** Columns of its primary key, in their order. */
  key: string[];
}

/** Every table that holds something sealed, from the schema itself: a new one needs no line anywhere. */
export async function listSealedTables({ db }: Pick<Sight, 'db'>): Promise<SealedTable[]> {
  const { rows } = await sql<SealedTable>`
    select c.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns,
      (select array_agg(a.attname::text order by array_position(i.indkey::int[], a.attnum::int))
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indrelid = format('public.%I', c.table_name)::regclass and i.indisprimary) as key
    from information_schema.columns c
    where c.table_schema = 'public' and c.column_name like 'sealed\\_%' and c.data_type = 'bytea'
    group by c.table_name order by c.table_name`.execute(db);
  return rows;
}

/** The words in the context under which they were sealed, or undefined where they do not open. */
export function openedAnywhere(
  { house }: Pick<Sight, 'house'>,
  table: string,
  column: string,
  row: Row,
): { text: string; context: string } | undefined {
  const sealed = row[column];
  if (!(sealed instanceof Uint8Array)) return undefined;
  for (const context of contextsOf(table, column, row)) {
    try {
      return { text: house.vault.open(sealed, context), context };
    } catch (error) {
      if (!(error instanceof VaultRefused)) throw error;
    }
  }
  return undefined;
}

export interface Portion {
  resealed: number;
  /** `table.column` of values that do not open. */
  refused: string[];
  /** Key of the last row that was looked at; undefined when there are no more. */
  after: unknown[] | undefined;
}

const portionSize = 500;

/** Seals anew what an older key has sealed in the next rows of one table. */
export async function resealPortion(deed: Deed, { table, columns, key }: SealedTable, after?: unknown[]): Promise<Portion> {
  const { vault } = deed.house;
  const heads = sql.join(vault.heads.slice(1));
  const older = sql.join(
    columns.map((column) => sql`substring(${sql.ref(column)} from 1 for 5) in (${heads})`),
    sql` or `,
  );
  const place = sql.join(key.map((part) => sql.ref(part)));
  const beyond = after ? sql`and (${place}) > (${sql.join(after)})` : sql``;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where (${older}) ${beyond} order by ${place} limit ${portionSize} for update`.execute(
    deed.tx,
  );
  const refused: string[] = [];
  let resealed = 0;
  for (const row of rows) {
    const change: [string, Sealed][] = [];
    for (const column of columns) {
      const sealed = row[column];
      if (!(sealed instanceof Uint8Array) || !vault.isOlder(sealed)) continue;
      const opened = openedAnywhere(deed, table, column, row);
      if (opened) change.push([column, vault.seal(opened.text, opened.context)]);
      else refused.push(`${table}.${column}`);
    }
    if (change.length === 0) continue;
    const set = sql.join(change.map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
    const where = sql.join(
      key.map((part) => sql`${sql.ref(part)} = ${row[part]}`),
      sql` and `,
    );
    await sql`update ${sql.table(table)} set ${set} where ${where}`.execute(deed.tx);
    resealed += change.length;
  }
  const last = rows.length === portionSize ? rows.at(-1) : undefined;
  return { resealed, refused, after: last && key.map((part) => last[part]) };
}

/** How many values the older keys still hold, and how many a key that is not there; files not counted. */
export async function countBySeal({ db, vault }: Pick<House, 'db' | 'vault'>): Promise<{ older: number; foreign: number }> {
  const { heads } = vault;
  const counts = { older: 0, foreign: 0 };
  for (const { table, columns } of await listSealedTables({ db })) {
    const sum = (test: (head: RawBuilder<unknown>) => RawBuilder<unknown>) =>
      sql.join(
        columns.map((column) => sql`count(*) filter (where ${test(sql`substring(${sql.ref(column)} from 1 for 5)`)})`),
        sql` + `,
      );
    const older = heads.length > 1 ? sum((head) => sql`${head} in (${sql.join(heads.slice(1))})`) : sql`0`;
    const foreign = sum((head) => sql`${head} not in (${sql.join(heads)})`);
    const { rows } = await sql<typeof counts>`
      select ${older} as older, ${foreign} as foreign from ${sql.table(table)}`.execute(db);
    counts.older += rows[0]?.older ?? 0;
    counts.foreign += rows[0]?.foreign ?? 0;
  }
  return counts;
}
