import type { CompiledQuery, PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { Db } from './database.ts';

/** Names of statements whose text is fixed, by text. There are as many as there are `standing` queries in the code. */
const names = new Map<string, string>();

type Build<Values extends readonly unknown[], Row> = (db: Db, ...values: Values) => { compile(): CompiledQuery<Row> };

/**
 * A query of pages that everybody opens: put together once, and read and planned once by each connection instead of with every
 * request. Its text must not depend on the values: none may be left out, and no list may have a length of its own.
 */
export function standing<Values extends readonly unknown[], Row>(
  build: Build<Values, Row>,
): (db: Db, ...values: Values) => Promise<Row[]> {
  let made: { query: CompiledQuery<Row>; places: number[] } | undefined;
  return async (db, ...values) => {
    if (!made) {
      // Each value is a mark first, so that its places among the parameters are known.
      const marks = values.map((_, at) => ({ at }));
      const query = build(db, ...(marks as unknown as Values)).compile();
      made = { query, places: query.parameters.map((parameter) => marks.indexOf(parameter as (typeof marks)[number])) };
      names.set(query.sql, `standing_${names.size + 1}`);
    }
    const { query, places } = made;
    const parameters = places.map((at, place) => (at < 0 ? query.parameters[place] : values[at]));
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}

const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

function naming(client: pg.PoolClient): PostgresPoolClient {
  const known = clients.get(client);
  if (known) return known;
  const named = {
    async query(text: unknown, values: unknown[] = []) {
      const name = typeof text === 'string' ? names.get(text) : undefined;
      if (name === undefined) return client.query(text as string, values);
      try {
        return await client.query({ name, text: text as string, values });
      } catch (error) {
        // A newer version beside this one has changed a table since the statement was planned.
        if ((error as { code?: unknown }).code !== '0A000') throw error;
        return client.query(text as string, values);
      }
    },
    release: () => client.release(),
  } as unknown as PostgresPoolClient;
  clients.set(client, named);
  return named;
}

/** The pool as the query builder sees it: standing queries go to the server under their names. */
export function namingPool(pool: pg.Pool): PostgresPool {
  return { connect: async () => naming(await pool.connect()), end: () => pool.end() };
}
