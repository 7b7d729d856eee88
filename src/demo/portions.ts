import type { Deed } from '../platform/deed.ts';

/** Rows in portions that stay under PostgreSQL's limit of 65,535 parameters. */
export async function insertAll<T extends Record<string, unknown>>(deed: Deed, table: string, rows: T[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length || 1;
  const portion = Math.min(1000, Math.floor(60_000 / columns));
  for (let from = 0; from < rows.length; from += portion) {
    await deed.tx
      .insertInto(table as 'person')
      .values(rows.slice(from, from + portion) as never)
      .execute();
  }
}
