import type { GoalKind } from '../rooms/people/rules/fit.ts';
import { makeRandom, type Random } from './random.ts';
import type { CareerLevel, DemoPerson, ExperienceBand } from './types.ts';

/** What somebody looks for in a mentoring and gives in one. */
export type DemoFit = {
  goals_sought: GoalKind[];
  goals_offered: GoalKind[];
  wished_experience: ExperienceBand[];
  /** Eight answers from 1 to 5, 0 where left open; or none. */
  statements: number[];
};

type Goals = readonly (readonly [GoalKind, number])[];

const soughtByLevel: Record<CareerLevel, Goals> = {
  starter: [['next_step', 5], ['network', 4], ['visibility', 3], ['change_of_field', 2], ['first_leadership', 1]],
  professional: [['first_leadership', 5], ['next_step', 4], ['visibility', 3], ['change_of_field', 3], ['founding', 1], ['healthy_work', 1]],
  team_lead: [['first_leadership', 3], ['next_step', 4], ['healthy_work', 3], ['network', 2], ['digital_skills', 2]],
  leader: [['next_step', 4], ['digital_skills', 3], ['network', 3], ['visibility', 2], ['healthy_work', 2]],
  executive: [['digital_skills', 4], ['change_of_field', 2], ['network', 2], ['healthy_work', 1]],
}; // prettier-ignore

const offeredByLevel: Record<CareerLevel, Goals> = {
  starter: [['digital_skills', 5], ['network', 1]],
  professional: [['digital_skills', 4], ['change_of_field', 3], ['network', 3], ['visibility', 1]],
  team_lead: [['first_leadership', 5], ['next_step', 3], ['healthy_work', 2], ['network', 2]],
  leader: [['next_step', 5], ['first_leadership', 4], ['visibility', 3], ['change_of_field', 2], ['network', 2]],
  executive: [['next_step', 4], ['visibility', 4], ['founding', 3], ['first_leadership', 3], ['healthy_work', 1]],
}; // prettier-ignore

const wishes: readonly (readonly [ExperienceBand[], number])[] = [
  [['11-20', '20+'], 5],
  [['6-10', '11-20'], 4],
  [['20+'], 2],
  [['0-5', '6-10'], 1],
];

function goalsOf(random: Random, goals: Goals): GoalKind[] {
  const chosen = new Set<GoalKind>();
  const count = random.int(1, Math.min(3, goals.length));
  while (chosen.size < count) chosen.add(random.weighted(goals));
  return [...chosen];
}

/** Most lean a little to one side, few altogether; some leave single pairs open. */
function statementsOf(random: Random): number[] {
  return Array.from({ length: 8 }, () => (random.chance(0.08) ? 0 : random.weighted([[1, 2], [2, 5], [3, 4], [4, 5], [5, 2]]))); // prettier-ignore
}

/** What a member looks for and gives. Out of a source of chance of her own: nobody else's story changes with it. */
export function fillFit(row: DemoPerson, level: CareerLevel): void {
  const random = makeRandom(Number.parseInt(row.id.slice(0, 8), 16));
  if (row.topic_needs.length > 0 && random.chance(0.7)) row.goals_sought = goalsOf(random, soughtByLevel[level]);
  if (row.topic_needs.length > 0 && random.chance(0.55)) row.wished_experience = random.weighted(wishes);
  if (random.chance(0.78)) row.goals_offered = goalsOf(random, offeredByLevel[level]);
  if (random.chance(0.62)) row.statements = statementsOf(random);
}
