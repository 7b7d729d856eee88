import { isLive, nextTandemState, type ReminderKind, type TandemVerb, type TandemWay } from '../rules.ts';
import { dayAfter, firstTalkDue, openDeadlines, type Course, type DeadlineSettings } from './deadlines.ts';
import { endAsOf } from './pause.ts';
import type { Said } from './view.ts';

export { firstTalkDue };

/** What each of the two says for herself; the second word moves the tandem on. */
export const halves = ['first_contact', 'goals_reached', 'closing_talk'] as const;
export type Half = (typeof halves)[number];

export const halfOf: Record<Half, { verb: TandemVerb; field: keyof Said }> = {
  first_contact: { verb: 'confirmContact', field: 'contact_confirmed_at' },
  goals_reached: { verb: 'reachGoals', field: 'goals_reached_at' },
  closing_talk: { verb: 'closingTalk', field: 'closing_talk_at' },
};

const day = 86_400_000;

/** Whether this can be said where the tandem stands. After the first talk both say yes, also where a kickoff is still to come. */
export function maySay(tandem: TandemWay, half: Half): boolean {
  if (half === 'first_contact') return tandem.state === 'forming';
  return nextTandemState(tandem, halfOf[half].verb) !== undefined;
}

/** When the system completes a tandem that is in closing. */
export function closingDue(tandem: { closing_at: Date | null }, settings: { closing_days: number }): Date | undefined {
  return tandem.closing_at ? new Date(tandem.closing_at.getTime() + settings.closing_days * day) : undefined;
}

/** Days before its end at which a tandem in closing is reminded of the closing talk. */
export const closingReminderDays = 7;

/** Since when both have said yes after the first talk. */
export function talkedAt(one: Pick<Said, 'contact_confirmed_at'>, other: Pick<Said, 'contact_confirmed_at'>): Date | null {
  const [a, b] = [one.contact_confirmed_at, other.contact_confirmed_at];
  return a && b ? (a > b ? a : b) : null;
}

export interface Watched extends Course {
  planned_end_on: string;
  closing_at: Date | null;
  reminded_at: Date | null;
  /** Somebody of the two has said that the closing talk was held. */
  talked: boolean;
}

/**
 * What the calendar asks of a tandem at this instant, or nothing.
 * reachEnd: the planned last day is over · timeUp, lapse: closing took too long · remind: of what the state waits for, once each.
 */
export function calendarStep(
  tandem: Watched,
  settings: { first_talk_days: number; closing_days: number },
  { now, today }: { now: Date; today: string },
): 'reachEnd' | 'timeUp' | 'lapse' | 'remind' | undefined {
  const { state, reminded_at } = tandem;
  if (state === 'closing') {
    const due = closingDue(tandem, settings);
    if (!due) return undefined;
    if (due <= now) return tandem.active_at || tandem.kickoff_at || tandem.talked ? 'timeUp' : 'lapse';
    // Short ones get their reminder too, half way.
    const before = Math.min(closingReminderDays, settings.closing_days / 2) * day;
    return !reminded_at && due.getTime() - before <= now.getTime() ? 'remind' : undefined;
  }
  if (['forming', 'kickoff_done', 'active', 'on_hold'].includes(state) && endAsOf(tandem, today) < today) return 'reachEnd';
  if (state === 'forming' && !tandem.talked_at && !reminded_at && firstTalkDue(tandem, settings) <= now) return 'remind';
  return undefined;
}

/**
 * asked: her partner was suspended and she decides whether to go on · first_talk, confirm, reached, closing: a word of hers is missing ·
 * the rest: a milestone that both have still to reach (goals: the first one is set).
 */
export type TandemStepKind = 'first_talk' | 'confirm' | 'reached' | 'closing' | 'asked' | ReminderKind;

/** Both have a part in these, and whose is missing only the rooms below know: a list says by when, not that it waits for the reader. */
export const shared: readonly TandemStepKind[] = ['kickoff', 'agreement', 'midterm'];

export interface Waits {
  kind: TandemStepKind;
  since: Date;
  due: Date;
}

interface Standing extends Omit<Watched, 'reminded_at' | 'talked'> {
  created_at: Date;
  said: Said;
  partner_said: Said;
  asked_at: Date | null;
  stays_at: Date | null;
}

/** Her partner was suspended and she has not said yet whether she goes on. */
export function isAsked({ state, asked_at, stays_at }: Pick<Standing, 'state' | 'asked_at' | 'stays_at'>): boolean {
  return asked_at !== null && stays_at === null && isLive(state) && state !== 'protective';
}

/** What waits for this one of the two. */
export function waitsFor(
  tandem: Standing,
  settings: DeadlineSettings & { closing_days: number; statement_days: number },
  now: Date,
): Waits[] {
  const { state, said, partner_said, asked_at, closing_at } = tandem;
  const waits: Waits[] = [];
  const add = (kind: TandemStepKind, since: Date, due: Date) => waits.push({ kind, since, due });
  if (asked_at && isAsked(tandem)) add('asked', asked_at, new Date(asked_at.getTime() + settings.statement_days * day));
  if (state === 'forming' && !said.contact_confirmed_at) {
    const due = firstTalkDue(tandem, settings);
    if (partner_said.contact_confirmed_at) add('confirm', partner_said.contact_confirmed_at, due);
    else add('first_talk', tandem.created_at, due);
  }
  if (state === 'active' && partner_said.goals_reached_at && !said.goals_reached_at)
    add('reached', partner_said.goals_reached_at, dayAfter(tandem.planned_end_on, 0));
  const due = closingDue(tandem, settings);
  if (state === 'closing' && !said.closing_talk_at && closing_at && due)
    add('closing', partner_said.closing_talk_at ?? closing_at, due);
  for (const open of openDeadlines(tandem, settings, now)) add(open.kind, open.since, open.due);
  return waits;
}
