import type { Format } from '../rules.ts';

/** Every number marked [G] in the design and every step that a programme may switch off. */
export interface ProgramSettings {
  /** Days for which a confirmed profile opens the application form. */
  profile_confirm_days: number;
  /** Open requests that one mentee may have at once. */
  max_open_requests: number;
  /** Days after which a request that the mentor has not answered expires. */
  answer_days: number;
  /** Days in which the mentee replies to a question about her request. */
  reply_days: number;
  /** Requests in a row left without an answer after which a mentor is asked whether she wants a pause. */
  silent_limit: number;
  /** The kickoff talk with its five points, and the agreement: where they are on, no tandem becomes active without them. */
  kickoff: boolean;
  agreement: boolean;
  /** Days after the first day by which the agreement is signed and the first goal is set. */
  agreement_days: number;
  goals_days: number;
  /** Days before and after the middle in which the two look back. */
  midterm_days: number;
  /** What a plan of the period starts from. */
  interval_weeks: number;
  session_minutes: number;
  /** Weeks between two looks of the contact person at a tandem. */
  check_in_weeks: number;
  /** Days in which the two of a new tandem have their first talk. */
  first_talk_days: number;
  /** Days that a tandem may spend in closing before the system completes it. */
  closing_days: number;
  /** Hours before a session after which calling it off counts as late. */
  late_hours: number;
  /** Months after the end for which messages and notes of a tandem are kept. */
  keep_talk_months: number;
  /** A named rating of this or less raises a flag. */
  flag_rating: number;
  /** Days for a statement in a quality case. */
  statement_days: number;
  /** Days for an appeal against a decision. */
  appeal_days: number;
  default_months: number;
  min_months: number;
  max_months: number;
  /** Places that one mentor may offer. */
  max_capacity: number;
  /** Days after the decision for which the CV is kept. */
  cv_keep_days: number;
  /** Days for which a mentor's listing stays online although she has not accepted a new binding version. */
  reaccept_days: number;
  /** Days after which an application whose questions nobody answers expires. */
  question_days: number;
  /** Topics that one application may hold. */
  max_topics: number;
  /** Sessions that a mentoring is meant to have; a guide, shown on the programme page and in the tandem. */
  session_target: number;
  short_mentoring: boolean;
  show_listed_publicly: boolean;
  show_running_publicly: boolean;
}

export const networkDefaults: ProgramSettings = {
  profile_confirm_days: 90,
  max_open_requests: 3,
  answer_days: 14,
  reply_days: 14,
  silent_limit: 3,
  kickoff: true,
  agreement: true,
  agreement_days: 30,
  goals_days: 45,
  midterm_days: 14,
  interval_weeks: 4,
  session_minutes: 60,
  check_in_weeks: 8,
  first_talk_days: 21,
  closing_days: 30,
  late_hours: 24,
  keep_talk_months: 6,
  flag_rating: 2,
  statement_days: 14,
  appeal_days: 30,
  default_months: 6,
  min_months: 3,
  max_months: 12,
  max_capacity: 3,
  cv_keep_days: 30,
  reaccept_days: 30,
  question_days: 30,
  max_topics: 8,
  session_target: 6,
  short_mentoring: true,
  show_listed_publicly: true,
  show_running_publicly: false,
};

/** What a programme of each format starts with; each number is the office's to change. */
export const formatDefaults: Record<Format, ProgramSettings> = {
  network: networkDefaults,
  cross: { ...networkDefaults, default_months: 12, min_months: 6, max_months: 15, session_target: 10, session_minutes: 90 },
  exchange: { ...networkDefaults, session_target: 6, session_minutes: 60 },
  reverse: { ...networkDefaults, session_target: 6, interval_weeks: 3, session_minutes: 45 },
};

/** Formats in which the kickoff talk cannot be switched off. */
export const kickoffCompulsory: readonly Format[] = ['exchange'];

/** Whether a new tandem of this programme has to hold a kickoff talk. */
export function needsKickoff({ format, settings }: { format: Format; settings: ProgramSettings }): boolean {
  return settings.kickoff || kickoffCompulsory.includes(format);
}

/** Least and greatest value of each number; the settings form and its check take both from here. */
export const settingLimits = {
  profile_confirm_days: [7, 730],
  max_open_requests: [1, 10],
  answer_days: [3, 60],
  reply_days: [3, 60],
  silent_limit: [2, 10],
  agreement_days: [7, 120],
  goals_days: [7, 180],
  midterm_days: [3, 60],
  interval_weeks: [1, 26],
  session_minutes: [15, 240],
  check_in_weeks: [2, 26],
  first_talk_days: [7, 90],
  closing_days: [7, 90],
  late_hours: [1, 168],
  keep_talk_months: [1, 36],
  flag_rating: [1, 3],
  statement_days: [3, 60],
  appeal_days: [7, 90],
  default_months: [1, 24],
  min_months: [1, 24],
  max_months: [1, 24],
  max_capacity: [1, 5],
  cv_keep_days: [1, 365],
  reaccept_days: [7, 180],
  question_days: [7, 180],
  max_topics: [1, 20],
  session_target: [1, 30],
} as const satisfies Partial<Record<keyof ProgramSettings, readonly [number, number]>>;
