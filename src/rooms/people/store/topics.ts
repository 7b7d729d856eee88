import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { topicLabel, type Topic, type TopicGroup } from '../rules/topics.ts';

/** The taxonomy in its order: groups with their topics. `active` leaves out what the office has taken off the list. */
export async function listTopics(sight: Sight, options: { active?: boolean } = {}): Promise<TopicGroup[]> {
  const groups = await sight.db.selectFrom('topic_group').selectAll().orderBy('position').execute();
  let query = sight.db.selectFrom('topic').selectAll().orderBy('position');
  if (options.active) query = query.where('active', '=', true);
  const topics = await query.execute();
  return groups.map((group) => ({ ...group, topics: topics.filter((topic) => topic.group_slug === group.slug) }));
}

/** Labels by slug in the reader's language, off-list ones too: what was chosen once keeps its name. */
export async function topicNames(sight: Sight, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const topics = await sight.db.selectFrom('topic').select(['slug', 'label_de', 'label_en']).execute();
  return new Map(topics.map((topic) => [topic.slug, topicLabel(topic, locale)]));
}

export async function countTopics(sight: Sight): Promise<{ topics: number; groups: number }> {
  const [topics, groups] = await Promise.all([
    sight.db
      .selectFrom('topic')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('active', '=', true)
      .executeTakeFirstOrThrow(),
    sight.db
      .selectFrom('topic_group')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  ]);
  return { topics: topics.n, groups: groups.n };
}

export async function findTopic(sight: Sight, slug: string): Promise<Topic | undefined> {
  return sight.db.selectFrom('topic').selectAll().where('slug', '=', slug).executeTakeFirst();
}

export async function insertTopics(deed: Deed, groups: TopicGroup[]): Promise<void> {
  await deed.tx
    .insertInto('topic_group')
    .values(groups.map(({ topics: _, ...group }) => group))
    .execute();
  await deed.tx
    .insertInto('topic')
    .values(groups.flatMap((group) => group.topics))
    .execute();
}

export async function insertTopic(deed: Deed, topic: Topic): Promise<void> {
  await deed.tx.insertInto('topic').values(topic).execute();
}

export async function updateTopic(deed: Deed, slug: string, change: Partial<Omit<Topic, 'slug' | 'group_slug'>>): Promise<void> {
  await deed.tx.updateTable('topic').set(change).where('slug', '=', slug).execute();
}
