import '../../sessions/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { SessionMode, SessionState } from '../../sessions/rules.ts';

type Dated = Exclude<SessionState, 'proposed'>;

export interface Meeting {
  starts_at: Date | null;
  minutes: number;
  mode: SessionMode;
  state: Dated;
}

/** Meetings of a tandem whose reach the caller has made sure of: date, length, way and state, the latest first. Never more. */
export async function listMeetings(sight: Pick<Sight, 'db'>, tandem_id: string): Promise<Meeting[]> {
  return sight.db
    .selectFrom('session')
    .select(['starts_at', 'minutes', 'mode', 'state'])
    .where('tandem_id', '=', tandem_id)
    .where('state', '<>', 'proposed')
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(60)
    .$narrowType<{ state: Dated }>()
    .execute();
}
