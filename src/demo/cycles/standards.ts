import type { CycleFormat, CycleState } from '../../rooms/cycles/rules.ts';
import type { PointKey, SaidStand } from '../../rooms/cycles/rules/standards.ts';

/** Files and short marks: the field has one language, and these work in both. */
const said: Record<CycleFormat, readonly [PointKey, SaidStand, string][]> = {
  cross: [
    ['backing', 'met', 'Budget-Mentoring.pdf, S./p. 3'],
    ['privacy', 'met', 'DPIA-Mentoring-v2.pdf'],
    ['events', 'partly', 'Workshops 1 + 2'],
    ['supervision', 'met', 'Supervision-1.pdf, Supervision-2.pdf'],
  ],
  exchange: [
    ['backing', 'partly', 'Budget.pdf'],
    ['supervision', 'not_applicable', 'Peer-Format: 1 : 1'],
  ],
  reverse: [
    ['backing', 'met', 'Budget-Reverse.pdf'],
    ['privacy', 'partly', 'DPIA-Reverse-v1.pdf'],
  ],
};

/** What the coordination of a cycle that has begun says to its quality standards; the rest is seen or still open. */
export function standardRows(
  { format, state }: { format: CycleFormat; state: CycleState },
  cycle_id: string,
  said_by: string,
  since: Date,
  now: Date,
): { cycle_id: string; point: PointKey; stand: SaidStand; note: string; said_at: Date; said_by: string }[] {
  if (!['running', 'live', 'evaluated'].includes(state)) return [];
  // Evidence of what has happened since is written down later.
  const said_at = new Date(Math.max(since.getTime(), now.getTime() - 40 * 86_400_000));
  return said[format].map(([point, stand, note]) => ({ cycle_id, point, stand, note, said_at, said_by }));
}
