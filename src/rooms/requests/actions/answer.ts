import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { lockListing } from '../../applications/store/listings.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { isMember } from '../../people/rules/person.ts';
import { fullName, shortName } from '../../people/rules/profile.ts';
import { findAnyPerson, type Person } from '../../people/store/persons.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { formTandem } from '../../tandems/actions.ts';
import { acceptedMail, confirmedMail, declinedMail, withdrawnMail } from '../mails.tsx';
import { isOpenRequest, nextRequestState, type DeclineReason, type RequestVerb } from '../rules.ts';
import { acceptFacts } from '../store/facts.ts';
import { findRequest, type MentoringRequest, type Side } from '../store/requests.ts';
import { holdActive, lockRequest, updateRequest } from '../store/writing.ts';

export async function person(deed: Deed, id: string): Promise<Person> {
  return found(await findAnyPerson(deed, id), 'person');
}

/** Finds the request as one of its parties, on the side that may do this. */
export async function reach(deed: Deed, request_id: string, side: Side): Promise<MentoringRequest> {
  const request = found(await findRequest(deed, request_id), 'request');
  must(request.side === side);
  return request;
}

export async function move(
  deed: Deed,
  request: MentoringRequest,
  verb: RequestVerb,
  change: Partial<MentoringRequest> = {},
): Promise<void> {
  const state = nextRequestState(request.state, verb);
  if (!state) throw new Refusal(`requests.now.${request.state}`);
  await updateRequest(deed, request.id, { ...change, state, answered_at: isOpenRequest(state) ? null : deed.now });
  await audit(deed, `request.${verb}`, { type: 'request', id: request.id }, { before: request.state, after: state });
}

/** The mentor says yes; the tandem begins. One deed at a time counts the places of a listing. Returns the tandem's id. */
export async function acceptRequest(deed: Deed, request_id: string): Promise<string> {
  must(isMember(deed.actor));
  const known = await reach(deed, request_id, 'mentor');
  const listing = found(await lockListing(deed, known.listing_id), 'listing');
  const request = found(await lockRequest(deed, request_id), 'request');
  const { program_id, mentor_id, mentee_id, topics, months, mode } = request;
  const both_active = await holdActive(deed, [mentor_id, mentee_id]);
  const program = found(await findProgram(deed, program_id), 'program');
  const standing = await acceptFacts(deed, program, listing, request, both_active);
  if (standing) throw new Refusal(`requests.now.${standing}`);

  const tandem_id = await formTandem(deed, { program_id, mentor_id, mentee_id, topics, months, mode });
  await move(deed, request, 'accept', { tandem_id });
  const path = `/tandems/${tandem_id}`;
  await writeTo(deed, mentee_id, acceptedMail, { name: fullName(await person(deed, mentor_id)), path });
  await writeTo(deed, mentor_id, confirmedMail, { name: fullName(await person(deed, mentee_id)), path });
  return tandem_id;
}

/** The mentor says no. `answer` goes to the mentee, the reason stays with the mentor. */
export async function declineRequest(
  deed: Deed,
  request_id: string,
  { answer, reason_code }: { answer: string; reason_code: DeclineReason },
): Promise<void> {
  await reach(deed, request_id, 'mentor');
  const request = found(await lockRequest(deed, request_id), 'request');
  const sealed_answer = deed.house.vault.seal(answer, `mentoring_request.answer.${request.id}`);
  await move(deed, request, 'decline', { sealed_answer, reason_code });
  await writeTo(deed, request.mentee_id, declinedMail, {
    name: shortName(await person(deed, request.mentor_id)),
    path: `/requests/${request.id}`,
  });
}

/** The mentee takes it back; her place under the cap is free again. */
export async function withdrawRequest(deed: Deed, request_id: string): Promise<void> {
  await reach(deed, request_id, 'mentee');
  const request = found(await lockRequest(deed, request_id), 'request');
  await move(deed, request, 'withdraw');
  await writeTo(deed, request.mentor_id, withdrawnMail, {
    name: shortName(await person(deed, request.mentee_id)),
    path: `/requests/${request.id}`,
  });
}
