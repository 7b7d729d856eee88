import '../tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Side } from '../../cycles/rules.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { liveStates, placedStates } from '../rules.ts';
import { freePlaces } from '../rules/places.ts';
import type { Participation } from './participations.ts';

/** People who have a place of a role, or are asked whether they take one that came free. */
export async function countTaken({ db }: Pick<Sight, 'db'>, cycle_id: string, role: Side): Promise<number> {
  const row = await db
    .selectFrom('participation')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('cycle_id', '=', cycle_id)
    .where('role', '=', role)
    .where((eb) => eb.or([eb('state', 'in', [...placedStates]), eb('place_offered_at', 'is not', null)]))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** No place for somebody new: all are taken, or whoever stands on the waiting list comes first. */
export async function isFull({ db }: Pick<Sight, 'db'>, cycle: Pick<Cycle, 'id' | 'plan'>, role: Side): Promise<boolean> {
  const row = await db
    .selectFrom('participation')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('cycle_id', '=', cycle.id)
    .where('role', '=', role)
    .where('state', 'in', [...placedStates, 'waitlisted'])
    .executeTakeFirstOrThrow();
  return freePlaces(cycle.plan.places[role], Number(row.n)) === 0;
}

/** Those of them who have signed up for this cycle and wait for an answer, whoever came first before the others. */
export async function listApplied(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
  ids: readonly string[],
): Promise<{ id: string }[]> {
  return db
    .selectFrom('participation')
    .select('id')
    .where('cycle_id', '=', cycle_id)
    .where('state', '=', 'applied')
    .where('id', 'in', [...ids])
    .orderBy('state_at')
    .orderBy('id')
    .execute();
}

/** People of an organisation whom it has named in a role and who have not said no; the waiting list counts. */
export async function countNamed(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
  organization_id: string,
): Promise<Record<Side, number>> {
  const rows = await db
    .selectFrom('participation')
    .select(['role', ({ fn }) => fn.countAll<string>().as('n')])
    .where('cycle_id', '=', cycle_id)
    .where('organization_id', '=', organization_id)
    .where('state', 'in', [...liveStates])
    .groupBy('role')
    .execute();
  const counts: Record<Side, number> = { mentor: 0, mentee: 0, partner: 0 };
  for (const { role, n } of rows) counts[role] = Number(n);
  return counts;
}

/** The number on the waiting list of her role, from 1. */
export async function waitingNumber(
  { db }: Pick<Sight, 'db'>,
  row: Pick<Participation, 'cycle_id' | 'role' | 'state_at' | 'id'>,
): Promise<number> {
  const ahead = await db
    .selectFrom('participation')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('cycle_id', '=', row.cycle_id)
    .where('role', '=', row.role)
    .where('state', '=', 'waitlisted')
    .where(sql<boolean>`(state_at, id) < (${row.state_at}::timestamptz, ${row.id}::uuid)`)
    .executeTakeFirstOrThrow();
  return Number(ahead.n) + 1;
}

export async function countWaiting({ db }: Pick<Sight, 'db'>, cycle_id: string, role: Side): Promise<number> {
  const row = await db
    .selectFrom('participation')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('cycle_id', '=', cycle_id)
    .where('role', '=', role)
    .where('state', '=', 'waitlisted')
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Whoever has waited longest and is not asked yet, locked. */
export async function lockNextWaiting(deed: Deed, cycle_id: string, role: Side): Promise<Participation | undefined> {
  return deed.tx
    .selectFrom('participation')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('role', '=', role)
    .where('state', '=', 'waitlisted')
    .where('place_offered_at', 'is', null)
    .orderBy('state_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}
