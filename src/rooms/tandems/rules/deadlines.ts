import { dayOf } from '../../../platform/words/day.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import type { ReminderKind, TandemState } from '../rules.ts';
import { daysBetween, dayLater } from './pause.ts';

const day = 86_400_000;

/** Midnight (UTC) of a calendar day, `days` later. */
export function dayAfter(on: string, days: number): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * day);
}

/** Nobody gets less time than this for a step, however late the one before it was. */
export const leastDays = 7;
/** Both are reminded so many days before. */
export const reminderDays = 3;
/** A pause without an end is asked about after this time. */
export const openPauseAskDays = 56;

export type DeadlineSettings = Pick<ProgramSettings, 'first_talk_days' | 'agreement_days' | 'goals_days' | 'midterm_days'>;

interface Begun {
  started_on: string;
  paused_days: number;
}

/** When the two should have talked. */
export function firstTalkDue(tandem: Begun, settings: Pick<DeadlineSettings, 'first_talk_days'>): Date {
  return dayAfter(tandem.started_on, settings.first_talk_days + tandem.paused_days);
}

const atLeast = (due: Date, since: Date | null) =>
  new Date(Math.max(due.getTime(), since ? since.getTime() + leastDays * day : 0));

/** Between the first talk and the agreement. */
export function kickoffDue(
  tandem: Begun & { talked_at: Date | null },
  { first_talk_days, agreement_days }: Pick<DeadlineSettings, 'first_talk_days' | 'agreement_days'>,
): Date {
  const days = Math.max(first_talk_days, Math.round((first_talk_days + agreement_days) / 2));
  return atLeast(dayAfter(tandem.started_on, days + tandem.paused_days), tandem.talked_at);
}

export function agreementDue(
  tandem: Begun & { kickoff_at: Date | null; talked_at: Date | null },
  settings: Pick<DeadlineSettings, 'agreement_days'>,
): Date {
  return atLeast(
    dayAfter(tandem.started_on, settings.agreement_days + tandem.paused_days),
    tandem.kickoff_at ?? tandem.talked_at,
  );
}

export function goalsDue(tandem: Begun & { active_at: Date | null }, settings: Pick<DeadlineSettings, 'goals_days'>): Date {
  return atLeast(dayAfter(tandem.started_on, settings.goals_days + tandem.paused_days), tandem.active_at);
}

/** The days in which the two look back at half time. */
export function midtermWindow(midterm_on: string, settings: Pick<DeadlineSettings, 'midterm_days'>): { from: Date; until: Date } {
  return { from: dayAfter(midterm_on, -settings.midterm_days), until: dayAfter(midterm_on, settings.midterm_days) };
}

/** When a pause was meant to be over, or is asked about where that was left open. */
export function resumeDue({ hold_at, hold_until }: { hold_at: Date; hold_until: string | null }): Date {
  return dayAfter(hold_until ?? dayLater(dayOf(hold_at), openPauseAskDays), 0);
}

export interface Course extends Begun {
  state: TandemState;
  has_kickoff: boolean;
  has_agreement: boolean;
  /** Both have said yes after the first talk. */
  talked_at: Date | null;
  kickoff_at: Date | null;
  active_at: Date | null;
  goals_at: Date | null;
  midterm_on: string | null;
  midterm_at: Date | null;
  hold_at: Date | null;
  hold_until: string | null;
}

/** What a tandem waits for from both. `remind`: from when on both get a letter, once. */
export interface Deadline {
  kind: ReminderKind;
  since: Date;
  due: Date;
  remind: Date;
}

/** Half time is too close to the beginning and the end to be looked at by itself. */
const shortest = 56;

/** Goals and half time belong to tandems that begin with a kickoff or an agreement; the others go their way without dates. */
export function hasMidterm(tandem: Pick<Course, 'has_kickoff' | 'has_agreement' | 'midterm_on' | 'started_on'>): boolean {
  const { has_kickoff, has_agreement, midterm_on, started_on } = tandem;
  return (has_kickoff || has_agreement) && midterm_on !== null && daysBetween(started_on, midterm_on) * 2 > shortest;
}

/** The milestones that are open at this instant, each with its day. The first talk and the closing talk are said one by one. */
export function openDeadlines(tandem: Course, settings: DeadlineSettings, now: Date): Deadline[] {
  const { state, has_kickoff, has_agreement, talked_at, kickoff_at, active_at, goals_at, midterm_on, midterm_at, hold_at } =
    tandem;
  const before = (due: Date) => new Date(due.getTime() - reminderDays * day);
  const one = (kind: ReminderKind, since: Date, due: Date, remind = before(due)): Deadline[] => [{ kind, since, due, remind }];
  if (state === 'forming') return has_kickoff && talked_at ? one('kickoff', talked_at, kickoffDue(tandem, settings)) : [];
  if (state === 'kickoff_done')
    return one('agreement', kickoff_at ?? talked_at ?? dayAfter(tandem.started_on, 0), agreementDue(tandem, settings));
  if (state === 'on_hold' && hold_at) {
    const due = resumeDue({ hold_at, hold_until: tandem.hold_until });
    return due <= now ? one('resume', hold_at, due, due) : [];
  }
  if (state !== 'active' || !active_at || !(has_kickoff || has_agreement)) return [];
  const open = goals_at ? [] : one('goals', active_at, goalsDue(tandem, settings));
  if (!midterm_on || midterm_at || !hasMidterm(tandem)) return open;
  const { from, until } = midtermWindow(midterm_on, settings);
  return from <= now ? [...open, ...one('midterm', from, until, from)] : open;
}
