import type { Sight } from '../../../platform/deed.ts';
import type { GoalState, Strand } from '../rules.ts';
import { listGoals } from './goals.ts';

/** A goal in short, for the overview, the agreement, midterm and closing. */
export interface GoalSummary {
  id: string;
  text: string;
  signs: string;
  /** Percent. */
  progress: number;
  /** Never `dropped`: what the two gave up is no goal of theirs any more. */
  state: Exclude<GoalState, 'dropped'>;
  /** The reader's own; in an exchange each of the two has some. */
  own: boolean;
  person_id: string | null;
  strand: Strand | null;
  due_on: string | null;
  /** 0 to 10, in the learner's own eyes. */
  level_before: number | null;
  level_after: number | null;
}

/** What the two work towards and what they have reached, in the order in which it was set. Reach: the two; for others nothing. */
export async function goalSummary(sight: Sight, tandem_id: string): Promise<GoalSummary[]> {
  return (await listGoals(sight, tandem_id)).flatMap((goal): GoalSummary[] => {
    const { id, text, signs, progress, state, person_id, strand, due_on, level_before, level_after } = goal;
    if (state === 'dropped') return [];
    const own = person_id !== null && person_id === sight.actor.person_id;
    return [{ id, text, signs, progress, state, own, person_id, strand, due_on, level_before, level_after }];
  });
}
