import { languageReasons } from './language.ts';
import { availabilityReasons, placeReasons, workReasons } from './meeting-reasons.ts';
import { wordsOf, type Features } from './prepare.ts';
import { styleReasons } from './style-reasons.ts';
import type { Criterion, Weights } from './weights.ts';

export type ReasonKey =
  | 'topics_all'
  | 'topics_some'
  | 'topics_open'
  | 'topics_narrowed'
  | 'goals'
  | 'goals_open'
  | 'values_alike'
  | 'style_alike'
  | 'style_different'
  | 'style_apart'
  | 'wish_mutual'
  | 'wish_own'
  | 'wish_other'
  | 'experience'
  | 'experience_other'
  | 'times'
  | 'times_none'
  | 'only_online'
  | 'only_onsite'
  | 'no_way_to_meet'
  | 'place'
  | 'place_far'
  | 'fresh_view'
  | 'same_work'
  | 'language'
  | 'language_none';

export interface Pole {
  /** 0 to 7; side 1 is the first half of the statement, 5 the second. */
  statement: number;
  side: 1 | 5;
}

/** What the sentence of a reason names, in words of the app. Lists are in the app's order, topics the most important first. */
export interface ReasonVars {
  topics?: readonly string[];
  goals?: readonly string[];
  slots?: readonly string[];
  languages?: readonly string[];
  poles?: readonly Pole[];
  /** The mentor's band of experience. */
  band?: string;
  place?: string;
  /** Where the two differ or agree: a view from another industry, the same function. */
  of?: 'industry' | 'function' | 'department';
}

export interface Reason {
  key: ReasonKey;
  /** `for` speaks for the pair, `open` is what is not there. */
  speaks: 'for' | 'open';
  /** Undefined: true and worth knowing, but no part of the score. */
  criterion: Criterion | undefined;
  /** Points that it brings, or that it costs. Those without a criterion come last. */
  strength: number;
  vars: ReasonVars;
}

export interface Measured {
  criterion: Criterion;
  weight: number;
  contribution: number;
  missing: boolean;
}

function topicReasons(mentee: Features, mentor: Features, part: Measured): Reason[] {
  if (mentee.shares_total === 0) return [];
  const narrow = new Set(mentor.facts.offers.filter(({ narrowed }) => narrowed).map(({ topic }) => topic));
  const covered = mentee.need_topics.filter((_, at) => (mentor.offered[mentee.needs[at]!] ?? 0) > 0);
  const open = mentee.need_topics.filter((topic) => !covered.includes(topic));
  const narrowed = covered.filter((topic) => narrow.has(topic));
  const loss = (topics: readonly string[]) =>
    Math.round((part.weight * mentee.need_topics.reduce((sum, topic, at) => sum + (topics.includes(topic) ? mentee.shares[at]! : 0), 0)) / mentee.shares_total); // prettier-ignore
  const reason = (key: ReasonKey, speaks: Reason['speaks'], strength: number, topics: readonly string[]): Reason[] =>
    topics.length > 0 ? [{ key, speaks, criterion: 'topics', strength, vars: { topics } }] : [];
  return [
    ...reason(open.length === 0 ? 'topics_all' : 'topics_some', 'for', part.contribution, covered),
    ...reason('topics_open', 'open', loss(open), open),
    ...reason('topics_narrowed', 'open', Math.round(loss(narrowed) / 5), narrowed),
  ];
}

function goalReasons(mentee: Features, mentor: Features, part: Measured): Reason[] {
  const { goals } = mentee.scales;
  const met = wordsOf(mentee.goals_sought & mentor.goals_offered, goals);
  const open = wordsOf(mentee.goals_sought & ~mentor.goals_offered, goals);
  const criterion = 'goals';
  return [
    ...(met.length ? [{ key: 'goals', speaks: 'for', criterion, strength: part.contribution, vars: { goals: met } } as const] : []),
    ...(open.length && mentor.goals_offered
      ? [{ key: 'goals_open', speaks: 'open', criterion, strength: part.weight - part.contribution, vars: { goals: open } } as const]
      : []),
  ]; // prettier-ignore
}

function wishReasons(mentee: Features, mentor: Features, part: Measured): Reason[] {
  const own = mentee.wishes.includes(mentor.person);
  const other = mentor.wishes.includes(mentee.person);
  if (!own && !other) return [];
  const key = own && other ? 'wish_mutual' : own ? 'wish_own' : 'wish_other';
  return [{ key, speaks: 'for', criterion: 'wishes', strength: part.contribution, vars: {} }];
}

function experienceReasons(_mentee: Features, mentor: Features, part: Measured): Reason[] {
  const band = mentor.facts.experience;
  if (part.missing || band === undefined) return [];
  const wished = part.contribution === part.weight;
  const strength = wished ? part.contribution : part.weight - part.contribution;
  return [
    { key: wished ? 'experience' : 'experience_other', speaks: wished ? 'for' : 'open', criterion: 'experience', strength, vars: { band } },
  ]; // prettier-ignore
}

const byCriterion: Partial<Record<Criterion, (mentee: Features, mentor: Features, part: Measured) => Reason[]>> = {
  topics: topicReasons,
  goals: goalReasons,
  wishes: wishReasons,
  experience: experienceReasons,
  availability: availabilityReasons,
  place: placeReasons,
};

/** Reasons of a pair, the weightiest first; equal ones in the order of the criteria. */
export function reasonsOf(mentee: Features, mentor: Features, weights: Weights, parts: readonly Measured[]): Reason[] {
  return [
    ...parts.flatMap((part) =>
      part.criterion === 'style'
        ? styleReasons(mentee, mentor, weights, part)
        : (byCriterion[part.criterion]?.(mentee, mentor, part) ?? []),
    ),
    ...workReasons(mentee, mentor, (name) => weights.points[name]),
    ...languageReasons(mentee, mentor),
  ].toSorted((a, b) => b.strength - a.strength);
}
