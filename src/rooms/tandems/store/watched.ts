import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import type { Tandem } from './own.ts';

export interface WatchedTandem extends Tandem {
  settings: ProgramSettings;
  /** Who of the two has said what the state waits for: the first talk in forming, the closing talk in closing. */
  spoken: string[];
}

/** Tandems for which the calendar may have something, locked in a fixed order. For the system only. */
export async function lockWatched(deed: Deed, today: string): Promise<WatchedTandem[]> {
  const rows = await deed.tx
    .selectFrom('tandem')
    .innerJoin('program', 'program.id', 'tandem.program_id')
    .selectAll('tandem')
    .select('program.settings')
    .where((eb) =>
      eb.or([
        eb('tandem.state', '=', 'closing'),
        eb.and([eb('tandem.state', '=', 'forming'), eb('tandem.reminded_at', 'is', null)]),
        eb.and([
          eb('tandem.state', 'in', ['forming', 'kickoff_done', 'active', 'on_hold']),
          eb('tandem.planned_end_on', '<', today),
        ]),
      ]),
    )
    .orderBy('tandem.id')
    .forUpdate('tandem')
    .execute();
  const spoken = await deed.tx
    .selectFrom('tandem_party')
    .innerJoin('tandem', 'tandem.id', 'tandem_party.tandem_id')
    .select(['tandem_id', 'person_id'])
    .where('tandem_id', 'in', [...rows.map((row) => row.id), '00000000-0000-0000-0000-000000000000'])
    .where(
      sql<boolean>`case tandem.state when 'closing' then closing_talk_at is not null else contact_confirmed_at is not null end`,
    )
    .execute();
  return rows.map((row) => ({
    ...row,
    spoken: spoken.filter(({ tandem_id }) => tandem_id === row.id).map(({ person_id }) => person_id),
  }));
}
