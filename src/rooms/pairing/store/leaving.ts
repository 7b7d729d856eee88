import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';

const actors = [
  ['match_rule', 'created_by'],
  ['match_run', 'created_by'],
  ['match_proposal', 'created_by'],
  ['proposal_clearance', 'answered_by'],
  ['rule_alert', 'settled_by'],
] as const;

async function replace(deed: Deed, from_id: string, to_id: string | null): Promise<void> {
  for (const [table, column] of actors)
    await deed.tx
      .updateTable(table as 'match_run')
      .set({ [column]: to_id })
      .where(column as 'created_by', '=', from_id)
      .execute();
}

/** Her own answers and proposals go with her participations; what she did for others stays without her name. */
export async function detachPerson(deed: Deed, person_id: string): Promise<void> {
  await replace(deed, person_id, null);
}

export async function movePerson(deed: Deed, from_id: string, to_id: string): Promise<void> {
  await replace(deed, from_id, to_id);
}
