import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';
import { balanceOf, hintDue, type Balance, type Direction } from '../rules/balance.ts';

export interface DirectionBalance extends Balance {
  /** The direction that comes too short, from midterm on: what the two are told, and nobody else. */
  hint: Direction | undefined;
}

/** How often each direction of an exchange was served. For its two; undefined in any other format. `tandem`: found as a party. */
export async function directionBalance(sight: Sight, tandem: OwnTandem): Promise<DirectionBalance | undefined> {
  if (tandem.format !== 'exchange') return undefined;
  const rows = await sight.db
    .selectFrom('session')
    .select('topics')
    .where('tandem_id', '=', tandem.id)
    .where('state', '=', 'held')
    .execute();
  const balance = balanceOf(
    rows.map(({ topics }) => topics),
    tandem,
  );
  const due = hintDue(tandem.midterm_on, tandem.settings.midterm_days, sight.now);
  return { ...balance, hint: due ? balance.starved : undefined };
}
