import type { Routes } from '../../platform/http/routes.tsx';
import { mountMentorings } from './routes/mentorings.tsx';
import { mountTandemFeedback } from './routes/tandem.tsx';
import { mountTestimonials } from './routes/testimonials.tsx';

export function mountFeedback(on: Routes): void {
  mountTandemFeedback(on);
  mountMentorings(on);
  mountTestimonials(on);
}
