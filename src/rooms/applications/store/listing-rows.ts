import '../tables.ts';
import type { Insertable, Updateable } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import type { MentorListingTable } from '../tables.ts';
import { type ListingTopic } from './listings.ts';

export async function insertListing(deed: Deed, row: Insertable<MentorListingTable>): Promise<void> {
  await deed.tx.insertInto('mentor_listing').values(row).execute();
}

export async function updateListing(deed: Deed, id: string, change: Updateable<MentorListingTable>): Promise<void> {
  await deed.tx.updateTable('mentor_listing').set(change).where('id', '=', id).execute();
}

export async function replaceListingTopics(deed: Deed, listing_id: string, rows: ListingTopic[]): Promise<void> {
  await deed.tx.deleteFrom('listing_topic').where('listing_id', '=', listing_id).execute();
  if (rows.length > 0)
    await deed.tx
      .insertInto('listing_topic')
      .values(rows.map((row) => ({ listing_id, ...row })))
      .execute();
}
