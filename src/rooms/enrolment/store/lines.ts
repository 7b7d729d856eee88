import '../tables.ts';
import { sql, type Insertable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ReportingLineTable } from '../tables.ts';

/** For each of these people everybody above: who leads or appraises, and theirs in turn. Whoever has none is not in the map. */
export async function superiorsOf(
  { db }: Pick<Sight, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const map = new Map<string, Set<string>>();
  if (ids.length === 0) return map;
  const { rows } = await sql<{ person_id: string; superior_id: string }>`
    with recursive above as (
      select person_id, superior_id from reporting_line where person_id = any (${[...ids]}::uuid[])
      union
      select above.person_id, line.superior_id from above join reporting_line line on line.person_id = above.superior_id)
    select person_id, superior_id from above where person_id <> superior_id`.execute(db);
  for (const { person_id, superior_id } of rows) map.set(person_id, (map.get(person_id) ?? new Set()).add(superior_id));
  return map;
}

/** Takes the place of what was there of these people from this source. */
export async function replaceLines(
  deed: Deed,
  source: 'import' | 'own',
  person_ids: readonly string[],
  rows: readonly Pick<Insertable<ReportingLineTable>, 'person_id' | 'superior_id' | 'kind'>[],
): Promise<void> {
  if (person_ids.length > 0)
    await deed.tx
      .deleteFrom('reporting_line')
      .where('source', '=', source)
      .where('person_id', 'in', [...person_ids])
      .execute();
  if (rows.length > 0)
    await deed.tx
      .insertInto('reporting_line')
      .values(rows.map((row) => ({ ...row, source, created_at: deed.now })))
      .onConflict((oc) => oc.doNothing())
      .execute();
}

export interface Line {
  person_id: string;
  superior_id: string;
  kind: 'manager' | 'appraiser';
  source: 'import' | 'own';
}

/** Direct lines of these people. */
export async function listLines({ db }: Pick<Sight, 'db'>, person_ids: readonly string[]): Promise<Line[]> {
  if (person_ids.length === 0) return [];
  return db
    .selectFrom('reporting_line')
    .select(['person_id', 'superior_id', 'kind', 'source'])
    .where('person_id', 'in', [...person_ids])
    .execute();
}
