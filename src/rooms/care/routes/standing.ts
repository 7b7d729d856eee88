import { isHeard, suspensionOf } from '../rules/case.ts';
import type { Case } from '../store/cases.ts';
import type { QueuedCase } from '../store/queue.ts';
import type { Standing } from '../views/words.ts';

const day = 86_400_000;

/** Whole days, never below 0. */
export function daysSince(then: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - then.getTime()) / day));
}

export function standingOf(row: QueuedCase, now: Date): Standing {
  const { state, outcome, asked, answered, statement_by } = row;
  const heard = asked > 0 && (asked === answered || (statement_by !== null && statement_by <= now));
  return { state, outcome, asked, answered, heard, suspension: suspensionOf(row) };
}

/** The same where the statements are not at hand: for short lists beside another thing. */
export function briefStanding(row: Case, now: Date): Standing {
  const { state, outcome, statement_by } = row;
  return {
    state,
    outcome,
    asked: 0,
    answered: 0,
    heard: state === 'hearing' && isHeard([{ answered_at: null }], statement_by, now),
    suspension: suspensionOf(row),
  };
}
