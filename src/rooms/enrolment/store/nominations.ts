import '../tables.ts';
import '../../consortium/tables.ts';
import '../../people/tables.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { Side } from '../../cycles/rules.ts';
import { readCycles, type Cycle } from '../../cycles/store/cycles.ts';
import { findReachedOrganization, type ReachedOrganization } from '../../consortium/store/organizations.ts';
import { nominatedFor } from '../../consortium/store/reach.ts';
import type { PersonStatus } from '../../people/rules/person.ts';
import type { CareerLevel, ExperienceBand } from '../../people/rules/profile.ts';
import { eligibility } from '../rules/eligibility.ts';
import type { Known } from '../rules/nomination.ts';
import { liveStates, type ParticipationState, type ReasonCode } from '../rules.ts';

/** Reach: whoever nominates for this organisation; undefined (404) for everybody else, the office too. */
export async function findNominating(sight: Sight, organization_id: string): Promise<ReachedOrganization | undefined> {
  if (!z.uuid().safeParse(organization_id).success) return undefined;
  return (await nominatedFor(sight)).includes(organization_id) ? findReachedOrganization(sight, organization_id) : undefined;
}

/** The part that an organisation has in a cycle today. */
export async function findPart(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
  organization_id: string,
): Promise<{ mentor_places: number; mentee_places: number } | undefined> {
  return db
    .selectFrom('cycle_organization')
    .select(['mentor_places', 'mentee_places'])
    .where('cycle_id', '=', cycle_id)
    .where('organization_id', '=', organization_id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
}

export async function isPartOf(sight: Pick<Sight, 'db'>, cycle_id: string, organization_id: string): Promise<boolean> {
  return (await findPart(sight, cycle_id, organization_id)) !== undefined;
}

/** Cycles for which an organisation names people, the newest first. Reach through `findNominating`. */
export async function listNominatingCycles(sight: Pick<Sight, 'db'>, organization_id: string): Promise<Cycle[]> {
  const rows = await sight.db
    .selectFrom('cycle_organization')
    .select('cycle_id')
    .where('organization_id', '=', organization_id)
    .where('left_at', 'is', null)
    .execute();
  const cycles = await readCycles(
    sight,
    rows.map(({ cycle_id }) => cycle_id),
  );
  return cycles.filter(({ state, plan }) => plan.ways.nomination && !['draft', 'cancelled', 'archived'].includes(state));
}

/** The organisations of a cycle by name, for the coordination. */
export async function listParts({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('cycle_organization')
    .innerJoin('organization', 'organization.id', 'cycle_organization.organization_id')
    .select(['organization.id', 'organization.name'])
    .where('cycle_id', '=', cycle_id)
    .where('left_at', 'is', null)
    .orderBy('organization.name')
    .execute();
}

/** One of them, by whoever nominates for this organisation. */
export async function findNominated(
  { db }: Pick<Sight, 'db'>,
  organization_id: string,
  id: string,
): Promise<{ cycle_id: string } | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return db
    .selectFrom('participation')
    .select('cycle_id')
    .where('id', '=', id)
    .where('organization_id', '=', organization_id)
    .where('way', '=', 'nominated')
    .executeTakeFirst();
}

export interface Nominee {
  id: string;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  role: Side;
  state: ParticipationState;
  state_at: Date;
  created_at: Date;
  reason_code: ReasonCode | null;
}

/** Whom the organisation has named in a cycle: names and dates, nothing that anybody said. Reach through `findNominating`. */
export async function listNominees({ db }: Pick<Sight, 'db'>, cycle_id: string, organization_id: string): Promise<Nominee[]> {
  return asked({ db }, cycle_id)
    .where('participation.organization_id', '=', organization_id)
    .where('way', '=', 'nominated')
    .execute();
}

/** Whom the coordination has invited by address. */
export async function listInvited({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<Nominee[]> {
  return asked({ db }, cycle_id).where('way', '=', 'invited').execute();
}

const asked = ({ db }: Pick<Sight, 'db'>, cycle_id: string) =>
  db
    .selectFrom('participation')
    .innerJoin('person', 'person.id', 'participation.person_id')
    .select(['participation.id', 'first_name', 'last_name', 'preferred_name', 'role', 'state', 'state_at', 'reason_code'])
    .select('participation.created_at')
    .where('cycle_id', '=', cycle_id)
    .orderBy('participation.created_at', 'desc')
    .orderBy('last_name')
    .limit(500);

/** A person as a nomination needs her, with her way in this cycle. */
export interface KnownPerson {
  id: string;
  status: PersonStatus;
  organization_id: string | null;
  career_level: CareerLevel | null;
  years_experience_band: ExperienceBand | null;
  participations: { role: Side; state: ParticipationState; reason_code: ReasonCode | null }[];
}

/** By address in small letters. Without reach: what a nomination says about it is one sentence. */
export async function readKnown(
  sight: Pick<Sight, 'db'>,
  cycle_id: string,
  emails: readonly string[],
): Promise<Map<string, KnownPerson>> {
  if (emails.length === 0) return new Map();
  const people = await sight.db
    .selectFrom('person')
    .select(['id', 'email', 'status', 'organization_id', 'career_level', 'years_experience_band'])
    .where(
      sql<string>`lower(email)`,
      'in',
      emails.map((email) => email.toLowerCase()),
    )
    .where('status', 'not in', ['merged', 'erased'])
    .execute();
  if (people.length === 0) return new Map();
  const ways = await sight.db
    .selectFrom('participation')
    .select(['person_id', 'role', 'state', 'reason_code'])
    .where('cycle_id', '=', cycle_id)
    .where(
      'person_id',
      'in',
      people.map(({ id }) => id),
    )
    .orderBy(sql`state = any (${[...liveStates]})`, 'desc')
    .execute();
  return new Map(
    people.map(({ email, ...person }) => [
      email.toLowerCase(),
      { ...person, participations: ways.filter(({ person_id }) => person_id === person.id) },
    ]),
  );
}

/** The same person as a candidate for a role. */
export function knownAs(cycle: Cycle, role: Side, person: KnownPerson | undefined): Known | undefined {
  if (!person) return undefined;
  const [first] = person.participations;
  const live = first && (liveStates as readonly string[]).includes(first.state) ? first : undefined;
  const participation = live ?? person.participations.find((way) => way.role === role);
  return { ...person, fit: eligibility(cycle.plan, role, person), participation };
}
