import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';

/** Who was in charge stands nowhere any more; what she prepared stays, without her. */
export async function eraseFromCycles(deed: Deed, person_id: string): Promise<void> {
  const { tx } = deed;
  await tx.deleteFrom('cycle_staff').where('person_id', '=', person_id).execute();
  await tx.updateTable('cycle').set({ created_by: null }).where('created_by', '=', person_id).execute();
  await tx.updateTable('cycle').set({ overridden_by: null }).where('overridden_by', '=', person_id).execute();
  await tx.updateTable('cycle_step').set({ done_by: null }).where('done_by', '=', person_id).execute();
  await tx.updateTable('cycle_check').set({ owner_id: null }).where('owner_id', '=', person_id).execute();
  await tx.updateTable('cycle_check').set({ done_by: null }).where('done_by', '=', person_id).execute();
  await tx.updateTable('cycle_standard').set({ said_by: null }).where('said_by', '=', person_id).execute();
}

/** Two accounts of one person became one. A charge that both held is held once. */
export async function moveCycles(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { tx } = deed;
  await sql`delete from cycle_staff gone using cycle_staff kept
    where gone.person_id = ${from_id}::uuid and kept.person_id = ${to_id}::uuid and gone.cycle_id = kept.cycle_id
      and gone.role = kept.role and gone.until is null and kept.until is null`.execute(tx);
  await tx.updateTable('cycle_staff').set({ person_id: to_id }).where('person_id', '=', from_id).execute();
  await tx.updateTable('cycle').set({ created_by: to_id }).where('created_by', '=', from_id).execute();
  await tx.updateTable('cycle').set({ overridden_by: to_id }).where('overridden_by', '=', from_id).execute();
  await tx.updateTable('cycle_step').set({ done_by: to_id }).where('done_by', '=', from_id).execute();
  await tx.updateTable('cycle_check').set({ owner_id: to_id }).where('owner_id', '=', from_id).execute();
  await tx.updateTable('cycle_check').set({ done_by: to_id }).where('done_by', '=', from_id).execute();
  await tx.updateTable('cycle_standard').set({ said_by: to_id }).where('said_by', '=', from_id).execute();
}
