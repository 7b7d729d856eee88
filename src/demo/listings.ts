import { makeApplication, type Reviewer } from './applications.ts';
import type { Member, Studio } from './studio.ts';
import type { DemoApplication, DemoListing } from './types.ts';

/** A listing with what the tandems and requests around it need to know. */
export type Place = { listing: DemoListing; mentor: Member; published_days: number; live: number; reserved: boolean };

export function listingOf(studio: Studio, application: DemoApplication, published_days: number, paused: boolean): DemoListing {
  const { random, clock } = studio;
  return {
    id: random.uuid(),
    person_id: application.person_id,
    application_id: application.id,
    state: paused ? 'paused' : 'published',
    capacity: application.capacity,
    durations: application.durations,
    published_at: clock.at(published_days),
    paused_at: paused ? clock.at(random.int(1, Math.min(60, published_days - 1))) : null,
    topics: application.topics
      .filter((entry) => entry.decision === 'confirmed' || entry.decision === 'narrowed')
      .map((entry) => ({ topic: entry.topic, level: entry.self_level, narrowed_to: entry.narrowed_to })),
  };
}

/** Approves a member and lists her. The member must have joined before the listing. */
export function makePlace(
  studio: Studio,
  member: Member,
  reviewer: Reviewer,
  paused: boolean,
): { application: DemoApplication; place: Place } {
  const { random } = studio;
  const room = Math.max(16, member.created_days - 30);
  const published_days = Math.min(room, random.chance(0.6) ? random.int(260, 1100) : random.int(15, 260));
  const application = makeApplication(
    studio,
    member,
    'approved',
    { submitted_days: published_days + random.int(3, 16), decided_days: published_days + 1 },
    reviewer,
  );
  const listing = listingOf(studio, application, published_days, paused);
  return { application, place: { listing, mentor: member, published_days, live: 0, reserved: false } };
}
