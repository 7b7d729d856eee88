import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';
import { offerDays } from '../rules.ts';
import type { Proposal } from './proposals.ts';

/** Offers that wait for a reminder or for their end, locked; one that somebody answers right now is left for the next run. */
export async function lockDueOffers(deed: Deed): Promise<Proposal[]> {
  const before = (days: number) => new Date(deed.now.getTime() - days * 86_400_000);
  return deed.tx
    .selectFrom('match_proposal')
    .selectAll()
    .where('state', '=', 'offered')
    .where((eb) =>
      eb.or([
        eb('offered_at', '<=', before(offerDays.end)),
        ...offerDays.remind.map((days, sent) => eb.and([eb('reminders', '<=', sent), eb('offered_at', '<=', before(days))])),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .limit(500)
    .execute();
}
