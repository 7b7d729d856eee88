import type { Deed } from '../src/platform/deed.ts';
import { insertGiven } from '../src/rooms/feedback/store/given.ts';
import { insertTestimonial } from '../src/rooms/feedback/store/testimonials.ts';
import { cast, programId } from './cast.ts';

/** Jana has said how it goes with Urs, and released words that name him; he has not read them yet. */
export async function setFeedback(
  deed: Deed,
  things: { tandem: string; tandem_feedback: string; testimonial: string },
): Promise<void> {
  const between = { program_id: programId, author_id: cast.jana, about_id: cast.urs };
  await insertGiven(deed, {
    ...between,
    id: things.tandem_feedback,
    tandem_id: things.tandem,
    author_role: 'mentee',
    moment: 'during',
    rating: 5,
    topics_fit: 'yes',
    standards_kept: true,
    text: 'He asks what nobody asks.',
    standards_text: undefined,
    created_at: deed.now,
    read_at: null,
    read_by: null,
  });
  await insertTestimonial(deed, {
    ...between,
    id: things.testimonial,
    feedback_id: things.tandem_feedback,
    state: 'offered',
    locale: 'en',
    text: 'Urs asks what nobody asks.',
    signed_as: 'initial',
    names_partner: true,
    released_at: deed.now,
    agreed_at: null,
    published_at: null,
    published_by: null,
    ended_at: null,
  });
}
