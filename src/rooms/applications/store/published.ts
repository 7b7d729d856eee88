import '../tables.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { LanguageLevel, WorkMode } from '../../people/rules/profile.ts';

export interface PublishedListing {
  id: string;
  person_id: string;
  capacity: number;
  /** Months. */
  durations: number[];
  short_mentoring: boolean;
  expectations: string | null;
  published_at: Date | null;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  photo_file_id: string | null;
  function: string | null;
  organization: string | null;
  location: string | null;
  work_mode: WorkMode | null;
  headline: string | null;
  languages: { language: string; level: LanguageLevel }[];
  topics: { topic: string; narrowed_to: string | null; evidence: string }[];
}

export interface PublishedFilter {
  /** Slug. */
  topic?: string | undefined;
  /** Code, `de`. */
  language?: string | undefined;
  /** Last row of the page before. */
  after?: { last_name: string; id: string } | undefined;
  limit: number;
}

/** What «published» means, once for the list, the counts and the filters. Without reach beyond that. */
export function publishedListings(
  { db }: Pick<Sight, 'db'>,
  program_id: string,
  { topic, language }: Omit<PublishedFilter, 'limit'> = {},
) {
  const all = db
    .selectFrom('mentor_listing as listing')
    .innerJoin('person', 'person.id', 'listing.person_id')
    .where('listing.program_id', '=', program_id)
    .where('listing.state', '=', 'published')
    .where('person.status', '=', 'active');
  return all
    .$if(topic !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('listing_topic')
            .select('listing_id')
            .whereRef('listing_id', '=', 'listing.id')
            .where('topic', '=', String(topic)),
        ),
      ),
    )
    .$if(language !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('person_language')
            .select('language')
            .whereRef('person_language.person_id', '=', 'person.id')
            .where('language', '=', String(language)),
        ),
      ),
    );
}

/** Published listings of active members by last name, in German order. Without reach beyond that: callers ask members only, and cut names. */
export async function listPublished(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  filter: PublishedFilter,
): Promise<PublishedListing[]> {
  const { topic, language, after, limit } = filter;
  let query = publishedListings(sight, program_id, { topic, language })
    .leftJoin('organization', 'organization.id', 'person.organization_id')
    .select(['listing.id', 'listing.person_id', 'capacity', 'durations', 'short_mentoring', 'expectations', 'published_at'])
    .select([
      'first_name',
      'last_name',
      'preferred_name',
      'photo_file_id',
      'function',
      'organization.name as organization',
      'location',
      'work_mode',
      'headline',
    ])
    .select(
      sql<
        PublishedListing['languages']
      >`coalesce((select json_agg(json_build_object('language', language, 'level', level) order by language) from person_language where person_language.person_id = person.id), '[]')`.as(
        'languages',
      ),
    )
    .select(
      sql<
        PublishedListing['topics']
      >`coalesce((select json_agg(json_build_object('topic', topic, 'narrowed_to', narrowed_to, 'evidence', evidence) order by listing_topic.level desc, topic) from listing_topic where listing_topic.listing_id = listing.id), '[]')`.as(
        'topics',
      ),
    );
  if (after && z.uuid().safeParse(after.id).success)
    query = query.where(
      sql<boolean>`(last_name collate "de-x-icu", listing.id) > (${after.last_name}::text collate "de-x-icu", ${after.id}::uuid)`,
    );
  return query
    .orderBy(sql`last_name collate "de-x-icu"`)
    .orderBy('listing.id')
    .limit(limit)
    .execute();
}

export async function countPublished(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  filter: Omit<PublishedFilter, 'limit'> = {},
): Promise<number> {
  const row = await publishedListings(sight, program_id, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}
