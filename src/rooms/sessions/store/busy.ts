import '../tables.ts';
import { sql } from 'kysely';
import type { FreeTime } from '../../../platform/calendar/free.ts';
import type { Busy } from '../../../platform/calendar/series.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';

/**
 * When one of the two is taken by a booked mentoring meeting between two instants. The caller has found the tandem as a party:
 * she learns of her partner that something is there, not with whom. `except`: meetings of this series, which are being moved.
 */
export async function listBusy(
  sight: Sight,
  { partner }: Pick<OwnTandem, 'partner'>,
  from: Date,
  until: Date,
  except?: string,
): Promise<Busy[]> {
  const self = selfId(sight);
  const rows = await sight.db
    .selectFrom('session')
    .innerJoin('tandem_party', 'tandem_party.tandem_id', 'session.tandem_id')
    .select(['tandem_party.person_id', 'session.starts_at', 'session.minutes'])
    .where('session.state', '=', 'booked')
    .where('session.starts_at', '>', from)
    .where('session.starts_at', '<', until)
    .where('tandem_party.person_id', 'in', [self, partner.id])
    .$if(except !== undefined, (query) => query.where(sql<boolean>`session.series_id is distinct from ${except}::uuid`))
    .orderBy('session.starts_at')
    .execute();
  return rows.flatMap(({ person_id, starts_at, minutes }) =>
    starts_at ? [{ who: person_id === self ? ('you' as const) : ('partner' as const), starts_at, minutes }] : [],
  );
}

export interface Planner extends FreeTime {
  region: string | null;
}

/** What a plan needs to know of the two: their week, clock and holidays. The caller has found the tandem as a party. */
export async function findPlanners(
  sight: Sight,
  { partner }: Pick<OwnTandem, 'partner'>,
): Promise<{ self: Planner; partner: Planner }> {
  const [self, other] = await Promise.all([findAnyPerson(sight, selfId(sight)), findAnyPerson(sight, partner.id)]);
  const of = (person: typeof self): Planner => ({
    slots: person?.availability_slots ?? [],
    zone: person?.zone ?? 'UTC',
    region: person?.region ?? null,
  });
  return { self: of(self), partner: of(other) };
}
