import type { Sight } from '../../../platform/deed.ts';
import { isFind } from '../../sessions/rules/search.ts';
import { listOwn } from '../../tandems/store/own.ts';
import { listGoals } from './goals.ts';
import { listIdeas } from './ideas.ts';
import { listNeeds } from './needs.ts';
import { listChecks, listSteps } from './steps.ts';

export type GoalFindKind = 'goal' | 'goal_step' | 'goal_check' | 'needs' | 'preparation' | 'idea';

/** As the search of the talk finds things, so that both lists can stand as one. */
export interface GoalFind {
  kind: GoalFindKind;
  tandem_id: string;
  /** Where it stands, with its anchor. */
  page: string;
  at: Date;
  text: string;
}

/** What the reader's own tandems hold in goals, needs and ideas and that has every word of the question. Nothing of it is kept. */
export async function searchGoals(sight: Sight, question: string): Promise<GoalFind[]> {
  if (sight.actor.person_id === null) return [];
  const finds: GoalFind[] = [];
  for (const { id, format } of await listOwn(sight)) {
    const add = (kind: GoalFindKind, page: string, at: Date, ...texts: (string | undefined)[]) => {
      const text = texts.filter(Boolean).join('\n');
      if (isFind(text, question)) finds.push({ kind, tandem_id: id, page: `/tandems/${id}${page}`, at, text });
    };
    const goals = await listGoals(sight, id);
    for (const goal of goals) {
      add('goal', `/goals/${goal.id}`, goal.updated_at, goal.text, goal.signs);
      for (const check of await listChecks(sight, goal.id))
        add('goal_check', `/goals/${goal.id}#checks`, check.created_at, check.text);
    }
    const ids = goals.map((goal) => goal.id);
    for (const step of await listSteps(sight, ids)) add('goal_step', `/goals/${step.goal_id}#steps`, step.created_at, step.text);
    for (const idea of await listIdeas(sight, id)) add('idea', `/ideas/${idea.id}`, idea.updated_at, idea.title, idea.text);
    if (format !== 'reverse') continue;
    for (const { id: needs_id, body, updated_at, preparation } of await listNeeds(sight, id)) {
      add('needs', `/needs/${needs_id}`, updated_at, ...Object.values(body));
      if (!preparation) continue;
      add('preparation', `/needs/${needs_id}#preparation`, preparation.updated_at, preparation.plan, preparation.materials);
    }
  }
  return finds.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
