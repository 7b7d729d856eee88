import '../tables.ts';
import { sql } from 'kysely';
import { selfId, type Deed, type House, type Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';

export type SightingKind = 'found' | 'opened';

interface Counted {
  listing_id: string;
  day: string;
  found: number;
  opened: number;
}

/** A read writes nothing: what is seen is counted here and kept with the next run of the timetable. */
const waiting = new WeakMap<House, Map<string, Counted>>();

function add(house: House, { listing_id, day, found, opened }: Counted): void {
  const counts = waiting.get(house) ?? new Map<string, Counted>();
  waiting.set(house, counts);
  const row = counts.get(`${day} ${listing_id}`) ?? { listing_id, day, found: 0, opened: 0 };
  counts.set(`${day} ${listing_id}`, { ...row, found: row.found + found, opened: row.opened + opened });
}

/**
 * Somebody has found the listing in the finder, or opened its page. Only the day and the listing are counted, never who.
 * Callers leave out the mentor's own visits.
 */
export function countSighting(house: House, listing_id: string, kind: SightingKind): void {
  const day = dayOf(house.clock());
  add(house, { listing_id, day, found: kind === 'found' ? 1 : 0, opened: kind === 'opened' ? 1 : 0 });
}

/** Adds what was counted since the last time to the table. If that fails, the counts wait for the next time. */
export async function storeSightings(deed: Deed): Promise<void> {
  const counts = [...(waiting.get(deed.house)?.values() ?? [])];
  if (counts.length === 0) return;
  waiting.delete(deed.house);
  try {
    await sql`
      insert into listing_sighting (listing_id, day, found, opened)
      select seen.listing_id, day, found, opened
      from json_to_recordset(${JSON.stringify(counts)}::json) as seen (listing_id uuid, day date, found int, opened int)
      join mentor_listing on mentor_listing.id = seen.listing_id
      order by seen.listing_id, day
      on conflict (listing_id, day) do update set
        found = listing_sighting.found + excluded.found, opened = listing_sighting.opened + excluded.opened`.execute(deed.tx);
  } catch (error) {
    for (const row of counts) add(deed.house, row);
    throw error;
  }
}

export async function deleteSightingsBefore(deed: Deed, day: string): Promise<void> {
  await deed.tx.deleteFrom('listing_sighting').where('day', '<', day).execute();
}

export interface Sighting {
  /** `2026-11-23` */
  day: string;
  found: number;
  opened: number;
}

/** How often the acting person's own listing was seen, by day, from this day on. Nobody else finds any. */
export async function listOwnSightings(sight: Sight, listing_id: string, since: string): Promise<Sighting[]> {
  return sight.db
    .selectFrom('listing_sighting')
    .innerJoin('mentor_listing', 'mentor_listing.id', 'listing_id')
    .select(['day', 'found', 'opened'])
    .where('listing_id', '=', listing_id)
    .where('person_id', '=', selfId(sight))
    .where('day', '>=', since)
    .orderBy('day')
    .execute();
}

/** Of two accounts that become one: the counts of the listing that goes join those of the one that stays. */
export async function moveSightings(deed: Deed, from_id: string, to_id: string): Promise<void> {
  await sql`
    insert into listing_sighting (listing_id, day, found, opened)
    select ${to_id}::uuid, day, found, opened from listing_sighting where listing_id = ${from_id}
    on conflict (listing_id, day) do update set
      found = listing_sighting.found + excluded.found, opened = listing_sighting.opened + excluded.opened`.execute(deed.tx);
  await deleteSightingsOf(deed, from_id);
}

export async function deleteSightingsOf(deed: Deed, listing_id: string): Promise<void> {
  await deed.tx.deleteFrom('listing_sighting').where('listing_id', '=', listing_id).execute();
}
