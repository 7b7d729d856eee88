import type { Deed, Sight } from '../../../platform/deed.ts';
import { selfId } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { takesPeople, type Side } from '../../cycles/rules.ts';
import { lockCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { nameNewcomer } from '../../people/actions/newcomer.ts';
import { nominationFault, type NominationFault } from '../rules/nomination.ts';
import { findNominated, findPart, knownAs, readKnown, type KnownPerson } from '../store/nominations.ts';
import { lockParticipation } from '../store/participations.ts';
import { countNamed } from '../store/places.ts';
import { arrive } from './arrive.ts';
import { askToTakePart } from './letters.ts';
import { moveParticipation } from './moves.ts';

/** Whom an organisation would like to take part, and why. */
export interface Candidate {
  email: string;
  first_name?: string | undefined;
  last_name?: string | undefined;
  role: Side;
  why: string;
  time_granted: string;
  manager_informed_on: string;
}

/** What stands in the way of each, in their order; earlier ones of the list take places, too. */
export async function nominationFaults(
  sight: Sight,
  cycle: Cycle,
  organization_id: string,
  candidates: readonly Candidate[],
): Promise<(NominationFault | undefined)[]> {
  const part = found(await findPart(sight, cycle.id, organization_id), 'organization');
  const [known, named] = [
    await readKnown(
      sight,
      cycle.id,
      candidates.map(({ email }) => email),
    ),
    await countNamed(sight, cycle.id, organization_id),
  ];
  const left: Record<Side, number> = {
    mentor: part.mentor_places - named.mentor,
    mentee: part.mentee_places - named.mentee,
    partner: Infinity,
  };
  return candidates.map((candidate) => {
    const person = knownAs(cycle, candidate.role, known.get(candidate.email.toLowerCase()));
    const wish = { ...candidate, organization_id, today: dayOf(sight.now), left: left[candidate.role] };
    const fault = nominationFault(wish, person);
    if (!fault) left[candidate.role] -= 1;
    return fault;
  });
}

/** The cycle in which this organisation names people now, locked. Reach: whoever nominates for it, found by the caller. */
export async function lockNominating(deed: Deed, cycle_id: string, organization_id: string): Promise<Cycle> {
  const cycle = found(await lockCycle(deed, cycle_id), 'cycle');
  found(await findPart(deed, cycle_id, organization_id), 'organization');
  if (!cycle.plan.ways.nomination) throw new Refusal('enrolment.nominate.no_way');
  if (!takesPeople(cycle)) throw new Refusal('enrolment.nominate.closed');
  return cycle;
}

/** Field of the form at which a fault is shown. */
const fieldOf: Partial<Record<NominationFault, string>> = {
  name_missing: 'first_name',
  other_organization: 'email',
  not_with_us: 'email',
  already: 'email',
  said_no: 'email',
  not_eligible: 'role',
  no_place: 'role',
  future: 'manager_informed_on',
};

export function faultRefusal(fault: NominationFault): Refusal {
  const field = fieldOf[fault];
  return new Refusal(`enrolment.fault.${fault}`, {}, field ? { field } : {});
}

/** Nobody is enrolled by it: each is asked, and says yes or no herself. All of them, or none. */
export async function nominate(
  deed: Deed,
  cycle_id: string,
  organization_id: string,
  candidates: readonly Candidate[],
): Promise<void> {
  const cycle = await lockNominating(deed, cycle_id, organization_id);
  const faults = await nominationFaults(deed, cycle, organization_id, candidates);
  const fault = faults.find(Boolean);
  if (fault) throw candidates.length > 1 ? new Refusal('enrolment.list.changed') : faultRefusal(fault);
  const known = await readKnown(
    deed,
    cycle_id,
    candidates.map(({ email }) => email),
  );
  for (const { email, first_name, last_name, ...rest } of candidates) {
    const person_id = await personFor(deed, known.get(email.toLowerCase()), { email, first_name, last_name, organization_id });
    const row = await arrive(deed, {
      ...rest,
      cycle_id,
      person_id,
      way: 'nominated',
      organization_id,
      nominated_by: selfId(deed),
    });
    await askToTakePart(deed, cycle, row);
  }
}

/** The person of an address: known, or new and invited. */
export async function personFor(
  deed: Deed,
  known: KnownPerson | undefined,
  fields: { email: string; first_name?: string | undefined; last_name?: string | undefined; organization_id: string | null },
): Promise<string> {
  if (known) return known.id;
  return nameNewcomer(deed, { ...fields, first_name: fields.first_name ?? '', last_name: fields.last_name ?? '' });
}

/** As long as the person has not answered. She hears nothing more of it; her page says that it is over. Returns the cycle's id. */
export async function takeBackNomination(deed: Deed, organization_id: string, id: string): Promise<string> {
  const { cycle_id } = found(await findNominated(deed, organization_id, id), 'participation');
  await lockCycle(deed, cycle_id);
  const row = found(await lockParticipation(deed, id), 'participation');
  await moveParticipation(deed, row, 'takeBack', { reason_code: 'taken_back' });
  return cycle_id;
}
