import type { CareerLevel, ExperienceBand } from '../../people/rules/profile.ts';
import type { Side } from '../rules.ts';

/** A text in both languages of the house. */
export interface Both {
  de: string;
  en: string;
}

/** Why an organisation does it; several at once. */
export const purposes = [
  'knowledge_transfer',
  'old_and_new_staff',
  'employer_branding',
  'leadership',
  'participation',
  'presence',
  'promotion_of_women',
  'women_leadership',
  'network',
  'digital_competence',
  'open_culture',
  'internal_communication',
  'cohesion',
] as const;
export type Purpose = (typeof purposes)[number];

/** One aim of the cycle with what shows whether it is reached. `key`: of the template; undefined: an own one. */
export interface CycleGoal {
  key?: string;
  text: Both;
  indicator: Both;
}

export const eventKinds = [
  'intro',
  'kickoff',
  'seminar',
  'workshop',
  'reflection',
  'supervision',
  'midterm',
  'informal',
  'closing',
] as const;
export type EventKind = (typeof eventKinds)[number];
export const eventAudiences = ['mentor', 'mentee', 'both'] as const;
export const workshopTopics = ['personal_development', 'career_planning', 'communication', 'professional_exchange'] as const;

/** A date of the accompanying programme as it is planned. */
export interface PlannedEvent {
  kind: EventKind;
  title: string;
  on: string | null;
  full_day: boolean;
  audience: (typeof eventAudiences)[number];
  topic?: (typeof workshopTopics)[number];
}

/** Who may take part in a role. Empty lists: everybody. */
export interface Eligibility {
  levels: CareerLevel[];
  bands: ExperienceBand[];
  /** In plain words, for the programme page and for whoever decides. */
  words: Both;
}

/** `central`: the coordination pairs. `self`: people find each other. `hybrid`: wishes, then the coordination. */
export const matchingModes = ['central', 'self', 'hybrid'] as const;
export type MatchingMode = (typeof matchingModes)[number];

export const surveyMoments = ['start', 'pulse', 'midterm', 'end', 'three_months_after'] as const;
export type SurveyMoment = (typeof surveyMoments)[number];

/** Everything that the set-up asks and that is no number of the programme's settings. */
export interface CyclePlan {
  purposes: Purpose[];
  goals: CycleGoal[];
  /** One subject in the middle of this cycle (S4-7). */
  focus: Both;
  target: {
    /** Shown on the programme page. */
    groups: Both;
    /** It rests on gender: then rationale and review day are compulsory (S1-5). */
    gender: boolean;
    rationale: Both;
    review_on: string | null;
  };
  eligibility: Partial<Record<Side, Eligibility>>;
  ways: { nomination: boolean; call: boolean };
  manager_agreement: boolean;
  places: Partial<Record<Side, number>>;
  min_organizations: number;
  /** People of each role that an organisation brings at least. */
  min_per_organization: number;
  mode: MatchingMode;
  /** Roles that are trained before they are paired. */
  training: Side[];
  events: PlannedEvent[];
  documentation: Both;
  works_council: { informed_on: string | null; note: Both };
  /** Who reads the points of a pair; participants never do. `nobody`: order and reasons only. */
  scores_for: 'coordination' | 'nobody';
  surveys: SurveyMoment[];
  sponsor_message: Both;
  steps_text: Both;
  invitation: Both;
  review_on: string | null;
}

export const noWords: Both = { de: '', en: '' };
