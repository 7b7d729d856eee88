import type pg from 'pg';
import { StartRefused } from '../env.ts';

/** Any number that nothing else in this database locks. */
const house = 712_017_022;

/**
 * Says to other processes on the same database that this one is running (any number may), or that it must be alone with it.
 * Lasts as long as its connection: a process that dies lets go. Returns how to let go.
 * @throws StartRefused where the other kind is there.
 */
export async function holdHouse(pool: pg.Pool, as: 'running' | 'alone'): Promise<() => void> {
  const client = await pool.connect();
  const lock = as === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const { rows } = await client.query<{ got: boolean }>(`select ${lock}($1) as got`, [house]);
  if (rows[0]?.got) return () => client.release(true);
  client.release();
  throw new StartRefused(
    as === 'alone'
      ? 'Tandemwerk is running on this database: end it first'
      : 'the keys of this database are being rotated: start again when that is done',
  );
}
