import type { CycleFormat, Side } from '../../cycles/rules.ts';
import { isPlaced, type ParticipationState } from '../rules.ts';

/** In the reverse format the leaders are the ones who learn: their example carries the programme. */
export function isLeading(format: CycleFormat, role: Side): boolean {
  return format === 'reverse' && role === 'mentee';
}

/** Since when her name may stand on the programme's page; nobody else is asked, and what others send counts for nothing. */
export function onPageSince(format: CycleFormat, role: Side, yes: 'on' | undefined, now: Date): Date | null {
  return isLeading(format, role) && yes ? now : null;
}

/** Her page asks her from her sign-up to her end; the programme's page shows her only while she has a place. */
export function mayStandOnPage(row: { role: Side; state: ParticipationState }, cycle: { format: CycleFormat }): boolean {
  const signed_up = isPlaced(row.state) || row.state === 'applied' || row.state === 'waitlisted';
  return signed_up && isLeading(cycle.format, row.role);
}
