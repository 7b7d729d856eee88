import '../tables.ts';
import '../../consortium/tables.ts';
import '../../people/tables.ts';
import '../../tandems/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import type { Side } from '../../cycles/rules.ts';
import { takesPeople } from '../../cycles/rules.ts';
import { readCycles, type Cycle } from '../../cycles/store/cycles.ts';
import type { Brought } from '../../consortium/rules/gaps.ts';
import { standingOf } from '../../consortium/rules/gaps.ts';
import { nominatedFor } from '../../consortium/store/reach.ts';
import { liveStates, placedStates, type ParticipationState } from '../rules.ts';

const live = sql`(participation.state = any (${[...liveStates]}) or (participation.state = 'ended' and accepted_at is not null))`;
const placed = sql`(participation.state = any (${[...placedStates]}) or (participation.state = 'ended' and accepted_at is not null))`;

/** How many people each organisation brings to a cycle, and what they do. Without reach: for the desk, and for own numbers. */
export async function readPeopleOf(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
): Promise<{ brought: Brought[]; functions: (string | null)[] }> {
  const brought = await sql<Brought>`
    select organization_id, role, (count(*) filter (where ${live}))::int as named, (count(*) filter (where ${placed}))::int as placed
    from participation where cycle_id = ${cycle_id}::uuid and organization_id is not null group by organization_id, role`.execute(
    db,
  );
  const people = await sql<{ function: string | null }>`
    select distinct on (person.id) person.function from participation join person on person.id = participation.person_id
    where cycle_id = ${cycle_id}::uuid and participation.organization_id is not null and ${placed}`.execute(db);
  return { brought: brought.rows, functions: people.rows.map((row) => row.function) };
}

/** One of an organisation's own people in a cycle: where she is on the way, and nothing that she or anybody said. */
export interface OwnPerson {
  id: string;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  role: Side;
  state: ParticipationState;
  state_at: Date;
  created_at: Date;
  accepted_at: Date | null;
  /** Of the tandem that runs: since when, and from which organisation the other one comes. Never who it is. */
  tandem_since: Date | null;
  partner_organization: string | null;
}

/** Reach through `findNominating`. */
export async function listOwnPeople({ db }: Pick<Sight, 'db'>, cycle_id: string, organization_id: string): Promise<OwnPerson[]> {
  const { rows } = await sql<OwnPerson>`
    select participation.id, first_name, last_name, preferred_name, role, participation.state, state_at, participation.created_at,
      accepted_at, met.tandem_since, met.partner_organization
    from participation join person on person.id = participation.person_id
    left join lateral (
      select tandem.created_at as tandem_since, organization.name as partner_organization
      from tandem join tandem_party own on own.tandem_id = tandem.id and own.person_id = participation.person_id
      join tandem_party other on other.tandem_id = tandem.id and other.person_id <> own.person_id
      left join participation theirs on theirs.cycle_id = tandem.cycle_id and theirs.person_id = other.person_id
      left join organization on organization.id = theirs.organization_id
      where tandem.cycle_id = participation.cycle_id and own.role = participation.role
        and tandem.state not in ('completed', 'dissolved')
      order by tandem.created_at desc limit 1) met on true
    where participation.cycle_id = ${cycle_id}::uuid and participation.organization_id = ${organization_id}::uuid
    order by role, last_name, first_name`.execute(db);
  return rows;
}

/** A cycle with what says whether the organisation names people there. */
export type OwnCycle = Pick<Cycle, 'id' | 'name_de' | 'name_en' | 'state' | 'apply_from' | 'apply_until' | 'plan'> & {
  left_at: Date | null;
};

/** Cycles in which an organisation takes part or took part, the newest first. Reach through `findNominating`. */
export async function listOwnCycles(sight: Pick<Sight, 'db'>, organization_id: string): Promise<OwnCycle[]> {
  const rows = await sight.db
    .selectFrom('cycle_organization')
    .innerJoin('cycle', 'cycle.id', 'cycle_organization.cycle_id')
    .select(['cycle.id', 'name_de', 'name_en', 'state', 'apply_from', 'apply_until', 'plan', 'left_at'])
    .where('organization_id', '=', organization_id)
    .where('cycle.state', '<>', 'cancelled')
    .orderBy('cycle.created_at', 'desc')
    .execute();
  return rows;
}

/** Nominations that are missing to what the programme asks of an organisation, for its HR. */
export interface NominationStep {
  organization_id: string;
  organization: string;
  cycle_id: string;
  cycle_de: string;
  cycle_en: string;
  missing: number;
  /** Last day of the applications. */
  due: string | null;
  since: Date;
  path: string;
}

export async function listNominationSteps(sight: Pick<Sight, 'db' | 'actor'>): Promise<NominationStep[]> {
  const own = await nominatedFor(sight);
  if (own.length === 0) return [];
  const parts = await sight.db
    .selectFrom('cycle_organization as part')
    .innerJoin('organization', 'organization.id', 'part.organization_id')
    .selectAll('part')
    .select('organization.name')
    .where('part.organization_id', 'in', own)
    .where('left_at', 'is', null)
    .execute();
  const cycles = await readCycles(sight, [...new Set(parts.map(({ cycle_id }) => cycle_id))]);
  const steps: NominationStep[] = [];
  for (const cycle of cycles.filter((each) => takesPeople(each) && each.plan.ways.nomination)) {
    const { brought } = await readPeopleOf(sight, cycle.id);
    for (const part of parts.filter(({ cycle_id }) => cycle_id === cycle.id)) {
      const { mentor, mentee } = standingOf(part, brought, cycle.plan.min_per_organization);
      if (mentor.missing + mentee.missing === 0) continue;
      steps.push({
        organization_id: part.organization_id,
        organization: part.name,
        cycle_id: cycle.id,
        cycle_de: cycle.name_de,
        cycle_en: cycle.name_en,
        missing: mentor.missing + mentee.missing,
        due: cycle.apply_until,
        since: part.joined_at > cycle.state_at ? part.joined_at : cycle.state_at,
        path: `/organizations/${part.organization_id}/nominations?cycle=${cycle.id}`,
      });
    }
  }
  return steps;
}
