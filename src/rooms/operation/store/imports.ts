import '../tables.ts';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { mayOperate } from '../rules.ts';
import type { ImportCounts } from '../rules/import.ts';
import type { ImportMapping } from '../rules/import-row.ts';
import type { ImportRunTable } from '../tables.ts';

export type ImportRun = Omit<Selectable<ImportRunTable>, 'mapping' | 'counts'> & {
  mapping: ImportMapping | null;
  counts: ImportCounts | null;
};

/** Imports hold everybody's data: only the operator reaches them. */
export async function findImport(sight: Sight, id: string): Promise<ImportRun | undefined> {
  if (!mayOperate(sight.actor)) return undefined;
  return sight.db.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockImport(deed: Deed, id: string): Promise<ImportRun | undefined> {
  return deed.tx.selectFrom('import_run').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function listImports(sight: Sight): Promise<ImportRun[]> {
  if (!mayOperate(sight.actor)) return [];
  return sight.db.selectFrom('import_run').selectAll().orderBy('created_at', 'desc').limit(50).execute();
}

export async function insertImport(
  deed: Deed,
  row: { id: string; file_id: string; file_name: string; mapping: ImportMapping; created_by: string },
): Promise<void> {
  await deed.tx
    .insertInto('import_run')
    .values({
      ...row,
      mapping: JSON.stringify(row.mapping),
      state: 'uploaded',
      counts: JSON.stringify(null),
      created_at: deed.now,
      done_at: null,
    })
    .execute();
}

export async function updateImport(
  deed: Deed,
  id: string,
  change: {
    state?: ImportRun['state'];
    mapping?: ImportMapping;
    counts?: ImportCounts;
    file_id?: string | null;
    good_only?: boolean;
    done_at?: Date;
  },
): Promise<void> {
  const { mapping, counts, ...rest } = change;
  await deed.tx
    .updateTable('import_run')
    .set({
      ...rest,
      ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
      ...(counts ? { counts: JSON.stringify(counts) } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Runs whose file is older than the time for which it may lie here. */
export async function listOldFiles(
  deed: Deed,
  until: Date,
): Promise<{ id: string; file_id: string; state: ImportRun['state'] }[]> {
  const rows = await deed.tx
    .selectFrom('import_run')
    .select(['id', 'file_id', 'state'])
    .where('file_id', 'is not', null)
    .where('created_at', '<', until)
    .forUpdate()
    .execute();
  return rows.flatMap(({ file_id, ...row }) => (file_id ? [{ ...row, file_id }] : []));
}
