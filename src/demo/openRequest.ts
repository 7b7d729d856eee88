import type { Place } from './listings.ts';
import type { Member, Studio } from './studio.ts';
import { declineAnswers } from './texts/requestTexts.ts';
import type { DemoRequest, RequestState } from './types.ts';

/** A request that led to no tandem, or not yet: sent, declined or withdrawn. */
export function openRequest(
  studio: Studio,
  place: Place,
  mentee: Member,
  state: RequestState,
  sent_days: number,
  topics: string[],
): DemoRequest {
  const { random, clock, compose, writer } = studio;
  const { months, short } = place.listing.durations;
  const answered_days = sent_days - random.int(1, Math.min(12, sent_days));
  return {
    id: random.uuid(),
    listing_id: place.listing.id,
    mentor_id: place.mentor.row.id,
    mentee_id: mentee.row.id,
    state,
    topics,
    concern: compose.concern(topics[0]!, mentee.speaker),
    duration: short && random.chance(0.2) ? 'short' : random.pick(months),
    mode: mentee.row.work_mode ?? 'both',
    sent_at: clock.at(sent_days),
    answered_at: state === 'sent' ? null : clock.at(answered_days),
    answer_text: state === 'declined' ? writer.from(declineAnswers, place.mentor.speaker.voice) : null,
    tandem_id: null,
  };
}
