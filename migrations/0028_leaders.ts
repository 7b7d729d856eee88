import { type Kysely, sql } from 'kysely';

/** Leaders who take part may stand on the page of their programme, with their own yes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table participation add column on_page_at timestamptz`.execute(db);
}
