import type { Routes } from '../../platform/http/routes.tsx';
import { mountFeedback } from './routes/feedback.tsx';
import { mountProgram } from './routes/program.tsx';
import { mountStandards } from './routes/standards.tsx';
import { mountTopics } from './routes/topics.tsx';

export function mountPrograms(on: Routes): void {
  mountProgram(on);
  mountStandards(on);
  mountTopics(on);
  mountFeedback(on);
}
