import type { Format } from '../../programs/rules.ts';
import { isOpenRoom, type TandemState } from '../../tandems/rules.ts';
import { hasMidterm, midtermWindow } from '../../tandems/rules/deadlines.ts';
import { inFormat } from './audience.ts';

/** you: whoever writes · both: the two · coordination: by name · counted: the office, as a number · process: that it was done, and when. */
export type TurnAudience = 'you' | 'both' | 'coordination' | 'counted' | 'process' | 'process_counted';

/** Who reads what at half time. The partner never learns of a wish, so that «somebody else» can be said without hurting. */
export const midtermAudience = {
  midterm_words: ['both'],
  midterm_wish: ['you'],
  midterm_other: ['you', 'coordination'],
  midterm_done: ['both', 'process'],
} as const satisfies Record<string, readonly TurnAudience[]>;

/** In the member network nobody is told by name; the office counts. */
export function midtermReaders(part: keyof typeof midtermAudience, format: Format): readonly TurnAudience[] {
  return part === 'midterm_other' && format === 'network' ? ['you', 'counted'] : inFormat(midtermAudience[part], format);
}

export const closingAudience = {
  closing_result: ['both'],
  closing_thanks: ['both'],
  closing_done: ['both', 'process'],
} as const satisfies Record<string, readonly TurnAudience[]>;

interface Turning {
  state: TandemState;
  has_kickoff: boolean;
  has_agreement: boolean;
  started_on: string;
  midterm_on: string | null;
  continued_at: Date | null;
  continuation_ended_at: Date | null;
}

/** none: there is no half time · early: not yet · open, late: the two may write · over: it has passed, what is there can be read. */
export type MidtermPhase = 'none' | 'early' | 'open' | 'late' | 'over';

export function midtermPhase(tandem: Turning, settings: { midterm_days: number }, now: Date): MidtermPhase {
  const { state, midterm_on } = tandem;
  if (!hasMidterm(tandem) || !midterm_on) return 'none';
  if (state === 'forming' || state === 'kickoff_done') return 'early';
  if ((state !== 'active' && state !== 'on_hold') || !isOpenRoom(tandem)) return 'over';
  const { from, until } = midtermWindow(midterm_on, settings);
  return now < from ? 'early' : now < until ? 'open' : 'late';
}

export const mayLookBack = (phase: MidtermPhase) => phase === 'open' || phase === 'late';

/** Closing words: while it runs, in closing, and for as many days afterwards, because thanks often come last. */
export function mayClose(
  tandem: Pick<Turning, 'state' | 'continued_at' | 'continuation_ended_at'> & { ended_at: Date | null },
  { closing_days }: { closing_days: number },
  now: Date,
): boolean {
  const { state, ended_at } = tandem;
  if (state === 'active' || state === 'closing') return true;
  if (state !== 'completed') return false;
  return isOpenRoom(tandem) || (ended_at !== null && now.getTime() < ended_at.getTime() + closing_days * 86_400_000);
}
