import '../tables.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ParticipationTopicTable } from '../tables.ts';

export type ParticipationTopic = Omit<Selectable<ParticipationTopicTable>, 'participation_id'>;
type NewTopic = Omit<Insertable<ParticipationTopicTable>, 'participation_id'>;

/** What she gives and seeks, most urgent first. Without reach. */
export async function listParticipationTopics(
  { db }: Pick<Sight, 'db'>,
  participation_id: string,
): Promise<ParticipationTopic[]> {
  return db
    .selectFrom('participation_topic')
    .select(['kind', 'topic', 'level', 'priority', 'target_level', 'evidence', 'confirmed'])
    .where('participation_id', '=', participation_id)
    .orderBy('kind')
    .orderBy('priority')
    .orderBy('level', 'desc')
    .orderBy('topic')
    .execute();
}

export async function replaceParticipationTopics(deed: Deed, participation_id: string, rows: NewTopic[]): Promise<void> {
  await deed.tx.deleteFrom('participation_topic').where('participation_id', '=', participation_id).execute();
  if (rows.length > 0)
    await deed.tx
      .insertInto('participation_topic')
      .values(rows.map((row) => ({ participation_id, ...row })))
      .execute();
}

/** A topic lives on in another: whoever has both keeps the row of the one that stays. */
export async function mergeParticipationTopics(deed: Deed, from: string, into: string): Promise<void> {
  await deed.tx
    .deleteFrom('participation_topic as gone')
    .where('gone.topic', '=', from)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('participation_topic as kept')
          .select('kept.topic')
          .where('kept.topic', '=', into)
          .whereRef('kept.participation_id', '=', 'gone.participation_id')
          .whereRef('kept.kind', '=', 'gone.kind'),
      ),
    )
    .execute();
  await deed.tx.updateTable('participation_topic').set({ topic: into }).where('topic', '=', from).execute();
}
