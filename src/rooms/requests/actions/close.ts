import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { findOwnListing, lockListing } from '../../applications/store/listings.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { shortName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { findMentor } from '../../tandems/store/own.ts';
import { countLive } from '../../tandems/store/tandems.ts';
import { expiredMail, overMail } from '../mails.tsx';
import { nextRequestState } from '../rules.ts';
import type { MentoringRequest } from '../store/requests.ts';
import { deleteAskingSuspension, isAskingSuspended, moveAskingSuspension } from '../store/suspension.ts';
import { deleteRequestsOf, lockOpen, moveRequests, updateRequest } from '../store/writing.ts';

/** The request became impossible. Who is still here is told: the mentee, or the mentor where the mentee has gone. */
export async function expire(deed: Deed, request: MentoringRequest, gone_id?: string): Promise<void> {
  const state = nextRequestState(request.state, 'noLongerPossible');
  if (!state) return;
  await updateRequest(deed, request.id, { state, answered_at: deed.now, expiry_reason: 'gone' });
  await audit(deed, 'request.noLongerPossible', { type: 'request', id: request.id }, { before: request.state, after: state });
  const menteeGone = gone_id === request.mentee_id;
  const other = await findAnyPerson(deed, menteeGone ? request.mentee_id : request.mentor_id);
  const about = { name: other?.last_name ? shortName(other) : '', path: `/requests/${request.id}` };
  await (menteeGone ? writeTo(deed, request.mentor_id, overMail, about) : writeTo(deed, request.mentee_id, expiredMail, about));
}

/** Paused or retired; if it is back online by now, its requests stand. */
export async function closeForListing(deed: Deed, listing_id: string): Promise<void> {
  const listing = await lockListing(deed, listing_id);
  if (!listing) return;
  const full = (await countLive(deed, listing.program_id, listing.person_id)) >= listing.capacity;
  if (listing.state === 'published' && !full) return;
  for (const request of await lockOpen(deed, { listing_id })) await expire(deed, request);
}

/** Somebody took a place: if it was the last, the other requests cannot be answered with a yes any more. */
export async function closeAfterTandem(deed: Deed, tandem_id: string): Promise<void> {
  const tandem = await findMentor(deed, tandem_id);
  const listing = tandem && (await findOwnListing(deed, tandem.mentor_id, tandem.program_id));
  if (listing) await closeForListing(deed, listing.id);
}

/** Left or blocked. */
export async function closeForPerson(deed: Deed, person_id: string): Promise<void> {
  for (const request of await lockOpen(deed, { person_id })) await expire(deed, request, person_id);
}

/** What she asked and what she answered goes with her. */
export async function eraseFromRequests(deed: Deed, person_id: string): Promise<void> {
  await closeForPerson(deed, person_id);
  await deleteRequestsOf(deed, person_id);
  await deleteAskingSuspension(deed, person_id);
}

/** Two accounts of one person became one: what both asked of the same person, or of each other, is asked once. */
export async function mergeRequests(deed: Deed, person_id: string): Promise<void> {
  const to_id = (await findAnyPerson(deed, person_id))?.merged_into;
  if (!to_id) return;
  const kept = await lockOpen(deed, { person_id: to_id });
  for (const request of await lockOpen(deed, { person_id })) {
    const asMentor = request.mentor_id === person_id;
    const other = asMentor ? request.mentee_id : request.mentor_id;
    const twice = kept.some((own) =>
      asMentor ? own.mentor_id === to_id && own.mentee_id === other : own.mentee_id === to_id && own.mentor_id === other,
    );
    if (other === to_id || twice) await expire(deed, request, person_id);
  }
  await moveRequests(deed, person_id, to_id);
  await moveAskingSuspension(deed, person_id, to_id);
  if (await isAskingSuspended(deed, to_id))
    for (const request of await lockOpen(deed, { mentee_id: to_id })) await expire(deed, request, to_id);
  // Her tandems are counted together from now on: the places may be taken.
  const listing = await findOwnListing(deed, to_id);
  if (listing) await closeForListing(deed, listing.id);
}
