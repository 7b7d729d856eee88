import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import { isLive } from '../../tandems/rules.ts';
import { closingDue, closingReminderDays } from '../../tandems/rules/course.ts';
import { dayAfter, firstTalkDue, openDeadlines, type Course } from '../../tandems/rules/deadlines.ts';
import type { Mood, WishKind } from '../rules.ts';

/** care: somebody of the coordination should turn to it · step: a step is open, in time · well · rest: paused or over. */
export const levels = ['care', 'step', 'well', 'rest'] as const;
export type Level = (typeof levels)[number];

/** Why a tandem is where it is, what weighs most first. All of it is process, nothing is contents. */
export const reasons = [
  'protected',
  'other_partner',
  'rematch',
  'stuck',
  'first_talk',
  'kickoff',
  'agreement',
  'no_meeting',
  'goals',
  'midterm',
  'resume',
  'closing',
  'check_in',
] as const;
export type Reason = (typeof reasons)[number];

/** What the coordination can do next. `write`: a mail to both · `look`: the planned look · `wish`: deal with a wish. */
export type NextAction = 'write' | 'look' | 'wish' | 'protection';

export const nextOf: Record<Reason, NextAction> = {
  protected: 'protection',
  other_partner: 'wish',
  rematch: 'wish',
  stuck: 'write',
  first_talk: 'write',
  kickoff: 'write',
  agreement: 'write',
  no_meeting: 'write',
  goals: 'write',
  midterm: 'write',
  resume: 'write',
  closing: 'write',
  check_in: 'look',
};

export interface Standing extends Course {
  closing_at: Date | null;
  protected_at: Date | null;
  interval_weeks: number | null;
  last_held: Date | null;
  next_booked: Date | null;
  /** Day of the oldest look that nobody has had yet. */
  next_check: string | null;
  /** Of the latest look that was had, and when. */
  mood: Mood | null;
  mood_at: Date | null;
  /** The oldest open wish. */
  wish: { kind: WishKind; since: Date } | undefined;
}

export type HealthSettings = Pick<
  ProgramSettings,
  'first_talk_days' | 'agreement_days' | 'goals_days' | 'midterm_days' | 'closing_days' | 'interval_weeks'
>;

export interface Health {
  level: Level;
  reason: Reason | null;
  /** Since when it needs care, or by when the step is due. */
  at: Date | null;
}

const day = 86_400_000;

/** What the two still owe the calendar, each with its day: in time, then overdue. */
function stepsOf(tandem: Standing, settings: HealthSettings, now: Date): { reason: Reason; due: Date }[] {
  const { state } = tandem;
  const end = closingDue(tandem, settings);
  if (state === 'closing') return end ? [{ reason: 'closing', due: new Date(end.getTime() - closingReminderDays * day) }] : [];
  if (state === 'forming' && !tandem.talked_at) return [{ reason: 'first_talk', due: firstTalkDue(tandem, settings) }];
  return openDeadlines(tandem, settings, now).map(({ kind, due }) => ({ reason: kind, due }));
}

/** No meeting for twice the rhythm, and none in the calendar. */
export function silentSince(tandem: Standing, settings: HealthSettings, now: Date): Date | undefined {
  if (tandem.state !== 'active' || tandem.next_booked) return undefined;
  const since = tandem.last_held ?? tandem.active_at;
  const weeks = tandem.interval_weeks ?? settings.interval_weeks;
  return since && since.getTime() + 2 * weeks * 7 * day <= now.getTime() ? since : undefined;
}

/** How a tandem stands for whoever accompanies it. `today`: the calendar day of `now`. */
export function healthOf(tandem: Standing, settings: HealthSettings, { now, today }: { now: Date; today: string }): Health {
  const { state, wish } = tandem;
  const live = isLive(state);
  const found: { reason: Reason; at: Date }[] = [];
  const care = (reason: Reason, at: Date | null | undefined) => at && found.push({ reason, at });
  if (state === 'protective') care('protected', tandem.protected_at ?? now);
  if (wish) care(wish.kind, wish.since);
  const waits = live && state !== 'on_hold' && state !== 'protective';
  if (waits && (tandem.mood === 'stuck' || tandem.mood === 'no_answer')) care('stuck', tandem.mood_at);
  const calendar = stepsOf(tandem, settings, now);
  for (const { reason, due } of calendar) if (due <= now) care(reason, due);
  care('no_meeting', silentSince(tandem, settings, now));
  if (waits && tandem.next_check && tandem.next_check <= today) care('check_in', dayAfter(tandem.next_check, 0));
  const [worst] = found.toSorted((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason));
  if (worst) return { level: 'care', ...worst };
  if (!live || state === 'on_hold') return { level: 'rest', reason: null, at: null };
  const [open] = calendar;
  if (open) return { level: 'step', reason: open.reason, at: open.due };
  return { level: 'well', reason: null, at: null };
}
