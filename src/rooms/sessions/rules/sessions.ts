import type { Transition } from '../../people/rules/person.ts';
import type { Format } from '../../programs/rules.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import type { SessionState } from '../rules.ts';

export type SessionVerb =
  | 'choose'
  | 'counter'
  | 'move'
  | 'keep'
  | 'place'
  | 'cancel'
  | 'log'
  | 'miss'
  | 'lapse'
  | 'endTandem'
  | 'pause';
/** proposer: whose dates are on the table · other: who answers them · party: either of the two */
export type SessionWho = 'proposer' | 'other' | 'party' | 'system';

export interface SessionStep extends Transition<SessionState, SessionVerb, SessionWho> {
  /** Only while other dates are on the table for a booked meeting, or only while none are. */
  table?: 'moving' | 'settled';
  /** Only before the booked date begins, or only after. */
  time?: 'before' | 'after';
}

const step = (
  from: SessionState,
  verb: SessionVerb,
  to: SessionState,
  who: SessionWho,
  guard: Pick<SessionStep, 'table' | 'time'> = {},
): SessionStep => ({ from, verb, to, who: [who], ...guard });

/**
 * Who proposes cannot confirm alone. A move is a proposal that lies on a booked meeting: the old date holds until the other
 * has chosen a new one. Dates that nobody chose go by themselves when they are past.
 */
export const sessionSteps: readonly SessionStep[] = [
  step('proposed', 'choose', 'booked', 'other'),
  step('proposed', 'counter', 'proposed', 'other'),
  step('proposed', 'place', 'proposed', 'party'),
  step('proposed', 'cancel', 'cancelled', 'party'),
  step('proposed', 'lapse', 'cancelled', 'system'),
  step('proposed', 'endTandem', 'cancelled', 'system'),
  step('proposed', 'pause', 'cancelled', 'system'),
  step('booked', 'move', 'booked', 'party', { table: 'settled', time: 'before' }),
  step('booked', 'choose', 'booked', 'other', { table: 'moving', time: 'before' }),
  step('booked', 'counter', 'booked', 'other', { table: 'moving', time: 'before' }),
  step('booked', 'keep', 'booked', 'party', { table: 'moving' }),
  step('booked', 'lapse', 'booked', 'system', { table: 'moving' }),
  step('booked', 'place', 'booked', 'party', { time: 'before' }),
  step('booked', 'cancel', 'cancelled', 'party', { time: 'before' }),
  step('booked', 'endTandem', 'cancelled', 'system', { time: 'before' }),
  step('booked', 'pause', 'cancelled', 'system', { time: 'before' }),
  step('booked', 'log', 'held', 'party', { time: 'after' }),
  step('booked', 'miss', 'missed', 'party', { time: 'after' }),
  step('held', 'log', 'held', 'party'),
  step('missed', 'log', 'held', 'party'),
];

export interface SessionFacts {
  state: SessionState;
  /** Other dates are on the table for a booked meeting. */
  moving: boolean;
  /** The booked date is here or past. */
  begun: boolean;
  who: Exclude<SessionWho, 'party'>;
}

/** Why not: the state does not know it, it is the other's turn, it has begun already or not yet, or a move is (not) under way. */
export type SessionObstacle = 'state' | 'own' | 'moving' | 'settled' | 'begun' | 'not_begun';

/** Where a step leads from here, or the first thing that stands against it. */
export function takeStep(
  verb: SessionVerb,
  facts: SessionFacts,
): { to: SessionState; obstacle?: undefined } | { obstacle: SessionObstacle } {
  const row = sessionSteps.find((entry) => entry.from === facts.state && entry.verb === verb);
  if (!row) return { obstacle: 'state' };
  if (row.table && facts.moving !== (row.table === 'moving')) return { obstacle: facts.moving ? 'moving' : 'settled' };
  const [who] = row.who;
  if (who !== facts.who && !(who === 'party' && facts.who !== 'system')) return { obstacle: 'own' };
  if (row.time && facts.begun !== (row.time === 'after')) return { obstacle: facts.begun ? 'begun' : 'not_begun' };
  return { to: row.to };
}

/** As `isOpenRoom` knows a tandem. */
export type PlanningTandem = Parameters<typeof isOpenRoom>[0];

/** Meetings can be planned: also after the end, while the two go on by themselves. */
export function mayPlan(tandem: PlanningTandem): boolean {
  return isOpenRoom(tandem) && tandem.state !== 'on_hold';
}

/** Called off so shortly before that it counts as late. */
export function isLate(starts_at: Date, now: Date, late_hours: number): boolean {
  return starts_at.getTime() - now.getTime() < late_hours * 3_600_000;
}

export function endOfSession({ starts_at, minutes }: { starts_at: Date; minutes: number }): Date {
  return new Date(starts_at.getTime() + minutes * 60_000);
}

export const maxDates = 3;
/** Meetings of one tandem that may wait for an answer at once. */
export const maxOpen = 5;
/** Meetings of one series. */
export const maxSeries = 52;
/** Lengths to choose from, in minutes. */
export const lengths = [30, 45, 60, 75, 90, 120, 180, 240] as const;
/** How far ahead a date may lie, and how far back a meeting may be logged, in days. */
export const farthestDays = 400;
/** The two are reminded so many hours before. */
export const reminderHours = 24;
/** For so many days after a meeting the two are asked to log it. */
export const logDays = 30;
/** So many days a calendar shows backwards. */
export const calendarDays = 365;

/** Who reads what of a meeting. In the network the office counts; where tandems are matched, the coordination reads the dates. */
export type SessionAudience = 'parties' | 'delegate' | 'office_counts' | 'coordination';

export const sessionAudience = {
  dates: ['parties', 'delegate', 'office_counts'],
  place: ['parties', 'delegate'],
  words: ['parties'],
  log: ['parties'],
} as const satisfies Record<string, readonly SessionAudience[]>;

export type SessionPart = keyof typeof sessionAudience;

export function audienceOfSession(part: SessionPart, format: Format): readonly SessionAudience[] {
  const known: readonly SessionAudience[] = sessionAudience[part];
  return format === 'network' ? known : known.map((who) => (who === 'office_counts' ? 'coordination' : who));
}
