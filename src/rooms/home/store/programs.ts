import '../../consortium/tables.ts';
import '../../cycles/tables.ts';
import '../../enrolment/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { isShut } from '../../cycles/rules/steering.ts';
import { listDeskCycles, type DeskCycle } from '../../cycles/store/cycles.ts';

export interface OwnPlaces {
  takes_part: boolean;
  /** Of which the reader is in charge, in whichever role. */
  desks: DeskCycle[];
  /** For which the reader speaks. */
  organizations: { id: string; name: string }[];
}

/** Where the reader's own programmes are, also while nothing waits there. */
export async function findOwnPlaces(sight: Sight): Promise<OwnPlaces> {
  const { db, actor } = sight;
  if (actor.person_id === null) return { takes_part: false, desks: [], organizations: [] };
  const { person_id } = actor;
  const [part, desks, organizations] = await Promise.all([
    db.selectFrom('participation').select('id').where('person_id', '=', person_id).limit(1).executeTakeFirst(),
    listDeskCycles(sight),
    db
      .selectFrom('organization_contact')
      .innerJoin('organization', 'organization.id', 'organization_contact.organization_id')
      .select(['organization.id', 'organization.name'])
      .distinct()
      .where('person_id', '=', person_id)
      .where('until', 'is', null)
      .orderBy('organization.name')
      .execute(),
  ]);
  return {
    takes_part: part !== undefined,
    desks: desks.filter((cycle) => cycle.desk.roles.length > 0 && !isShut(cycle)),
    organizations,
  };
}

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
