import type { Share } from '../../cycles/rules/standards-seen.ts';
import { silentSince, type HealthSettings, type Standing } from '../../oversight/rules/health.ts';
import { dayLater } from '../../tandems/rules/pause.ts';
import { agreementDue, firstTalkDue, goalsDue, hasMidterm, kickoffDue, midtermWindow } from '../../tandems/rules/deadlines.ts';

/** One tandem of a cycle, as it is accompanied: dates, no contents. */
export interface MeasuredTandem extends Omit<Standing, 'wish'> {
  planned_end_on: string;
  signed_at: Date | null;
  ended_at: Date | null;
  settings: HealthSettings;
}

export type TandemPoint = 'first_talk' | 'kickoff' | 'agreement' | 'goals' | 'period' | 'regular' | 'midterm';

interface Milestone {
  applies?: (tandem: MeasuredTandem) => boolean;
  done: (tandem: MeasuredTandem) => boolean;
  due: (tandem: MeasuredTandem) => Date;
}

const milestones: Record<Exclude<TandemPoint, 'period' | 'regular'>, Milestone> = {
  first_talk: { done: ({ talked_at }) => talked_at !== null, due: (row) => firstTalkDue(row, row.settings) },
  kickoff: {
    applies: ({ has_kickoff }) => has_kickoff,
    done: ({ kickoff_at }) => kickoff_at !== null,
    due: (row) => kickoffDue(row, row.settings),
  },
  agreement: {
    applies: ({ has_agreement }) => has_agreement,
    done: ({ signed_at }) => signed_at !== null,
    due: (row) => agreementDue(row, row.settings),
  },
  goals: {
    applies: ({ has_kickoff, has_agreement }) => has_kickoff || has_agreement,
    done: ({ goals_at }) => goals_at !== null,
    due: (row) => goalsDue(row, row.settings),
  },
  midterm: {
    applies: hasMidterm,
    done: ({ midterm_at }) => midterm_at !== null,
    due: (row) => midtermWindow(row.midterm_on!, row.settings).until,
  },
};

/** Who is in time counts in neither number: it is not her turn yet. A tandem that ended before its day owes nothing. */
function shareOf(rows: readonly MeasuredTandem[], { applies = () => true, done, due }: Milestone, now: Date): Share {
  const own = rows.filter(applies);
  const there = own.filter(done).length;
  const late = own.filter((row) => !done(row) && due(row) <= (row.ended_at ?? now)).length;
  return { done: there, all: there + late };
}

/** What the dates of the tandems say. `ends_on`: last day of the cycle, where it has one. */
export function tandemShares(rows: readonly MeasuredTandem[], ends_on: string | null, now: Date): Record<TandemPoint, Share> {
  const active = rows.filter(({ state }) => state === 'active');
  const entries = Object.entries(milestones).map(([point, milestone]) => [point, shareOf(rows, milestone, now)]);
  return {
    ...(Object.fromEntries(entries) as Record<keyof typeof milestones, Share>),
    // Its closing talk may come in the days after.
    period: {
      done: rows.filter((row) => !ends_on || row.planned_end_on <= dayLater(ends_on, row.settings.closing_days)).length,
      all: rows.length,
    },
    regular: {
      done: active.filter((row) => !silentSince({ ...row, wish: undefined }, row.settings, now)).length,
      all: active.length,
    },
  };
}
