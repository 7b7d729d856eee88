import type { Sight } from '../../../platform/deed.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import type { Room } from '../../tandems/store/room.ts';
import { strands } from '../rules.ts';
import { isLate } from '../rules/goals.ts';
import type { Goal } from '../store/goals.ts';
import { countIdeas } from '../store/ideas.ts';
import type { GoalStep } from '../store/steps.ts';
import { coverageOf } from '../store/strands.ts';
import type { GoalView } from '../views/goals.tsx';

export function goalView(sight: Sight, goal: Goal, steps: readonly GoalStep[]): GoalView {
  const { id, text, signs, state, strand, due_on, progress } = goal;
  const hers = steps.filter(({ goal_id }) => goal_id === id);
  return {
    id,
    text,
    signs,
    state,
    strand,
    due_on,
    late: isLate(goal, dayOf(sight.now)),
    progress,
    steps: hers.length,
    steps_done: hers.filter(({ done_at }) => done_at).length,
  };
}

/** What stands beside the goals: strands and ideas. */
export async function linksOf(
  sight: Sight,
  req: Req,
  { tandem }: Room,
): Promise<{ href: string; label: string; line: string }[]> {
  const { t } = req.ui;
  const [{ covered, meetings }, ideas] = await Promise.all([coverageOf(sight, tandem.id), countIdeas(sight, tandem.id)]);
  return [
    {
      href: `/tandems/${tandem.id}/strands`,
      label: t('goals.strands.title'),
      line: meetings > 0 ? t('goals.strands.short', { count: covered.length, of: strands.length }) : t('goals.strands.later'),
    },
    { href: `/tandems/${tandem.id}/ideas`, label: t('goals.ideas.title'), line: t('goals.ideas.short', { count: ideas }) },
  ];
}
