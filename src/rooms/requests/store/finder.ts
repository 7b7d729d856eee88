import '../tables.ts';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { PublishedFilter } from '../../applications/store/published.ts';

export type MentorFilter = Pick<PublishedFilter, 'topic' | 'language'>;

function published({ db }: Pick<Sight, 'db'>, program_id: string) {
  return db
    .selectFrom('mentor_listing as listing')
    .innerJoin('person', 'person.id', 'listing.person_id')
    .where('listing.program_id', '=', program_id)
    .where('listing.state', '=', 'published')
    .where('person.status', '=', 'active');
}

/** How many mentors match the filter. */
export async function countMatching(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  { topic, language }: MentorFilter,
): Promise<number> {
  let query = published(sight, program_id).select((eb) => eb.fn.countAll<number>().as('n'));
  if (topic)
    query = query.where((eb) =>
      eb.exists(
        eb.selectFrom('listing_topic').select('listing_id').whereRef('listing_id', '=', 'listing.id').where('topic', '=', topic),
      ),
    );
  if (language)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('person_language')
          .select('language')
          .whereRef('person_language.person_id', '=', 'person.id')
          .where('language', '=', language),
      ),
    );
  return (await query.executeTakeFirstOrThrow()).n;
}

export interface FilterChoices {
  /** Mentors by slug; only topics that occur. */
  topics: ReadonlyMap<string, number>;
  /** Mentors by language code; the most spoken first. */
  languages: ReadonlyMap<string, number>;
}

export async function listFilterChoices(sight: Pick<Sight, 'db'>, program_id: string): Promise<FilterChoices> {
  const [topics, languages] = await Promise.all([
    published(sight, program_id)
      .innerJoin('listing_topic', 'listing_topic.listing_id', 'listing.id')
      .select(['topic', (eb) => eb.fn.countAll<number>().as('n')])
      .groupBy('topic')
      .execute(),
    published(sight, program_id)
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
