import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { topicLabel, type NewTopic, type Topic, type TopicGroup } from '../rules/topics.ts';

/**
 * The taxonomy in its order: groups with their topics and synonyms. `active` leaves out what the office has taken off the list;
 * merged topics are left out always.
 */
export async function listTopics(sight: Pick<Sight, 'db'>, options: { active?: boolean } = {}): Promise<TopicGroup[]> {
  const groups = await sight.db.selectFrom('topic_group').selectAll().orderBy('position').orderBy('slug').execute();
  let query = sight.db.selectFrom('topic').selectAll().where('merged_into', 'is', null).orderBy('position').orderBy('slug');
  if (options.active) query = query.where('active', '=', true);
  const topics = await query.execute();
  return groups.map((group) => ({ ...group, topics: topics.filter((topic) => topic.group_slug === group.slug) }));
}

/** Topics that live on in another one, newest label first. */
export async function listMergedTopics(sight: Pick<Sight, 'db'>): Promise<(Topic & { merged_into: string })[]> {
  const rows = await sight.db
    .selectFrom('topic')
    .selectAll()
    .where('merged_into', 'is not', null)
    .orderBy('group_slug')
    .orderBy('position')
    .orderBy('slug')
    .execute();
  return rows.flatMap((row) => (row.merged_into === null ? [] : [{ ...row, merged_into: row.merged_into }]));
}

/** Labels by slug in the reader's language, off-list ones too: what was chosen once keeps its name. */
export async function topicNames(sight: Pick<Sight, 'db'>, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const topics = await sight.db.selectFrom('topic').select(['slug', 'label_de', 'label_en']).execute();
  return new Map(topics.map((topic) => [topic.slug, topicLabel(topic, locale)]));
}

/** Slugs of the topics that may show somebody in a hard place. */
export async function sensitiveTopics(sight: Pick<Sight, 'db'>): Promise<ReadonlySet<string>> {
  const rows = await sight.db.selectFrom('topic').select('slug').where('sensitive', '=', true).execute();
  return new Set(rows.map(({ slug }) => slug));
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

export async function findTopic(sight: Pick<Sight, 'db'>, slug: string): Promise<Topic | undefined> {
  return sight.db.selectFrom('topic').selectAll().where('slug', '=', slug).executeTakeFirst();
}

/** The living topic of a merged one; undefined for every other address. A merge always points at a living topic. */
export async function findTopicAlias(sight: Pick<Sight, 'db'>, slug: string): Promise<string | undefined> {
  const row = await sight.db.selectFrom('topic').select('merged_into').where('slug', '=', slug).executeTakeFirst();
  return row?.merged_into ?? undefined;
}

type NewGroup = Omit<TopicGroup, 'topics'> & { topics: NewTopic[] };

export async function insertTopics(deed: Deed, groups: NewGroup[]): Promise<void> {
  await deed.tx
    .insertInto('topic_group')
    .values(groups.map(({ topics: _, ...group }) => group))
    .execute();
  await deed.tx
    .insertInto('topic')
    .values(groups.flatMap((group) => group.topics))
    .execute();
}

export async function insertTopic(deed: Deed, topic: NewTopic): Promise<void> {
  await deed.tx.insertInto('topic').values(topic).execute();
}

export async function updateTopic(deed: Deed, slug: string, change: Partial<Omit<Topic, 'slug'>>): Promise<void> {
  await deed.tx.updateTable('topic').set(change).where('slug', '=', slug).execute();
}

/** Every address that is taken, those of merged topics too. */
export async function topicSlugs(sight: Pick<Sight, 'db'>): Promise<Set<string>> {
  const rows = await sight.db.selectFrom('topic').select('slug').execute();
  return new Set(rows.map(({ slug }) => slug));
}

export async function insertGroup(deed: Deed, group: Omit<TopicGroup, 'topics'>): Promise<void> {
  await deed.tx.insertInto('topic_group').values(group).execute();
}

export async function updateGroup(deed: Deed, slug: string, change: { label_de: string; label_en: string }): Promise<void> {
  await deed.tx.updateTable('topic_group').set(change).where('slug', '=', slug).execute();
}
