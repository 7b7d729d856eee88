import type { Routes } from '../../platform/http/routes.tsx';
import { mountGoalPages, showGoal } from './routes/goals.tsx';
import { mountIdeas } from './routes/ideas.tsx';
import { mountNeeds } from './routes/needs.tsx';
import { mountSteps } from './routes/steps.tsx';
import { mountStrands } from './routes/strands.tsx';
import { mountTemplates } from './routes/templates.tsx';

export function mountGoals(on: Routes): void {
  mountGoalPages(on);
  mountSteps(on, showGoal);
  mountStrands(on);
  mountNeeds(on);
  mountIdeas(on);
  mountTemplates(on);
}
