import '../../people/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { fullName } from '../../people/rules/profile.ts';

/** Full names by id, without reach: for whoever has found the flag or the case. Empty where the account is gone. */
export async function namesOf(sight: Pick<Sight, 'db'>, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  if (known.length === 0) return new Map();
  const rows = await sight.db
    .selectFrom('person')
    .select(['id', 'first_name', 'last_name', 'preferred_name'])
    .where('id', 'in', known)
    .execute();
  return new Map(rows.map((row) => [row.id, fullName(row).trim()]));
}
