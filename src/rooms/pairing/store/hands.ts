import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { HandSet } from '../rules/hands.ts';
import { forbidPair } from './rules-by-hand.ts';

/** Keeps or takes back what was decided of a pair; it holds for later runs too. */
export async function writeHand(deed: Deed, cycle_id: string, { first_id, second_id, kind }: HandSet): Promise<void> {
  if (kind === 'forbid') return forbidPair(deed, { cycle_id, first_id, second_id });
  if (kind === 'none') {
    await deed.tx
      .deleteFrom('match_rule')
      .where('cycle_id', '=', cycle_id)
      .where('first_id', '=', first_id)
      .where('second_id', '=', second_id)
      .execute();
    return;
  }
  const said = { kind, reason: '', created_by: deed.actor.person_id, created_at: deed.now };
  await deed.tx
    .insertInto('match_rule')
    .values({ cycle_id, first_id, second_id, ...said })
    .onConflict((oc) => oc.columns(['cycle_id', 'first_id', 'second_id']).doUpdateSet(said))
    .execute();
}
