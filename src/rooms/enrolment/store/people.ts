import '../tables.ts';
import '../../people/tables.ts';
import '../../programs/tables.ts';
import '../../tandems/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { acceptanceHolds } from '../../programs/rules.ts';
import type { ParticipationState } from '../rules.ts';
import { liveStates } from '../../tandems/rules.ts';
import { missingParts, partsAsked, settlingStates, type ReadinessPart } from '../rules/readiness.ts';

const settling: readonly ParticipationState[] = settlingStates;

const rows = ({ db }: Pick<Sight, 'db'>, cycle_id: string) =>
  db
    .selectFrom('participation')
    .innerJoin('person', 'person.id', 'participation.person_id')
    .leftJoin('organization', (join) =>
      join.on(sql<boolean>`organization.id = coalesce(participation.organization_id, person.organization_id)`),
    )
    .select([
      'participation.id',
      'participation.person_id',
      'role',
      'state',
      'state_at',
      'way',
      'reminders',
      'reminded_at',
      'accepted_at',
      'form_at',
      'place_offered_at',
      'manager_agrees',
      'manager_asked_at',
      'trained_at',
      'training_evidence',
      'contract_end_on',
      'capacity',
      'hours_per_month',
      'participation.created_at',
      'first_name',
      'last_name',
      'preferred_name',
      'email',
      'function',
      'organization.id as organization_id',
      'organization.name as organization',
    ])
    .select([
      sql<number>`(select count(*)::int from participation_exclusion x
        where x.participation_id = participation.id and x.person_id is null and x.organization_id is null)`.as('unresolved'),
      sql<boolean>`exists (select from tandem join tandem_party party on party.tandem_id = tandem.id
        where tandem.cycle_id = participation.cycle_id and party.person_id = participation.person_id
        and tandem.state = any (${[...liveStates]}))`.as('in_tandem'),
    ])
    .where('participation.cycle_id', '=', cycle_id)
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('participation.id');

export type PersonLine = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number] & {
  /** «Brandis, Jana»: as lists are sorted. */
  name: string;
  missing: ReadinessPart[];
};

/** Whose acceptance of a programme's standards holds today, out of the people of a cycle. */
async function holdersOf({ db }: Pick<Sight, 'db'>, { id, program_id }: Cycle): Promise<ReadonlySet<string>> {
  const versions = await db
    .selectFrom('policy_version')
    .select(['number', 'kind'])
    .where('program_id', '=', program_id)
    .execute();
  const accepted = await db
    .selectFrom('policy_acceptance')
    .innerJoin('policy_version', 'policy_version.id', 'policy_acceptance.policy_version_id')
    .select(['person_id', 'policy_version.number'])
    .where('policy_version.program_id', '=', program_id)
    .where('person_id', 'in', (eb) => eb.selectFrom('participation').select('person_id').where('cycle_id', '=', id))
    .execute();
  const numbers = new Map<string, number[]>();
  for (const { person_id, number } of accepted) numbers.set(person_id, [...(numbers.get(person_id) ?? []), number]);
  return new Set([...numbers].flatMap(([person_id, own]) => (acceptanceHolds(own, versions) ? [person_id] : [])));
}

/** Everybody of a cycle that the caller has found through her desk, with what is missing of each. */
export async function listPeople(sight: Pick<Sight, 'db'>, cycle: Cycle): Promise<PersonLine[]> {
  const [list, holders] = [await rows(sight, cycle.id).execute(), await holdersOf(sight, cycle)];
  return list.map((row) => ({
    ...row,
    name: `${row.last_name}, ${row.preferred_name || row.first_name}`,
    // Earlier she has said nothing yet, later it matters no more.
    missing: settling.includes(row.state)
      ? missingParts(partsAsked(cycle, row.role), { ...row, standards: holders.has(row.person_id) })
      : [],
  }));
}
