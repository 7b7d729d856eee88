import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import type { TestHouse } from './harness.ts';

/** Until somebody waits for a lock in the database of this house; whoever waits beside it on the same server does not count. */
export async function lockAwaited({ house }: TestHouse): Promise<void> {
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect((await waiting.execute(house.db)).rows.length).toBeGreaterThan(0), { timeout: 20_000 });
}
