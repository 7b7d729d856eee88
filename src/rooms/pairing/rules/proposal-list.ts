import type { Sign } from '../../../platform/html/signs.tsx';
import type { ClearanceAnswer, ProposalState } from '../rules.ts';

/** What the list of the coordination shows at once, in the order of the way. */
export const shows = [
  'suggested',
  'shortlisted',
  'clearing',
  'cleared',
  'offered',
  'accepted',
  'declined',
  'discarded',
  'all',
] as const;
export type Show = (typeof shows)[number];

export interface Standing {
  state: ProposalState;
  clearances: readonly (ClearanceAnswer | null)[];
}

/** Every organisation that was asked has said that nothing stands against it. */
export function isCleared({ clearances }: Pick<Standing, 'clearances'>): boolean {
  return clearances.length > 0 && clearances.every((answer) => answer === 'cleared');
}

/** The group of the list to which a proposal belongs. */
export function showOf(row: Standing): Exclude<Show, 'all'> {
  if (row.state === 'org_clearing') return 'clearing';
  if (row.state === 'shortlisted') return isCleared(row) ? 'cleared' : 'shortlisted';
  return row.state;
}

/** The deeds that a bulk offers in each group. */
export const deedsOf = {
  suggested: ['shortlist', 'discard'],
  shortlisted: ['clear', 'offer', 'discard'],
  clearing: ['offer', 'discard'],
  cleared: ['offer', 'discard'],
  offered: ['takeBack', 'discard'],
  accepted: [],
  declined: [],
  discarded: [],
  all: [],
} as const satisfies Record<Show, readonly ('shortlist' | 'clear' | 'offer' | 'takeBack' | 'discard')[]>;

/** For the coordination: coral where her own step is next. */
export function proposalSign(show: Exclude<Show, 'all'>): Sign {
  if (show === 'suggested' || show === 'cleared') return 'waits';
  if (show === 'accepted') return 'done';
  return show === 'declined' || show === 'discarded' ? 'rest' : 'open';
}

export const pageSize = 50;

/** The group that is shown first: the earliest that waits for the coordination, else what is under way. */
export function firstShow(counts: Readonly<Record<Show, number>>): Show {
  const order: readonly Show[] = ['cleared', 'suggested', 'shortlisted', 'clearing', 'offered', 'accepted'];
  return order.find((show) => counts[show] > 0) ?? 'all';
}

/**
 * Where a bulk leaves the coordination: in its own group while something is left there, else where the rows have gone (`moved`; undefined: nowhere
 * where they are still to be worked on).
 */
export function showAfter(from: Show | undefined, moved: Show | undefined, counts: Readonly<Record<Show, number>>): Show {
  if (from && counts[from] > 0) return from;
  return moved && moved !== 'discarded' ? moved : firstShow(counts);
}
