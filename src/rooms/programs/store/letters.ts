import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';

/** Marks that this letter goes to these people now. Returns those who have not had it yet. */
export async function markTold(
  deed: Deed,
  policy_version_id: string,
  step: number,
  person_ids: readonly string[],
): Promise<string[]> {
  if (person_ids.length === 0) return [];
  const rows = await deed.tx
    .insertInto('policy_reminder')
    .values([...new Set(person_ids)].map((person_id) => ({ policy_version_id, person_id, step, sent_at: deed.now })))
    .onConflict((oc) => oc.doNothing())
    .returning('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

export async function countTold(sight: Pick<Sight, 'db'>, policy_version_id: string): Promise<number> {
  const row = await sight.db
    .selectFrom('policy_reminder')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('policy_version_id', '=', policy_version_id)
    .where('step', '=', 0)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function forgetLetters(deed: Deed, person_id: string): Promise<void> {
  await deed.tx.deleteFrom('policy_reminder').where('person_id', '=', person_id).execute();
  await deed.tx.updateTable('policy_draft').set({ updated_by: null }).where('updated_by', '=', person_id).execute();
}

/** Two accounts have become one: a letter that either has had is not written again. */
export async function moveLetters(deed: Deed, gone_id: string, keep_id: string): Promise<void> {
  await deed.tx
    .deleteFrom('policy_reminder as gone')
    .where('gone.person_id', '=', gone_id)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('policy_reminder as kept')
          .select('kept.step')
          .where('kept.person_id', '=', keep_id)
          .whereRef('kept.policy_version_id', '=', 'gone.policy_version_id')
          .whereRef('kept.step', '=', 'gone.step'),
      ),
    )
    .execute();
  await deed.tx.updateTable('policy_reminder').set({ person_id: keep_id }).where('person_id', '=', gone_id).execute();
  await deed.tx.updateTable('policy_draft').set({ updated_by: keep_id }).where('updated_by', '=', gone_id).execute();
}
