import type { Routes } from '../../platform/http/routes.tsx';
import { mountFeedback } from './routes/feedback.tsx';
import { mountProgram, type VoicesOf } from './routes/program.tsx';
import { mountStandardsDraft } from './routes/standards-draft.tsx';
import { mountStandards } from './routes/standards.tsx';
import { mountProposals } from './routes/proposals.tsx';
import { mountTopicGroups } from './routes/topic-groups.tsx';
import { mountTopics } from './routes/topics.tsx';

export function mountPrograms(on: Routes, voicesOf: VoicesOf): void {
  mountProgram(on, voicesOf);
  mountStandards(on);
  mountStandardsDraft(on);
  // Before the topics: «groups» and «proposals» are no addresses of topics.
  mountTopicGroups(on);
  mountProposals(on);
  mountTopics(on);
  mountFeedback(on);
}
