import type { Deed } from '../../../platform/deed.ts';
import { must } from '../../../platform/refusal.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { ListingVerb } from '../rules/listing.ts';
import { findOwnListing, lockListing, type Listing } from '../store/listings.ts';
import type { updateListing } from '../store/listing-rows.ts';
import { move, running } from './listing.ts';

/** The office's decisions of gate three; the room of the cases knows who may decide what. */
async function decide(
  deed: Deed,
  person_id: string,
  program_id: string,
  verb: ListingVerb,
  done: Listing['state'],
  change: Parameters<typeof updateListing>[2],
): Promise<boolean> {
  must(hasRole(deed.actor, 'office') || deed.actor.kind === 'system');
  const own = await findOwnListing(deed, person_id, program_id);
  const row = own && (await lockListing(deed, own.id));
  if (!row || row.state === 'retired') return false;
  if (row.state !== done) await move(deed, row, verb, { ...running, ...change }, 'office');
  return true;
}

/** Offline at once, whatever the mentor does, until it is lifted. False where there is no listing, or it has ended. */
export async function suspendListing(deed: Deed, person_id: string, program_id: string): Promise<boolean> {
  return decide(deed, person_id, program_id, 'suspend', 'suspended', { suspended_at: deed.now });
}

/** Paused from now on: the mentor resumes it herself. False as above; refuses where nothing is suspended. */
export async function liftSuspension(deed: Deed, person_id: string, program_id: string): Promise<boolean> {
  return decide(deed, person_id, program_id, 'lift', 'paused', { suspended_at: null, paused_at: deed.now });
}

/** The end of a suspended listing; a new one needs a new application. False as above; refuses where nothing is suspended. */
export async function revokeListing(deed: Deed, person_id: string, program_id: string): Promise<boolean> {
  return decide(deed, person_id, program_id, 'revoke', 'retired', { retired_at: deed.now });
}
