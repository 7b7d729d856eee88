import type { Side } from '../../cycles/rules.ts';
import type { PersonStatus } from '../../people/rules/person.ts';
import { isLiveParticipation, mayBeAskedAgain, type ParticipationState, type ReasonCode } from '../rules.ts';
import type { Fit } from './eligibility.ts';

/** Why somebody cannot be asked. The words are `enrolment.fault.<name>`; each says what to do. */
export const nominationFaults = [
  'name_missing',
  'other_organization',
  'not_with_us',
  'already',
  'said_no',
  'not_eligible',
  'no_place',
  'future',
] as const;
export type NominationFault = (typeof nominationFaults)[number];

/** What is known of whom an address belongs to. */
export interface Known {
  id: string;
  status: PersonStatus;
  organization_id: string | null;
  /** Of the role in question. */
  fit: Fit;
  /** Her way in this cycle so far, the live one first. */
  participation: { role: Side; state: ParticipationState; reason_code: ReasonCode | null } | undefined;
}

export interface Wish {
  first_name?: string | undefined;
  last_name?: string | undefined;
  role: Side;
  /** As whose employee; null: the organisation plays no part. */
  organization_id: string | null;
  manager_informed_on?: string | undefined;
  today: string;
  /** Places of the organisation in this role that are left. */
  left: number;
}

/** The first thing that stands in the way, undefined where the person may be asked. */
export function nominationFault(wish: Wish, known: Known | undefined): NominationFault | undefined {
  if (wish.manager_informed_on !== undefined && wish.manager_informed_on > wish.today) return 'future';
  if (!known && !(wish.first_name && wish.last_name)) return 'name_missing';
  if (known) {
    const { status, organization_id, participation, fit } = known;
    if (wish.organization_id !== null && organization_id !== null && organization_id !== wish.organization_id)
      return 'other_organization';
    if (status !== 'active' && status !== 'invited') return 'not_with_us';
    if (participation && isLiveParticipation(participation.state)) return 'already';
    const asked_before = participation && participation.role === wish.role;
    if (asked_before && !(participation.state === 'declined' && mayBeAskedAgain.includes(participation.reason_code)))
      return 'said_no';
    if (fit.answer === 'no') return 'not_eligible';
  }
  return wish.left <= 0 ? 'no_place' : undefined;
}
