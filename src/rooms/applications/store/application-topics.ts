import '../tables.ts';
import type { Selectable, Updateable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ApplicationTopicTable } from '../tables.ts';

export type ApplicationTopic = Selectable<ApplicationTopicTable>;

export async function listApplicationTopics(sight: Pick<Sight, 'db'>, application_id: string): Promise<ApplicationTopic[]> {
  return sight.db
    .selectFrom('application_topic')
    .selectAll()
    .where('application_id', '=', application_id)
    .orderBy('position')
    .orderBy('topic')
    .execute();
}

/** Keeps what is there of topics that stay; new ones start with the given level and no sentence. */
export async function replaceTopics(
  deed: Deed,
  application_id: string,
  rows: { topic: string; self_level: number }[],
): Promise<void> {
  const slugs = rows.map((row) => row.topic);
  await deed.tx
    .deleteFrom('application_topic')
    .where('application_id', '=', application_id)
    .where('topic', 'not in', slugs)
    .execute();
  await deed.tx
    .insertInto('application_topic')
    .values(rows.map((row, position) => ({ application_id, ...row, position, evidence: '' })))
    .onConflict((oc) => oc.columns(['application_id', 'topic']).doUpdateSet((eb) => ({ position: eb.ref('excluded.position') })))
    .execute();
}

export async function insertTopics(
  deed: Deed,
  rows: Pick<ApplicationTopic, 'application_id' | 'topic' | 'position' | 'self_level' | 'evidence'>[],
): Promise<void> {
  if (rows.length > 0) await deed.tx.insertInto('application_topic').values(rows).execute();
}

export async function updateTopic(
  deed: Deed,
  application_id: string,
  topic: string,
  change: Updateable<ApplicationTopicTable>,
): Promise<void> {
  await deed.tx
    .updateTable('application_topic')
    .set(change)
    .where('application_id', '=', application_id)
    .where('topic', '=', topic)
    .execute();
}
