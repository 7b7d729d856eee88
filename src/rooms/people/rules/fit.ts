import { careerLevels, experienceBands, languageLevels, slots, type Audience } from './profile.ts';

/** What somebody wants to reach with a mentoring, and what a mentor has been through. */
export const goalKinds = [
  'first_leadership',
  'next_step',
  'change_of_field',
  'visibility',
  'network',
  'digital_skills',
  'founding',
  'healthy_work',
] as const;
export type GoalKind = (typeof goalKinds)[number];

/** Eight pairs, in the order in which `person.statements` holds the answers. The first four are values, the others work style. */
export const statementPairs = [
  'securing_daring',
  'alone_together',
  'depth_overview',
  'results_relationship',
  'plan_try',
  'direct_careful',
  'ask_advise',
  'fast_thorough',
] as const;
export type StatementPair = (typeof statementPairs)[number];
export const valuePairs = statementPairs.slice(0, 4);
export const stylePairs = statementPairs.slice(4);

/** 1 the first half of a pair altogether, 5 the second. */
export const answers = ['1', '2', '3', '4', '5'] as const;

export const maxNeeds = 10;
export const maxGoals = 3;
export const priorities = ['1', '2', '3'] as const;

/** The closed lists by which two people are compared. */
export const fitScales = {
  slots,
  goals: goalKinds,
  bands: experienceBands,
  career_levels: careerLevels,
  language_levels: languageLevels,
};

/** Answers by pair as the column holds them: eight numbers, 0 for those left out; none at all if every one is left out. */
export function storedStatements(given: Partial<Record<StatementPair, string | undefined>>): number[] {
  const row = statementPairs.map((pair) => Number(given[pair] ?? 0));
  return row.some((answer) => answer > 0) ? row : [];
}

/** Back again, as a form shows them. */
export function statementValues(stored: readonly number[]): Partial<Record<StatementPair, string>> {
  return Object.fromEntries(statementPairs.flatMap((pair, at) => (stored[at] ? [[pair, String(stored[at])] as const] : [])));
}

/** Needs by topic with their priority: one not named keeps the middle. */
export function ranked(
  topics: readonly string[],
  given: Readonly<Record<string, string | undefined>>,
): { topic: string; priority: number }[] {
  return [...new Set(topics)].map((topic) => ({ topic, priority: Number(given[topic] ?? 2) }));
}

/**
 * Who reads what a member looks for. Nobody reads the answers themselves: they become a score and a few reasons that the
 * person herself sees beside a mentor. `reasons`: what of it can be told from the outside.
 */
export const fitAudience = {
  needs: ['self'],
  goals_sought: ['self'],
  goals_offered: ['members'],
  wished_experience: ['self'],
  statements: ['self'],
  reasons: ['members'],
} as const satisfies Record<string, readonly Audience[]>;

export const searchParts = ['needs', 'goals', 'experience', 'style'] as const;
export type SearchPart = (typeof searchParts)[number];

/** Which parts of «what I look for» somebody has filled in. Style counts from four answers on. */
export function filledParts(profile: {
  needs: readonly unknown[];
  goals_sought: readonly string[];
  wished_experience: readonly string[];
  statements: readonly number[];
}): SearchPart[] {
  const there: Record<SearchPart, boolean> = {
    needs: profile.needs.length > 0,
    goals: profile.goals_sought.length > 0,
    experience: profile.wished_experience.length > 0,
    style: profile.statements.filter((answer) => answer > 0).length >= 4,
  };
  return searchParts.filter((part) => there[part]);
}
