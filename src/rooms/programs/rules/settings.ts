import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Audience } from '../../people/rules/profile.ts';
import type { PolicyBody, PolicyText } from '../rules.ts';
import type { ProgramSettings } from './numbers.ts';

/** The numbers and switches of the settings page, in its groups. */
export const settingGroups = {
  requests: ['max_open_requests', 'answer_days', 'reply_days', 'silent_limit', 'min_months', 'default_months', 'max_months'],
  tandems: [
    'first_talk_days',
    'agreement_days',
    'goals_days',
    'midterm_days',
    'interval_weeks',
    'session_minutes',
    'check_in_weeks',
    'session_target',
    'late_hours',
    'closing_days',
    'keep_talk_months',
  ],
  mentors: ['profile_confirm_days', 'max_topics', 'max_capacity', 'question_days', 'cv_keep_days', 'reaccept_days'],
  cases: ['flag_rating', 'statement_days', 'appeal_days'],
} as const;

export const settingSwitches = [
  'kickoff',
  'agreement',
  'short_mentoring',
  'show_listed_publicly',
  'show_running_publicly',
] as const;

/** The gates of the network format: none of them can be switched off. The public page lists them. */
export const gates = ['review', 'standards', 'feedback'] as const;

/** Who sees that and when somebody accepted the standards. */
export const acceptanceAudience = ['office'] as const satisfies readonly Audience[];

/** The field in which a length does not fit the others, if there is one. */
export function misfit(
  settings: Pick<ProgramSettings, 'min_months' | 'default_months' | 'max_months'>,
): 'max_months' | 'default_months' | undefined {
  if (settings.min_months > settings.max_months) return 'max_months';
  if (settings.default_months < settings.min_months || settings.default_months > settings.max_months) return 'default_months';
  return undefined;
}

/** What differs between two records of plain values, as `before` and `after` of the audit. */
export function difference<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } | undefined {
  const keys = (Object.keys(after) as (keyof T)[]).filter((key) => before[key] !== after[key]);
  if (keys.length === 0) return undefined;
  const pick = (from: T) => Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}

export function programName(program: { name_de: string; name_en: string }, locale: Locale): string {
  return locale === 'en' ? program.name_en : program.name_de;
}

export function programPurpose(program: { purpose_de: string; purpose_en: string }, locale: Locale): string {
  return locale === 'en' ? program.purpose_en : program.purpose_de;
}

export function policyText(body: PolicyBody, locale: Locale): PolicyText {
  return locale === 'en' ? body.en : body.de;
}
