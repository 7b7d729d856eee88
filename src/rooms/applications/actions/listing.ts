import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { isMember } from '../../people/rules/person.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { findProgram } from '../../programs/store/programs.ts';
import type { listingForm } from '../forms.ts';
import { publishedMail } from '../mails.tsx';
import { mayPublish, nextListingState, type ListingVerb } from '../rules.ts';
import type { Application, ApplicationTopic } from '../store/applications.ts';
import {
  findOwnListing,
  insertListing,
  lockListing,
  replaceListingTopics,
  updateListing,
  type Listing,
} from '../store/listings.ts';
import { checkOffer } from './draft.ts';

type ListingRow = Omit<Listing, 'topics'>;

async function ready(deed: Deed, row: ListingRow, held_back = row.held_back): Promise<boolean> {
  const [accepted, person] = [await hasAccepted(deed, row.program_id, row.person_id), await findAnyPerson(deed, row.person_id)];
  return mayPublish({ approved: row.application_id !== null, accepted, member: person?.status === 'active', held_back });
}

/** Moves a locked listing on by its state table. */
async function move(
  deed: Deed,
  row: ListingRow,
  verb: ListingVerb,
  change: Parameters<typeof updateListing>[2] = {},
): Promise<void> {
  const state = nextListingState(row.state, verb);
  if (!state) throw new Refusal('applications.refused.listing_state');
  await updateListing(deed, row.id, { state, ...change });
  await audit(deed, `listing.${verb}`, { type: 'listing', id: row.id }, { before: row.state, after: state });
}

/** Gate 2a, by the system. True if the listing went online. The row must be locked. */
export async function publishIfReady(deed: Deed, row: ListingRow): Promise<boolean> {
  if (row.state !== 'unlisted' || !(await ready(deed, row))) return false;
  await move(deed, row, 'publish', { published_at: deed.now });
  return true;
}

/** The same, later than the decision: the mentor hears of it. */
export async function publishWaiting(deed: Deed, row: ListingRow): Promise<void> {
  if (await publishIfReady(deed, row)) await writeTo(deed, row.person_id, publishedMail, { path: '/listing' });
}

/** What was confirmed becomes what members see. Returns whether it is online at once. */
export async function listApproved(deed: Deed, application: Application, topics: readonly ApplicationTopic[]): Promise<boolean> {
  const offer = {
    application_id: application.id,
    capacity: application.capacity ?? 1,
    durations: application.durations,
    short_mentoring: application.short_mentoring,
    expectations: application.expectations,
  };
  const known = await findOwnListing(deed, application.person_id, application.program_id);
  const id = known?.id ?? deed.house.chance.id();
  if (!known) {
    await insertListing(deed, {
      id,
      program_id: application.program_id,
      person_id: application.person_id,
      state: 'unlisted',
      ...offer,
      created_at: deed.now,
    });
    await audit(deed, 'listing.create', { type: 'listing', id }, { after: 'unlisted' });
  } else {
    const locked = found(await lockListing(deed, id), 'listing');
    if (locked.state === 'retired')
      await move(deed, locked, 'relist', { ...offer, retired_at: null, paused_at: null, paused_by: null, held_back: false });
    else await updateListing(deed, id, offer);
  }
  const standing = topics.filter((row) => row.decision === 'confirmed' || row.decision === 'narrowed');
  await replaceListingTopics(
    deed,
    id,
    standing.map((row) => ({
      topic: row.topic,
      level: row.self_level,
      evidence: row.evidence,
      narrowed_to: row.decision === 'narrowed' ? row.narrowed_to : null,
    })),
  );
  return publishIfReady(deed, found(await lockListing(deed, id), 'listing'));
}

async function lockOwn(deed: Deed): Promise<Listing> {
  const own = found(await findOwnListing(deed, selfId(deed)), 'listing');
  return found(await lockListing(deed, own.id), 'listing');
}

/** Takes the listing offline until the mentor resumes; before publication it waits for her instead. */
export async function pauseListing(deed: Deed): Promise<void> {
  const row = await lockOwn(deed);
  if (row.state === 'unlisted') await move(deed, row, 'holdBack', { held_back: true });
  else await move(deed, row, 'pause', { paused_at: deed.now, paused_by: 'mentor' });
}

export async function resumeListing(deed: Deed): Promise<void> {
  must(isMember(deed.actor), 'applications.refused.member');
  const row = await lockOwn(deed);
  const verb = row.state === 'unlisted' ? 'publish' : 'resume';
  if (!nextListingState(row.state, verb)) throw new Refusal('applications.refused.listing_state');
  if (!(await ready(deed, row, false))) throw new Refusal('applications.refused.standards');
  await move(deed, row, verb, { held_back: false, paused_at: null, paused_by: null, published_at: deed.now });
}

export async function retireListing(deed: Deed): Promise<void> {
  await retire(deed, await lockOwn(deed));
}

/** The row must be locked. */
export async function retire(deed: Deed, row: ListingRow): Promise<void> {
  await move(deed, row, 'retire', { retired_at: deed.now });
}

/** The row must be locked; only what is published is paused. */
export async function pauseBySystem(deed: Deed, row: ListingRow): Promise<void> {
  if (row.state === 'published') await move(deed, row, 'pause', { paused_at: deed.now, paused_by: 'system' });
}

export async function saveListing(deed: Deed, form: z.output<typeof listingForm>): Promise<void> {
  must(isMember(deed.actor), 'applications.refused.member');
  const row = await lockOwn(deed);
  if (row.state === 'retired') throw new Refusal('applications.refused.listing_state');
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
