import '../tables.ts';
import '../../people/tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import type { Participation } from './participations.ts';

const matched = ['ready', 'paired'] as const;

/** What the rooms below were told of a participation last, for this key of the event. */
const told = (key: string) =>
  sql<string | null>`(
    select after ->> ${key} from audit_event
    where object_type = 'participation' and object_id = participation.id::text
      and verb = 'participation.changed' and after ->> ${key} is not null
    order by at desc, id desc limit 1)`;

/** She works somewhere else than when she came in, and nobody was told of this one yet. */
export async function listMoved(deed: Deed, person_id: string): Promise<(Participation & { now_at: string | null })[]> {
  return deed.tx
    .selectFrom('participation')
    .innerJoin('person', 'person.id', 'participation.person_id')
    .selectAll('participation')
    .select('person.organization_id as now_at')
    .where('person_id', '=', person_id)
    .where('state', 'in', [...matched])
    .where('participation.organization_id', 'is not', null)
    .where(sql<boolean>`person.organization_id is distinct from participation.organization_id`)
    .where(sql<boolean>`coalesce(person.organization_id::text, '-') is distinct from ${told('organization_id')}`)
    .execute();
}

/** Contracts that end before this day, of which nobody was told yet. */
export async function listEndingContracts(deed: Deed, before: string): Promise<Participation[]> {
  return deed.tx
    .selectFrom('participation')
    .selectAll()
    .where('state', 'in', [...matched])
    .where('contract_end_on', '<=', before)
    .where(sql<boolean>`contract_end_on::text is distinct from ${told('contract_end_on')}`)
    .orderBy('id')
    .execute();
}

export async function listOfOrganization(deed: Deed, cycle_id: string, organization_id: string): Promise<Participation[]> {
  return deed.tx
    .selectFrom('participation')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('organization_id', '=', organization_id)
    .where('state', 'not in', ['withdrawn', 'declined', 'ended'])
    .orderBy('id')
    .execute();
}
