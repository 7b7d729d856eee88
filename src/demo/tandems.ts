import type { Place } from './listings.ts';
import type { Member, Studio } from './studio.ts';
import { acceptAnswers } from './texts/requestTexts.ts';
import type { DemoRequest, DemoTandem, TandemState } from './types.ts';

export type Pairing = { request: DemoRequest; tandem: DemoTandem };
/** `length` in months; `asked_days` before today the request was sent, `started_days` the tandem became active. */
export type PairingTiming = { length: number; asked_days: number; started_days: number | null; ended_days: number | null };

const monthDays = 30.4;
export const endedStates: ReadonlySet<TandemState> = new Set<TandemState>(['completed', 'dissolved']);

/** What the mentee wants and the mentor gives; one of the mentor's topics where nothing meets. */
export function sharedTopics({ random }: Studio, place: Place, mentee: Member): string[] {
  const offered = place.listing.topics.map((entry) => entry.topic);
  const wanted = mentee.row.topic_needs.map((need) => need.topic).filter((topic) => offered.includes(topic));
  if (wanted.length > 0) return wanted.slice(0, 2);
  return random.sample(offered, random.chance(0.3) ? 2 : 1);
}

export function timingOf({ random }: Studio, state: TandemState, place: Place): PairingTiming {
  const length = random.pick([3, 6, 6, 6, 9, 12]);
  const whole = Math.round(length * monthDays);
  const oldest = place.published_days - 2;
  if (state === 'forming')
    return { length, asked_days: Math.min(oldest, random.int(3, 24)), started_days: null, ended_days: null };
  if (state === 'active') {
    const started_days = Math.max(2, Math.min(oldest - 8, random.int(8, whole - 6)));
    return { length, asked_days: started_days + random.int(4, 8), started_days, ended_days: null };
  }
  const used = state === 'completed' ? whole : random.int(14, Math.max(20, whole - 20));
  const started_days = Math.max(Math.min(oldest - 8, used + random.int(6, 420)), used + 4);
  return { length, asked_days: started_days + random.int(4, 8), started_days, ended_days: started_days - used };
}

/** How old a listing must be (days) to have carried a tandem of this state. */
export const leastAge: Record<TandemState, number> = {
  forming: 12,
  active: 20,
  closing: 90,
  completed: 400,
  dissolved: 400,
};

export function makePairing(
  studio: Studio,
  place: Place,
  mentee: Member,
  state: TandemState,
  timing: PairingTiming,
  topics: string[],
): Pairing {
  const { random, clock, compose, writer } = studio;
  const { listing, mentor } = place;
  const ended = endedStates.has(state);
  // Some part before the first real meeting: then nothing ever started.
  const neverBegan = state === 'dissolved' && random.chance(0.3);
  const started_days = neverBegan ? null : timing.started_days;
  const request_id = random.uuid();
  const tandem_id = random.uuid();
  const accepted_days = Math.max(1, timing.asked_days - random.int(1, 3));
  const end_days = neverBegan ? accepted_days - Math.min(accepted_days, random.int(5, 18)) : timing.ended_days;
  const parties = { mentor_id: mentor.row.id, mentee_id: mentee.row.id };
  const category = random.weighted([
    ['time', 4],
    ['goals_reached', 2],
    ['fit', 3],
    ['move', 2],
    ['role_change', 3],
    ['other', 1],
    ['prefer_not_to_say', 2],
  ] as const);
  const accepted_at = clock.at(accepted_days);
  return {
    request: {
      id: request_id,
      listing_id: listing.id,
      ...parties,
      state: 'accepted',
      topics,
      concern: compose.concern(topics[0]!, mentee.speaker),
      duration: timing.length,
      mode: mentee.row.work_mode ?? 'both',
      sent_at: clock.at(timing.asked_days),
      answered_at: accepted_at,
      answer_text: random.chance(0.8) ? writer.from(acceptAnswers, mentor.speaker.voice) : null,
      tandem_id,
    },
    tandem: {
      id: tandem_id,
      request_id,
      listing_id: listing.id,
      ...parties,
      state,
      topics,
      created_at: accepted_at,
      started_on: started_days === null ? null : clock.day(started_days),
      planned_end_on: started_days === null ? null : clock.day(started_days - Math.round(timing.length * monthDays)),
      ended_on: ended && end_days !== null ? clock.day(end_days) : null,
      closing_kind: state === 'completed' ? 'planned' : !ended ? null : neverBegan ? 'not_a_fit' : 'early',
      closing_category: state === 'dissolved' && !neverBegan ? category : null,
      continuation: state === 'completed' && random.chance(0.3),
    },
  };
}
