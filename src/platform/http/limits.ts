import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../refusal.ts';

/** What may be tried how often, per key, in how many seconds. */
const budgets = {
  sign_in: [60, 900],
  sign_in_account: [10, 900],
  link: [30, 3600],
  /** From one network for one account, and from everywhere: nobody can use up another's links from one place. */
  link_account: [5, 3600],
  link_everywhere: [20, 3600],
  setup: [20, 3600],
  /** Documents take a whole core for seconds, one after the other. */
  print: [10, 3600],
} as const;

export type Budget = keyof typeof budgets;

export interface Limits {
  /** Counts one try; throws Refusal 429 when the budget is used up. Outside of any transaction, so that a rollback does not give it back. */
  spend(budget: Budget, key: string): Promise<void>;
}

/** The part of a network address that one subscriber has: an IPv6 subscriber owns 2^64 of them. */
export function networkOf(address: string): string {
  if (!address.includes(':') || /^::ffff:\d/i.test(address)) return address.replace(/^::ffff:/i, '');
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const [front, back] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)];
  const gap = address.includes('::') ? Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0') : [];
  return `${[...front, ...gap, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`;
}

/** Counted in the database, so that several processes share one count. Off in tests that ask for it, never in the product. */
export function openLimits(pool: pg.Pool): Limits {
  const limiters = new Map(
    Object.entries(budgets).map(([name, [points, duration]]) => [
      name as Budget,
      new RateLimiterPostgres({
        storeClient: pool,
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration,
        clearExpiredByTimeout: false,
      }),
    ]),
  );
  return {
    async spend(budget, key) {
      try {
        await limiters.get(budget)?.consume(key.slice(0, 200));
      } catch (error) {
        if (error instanceof RateLimiterRes)
          throw new Refusal(
            'platform.refused.rate',
            { minutes: Math.max(1, Math.ceil(error.msBeforeNext / 60_000)) },
            { status: 429 },
          );
        throw error;
      }
    },
  };
}
