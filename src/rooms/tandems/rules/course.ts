import { isLive, type TandemState, type TandemVerb } from '../rules.ts';
import type { Said } from './view.ts';

/** What each of the two says for herself; the second word moves the tandem on. */
export const halves = ['first_contact', 'goals_reached', 'closing_talk'] as const;
export type Half = (typeof halves)[number];

export const halfOf: Record<Half, { verb: TandemVerb; field: keyof Said }> = {
  first_contact: { verb: 'confirmContact', field: 'contact_confirmed_at' },
  goals_reached: { verb: 'reachGoals', field: 'goals_reached_at' },
  closing_talk: { verb: 'closingTalk', field: 'closing_talk_at' },
};

const day = 86_400_000;

/** Midnight (UTC) of a calendar day, `days` later. */
export function dayAfter(on: string, days: number): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * day);
}

/** When the two should have talked. */
export function firstTalkDue(tandem: { started_on: string }, settings: { first_talk_days: number }): Date {
  return dayAfter(tandem.started_on, settings.first_talk_days);
}

/** When the system completes a tandem that is in closing. */
export function closingDue(tandem: { closing_at: Date | null }, settings: { closing_days: number }): Date | undefined {
  return tandem.closing_at ? new Date(tandem.closing_at.getTime() + settings.closing_days * day) : undefined;
}

/** Days before its end at which a tandem in closing is reminded of the closing talk. */
export const closingReminderDays = 7;

export interface Watched {
  state: TandemState;
  started_on: string;
  planned_end_on: string;
  active_at: Date | null;
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
  const { state, planned_end_on, reminded_at } = tandem;
  if (state === 'closing') {
    const due = closingDue(tandem, settings);
    if (!due) return undefined;
    if (due <= now) return tandem.active_at || tandem.talked ? 'timeUp' : 'lapse';
    // Short ones get their reminder too, half way.
    const before = Math.min(closingReminderDays, settings.closing_days / 2) * day;
    return !reminded_at && due.getTime() - before <= now.getTime() ? 'remind' : undefined;
  }
  if (['forming', 'kickoff_done', 'active', 'on_hold'].includes(state) && planned_end_on < today) return 'reachEnd';
  if (state === 'forming' && !reminded_at && firstTalkDue(tandem, settings) <= now) return 'remind';
  return undefined;
}

/** asked: her partner was suspended and she decides whether to go on. The rest: something that she has not said yet. */
export type TandemStepKind = 'first_talk' | 'confirm' | 'goals' | 'closing' | 'asked';

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

/** What waits for this one of the two: at most the question and one step of the way. */
export function waitsFor(
  tandem: Standing,
  settings: { first_talk_days: number; closing_days: number; statement_days: number },
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
    add('goals', partner_said.goals_reached_at, dayAfter(tandem.planned_end_on, 0));
  const due = closingDue(tandem, settings);
  if (state === 'closing' && !said.closing_talk_at && closing_at && due)
    add('closing', partner_said.closing_talk_at ?? closing_at, due);
  return waits;
}
