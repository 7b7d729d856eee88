import '../tables.ts';
import '../../programs/tables.ts';
import '../../tandems/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import type { CareerLevel, ExperienceBand, LanguageLevel, WorkMode } from '../../people/rules/profile.ts';
import { liveStates } from '../../tandems/rules.ts';

/** What members see of a published listing, and what a score needs. Last names stay in the database. */
export interface PublishedListing {
  id: string;
  person_id: string;
  capacity: number;
  /** Live tandems in which she is the mentor. */
  live: number;
  /** Months. */
  durations: number[];
  short_mentoring: boolean;
  published_at: Date | null;
  /** As she wants to be called. */
  first_name: string;
  /** First letter of the last name. */
  initial: string;
  photo_file_id: string | null;
  function: string | null;
  organization: string | null;
  location: string | null;
  work_mode: WorkMode | null;
  headline: string | null;
  about: string | null;
  industry: string | null;
  career_level: CareerLevel | null;
  years_experience_band: ExperienceBand | null;
  max_travel_minutes: number | null;
  availability_slots: string[];
  goals_offered: string[];
  statements: number[];
  languages: { language: string; level: LanguageLevel }[];
  /** The highest level first. */
  topics: { topic: string; level: number; narrowed_to: string | null; evidence: string }[];
  /** Numbers of the standards that she has accepted. */
  accepted: number[];
}

/** What «published» means, once for the finder and the counts. Without reach beyond that. */
export function publishedListings({ db }: Pick<Sight, 'db'>, program_id: string) {
  return db
    .selectFrom('mentor_listing as listing')
    .innerJoin('person', 'person.id', 'listing.person_id')
    .where('listing.program_id', '=', program_id)
    .where('listing.state', '=', 'published')
    .where('person.status', '=', 'active');
}

/** Of all mentors or of these persons. Without reach beyond «published»: callers ask members only. */
export async function listPublished(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  person_ids?: readonly string[],
): Promise<PublishedListing[]> {
  let query = publishedListings(sight, program_id)
    .leftJoin('organization', 'organization.id', 'person.organization_id')
    .select(['listing.id', 'listing.person_id', 'capacity', 'durations', 'short_mentoring', 'published_at'])
    .select(['photo_file_id', 'function', 'organization.name as organization', 'location', 'work_mode', 'headline', 'about'])
    .select(['industry', 'career_level', 'years_experience_band', 'max_travel_minutes'])
    .select(['availability_slots', 'goals_offered', 'statements'])
    .select([
      sql<string>`coalesce(nullif(preferred_name, ''), first_name)`.as('first_name'),
      sql<string>`left(last_name, 1)`.as('initial'),
      sql<number>`(select count(*) from tandem_party join tandem on tandem.id = tandem_party.tandem_id
        where tandem_party.person_id = person.id and tandem_party.role = 'mentor' and tandem.program_id = listing.program_id
          and tandem.state in (${sql.join(liveStates)}))`.as('live'),
      sql<
        PublishedListing['languages']
      >`coalesce((select json_agg(json_build_object('language', language, 'level', level) order by language)
        from person_language where person_language.person_id = person.id), '[]')`.as('languages'),
      sql<
        PublishedListing['topics']
      >`coalesce((select json_agg(json_build_object('topic', topic, 'level', level, 'narrowed_to', narrowed_to,
        'evidence', evidence) order by listing_topic.level desc, topic)
        from listing_topic where listing_topic.listing_id = listing.id), '[]')`.as('topics'),
      sql<number[]>`array(select policy_version.number from policy_acceptance
        join policy_version on policy_version.id = policy_acceptance.policy_version_id
        where policy_acceptance.person_id = person.id and policy_version.program_id = listing.program_id)`.as('accepted'),
    ]);
  if (person_ids) query = query.where('listing.person_id', '=', sql<string>`any(${[...person_ids]}::uuid[])`);
  return query.execute();
}

export async function countPublished(sight: Pick<Sight, 'db'>, program_id: string): Promise<number> {
  const row = await publishedListings(sight, program_id)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}
