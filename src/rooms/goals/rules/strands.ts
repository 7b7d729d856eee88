import { strands, type Strand } from '../rules.ts';
import type { GoalAudience } from './goals.ts';

export interface Coverage {
  /** Meetings held so far. */
  meetings: number;
  /** For each strand the number of meetings that touched it. */
  counts: Record<Strand, number>;
  covered: Strand[];
  missing: Strand[];
}

/** What the meetings held so far have touched. Marks of other meetings count for nothing. */
export function coverage(
  meetings: readonly { id: string }[],
  marks: readonly { session_id: string; strand: Strand }[],
): Coverage {
  const held = new Set(meetings.map(({ id }) => id));
  const here = marks.filter(({ session_id }) => held.has(session_id));
  const counts = Object.fromEntries(
    strands.map((strand) => [strand, here.filter((mark) => mark.strand === strand).length]),
  ) as Record<Strand, number>;
  const covered = strands.filter((strand) => counts[strand] > 0);
  return { meetings: held.size, counts, covered, missing: strands.filter((strand) => counts[strand] === 0) };
}

export const strandAudience = { strands: ['both'] } as const satisfies Record<string, readonly GoalAudience[]>;
