import '../tables.ts';
import '../../cycles/tables.ts';
import type { Deed } from '../../../platform/deed.ts';

/** Whoever left speaks for nobody any more. Returns the organisations that lost a voice. */
export async function endContactsOf(deed: Deed, person_id: string): Promise<string[]> {
  const rows = await deed.tx
    .updateTable('organization_contact')
    .set({ until: deed.now })
    .where('person_id', '=', person_id)
    .where('until', 'is', null)
    .returning('organization_id')
    .execute();
  return [...new Set(rows.map((row) => row.organization_id))];
}

const signers = ['created_by', 'house_signed_by', 'organization_signed_by'] as const;

/** Nothing of hers stays but the name under agreements that two organisations have signed. */
export async function eraseConsortium(deed: Deed, person_id: string): Promise<void> {
  const { tx } = deed;
  await tx.deleteFrom('organization_contact').where('person_id', '=', person_id).execute();
  await tx.deleteFrom('organization_notice').where('person_id', '=', person_id).execute();
  for (const column of signers)
    await tx
      .updateTable('cooperation')
      .set({ [column]: null })
      .where(column, '=', person_id)
      .execute();
}

/** Two accounts of one person became one; what both have stays once. */
export async function moveConsortium(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { tx } = deed;
  const held = await tx
    .selectFrom('organization_contact')
    .select(['organization_id', 'role'])
    .where('person_id', '=', to_id)
    .where('until', 'is', null)
    .execute();
  for (const { organization_id, role } of held)
    await tx
      .deleteFrom('organization_contact')
      .where('person_id', '=', from_id)
      .where('organization_id', '=', organization_id)
      .where('role', '=', role)
      .where('until', 'is', null)
      .execute();
  await tx.updateTable('organization_contact').set({ person_id: to_id }).where('person_id', '=', from_id).execute();
  await tx
    .updateTable('organization_notice as notice')
    .set({ person_id: to_id })
    .where('person_id', '=', from_id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('organization_notice as other')
            .select('other.id')
            .where('other.person_id', '=', to_id)
            .whereRef('other.cycle_id', '=', 'notice.cycle_id')
            .whereRef('other.organization_id', '=', 'notice.organization_id')
            .whereRef('other.kind', '=', 'notice.kind'),
        ),
      ),
    )
    .execute();
  await tx.deleteFrom('organization_notice').where('person_id', '=', from_id).execute();
  for (const column of signers)
    await tx
      .updateTable('cooperation')
      .set({ [column]: to_id })
      .where(column, '=', from_id)
      .execute();
}

/** Agreements with the names under them go once the period has been over for so long. */
export async function deleteOldCooperations(deed: Deed, ended_before: string): Promise<void> {
  await deed.tx
    .deleteFrom('cooperation')
    .where('cycle_id', 'in', (eb) => eb.selectFrom('cycle').select('id').where('ends_on', '<', ended_before))
    .execute();
}
