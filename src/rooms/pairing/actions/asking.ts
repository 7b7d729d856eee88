import type { Sight } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import { isMatchable, type Pool } from '../rules/pool.ts';
import { solvePool } from '../rules/solve.ts';
import { readPool } from '../store/pool.ts';
import { checkWeights } from './settings.ts';
import type { AskedRun } from './runs.ts';

const quickPeople = 700;

/** It takes less time than a page: searched while the form is sent. Fair plans and limits of pairs have no known end. */
export function isQuick(pool: Pool, { mode, max_between }: Pick<MatchingSettings, 'mode' | 'max_between'>): boolean {
  return pool.people.filter(isMatchable).length <= quickPeople && mode !== 'fair' && max_between === null;
}

/** Somebody on each side is ready. */
export function hasSides(pool: Pool): boolean {
  const roles = pool.people.filter(isMatchable).map(({ role }) => role);
  return roles.filter((role) => role === 'partner').length > 1 || (roles.includes('mentee') && roles.includes('mentor'));
}

/** Reads the pool and, if that is quick, searches the plan: outside of the transaction that keeps it. @throws Refusal 409 where nobody can be paired. */
export async function askRun(sight: Sight, cycle: Cycle, name: string): Promise<AskedRun> {
  const { format, matching } = cycle;
  checkWeights(matching);
  const question = { format, matching, pool: await readPool(sight, cycle) };
  if (!hasSides(question.pool)) throw new Refusal('pairing.run.nobody');
  const now = () => sight.house.clock().getTime();
  return { name, question, answer: isQuick(question.pool, matching) ? await solvePool(question, { now }) : undefined };
}
