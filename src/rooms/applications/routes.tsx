import type { Routes } from '../../platform/http/routes.tsx';
import { mountAmendment } from './routes/amendment.tsx';
import { mountListing } from './routes/listing.tsx';
import { mountOwn } from './routes/own.tsx';
import { mountQuestions } from './routes/questions.tsx';
import { mountQueue } from './routes/queue.tsx';
import { mountReview } from './routes/review.tsx';
import { mountOfficeStandards } from './routes/standards.tsx';
import { mountTopics } from './routes/topics.tsx';
import { mountWizard } from './routes/wizard.ts';

export function mountApplications(on: Routes): void {
  mountOwn(on);
  mountAmendment(on);
  mountWizard(on);
  mountQuestions(on);
  mountQueue(on);
  mountReview(on);
  mountListing(on);
  mountTopics(on);
  mountOfficeStandards(on);
}
