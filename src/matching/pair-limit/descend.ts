import { relax, usage, type Prices, type Relaxed, type Search } from './search.ts';

/**
 * Better prices by the subgradient method (Held, Wolfe and Crowder 1974): what is used too much becomes dearer, what is
 * left over cheaper. `target` (1/scale) is a value that a plan reaches. Every round starts from the last plan and is short.
 */
export function descend(search: Search, first: Relaxed, target: number, rounds: number, inTime: () => boolean): Relaxed {
  let best = first;
  let current = first;
  let agility = 1;
  let idle = 0;
  for (let round = 0; round < rounds && inTime(); round++) {
    const prices = step(search, current, agility * Math.max(1, current.bound - target));
    if (!prices) break;
    current = relax(search, prices)!;
    if (current.bound < best.bound) {
      best = current;
      idle = 0;
    } else if (++idle === 4) {
      idle = 0;
      agility /= 2;
      current = best;
    }
  }
  return best;
}

/** One step against the excess of limits and the lack of conditions; null: there is none to price. */
function step(search: Search, { chosen, prices }: Relaxed, length: number): Prices | null {
  const { limits, conditions } = search;
  const used = usage(search, chosen);
  const excess = Array.from(limits.limit, (limit, k) => used[k]! - limit);
  const lack = conditions.map(({ coefficient, atLeast }) => {
    let total = 0;
    for (let e = 0; e < chosen.length; e++) if (chosen[e]) total += coefficient[e]!;
    return atLeast - total;
  });
  let norm = 0;
  for (const [k, by] of excess.entries()) if (by > 0 || prices.limit[k]! > 0) norm += by * by;
  for (const [k, by] of lack.entries()) if (by > 0 || prices.condition[k]! > 0) norm += by * by;
  if (norm === 0) return null;
  const moved = (price: number, by: number) => Math.max(0, Math.round(price + (length / norm) * by));
  return {
    limit: Float64Array.from(excess, (by, k) => moved(prices.limit[k]!, by)),
    condition: Float64Array.from(lack, (by, k) => moved(prices.condition[k]!, by)),
  };
}
