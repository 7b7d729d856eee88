import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { mayManageTopics } from '../../people/rules/taxonomy.ts';
import { publishedListings } from './published.ts';

export interface TopicBalance {
  /** Active members who look for it. */
  seek: number;
  mentors: number;
  /** Places of these mentors, taken ones too. */
  places: number;
}

/** Counts by topic, no names. For the office; nobody else finds any. */
export async function topicBalance(sight: Sight, program_id: string): Promise<Map<string, TopicBalance>> {
  if (!mayManageTopics(sight.actor)) return new Map();
  const [supply, demand] = await Promise.all([
    publishedListings(sight, program_id)
      .innerJoin('listing_topic', 'listing_topic.listing_id', 'listing.id')
      .select((eb) => ['topic', eb.fn.countAll<number>().as('mentors'), eb.fn.sum<string>('listing.capacity').as('places')])
      .groupBy('topic')
      .execute(),
    sight.db
      .selectFrom('topic_need')
      .innerJoin('person', 'person.id', 'topic_need.person_id')
      .where('person.status', '=', 'active')
      .select((eb) => ['topic', eb.fn.countAll<number>().as('seek')])
      .groupBy('topic')
      .execute(),
  ]);
  const rows = new Map<string, TopicBalance>();
  const row = (slug: string) => {
    const known = rows.get(slug) ?? { seek: 0, mentors: 0, places: 0 };
    rows.set(slug, known);
    return known;
  };
  for (const { topic, mentors, places } of supply) Object.assign(row(topic), { mentors, places: Number(places) });
  for (const { topic, seek } of demand) row(topic).seek = seek;
  return rows;
}
