import type { Sight } from '../../../platform/deed.ts';
import type { OwnTandem, Partner } from '../../tandems/store/own.ts';
import { endOfSession, logDays, mayPlan } from '../rules/sessions.ts';
import { listOwnSessions, listSessions, type OwnSession } from './sessions.ts';

/** choose: dates wait for the reader · moved: the partner would like another date · coming: booked · log: over, not logged */
export interface SessionStepRow {
  kind: 'choose' | 'moved' | 'coming' | 'log';
  session_id: string;
  /** The whole series is asked about: its page, not that of one meeting. */
  series_id: string | null;
  tandem_id: string;
  partner: Partner;
  /** When it is; null while dates are only proposed. */
  on: Date | null;
  since: Date;
}

const day = 86_400_000;
/** Meetings further ahead are no next step yet. */
const comingDays = 14;

function kindOf({ session, tandem }: OwnSession, self: string | null, now: Date): SessionStepRow['kind'] | undefined {
  const { state, starts_at } = session;
  const theirs = session.dates.length > 0 && session.proposed_by !== self;
  if (state === 'proposed') return theirs && mayPlan(tandem) && session.dates.some((date) => date > now) ? 'choose' : undefined;
  if (state !== 'booked' || !starts_at) return undefined;
  if (starts_at > now) {
    if (theirs && mayPlan(tandem)) return 'moved';
    return starts_at.getTime() - now.getTime() < comingDays * day ? 'coming' : undefined;
  }
  const over = now.getTime() - endOfSession({ starts_at, minutes: session.minutes }).getTime();
  if (over < 0) return 'coming';
  return over < logDays * day ? 'log' : undefined;
}

/** What waits for the reader in her meetings, and what is coming, the nearest first. `known`: as of `listOwnSessions`. */
export async function listSessionSteps(sight: Sight, known?: readonly OwnTandem[]): Promise<SessionStepRow[]> {
  const asked = new Set<string>();
  const rows = (await listOwnSessions(sight, known)).toReversed().flatMap((own): SessionStepRow[] => {
    const kind = kindOf(own, sight.actor.person_id, sight.now);
    const { session, tandem } = own;
    if (!kind) return [];
    // A series is answered as a whole: it is one step, however many meetings it has.
    const series_id = kind === 'choose' || kind === 'moved' ? session.series_id : null;
    const key = `${series_id} ${kind}`;
    if (series_id && asked.has(key)) return [];
    asked.add(key);
    const since = kind === 'log' && session.starts_at ? endOfSession({ ...session, starts_at: session.starts_at }) : null;
    return [
      {
        kind,
        session_id: session.id,
        series_id,
        tandem_id: tandem.id,
        partner: tandem.partner,
        on: session.starts_at,
        since: since ?? session.offered_at ?? session.created_at,
      },
    ];
  });
  return rows.toSorted((a, b) => (a.on ?? a.since).getTime() - (b.on ?? b.since).getTime());
}

export interface NextSession {
  session_id: string;
  state: 'proposed' | 'booked';
  starts_at: Date | null;
  /** On the table; also for a booked meeting that one of the two would like to move. */
  dates: Date[];
  minutes: number;
  mode: 'onsite' | 'remote' | 'phone';
  /** The reader has to choose. */
  waits: boolean;
}

/** What is ahead in one tandem: booked ones by date, then proposals. Reach: its two. */
export async function nextSessions(sight: Sight, tandem_id: string): Promise<NextSession[]> {
  const ahead = (await listSessions(sight, tandem_id)).flatMap((session): NextSession[] => {
    const { id, state, starts_at, dates, minutes, mode } = session;
    const waits = dates.length > 0 && session.proposed_by !== sight.actor.person_id;
    if (state === 'proposed') return [{ session_id: id, state, starts_at: null, dates, minutes, mode, waits }];
    if (state !== 'booked' || !starts_at || endOfSession({ starts_at, minutes }) <= sight.now) return [];
    return [{ session_id: id, state, starts_at, dates, minutes, mode, waits }];
  });
  const rank = ({ starts_at }: NextSession) => starts_at?.getTime() ?? Infinity;
  return ahead.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
