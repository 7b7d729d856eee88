import '../tables.ts';
import '../../tandems/tables.ts';
import '../../programs/tables.ts';
import { sql, type RawBuilder } from 'kysely';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import { liveStates } from '../../tandems/rules.ts';
import { accompanied } from '../rules.ts';

export function mayAccompany({ actor }: Pick<Sight, 'actor'>): boolean {
  return actor.person_id !== null && hasRole(actor, 'office');
}

/** Tandems (as `tandem`, with `program`) that the reader accompanies: of a format that is accompanied, and not one of her own. */
export function accompaniedBy(sight: Sight): RawBuilder<boolean> {
  if (!mayAccompany(sight)) return sql<boolean>`false`;
  return sql<boolean>`(program.format = any (${[...accompanied]}) and not exists (
    select 1 from tandem_party own where own.tandem_id = tandem.id and own.person_id = ${selfId(sight)}::uuid))`;
}

export const isLiveTandem = sql<boolean>`tandem.state = any (${[...liveStates]})`;
