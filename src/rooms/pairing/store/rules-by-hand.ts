import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';

/** Never this pair; a pin that stood there gives way. */
export async function forbidPair(
  deed: Deed,
  { cycle_id, first_id, second_id }: { cycle_id: string; first_id: string; second_id: string },
): Promise<void> {
  const said = { kind: 'forbid' as const, reason: '', created_by: deed.actor.person_id, created_at: deed.now };
  await deed.tx
    .insertInto('match_rule')
    .values({ cycle_id, first_id, second_id, ...said })
    .onConflict((oc) => oc.columns(['cycle_id', 'first_id', 'second_id']).doUpdateSet(said))
    .execute();
}
