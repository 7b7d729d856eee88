import type { Sight } from '../../../platform/deed.ts';
import { found } from '../../../platform/refusal.ts';
import { findProfile, type Profile } from '../../people/store/profiles.ts';
import { listTopics } from '../../people/store/topics.ts';
import type { DraftFacts } from '../rules.ts';
import { findOwnListing } from './listings.ts';
import { type Application } from './applications.ts';
import { listApplicationTopics, type ApplicationTopic } from './application-topics.ts';

export interface Draft extends DraftFacts {
  profile: Profile;
  topics: ApplicationTopic[];
}

export async function activeTopics(sight: Sight): Promise<Set<string>> {
  const groups = await listTopics(sight, { active: true });
  return new Set(groups.flatMap((group) => group.topics.map((topic) => topic.slug)));
}

/** What the rules ask about a draft: its own columns, its topics, the profile, the list of topics as it is today. */
export async function findDraft(sight: Sight, row: Application): Promise<Draft> {
  const [profile, topics, active_topics, listing] = await Promise.all([
    findProfile(sight, row.person_id),
    listApplicationTopics(sight, row.id),
    activeTopics(sight),
    findOwnListing(sight, row.person_id, row.program_id),
  ]);
  return {
    profile: found(profile, 'person'),
    topics,
    kind: row.kind,
    listed_topics: new Set(listing?.state === 'retired' ? [] : listing?.topics.map(({ topic }) => topic)),
    active_topics,
    has_experience: row.sealed_experience !== null,
    has_motivation: row.sealed_motivation !== null,
    capacity: row.capacity,
    durations: row.durations,
    has_cv: row.cv_file_id !== null,
    pledged: row.pledged_at !== null,
  };
}
