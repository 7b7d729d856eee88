import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { selfId } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { placesLeft } from '../../applications/rules/listing.ts';
import type { Listing } from '../../applications/store/listings.ts';
import { isOpen } from '../../programs/rules.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import type { Program } from '../../programs/store/programs.ts';
import { findLiveBetween } from '../../tandems/store/own.ts';
import { countLive } from '../../tandems/store/tandems.ts';
import { acceptObstacle, obstacle, openStates, type AcceptObstacle, type AskObstacle, type RequestState } from '../rules.ts';
import { isAskingSuspended } from './suspension.ts';

export interface AskFacts {
  obstacle: AskObstacle | undefined;
  places: number;
  open_requests: number;
  /** The reader's request to this mentor that waits for an answer. */
  request_id: string | undefined;
  /** The tandem that the two already have. */
  tandem_id: string | undefined;
}

/** Whether the reader may ask this mentor, looked up anew with each page and each deed. */
export async function askFacts(sight: Sight, program: Program, listing: Listing): Promise<AskFacts> {
  const mentee_id = selfId(sight);
  const mentor_id = listing.person_id;
  const [live, mentee_accepted, mentor_accepted, open, tandem_id, suspended] = await Promise.all([
    countLive(sight, program.id, mentor_id),
    hasAccepted(sight, program.id, mentee_id),
    hasAccepted(sight, program.id, mentor_id),
    sight.db
      .selectFrom('mentoring_request')
      .select(['id', 'mentor_id'])
      .where('mentee_id', '=', mentee_id)
      .where('state', 'in', openStates)
      .execute(),
    findLiveBetween(sight, mentor_id, mentee_id),
    isAskingSuspended(sight, mentee_id),
  ]);
  const places = placesLeft(listing.capacity, live);
  const request_id = open.find((request) => request.mentor_id === mentor_id)?.id;
  const facts = {
    program_open: isOpen(program, dayOf(sight.now)),
    suspended,
    self: mentor_id === mentee_id,
    published: listing.state === 'published',
    places,
    mentee_accepted,
    mentor_accepted,
    open_requests: open.length,
    max_open_requests: program.settings.max_open_requests,
    already_open: request_id !== undefined,
    already_tandem: tandem_id !== undefined,
  };
  return { obstacle: obstacle(facts), places, open_requests: open.length, request_id, tandem_id };
}

/** Everything anew at the moment of the yes. Call it under the locks of listing, request and persons. */
export async function acceptFacts(
  deed: Deed,
  program: Program,
  listing: Listing,
  request: { state: RequestState; mentor_id: string; mentee_id: string },
  both_active: boolean,
): Promise<AcceptObstacle | undefined> {
  const { state, mentor_id, mentee_id } = request;
  return acceptObstacle({
    state,
    program_open: isOpen(program, dayOf(deed.now)),
    both_active,
    published: listing.state === 'published',
    places: placesLeft(listing.capacity, await countLive(deed, program.id, mentor_id)),
    mentor_accepted: await hasAccepted(deed, program.id, mentor_id),
    mentee_accepted: await hasAccepted(deed, program.id, mentee_id),
  });
}
