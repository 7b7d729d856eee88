import type { Random } from './random.ts';

const dayLength = 86_400_000;

/** Times before `today`; a moment lies up to ten hours earlier than the full days asked for, never in the future. */
export type Clock = { at: (daysAgo: number) => string; day: (daysAgo: number) => string; year: number };

export function makeClock(random: Random, today: Date): Clock {
  return {
    at: (daysAgo) => new Date(today.getTime() - daysAgo * dayLength - random.int(1, 600) * 60_000).toISOString(),
    day: (daysAgo) => new Date(today.getTime() - daysAgo * dayLength).toISOString().slice(0, 10),
    year: today.getUTCFullYear(),
  };
}
