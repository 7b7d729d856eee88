import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';
import { answerDays } from '../rules.ts';
import type { Participation } from './participations.ts';

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** Nominated or invited long enough ago for a reminder; those that another process holds come next time. */
export async function lockUnanswered(deed: Deed): Promise<Participation[]> {
  return deed.tx
    .selectFrom('participation')
    .selectAll()
    .where('state', 'in', ['nominated', 'invited'])
    .where('state_at', '<=', before(deed.now, answerDays.remind))
    .where((eb) => eb.or([eb('reminders', '=', 0), eb('state_at', '<=', before(deed.now, answerDays.lapse))]))
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Cycles in which somebody waits for a place, or has let one pass. */
export async function listWithWaiting(deed: Deed): Promise<string[]> {
  const rows = await deed.tx
    .selectFrom('participation')
    .select('cycle_id')
    .distinct()
    .where('state', '=', 'waitlisted')
    .orderBy('cycle_id')
    .execute();
  return rows.map(({ cycle_id }) => cycle_id);
}

/** Asked about a place longer ago than she has time for, locked. Call under the lock of the cycle. */
export async function lockUntaken(deed: Deed, cycle_id: string): Promise<Participation[]> {
  return deed.tx
    .selectFrom('participation')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('state', '=', 'waitlisted')
    .where('place_offered_at', '<=', before(deed.now, answerDays.place))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Everybody who is still in, locked: the cycle is over or does not take place. */
export async function lockLive(
  deed: Deed,
  cycle_id: string,
  states: readonly Participation['state'][],
): Promise<Participation[]> {
  return deed.tx
    .selectFrom('participation')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('state', 'in', [...states])
    .orderBy('id')
    .forUpdate()
    .execute();
}
