import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';

/**
 * Her ticks go; what both have written stays with the partner and no longer names her. Signatures stay as long as the agreement:
 * they prove what was agreed.
 */
export async function eraseFromAgreements(deed: Deed, person_id: string): Promise<void> {
  const { tx } = deed;
  await tx.deleteFrom('kickoff_tick').where('person_id', '=', person_id).execute();
  await tx.updateTable('kickoff_point').set({ updated_by: null }).where('updated_by', '=', person_id).execute();
  await tx.updateTable('agreement').set({ proposed_by: null }).where('proposed_by', '=', person_id).execute();
}

/** Two accounts of one person became one. */
export async function moveAgreements(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { tx } = deed;
  await tx.updateTable('kickoff_point').set({ updated_by: to_id }).where('updated_by', '=', from_id).execute();
  await tx.updateTable('agreement').set({ proposed_by: to_id }).where('proposed_by', '=', from_id).execute();
  await tx
    .updateTable('kickoff_tick as tick')
    .set({ person_id: to_id })
    .where('person_id', '=', from_id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('kickoff_tick as kept')
            .select('kept.tandem_id')
            .whereRef('kept.tandem_id', '=', 'tick.tandem_id')
            .whereRef('kept.point', '=', 'tick.point')
            .where('kept.person_id', '=', to_id),
        ),
      ),
    )
    .execute();
  await tx.deleteFrom('kickoff_tick').where('person_id', '=', from_id).execute();
  await tx
    .updateTable('agreement_signature as mark')
    .set({ person_id: to_id })
    .where('person_id', '=', from_id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agreement_signature as kept')
            .select('kept.agreement_id')
            .whereRef('kept.agreement_id', '=', 'mark.agreement_id')
            .where('kept.person_id', '=', to_id),
        ),
      ),
    )
    .execute();
  await tx.deleteFrom('agreement_signature').where('person_id', '=', from_id).execute();
}
