import { Migrator, type Migration } from 'kysely';
import { migrations } from '../../../migrations/all.ts';
import type { Db } from './database.ts';

/** Brings the database to the newest schema, under Kysely's own advisory lock. Throws the first error. */
export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async (): Promise<Record<string, Migration>> => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
