import '../tables.ts';
import '../../people/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { bindingInForce, mayEditStandards, type PolicyKind } from '../rules/standards.ts';
import type { PolicyVersion } from './policies.ts';

/** The name of somebody of the office who may be gone by now. */
export const nameOf = sql<string>`coalesce(coalesce(nullif(preferred_name, ''), first_name) || ' ' || last_name, '')`;

/** A version without its words. */
export interface VersionLine {
  id: string;
  number: number;
  kind: PolicyKind;
  note_de: string;
  note_en: string;
  published_at: Date;
  accept_by: Date | null;
  /** Empty for everybody but the office. */
  publisher: string;
}

/** All published versions, the newest first. Who published is the office's to see. */
export async function listVersions(sight: Sight, program_id: string): Promise<VersionLine[]> {
  const rows = await sight.db
    .selectFrom('policy_version')
    .leftJoin('person', 'person.id', 'policy_version.published_by')
    .select(['policy_version.id', 'number', 'kind', 'note_de', 'note_en', 'published_at', 'accept_by'])
    .select(nameOf.as('publisher'))
    .where('program_id', '=', program_id)
    .orderBy('number', 'desc')
    .execute();
  if (mayEditStandards(sight.actor)) return rows;
  return rows.map((row) => ({ ...row, publisher: '' }));
}

/** Every version is public for good: it says what was agreed at its time. */
export async function findVersion(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  number: number,
): Promise<PolicyVersion | undefined> {
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return undefined;
  return sight.db
    .selectFrom('policy_version')
    .selectAll()
    .where('program_id', '=', program_id)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** The newest binding version, whose period may be running. */
export async function findBindingInForce(
  sight: Pick<Sight, 'db'>,
  program_id: string,
): Promise<Pick<PolicyVersion, 'id' | 'number' | 'kind' | 'published_at' | 'accept_by'> | undefined> {
  const rows = await sight.db
    .selectFrom('policy_version')
    .select(['id', 'number', 'kind', 'published_at', 'accept_by'])
    .where('program_id', '=', program_id)
    .execute();
  return bindingInForce(rows);
}
