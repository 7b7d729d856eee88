import '../tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { accompaniedBy, isLiveTandem, mayAccompany } from './reach.ts';
import { listWishes } from './wishes.ts';

/** How many wait, and since when the oldest. */
export interface Pile {
  count: number;
  oldest: Date;
}

export interface CheckInDesk {
  /** Looks at a tandem that are due. */
  check_ins: Pile | undefined;
  /** Somebody wishes for another partner, or for a new tandem after an early end. */
  wishes: Pile | undefined;
}

async function dueCheckIns(sight: Sight): Promise<Pile | undefined> {
  const row = await sight.db
    .selectFrom('check_in')
    .innerJoin('tandem', 'tandem.id', 'check_in.tandem_id')
    .innerJoin('program', 'program.id', 'tandem.program_id')
    .select((eb) => [eb.fn.countAll<number>().as('count'), sql<string | null>`min(check_in.due_on)`.as('oldest')])
    .where('check_in.done_at', 'is', null)
    .where('check_in.due_on', '<=', dayOf(sight.now))
    .where('tandem.state', 'not in', ['on_hold', 'protective'])
    .where(isLiveTandem)
    .where(accompaniedBy(sight))
    .executeTakeFirst();
  return row?.oldest && row.count > 0 ? { count: row.count, oldest: new Date(`${row.oldest}T00:00:00Z`) } : undefined;
}

/** What the accompanying leaves on the desk of the office: nothing of the reader's own tandems. */
export async function checkInDesk(sight: Sight): Promise<CheckInDesk> {
  if (!(await mayAccompany(sight))) return { check_ins: undefined, wishes: undefined };
  const [check_ins, wishes] = await Promise.all([dueCheckIns(sight), listWishes(sight)]);
  const oldest = wishes.map(({ since }) => since).toSorted((a, b) => a.getTime() - b.getTime())[0];
  return { check_ins, wishes: oldest && { count: wishes.length, oldest } };
}
