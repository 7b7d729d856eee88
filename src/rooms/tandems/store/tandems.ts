import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { liveStates } from '../rules.ts';

/** Ids of the people with whom this person shares a live tandem. Without reach: only for checks, never for showing. */
export async function partnersOf(sight: Pick<Sight, 'db'>, person_id: string): Promise<string[]> {
  const rows = await sight.db
    .selectFrom('tandem_party as own')
    .innerJoin('tandem', 'tandem.id', 'own.tandem_id')
    .innerJoin('tandem_party as other', (join) =>
      join.onRef('other.tandem_id', '=', 'own.tandem_id').onRef('other.person_id', '<>', 'own.person_id'),
    )
    .select('other.person_id')
    .distinct()
    .where('own.person_id', '=', person_id)
    .where('tandem.state', 'in', liveStates)
    .execute();
  return rows.map((row) => row.person_id);
}

/**
 * Ids of the people with whom this person had a tandem that one of the two, or the network, has ended: the system never proposes them
 * to each other again. Not where a membership ended or nobody ever talked. Without reach: only for leaving out, never for showing.
 */
export async function findPartedWith(sight: Pick<Sight, 'db'>, person_id: string): Promise<string[]> {
  const rows = await sight.db
    .selectFrom('tandem_party as own')
    .innerJoin('tandem', 'tandem.id', 'own.tandem_id')
    .innerJoin('tandem_party as other', (join) =>
      join.onRef('other.tandem_id', '=', 'own.tandem_id').onRef('other.person_id', '<>', 'own.person_id'),
    )
    .select('other.person_id')
    .distinct()
    .where('own.person_id', '=', person_id)
    .where('tandem.state', '=', 'dissolved')
    .where('tandem.ending_category', '<>', 'membership')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Live tandems of a programme in which each of these people is the mentor; people without one are missing from the map. */
export async function countLiveMany(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  mentor_ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (mentor_ids.length === 0) return new Map();
  const rows = await sight.db
    .selectFrom('tandem_party')
    .innerJoin('tandem', 'tandem.id', 'tandem_party.tandem_id')
    .select(['tandem_party.person_id', (eb) => eb.fn.countAll<number>().as('n')])
    .where('tandem.program_id', '=', program_id)
    .where('tandem_party.person_id', 'in', mentor_ids)
    .where('tandem_party.role', '=', 'mentor')
    .where('tandem.state', 'in', liveStates)
    .groupBy('tandem_party.person_id')
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.n]));
}

/** The mentor's places in this programme that are taken. */
export async function countLive(sight: Pick<Sight, 'db'>, program_id: string, mentor_id: string): Promise<number> {
  return (await countLiveMany(sight, program_id, [mentor_id])).get(mentor_id) ?? 0;
}
