import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { findProgram } from '../../programs/store/programs.ts';
import type { listingForm } from '../forms.ts';
import { nextListingState, returnFault } from '../rules/listing.ts';
import { findOwnListing, lockListing, type Listing } from '../store/listings.ts';
import { updateListing } from '../store/listing-rows.ts';
import { checkOffer } from './draft.ts';
import { move, ready, refuse, running } from './listing.ts';

async function lockOwn(deed: Deed): Promise<Listing> {
  const own = found(await findOwnListing(deed, selfId(deed)), 'listing');
  return found(await lockListing(deed, own.id), 'listing');
}

function checkReturn(deed: Deed, return_on: string | null): string | null {
  const fault = return_on ? returnFault(return_on, dayOf(deed.now)) : undefined;
  if (fault) throw new Refusal(`applications.pause.${fault}`, {}, { field: 'return_on' });
  return return_on;
}

/**
 * Takes the listing offline until the mentor resumes; before publication it waits for her instead. On the day of return
 * (`2026-11-23`, or null) she is reminded: nothing goes online by itself.
 */
export async function pauseListing(deed: Deed, return_on: string | null): Promise<void> {
  const row = await lockOwn(deed);
  if (row.state === 'unlisted') return move(deed, row, 'holdBack', { held_back: true }, 'mentor');
  const change = { paused_at: deed.now, paused_by: 'mentor', return_on: checkReturn(deed, return_on) } as const;
  await move(deed, row, 'pause', { ...change, return_reminded_at: null }, 'mentor');
}

/** Another day of return, or none; only while the mentor herself pauses. */
export async function moveReturn(deed: Deed, return_on: string | null): Promise<void> {
  const row = await lockOwn(deed);
  if (row.state !== 'paused' || row.paused_by !== 'mentor') refuse(row);
  await updateListing(deed, row.id, { return_on: checkReturn(deed, return_on), return_reminded_at: null });
  await audit(
    deed,
    'listing.moveReturn',
    { type: 'listing', id: row.id },
    { before: row.return_on ?? undefined, after: return_on ?? undefined },
  );
}

/** Back online; or, where the standards are still missing, no longer held back. True: members see it. */
export async function resumeListing(deed: Deed): Promise<boolean> {
  must(isMember(deed.actor), 'applications.refused.member');
  const row = await lockOwn(deed);
  const verb = row.state === 'unlisted' ? 'publish' : 'resume';
  if (!nextListingState(row.state, verb, 'mentor')) refuse(row);
  if (await ready(deed, row, false)) {
    await move(deed, row, verb, { held_back: false, ...running, published_at: deed.now }, 'mentor');
    return true;
  }
  if (!row.held_back) throw new Refusal('applications.refused.standards');
  await updateListing(deed, row.id, { held_back: false });
  await audit(deed, 'listing.release', { type: 'listing', id: row.id }, { before: row.state, after: row.state });
  return false;
}

export async function retireListing(deed: Deed): Promise<void> {
  await move(deed, await lockOwn(deed), 'retire', { ...running, retired_at: deed.now }, 'mentor');
}

export async function saveListing(deed: Deed, form: z.output<typeof listingForm>): Promise<void> {
  must(isMember(deed.actor), 'applications.refused.member');
  const row = await lockOwn(deed);
  if (row.state === 'retired' || row.state === 'suspended') refuse(row);
  const { settings } = found(await findProgram(deed, row.program_id), 'program');
  checkOffer(settings, form);
  await updateListing(deed, row.id, {
    capacity: form.capacity,
    durations: [...new Set(form.durations)].toSorted((a, b) => a - b),
    short_mentoring: settings.short_mentoring && form.short_mentoring === 'on',
    expectations: form.expectations ?? null,
  });
  await audit(deed, 'listing.save', { type: 'listing', id: row.id });
}
