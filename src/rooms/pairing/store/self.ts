import '../tables.ts';
import '../../enrolment/tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import type { PairIds } from './explained.ts';

/** Context of the seal of what the one who asks writes. */
export function wordsSeal(proposal_id: string): string {
  return `match_proposal.words.${proposal_id}`;
}

/** Questions of this participation that nobody has answered yet. */
export async function countOpenAsks({ db }: Pick<Sight, 'db'>, participation_id: string): Promise<number> {
  const { n } = await db
    .selectFrom('match_proposal')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('asked_by', '=', participation_id)
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Whether this one has asked that one, or taken a question back, on the day of `deed.now` already. Call under the lock of the two. */
export async function hasAskedToday(deed: Deed, asked_by: string, { first_id, second_id }: PairIds): Promise<boolean> {
  const rows = await deed.tx
    .selectFrom('match_proposal')
    .select(['created_at', 'state_at'])
    .where('asked_by', '=', asked_by)
    .where('first_id', '=', first_id)
    .where('second_id', '=', second_id)
    .where('state_at', '>', new Date(deed.now.getTime() - 2 * 86_400_000))
    .execute();
  const today = dayOf(deed.now);
  return rows.some(({ created_at, state_at }) => dayOf(created_at) === today || dayOf(state_at) === today);
}

/** Open proposals between this participation and others that she knows of: proposal by the other's participation. */
export async function openWith({ db }: Pick<Sight, 'db'>, participation_id: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('match_proposal')
    .select(['id', 'first_id', 'second_id'])
    .where('state', '=', 'offered')
    .where((eb) => eb.or([eb('first_id', '=', participation_id), eb('second_id', '=', participation_id)]))
    .execute();
  return new Map(rows.map(({ id, first_id, second_id }) => [first_id === participation_id ? second_id : first_id, id]));
}
