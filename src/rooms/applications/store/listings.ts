import '../tables.ts';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { isMember } from '../../people/rules/person.ts';
import type { ListingTopicTable, MentorListingTable } from '../tables.ts';

export type ListingTopic = Omit<Selectable<ListingTopicTable>, 'listing_id'>;

export interface Listing extends Selectable<MentorListingTable> {
  /** In the order of their level, highest first. */
  topics: ListingTopic[];
}

async function withTopics(
  sight: Pick<Sight, 'db'>,
  row: Selectable<MentorListingTable> | undefined,
): Promise<Listing | undefined> {
  if (!row) return undefined;
  const topics = await sight.db
    .selectFrom('listing_topic')
    .select(['topic', 'level', 'evidence', 'narrowed_to'])
    .where('listing_id', '=', row.id)
    .orderBy('level', 'desc')
    .orderBy('topic')
    .execute();
  return { ...row, topics };
}

/** Reach: members find what is published by an active member; the mentor finds her own in every state. */
export async function findListing(sight: Sight, listing_id: string): Promise<Listing | undefined> {
  if (!z.uuid().safeParse(listing_id).success || sight.actor.person_id === null) return undefined;
  const row = await sight.db
    .selectFrom('mentor_listing')
    .innerJoin('person', 'person.id', 'mentor_listing.person_id')
    .selectAll('mentor_listing')
    .where('mentor_listing.id', '=', listing_id)
    .where((eb) =>
      eb.or([
        eb('person_id', '=', sight.actor.person_id),
        ...(isMember(sight.actor)
          ? [eb.and([eb('mentor_listing.state', '=', 'published'), eb('person.status', '=', 'active')])]
          : []),
      ]),
    )
    .executeTakeFirst();
  return withTopics(sight, row);
}

/** Of this person, in every state. Without reach: for herself and for checks. */
export async function findOwnListing(
  sight: Pick<Sight, 'db'>,
  person_id: string,
  program_id?: string,
): Promise<Listing | undefined> {
  let query = sight.db.selectFrom('mentor_listing').selectAll().where('person_id', '=', person_id);
  if (program_id) query = query.where('program_id', '=', program_id);
  return withTopics(sight, await query.orderBy('created_at').limit(1).executeTakeFirst());
}

/** Locks the listing until the transaction ends, so that its places are counted by one deed at a time. Without reach. */
export async function lockListing(deed: Deed, listing_id: string): Promise<Listing | undefined> {
  if (!z.uuid().safeParse(listing_id).success) return undefined;
  return withTopics(
    deed,
    await deed.tx.selectFrom('mentor_listing').selectAll().where('id', '=', listing_id).forUpdate().executeTakeFirst(),
  );
}

/** All listings of one person, locked; there is one per programme. */
export async function lockListingsOf(deed: Deed, person_id: string): Promise<Selectable<MentorListingTable>[]> {
  return deed.tx.selectFrom('mentor_listing').selectAll().where('person_id', '=', person_id).forUpdate().execute();
}

/** Approved but not online, and not because the mentor waits. Locked; a row that somebody works on is left for the next run. */
export async function listUnlisted(deed: Deed): Promise<Selectable<MentorListingTable>[]> {
  return deed.tx
    .selectFrom('mentor_listing')
    .selectAll()
    .where('state', '=', 'unlisted')
    .where('held_back', '=', false)
    .forUpdate()
    .skipLocked()
    .limit(500)
    .execute();
}

/** Paused by active members whose day of return is here and who have not been reminded. Locked, as above. */
export async function lockReturning(deed: Deed, today: string): Promise<{ id: string; person_id: string }[]> {
  return deed.tx
    .selectFrom('mentor_listing')
    .innerJoin('person', 'person.id', 'mentor_listing.person_id')
    .select(['mentor_listing.id', 'person_id'])
    .where('mentor_listing.state', '=', 'paused')
    .where('paused_by', '=', 'mentor')
    .where('return_on', '<=', today)
    .where('return_reminded_at', 'is', null)
    .where('person.status', '=', 'active')
    .forUpdate('mentor_listing')
    .skipLocked()
    .limit(500)
    .execute();
}
