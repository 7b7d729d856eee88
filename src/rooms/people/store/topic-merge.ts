import '../tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Topic } from '../rules/topics.ts';

/** Both under lock, always in the same order: two merges at once do not wait for each other, and nobody chooses the old one meanwhile. */
export async function lockTopics(deed: Deed, slugs: readonly string[]): Promise<Topic[]> {
  return deed.tx.selectFrom('topic').selectAll().where('slug', 'in', slugs).orderBy('slug').forUpdate().execute();
}

/** How many people have chosen the topic in their profile. */
export async function countTopicChoices(sight: Pick<Sight, 'db'>, slug: string): Promise<{ offers: number; needs: number }> {
  const [offers, needs] = await Promise.all(
    (['topic_offer', 'topic_need'] as const).map((table) =>
      sight.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('topic', '=', slug)
        .executeTakeFirstOrThrow(),
    ),
  );
  return { offers: offers?.n ?? 0, needs: needs?.n ?? 0 };
}

/** Profiles and proposals follow; whoever has both topics keeps the higher level, and the priority that comes first. */
export async function moveTopicChoices(deed: Deed, from: string, into: string): Promise<void> {
  const { tx } = deed;
  await sql`
    insert into topic_offer (person_id, topic, level) select person_id, ${into}, level from topic_offer where topic = ${from}
    on conflict (person_id, topic) do update set level = greatest(topic_offer.level, excluded.level)`.execute(tx);
  await sql`
    insert into topic_need (person_id, topic, priority) select person_id, ${into}, priority from topic_need where topic = ${from}
    on conflict (person_id, topic) do update set priority = least(topic_need.priority, excluded.priority)`.execute(tx);
  await tx.deleteFrom('topic_offer').where('topic', '=', from).execute();
  await tx.deleteFrom('topic_need').where('topic', '=', from).execute();
  await tx.updateTable('topic_proposal').set({ topic: into }).where('topic', '=', from).execute();
}

/** The old topic and everything that had been merged into it lead to the living one from now on. */
export async function pointTopics(deed: Deed, from: string, into: string): Promise<void> {
  await deed.tx.updateTable('topic').set({ merged_into: into }).where('merged_into', '=', from).execute();
  await deed.tx.updateTable('topic').set({ active: false, merged_into: into }).where('slug', '=', from).execute();
}
