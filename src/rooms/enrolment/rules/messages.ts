import type { ParticipationState } from '../rules.ts';
import { isIn } from './people-list.ts';

export const messageLength = { subject: 120, text: 4000 } as const;

/** Whoever said no or has left is left in peace. */
export function mayBeWrittenTo({ state }: { state: ParticipationState }): boolean {
  return isIn(state) || state === 'ended';
}

interface Addressed {
  id: string;
  person_id: string;
  state: ParticipationState;
}

/** One message for each person, through her first participation in the list. */
export function recipientsOf<T extends Addressed>(rows: readonly T[]): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => mayBeWrittenTo(row) && !seen.has(row.person_id) && seen.add(row.person_id));
}

/** Which people a page showed: another group has another mark. */
export function groupMark(rows: readonly Addressed[]): string {
  return rows
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
}
