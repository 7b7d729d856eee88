import '../../people/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { fullName } from '../../people/rules/profile.ts';

/** Names by id, of people whom the reader may know by name here. Nobody who is erased. */
export async function namesOf({ db }: Pick<Sight, 'db'>, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'first_name', 'last_name', 'preferred_name'])
    .where('id', 'in', known)
    .where('last_name', '<>', '')
    .execute();
  return new Map(rows.map(({ id, ...person }) => [id, fullName(person)]));
}
