import '../tables.ts';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import { publishedListings, type PublishedFilter } from '../../applications/store/published.ts';

export type MentorFilter = Pick<PublishedFilter, 'topic' | 'language'>;

export interface FilterChoices {
  /** Mentors by slug; only topics that occur. */
  topics: ReadonlyMap<string, number>;
  /** Mentors by language code; the most spoken first. */
  languages: ReadonlyMap<string, number>;
}

export async function listFilterChoices(sight: Pick<Sight, 'db'>, program_id: string): Promise<FilterChoices> {
  const [topics, languages] = await Promise.all([
    publishedListings(sight, program_id)
      .innerJoin('listing_topic', 'listing_topic.listing_id', 'listing.id')
      .select(['topic', (eb) => eb.fn.countAll<number>().as('n')])
      .groupBy('topic')
      .execute(),
    publishedListings(sight, program_id)
      .innerJoin('person_language', 'person_language.person_id', 'person.id')
      .select(['language', (eb) => eb.fn.countAll<number>().as('n')])
      .groupBy('language')
      .orderBy('n', 'desc')
      .orderBy('language')
      .execute(),
  ]);
  return {
    topics: new Map(topics.map((row) => [row.topic, row.n])),
    languages: new Map(languages.map((row) => [row.language, row.n])),
  };
}

/** Where a page ended. The address names the listing only: a last name does not belong there. */
export async function cursorAt(sight: Pick<Sight, 'db'>, listing_id: string | undefined): Promise<PublishedFilter['after']> {
  if (!z.uuid().safeParse(listing_id).success) return undefined;
  return sight.db
    .selectFrom('mentor_listing')
    .innerJoin('person', 'person.id', 'mentor_listing.person_id')
    .select(['mentor_listing.id', 'last_name'])
    .where('mentor_listing.id', '=', String(listing_id))
    .executeTakeFirst();
}
