import '../tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { mayManageTopics } from '../../people/rules/taxonomy.ts';

/** In how many listings and applications the topic stands. For the office, which is about to merge it; nobody else learns it. */
export async function countTopicUse(sight: Sight, slug: string): Promise<{ listings: number; applications: number }> {
  if (!mayManageTopics(sight.actor)) return { listings: 0, applications: 0 };
  const [listings, applications] = await Promise.all(
    (['listing_topic', 'application_topic'] as const).map((table) =>
      sight.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('topic', '=', slug)
        .executeTakeFirstOrThrow(),
    ),
  );
  return { listings: listings?.n ?? 0, applications: applications?.n ?? 0 };
}

/** A listing that has both keeps the higher level with its sentence; it stays narrowed only where both were. */
export async function moveListingTopics(deed: Deed, from: string, into: string): Promise<void> {
  await sql`
    insert into listing_topic (listing_id, topic, level, evidence, narrowed_to)
    select listing_id, ${into}, level, evidence, narrowed_to from listing_topic where topic = ${from}
    on conflict (listing_id, topic) do update set
      level = greatest(listing_topic.level, excluded.level),
      evidence = case when excluded.level > listing_topic.level then excluded.evidence else listing_topic.evidence end,
      narrowed_to = case when excluded.narrowed_to is null then null else listing_topic.narrowed_to end`.execute(deed.tx);
  await deed.tx.deleteFrom('listing_topic').where('topic', '=', from).execute();
}

/** Whoever reviews or writes an application with this topic ends first, and finds the other one afterwards. */
export async function lockApplicationsWith(deed: Deed, slug: string): Promise<void> {
  await deed.tx
    .selectFrom('application')
    .select('id')
    .where('id', 'in', (eb) => eb.selectFrom('application_topic').select('application_id').where('topic', '=', slug))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The topic in all applications, with the row of the other topic where one has both. */
export async function listTopicRows(deed: Deed, from: string, into: string) {
  const rows = await deed.tx
    .selectFrom('application_topic')
    .selectAll()
    .where('topic', 'in', [from, into])
    .orderBy('application_id')
    .forUpdate()
    .execute();
  const kept = new Map(rows.filter((row) => row.topic === into).map((row) => [row.application_id, row]));
  return rows.filter((row) => row.topic === from).map((row) => ({ row, kept: kept.get(row.application_id) }));
}

type TopicRow = Awaited<ReturnType<typeof listTopicRows>>[number]['row'];

export async function deleteTopicRow(deed: Deed, application_id: string, topic: string): Promise<void> {
  await deed.tx.deleteFrom('application_topic').where('application_id', '=', application_id).where('topic', '=', topic).execute();
}

export async function updateTopicRow(
  deed: Deed,
  application_id: string,
  topic: string,
  change: Partial<Omit<TopicRow, 'application_id'>>,
): Promise<void> {
  await deed.tx
    .updateTable('application_topic')
    .set(change)
    .where('application_id', '=', application_id)
    .where('topic', '=', topic)
    .execute();
}

export async function moveQuestions(deed: Deed, from: string, into: string): Promise<void> {
  await deed.tx.updateTable('application_question').set({ topic: into }).where('topic', '=', from).execute();
}
