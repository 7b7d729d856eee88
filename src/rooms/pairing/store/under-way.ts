import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { UnderWay } from '../../enrolment/rules/own.ts';
import type { Participation } from '../../enrolment/store/participations.ts';
import { listOwnOffers, waitsForReader } from './offers.ts';

type Own = Pick<Participation, 'id' | 'cycle_id' | 'state' | 'state_at'>;

/** The run whose pairs went before people last, in this cycle; what was taken back before it was answered does not count. */
async function lastOffered({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<{ run_id: string; at: Date } | undefined> {
  const row = await db
    .selectFrom('match_proposal')
    .select(['run_id', (eb) => eb.fn.max('offered_at').as('at')])
    .where('cycle_id', '=', cycle_id)
    .where('run_id', 'is not', null)
    .where('offered_at', 'is not', null)
    .where('state', 'in', ['offered', 'accepted', 'declined'])
    .groupBy('run_id')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.run_id && row.at ? { run_id: row.run_id, at: new Date(row.at) } : undefined;
}

/**
 * Reach: the reader's own participation. The proposal that is before her (what the other has said is not in it), or that a run has had none for
 * her. What the coordination still thinks about is not told: whoever waits for it and whoever is left over read the same.
 */
export async function readUnderWay(sight: Sight, row: Own): Promise<UnderWay | undefined> {
  // With places for more than one she is asked again while she is in a tandem.
  if (row.state !== 'ready' && row.state !== 'paired') return undefined;
  const own = (await listOwnOffers(sight, row.cycle_id)).filter((offer) => offer.own.id === row.id);
  const open = own.filter(({ state }) => state === 'offered');
  const first = open.find(waitsForReader) ?? open[0];
  if (first) return { kind: waitsForReader(first) ? 'offer' : 'answered', href: `/proposals/${first.id}` };
  if (row.state === 'paired') return undefined;
  const last = await lastOffered(sight, row.cycle_id);
  if (!last || row.state_at > last.at || own.some(({ run_id }) => run_id === last.run_id)) return undefined;
  return { kind: 'none_yet', href: `/participations/${row.id}/form` };
}
