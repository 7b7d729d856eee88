import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { closedKeepMonths, draftKeepMonths, isOpenState, monthsBefore } from '../rules.ts';
import { lockOpenOf } from '../store/applications.ts';
import {
  deleteApplication,
  deleteCv,
  eraseTexts,
  handDesk,
  lockAllOf,
  lockClosedBefore,
  lockCvsDue,
  lockDraftsBefore,
  moveApplications,
} from '../store/kept.ts';
import { listUnlisted, lockListing, lockListingsOf } from '../store/listings.ts';
import { replaceListingTopics, updateListing } from '../store/listing-rows.ts';
import { deleteSightingsOf, moveSightings } from '../store/sightings.ts';
import { pauseBySystem, publishWaiting, retire } from './listing.ts';
import { suspendListing } from './suspension.ts';
import { withdraw } from './submission.ts';

export async function deleteDueCvs(deed: Deed): Promise<void> {
  for (const row of await lockCvsDue(deed)) {
    await deleteCv(deed, row);
    await audit(deed, 'cv.delete', { type: 'application', id: row.id });
  }
}

export async function eraseClosed(deed: Deed): Promise<void> {
  for (const row of await lockClosedBefore(deed, monthsBefore(deed.now, closedKeepMonths))) {
    await eraseTexts(deed, row);
    await audit(deed, 'application.erase', { type: 'application', id: row.id });
  }
}

export async function deleteOldDrafts(deed: Deed): Promise<void> {
  for (const row of await lockDraftsBefore(deed, monthsBefore(deed.now, draftKeepMonths))) {
    await deleteApplication(deed, row);
    await audit(deed, 'application.delete', { type: 'application', id: row.id }, { before: 'draft' });
  }
}

/** Catches what the news missed: an acceptance and an approval in the same second, a membership that runs again. */
export async function publishAllWaiting(deed: Deed): Promise<void> {
  for (const row of await listUnlisted(deed)) await publishWaiting(deed, row);
}

export async function publishOf(deed: Deed, person_id: string): Promise<void> {
  for (const row of await lockListingsOf(deed, person_id)) await publishWaiting(deed, row);
}

export async function pauseOf(deed: Deed, person_id: string): Promise<void> {
  for (const row of await lockListingsOf(deed, person_id)) await pauseBySystem(deed, row);
}

/** Who leaves takes her open application and her listing with her. */
export async function leaveWith(deed: Deed, person_id: string): Promise<void> {
  for (const row of await lockOpenOf(deed, person_id)) await withdraw(deed, row);
  for (const row of await lockListingsOf(deed, person_id)) if (row.state !== 'retired') await retire(deed, row);
}

/** Topics are added to a listing: with its end there is nothing to add them to. */
export async function endAmendment(deed: Deed, listing_id: string): Promise<void> {
  const listing = await lockListing(deed, listing_id);
  if (listing?.state !== 'retired') return;
  for (const row of await lockOpenOf(deed, listing.person_id))
    if (row.kind === 'amendment' && row.program_id === listing.program_id) await withdraw(deed, row);
}

export async function eraseOf(deed: Deed, person_id: string): Promise<void> {
  await leaveWith(deed, person_id);
  await handDesk(deed, person_id, null);
  for (const row of await lockAllOf(deed, person_id)) await eraseTexts(deed, row);
  for (const row of await lockListingsOf(deed, person_id)) {
    await updateListing(deed, row.id, { expectations: null });
    await replaceListingTopics(deed, row.id, []);
    await deleteSightingsOf(deed, row.id);
  }
}

/** Two accounts of one person become one. Where both have something running, that of the account that stays wins. */
export async function mergeOf(deed: Deed, person_id: string): Promise<void> {
  const to = (await findAnyPerson(deed, person_id))?.merged_into;
  if (!to) return;
  const theirs = await lockAllOf(deed, to);
  for (const row of await lockAllOf(deed, person_id)) {
    const taken = theirs.some((other) => other.program_id === row.program_id && isOpenState(other.state));
    if (taken && isOpenState(row.state)) await withdraw(deed, row);
  }
  await moveApplications(deed, person_id, to);
  await handDesk(deed, person_id, to);
  const listed = await lockListingsOf(deed, to);
  for (const row of await lockListingsOf(deed, person_id)) {
    const stays = listed.find((other) => other.program_id === row.program_id);
    if (!stays) {
      await updateListing(deed, row.id, { person_id: to });
      continue;
    }
    await moveSightings(deed, row.id, stays.id);
    // A suspension is not left behind with the account.
    if (row.state === 'suspended') await suspendListing(deed, to, row.program_id);
    if (row.state !== 'retired') await retire(deed, row);
  }
}
