import type { Format } from '../../programs/rules.ts';
import type { TandemState } from '../../tandems/rules.ts';
import { dayAfter } from '../../tandems/rules/deadlines.ts';

/** Which questions help in a talk; `way`: on the way, three that take turns. */
export const guides = ['first', 'kickoff', 'way_1', 'way_2', 'way_3', 'midterm', 'closing', 'insight'] as const;
export type Guide = (typeof guides)[number];

const ways = ['way_1', 'way_2', 'way_3'] as const;

export interface GuideFacts {
  kind: 'talk' | 'insight';
  /** When the talk is, or the first of the dates on the table. */
  on: Date;
  /** Meetings of the two that were held before it. */
  before: number;
  tandem: {
    state: TandemState;
    has_kickoff: boolean;
    kickoff_at: Date | null;
    midterm_on: string | null;
    midterm_at: Date | null;
    planned_end_on: string;
  };
  midterm_days: number;
}

/** A talk this close to the planned end is the closing one. */
const closingDays = 21;

const isAround = (on: Date, day: string, days: number) => dayAfter(day, -days) <= on && on < dayAfter(day, days + 1);

/** The guide of the phase in which this talk lies. */
export function guideFor({ kind, on, before, tandem, midterm_days }: GuideFacts): Guide {
  if (kind === 'insight') return 'insight';
  const { state, midterm_on, midterm_at } = tandem;
  if (state === 'closing' || state === 'completed' || dayAfter(tandem.planned_end_on, -closingDays) <= on) return 'closing';
  if (before === 0) return 'first';
  if (tandem.has_kickoff && (!tandem.kickoff_at || on <= tandem.kickoff_at)) return 'kickoff';
  if (midterm_on && !midterm_at && isAround(on, midterm_on, midterm_days)) return 'midterm';
  return ways[(before - 1) % ways.length] ?? 'way_1';
}

/** Of these formats each has questions of its own; «insight» belongs to reverse mentoring, the others borrow it. */
export function guideKey(
  format: Format,
  guide: Guide,
): `sessions.guide.${Format}.${Exclude<Guide, 'insight'>}` | 'sessions.guide.insight' {
  return guide === 'insight' ? 'sessions.guide.insight' : `sessions.guide.${format}.${guide}`;
}
