import '../../tandems/tables.ts';
import '../../enrolment/tables.ts';
import type { Sight } from '../../../platform/deed.ts';

/** A tandem of a cycle that is over, with the participations of its two. */
export interface EndedTandem {
  cycle_id: string;
  ended_by: string | null;
  /** What whoever has ended it said: she would like another partner. */
  rematch: boolean | null;
  participations: string[];
}

export async function findEndedTandem({ db }: Pick<Sight, 'db'>, tandem_id: string): Promise<EndedTandem | undefined> {
  const rows = await db
    .selectFrom('tandem')
    .innerJoin('tandem_party', 'tandem_party.tandem_id', 'tandem.id')
    .innerJoin('participation', (join) =>
      join
        .onRef('participation.cycle_id', '=', 'tandem.cycle_id')
        .onRef('participation.person_id', '=', 'tandem_party.person_id')
        .onRef('participation.role', '=', 'tandem_party.role'),
    )
    .select(['participation.id', 'tandem.cycle_id', 'tandem.ended_by', 'tandem.ending_rematch'])
    .where('tandem.id', '=', tandem_id)
    .where('tandem.ended_at', 'is not', null)
    .orderBy('participation.id')
    .execute();
  const [row] = rows;
  if (!row?.cycle_id) return undefined;
  return {
    cycle_id: row.cycle_id,
    ended_by: row.ended_by,
    rematch: row.ending_rematch,
    participations: rows.map(({ id }) => id),
  };
}
