import '../../consortium/tables.ts';
import '../../cycles/tables.ts';
import '../../enrolment/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';

/** Whether the reader takes part in a programme, is in charge of something in one, or speaks for an organisation. */
export async function hasPrograms({ db, actor }: Pick<Sight, 'db' | 'actor'>): Promise<boolean> {
  if (actor.person_id === null) return false;
  const { rows } = await sql<{ has: boolean }>`select (
    exists (select 1 from participation where person_id = ${actor.person_id}::uuid)
    or exists (select 1 from cycle_staff where person_id = ${actor.person_id}::uuid and until is null)
    or exists (select 1 from organization_contact where person_id = ${actor.person_id}::uuid and until is null)) as has`.execute(
    db,
  );
  return rows[0]?.has === true;
}
