import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { publishedMail } from '../mails.tsx';
import { joinTopics, mayPublish, nextListingState, type ListingVerb, type ListingWho } from '../rules/listing.ts';
import type { Application } from '../store/applications.ts';
import type { ApplicationTopic } from '../store/application-topics.ts';
import { findOwnListing, lockListing, type Listing, type ListingTopic } from '../store/listings.ts';
import { insertListing, replaceListingTopics, updateListing } from '../store/listing-rows.ts';

export type ListingRow = Omit<Listing, 'topics'>;

export async function ready(deed: Deed, row: ListingRow, held_back = row.held_back): Promise<boolean> {
  const [accepted, person] = [await hasAccepted(deed, row.program_id, row.person_id), await findAnyPerson(deed, row.person_id)];
  return mayPublish({ approved: row.application_id !== null, accepted, member: person?.status === 'active', held_back });
}

export function refuse(row: ListingRow): never {
  throw new Refusal(row.state === 'suspended' ? 'applications.refused.suspended' : 'applications.refused.listing_state');
}

/** What a pause leaves behind is gone. */
export const running = { paused_at: null, paused_by: null, return_on: null, return_reminded_at: null } as const;

/** Moves a locked listing on by its state table. */
export async function move(
  deed: Deed,
  row: ListingRow,
  verb: ListingVerb,
  change: Parameters<typeof updateListing>[2] = {},
  who?: ListingWho,
): Promise<void> {
  const state = nextListingState(row.state, verb, who) ?? refuse(row);
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

/** The topics that the review let stand, as a listing holds them. */
function standing(topics: readonly ApplicationTopic[]): ListingTopic[] {
  return topics
    .filter((row) => row.decision === 'confirmed' || row.decision === 'narrowed')
    .map((row) => ({
      topic: row.topic,
      level: row.self_level,
      evidence: row.evidence,
      narrowed_to: row.decision === 'narrowed' ? row.narrowed_to : null,
    }));
}

/** An amendment was approved: its topics join those that stand in the listing already. Returns whether members see it. */
export async function addListingTopics(
  deed: Deed,
  application: Application,
  topics: readonly ApplicationTopic[],
): Promise<boolean> {
  const own = found(await findOwnListing(deed, application.person_id, application.program_id), 'listing');
  const locked = found(await lockListing(deed, own.id), 'listing');
  // Its mentor has ended it in this very moment: the application goes with it.
  if (locked.state === 'retired') throw new Refusal('applications.refused.listing_over');
  const joined = joinTopics(locked.topics, standing(topics));
  await replaceListingTopics(deed, locked.id, joined);
  await audit(
    deed,
    'listing.amend',
    { type: 'listing', id: locked.id },
    {
      before: { topics: locked.topics.length },
      after: { topics: joined.length },
    },
  );
  return locked.state === 'published';
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
      await move(deed, locked, 'relist', { ...offer, retired_at: null, ...running, held_back: false });
    else await updateListing(deed, id, offer);
  }
  await replaceListingTopics(deed, id, standing(topics));
  return publishIfReady(deed, found(await lockListing(deed, id), 'listing'));
}

/** By the system, with whoever goes. The row must be locked. */
export async function retire(deed: Deed, row: ListingRow): Promise<void> {
  await move(deed, row, 'retire', { ...running, retired_at: deed.now }, 'system');
}

/** The row must be locked; only what is published is paused. */
export async function pauseBySystem(deed: Deed, row: ListingRow): Promise<void> {
  if (row.state === 'published') await move(deed, row, 'pause', { paused_at: deed.now, paused_by: 'system' }, 'system');
}
