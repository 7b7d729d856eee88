import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { namingPool } from './standing.ts';

/**
 * Row types of every table, by name. Empty here: each room adds its own in its `tables.ts` by declaration merging,
 * so that the platform knows no table of any room.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-interface
export interface Tables {}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

// A count fits a JavaScript number for any data set that one installation holds; the driver's default is text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A calendar day has no zone: keep it the text that PostgreSQL sends (`2026-11-21`) instead of a local midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export function openPool(url: string, connections = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'tandemwerk' });
  // An idle connection that the server closes is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

export function openDb(pool: pg.Pool | string): Db {
  const open = typeof pool === 'string' ? openPool(pool) : pool;
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: namingPool(open) }) });
}
