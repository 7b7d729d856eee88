import type { Routes } from '../../platform/http/routes.tsx';
import { mountListing } from './routes/listing.tsx';
import { mountOwn } from './routes/own.tsx';
import { mountReview } from './routes/review.tsx';
import { mountWizard } from './routes/wizard.ts';

export function mountApplications(on: Routes): void {
  mountOwn(on);
  mountWizard(on);
  mountReview(on);
  mountListing(on);
}
