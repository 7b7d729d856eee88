import { join } from 'node:path';
import pg from 'pg';
import { StartRefused, type Settings } from '../env.ts';
import { openDb, openPool } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { migrateToLatest } from './migrate.ts';

export interface Store {
  url: string;
  embedded: boolean;
  /** No table was there before this start. */
  empty: boolean;
  stop(): Promise<void>;
}

async function checkOutside(url: string): Promise<void> {
  let host = 'the server';
  try {
    host = new URL(url).host;
  } catch {
    throw new StartRefused('DATABASE_URL is not an address like postgres://user:password@host:5432/name');
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ v: number; super: boolean }>(
      "select current_setting('server_version_num')::int as v, (select rolsuper from pg_roles where rolname = current_user) as super",
    );
    if ((rows[0]?.v ?? 0) < 150_000)
      throw new StartRefused(
        `DATABASE_URL: ${host} runs PostgreSQL ${Math.floor((rows[0]?.v ?? 0) / 10_000)}, 15 or newer is needed`,
      );
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(
      `DATABASE_URL: cannot connect to ${host}: ${(error as Error).message || (error as NodeJS.ErrnoException).code}`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Opens the outside or embedded database and brings it to the newest schema. Throws StartRefused or StartError. */
export async function openStore(settings: Settings): Promise<Store> {
  if (settings.database_url) await checkOutside(settings.database_url);
  const embedded = settings.database_url ? undefined : await openEmbedded({ folder: join(settings.data_dir, 'postgres') });
  const url = settings.database_url ?? embedded?.url ?? '';
  const stop = async () => embedded?.stop();
  try {
    const db = openDb(openPool(url, 1));
    const tables = await db.introspection.getTables();
    await migrateToLatest(db);
    await db.destroy();
    return { url, embedded: embedded !== undefined, empty: !tables.some(({ name }) => name === 'person'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
