import type { CycleFormat } from '../rules.ts';
import { workshopTopics, type PlannedEvent } from './plan.ts';

const day = 86_400_000;

/** `days` after a calendar day; what falls on a weekend moves to the Monday after. */
function workday(from: string, days: number): string {
  const at = new Date(Date.parse(`${from}T00:00:00Z`) + days * day);
  const shift = { 0: 1, 6: 2 }[at.getUTCDay()] ?? 0;
  return new Date(at.getTime() + shift * day).toISOString().slice(0, 10);
}

/** Weeks between two rounds of reflection, and how many a plan holds at most. */
export const reflectionWeeks = 8;
const mostRounds = 12;

/** Dates of one accompanying programme at most. */
export const mostEvents = 40;

type Draft = Omit<PlannedEvent, 'on' | 'title'> & { /** Share of the period, 0 to 1. */ at: number };

const crossEvents: readonly Draft[] = [
  { kind: 'kickoff', full_day: false, audience: 'both', at: 0 },
  { kind: 'seminar', full_day: true, audience: 'mentor', topic: 'professional_exchange', at: 0.05 },
  { kind: 'workshop', full_day: true, audience: 'mentee', topic: 'personal_development', at: 0.12 },
  { kind: 'workshop', full_day: true, audience: 'mentee', topic: 'career_planning', at: 0.33 },
  { kind: 'supervision', full_day: false, audience: 'mentor', at: 0.3 },
  { kind: 'midterm', full_day: false, audience: 'both', at: 0.5 },
  { kind: 'workshop', full_day: true, audience: 'mentee', topic: 'communication', at: 0.6 },
  { kind: 'supervision', full_day: false, audience: 'mentor', at: 0.7 },
  { kind: 'workshop', full_day: true, audience: 'both', topic: 'professional_exchange', at: 0.8 },
  { kind: 'closing', full_day: false, audience: 'both', at: 0.98 },
];

const exchangeEvents: readonly Draft[] = [
  { kind: 'informal', full_day: false, audience: 'both', at: 0.1 },
  { kind: 'closing', full_day: false, audience: 'both', at: 0.98 },
];

const reverseEvents: readonly Draft[] = [
  { kind: 'intro', full_day: false, audience: 'both', at: 0 },
  { kind: 'informal', full_day: false, audience: 'both', at: 0.2 },
  { kind: 'closing', full_day: false, audience: 'both', at: 0.98 },
];

const drafts: Record<CycleFormat, readonly Draft[]> = {
  cross: crossEvents,
  exchange: exchangeEvents,
  reverse: reverseEvents,
};

/** The accompanying programme that the format suggests for a period, in the order of its days. */
export function suggestEvents(format: CycleFormat, period: { starts_on: string | null; ends_on: string | null }): PlannedEvent[] {
  const { starts_on, ends_on } = period;
  const length = starts_on && ends_on ? (Date.parse(ends_on) - Date.parse(starts_on)) / day : 180;
  const dated = (days: number) => (starts_on ? workday(starts_on, Math.round(days)) : null);
  const fixed = drafts[format].map(({ at, ...event }) => ({ ...event, title: '', on: dated(at * length) }));
  const every = reflectionWeeks * 7;
  const rounds = format === 'reverse' ? Math.min(mostRounds, Math.max(2, Math.floor((length - 7) / every))) : 0;
  const series = Array.from({ length: rounds }, (_, at): PlannedEvent => ({
    kind: 'reflection',
    title: '',
    on: dated((at + 1) * every),
    full_day: false,
    audience: 'both',
  }));
  return inOrder([...fixed, ...series]);
}

export function inOrder(events: readonly PlannedEvent[]): PlannedEvent[] {
  return events.toSorted((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
}

export type EventGap =
  | 'full_day_mentors'
  | 'full_day_mentees'
  | 'intro'
  | 'reflection'
  | `topic_${(typeof workshopTopics)[number]}`;

/** What the format asks of its accompanying programme and the plan does not hold yet. */
export function eventGaps(format: CycleFormat, events: readonly PlannedEvent[]): EventGap[] {
  const whole = (who: 'mentor' | 'mentee') =>
    events.some(({ full_day, audience }) => full_day && (audience === who || audience === 'both'));
  if (format === 'cross')
    return [
      ...(whole('mentor') ? [] : (['full_day_mentors'] as const)),
      ...(whole('mentee') ? [] : (['full_day_mentees'] as const)),
      ...workshopTopics
        .filter((topic) => !events.some((event) => event.topic === topic))
        .map((topic) => `topic_${topic}` as const),
    ];
  if (format === 'reverse')
    return [
      ...(events.some(({ kind }) => kind === 'intro') ? [] : (['intro'] as const)),
      ...(events.filter(({ kind }) => kind === 'reflection').length >= 2 ? [] : (['reflection'] as const)),
    ];
  return [];
}
