import '../tables.ts';
import '../../cycles/tables.ts';
import '../../tandems/tables.ts';
import '../../programs/tables.ts';
import { sql, type RawBuilder } from 'kysely';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { runningRoles } from '../../cycles/rules.ts';
import { hasRole } from '../../people/rules/person.ts';
import { liveStates } from '../../tandems/rules.ts';
import { accompanied } from '../rules.ts';

/** The office accompanies whatever is accompanied, and reads the numbers of the network. */
export function isOffice({ actor }: Pick<Sight, 'actor'>): boolean {
  return actor.person_id !== null && hasRole(actor, 'office');
}

const runs = (person_id: string) => sql`select cycle_staff.cycle_id from cycle_staff
  where cycle_staff.person_id = ${person_id}::uuid and cycle_staff.until is null
    and cycle_staff.role = any (${[...runningRoles]})`;

/** The office, and whoever coordinates a cycle or deputises for it. */
export async function mayAccompany(sight: Pick<Sight, 'actor' | 'db'>): Promise<boolean> {
  if (isOffice(sight)) return true;
  const { person_id } = sight.actor;
  if (person_id === null) return false;
  const { rows } = await sql<{ may: boolean }>`select exists (${runs(person_id)}) as may`.execute(sight.db);
  return rows[0]?.may === true;
}

/**
 * Tandems (as `tandem`, with `program`) that the reader accompanies: of a format that is accompanied, and not one of her own; those
 * of the cycles that she coordinates, for the office all of them.
 */
export function accompaniedBy(sight: Sight): RawBuilder<boolean> {
  if (sight.actor.person_id === null) return sql<boolean>`false`;
  const hers = isOffice(sight) ? sql`true` : sql`tandem.cycle_id in (${runs(selfId(sight))})`;
  return sql<boolean>`(program.format = any (${[...accompanied]}) and ${hers} and not exists (
    select 1 from tandem_party own where own.tandem_id = tandem.id and own.person_id = ${selfId(sight)}::uuid))`;
}

/** A person (as `person`) who may accompany this tandem: of the office, or running its cycle. */
export function mayBeContact(tandem_id: string): RawBuilder<boolean> {
  return sql<boolean>`(exists (select 1 from role_grant where role_grant.person_id = person.id and role_grant.role = 'office')
    or exists (select 1 from cycle_staff join tandem on tandem.cycle_id = cycle_staff.cycle_id
      where tandem.id = ${tandem_id}::uuid and cycle_staff.person_id = person.id and cycle_staff.until is null
        and cycle_staff.role = any (${[...runningRoles]})))`;
}

export const isLiveTandem = sql<boolean>`tandem.state = any (${[...liveStates]})`;
