import type { Actor } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';

/** Who is part of a flag or a case, so that she neither sees nor decides it. */
export interface Involved {
  about_id: string;
  /** Who reported, gave the feedback, or was asked for the other side. */
  other_ids: readonly (string | null)[];
}

/** `partner_ids`: of the reader, in live tandems. */
export function isParty(person_id: string, involved: Involved, partner_ids: readonly string[]): boolean {
  return involved.about_id === person_id || involved.other_ids.includes(person_id) || partner_ids.includes(involved.about_id);
}

export function mayCare(actor: Actor): boolean {
  return hasRole(actor, 'office');
}

/** Somebody of the office other than the one who decided, and no party. */
export function mayJudge(
  person_id: string,
  row: Involved & { decided_by: string | null },
  partner_ids: readonly string[],
): boolean {
  return person_id !== row.decided_by && !isParty(person_id, row, partner_ids);
}

export function mayName(actor: Actor): boolean {
  return hasRole(actor, 'operator');
}
