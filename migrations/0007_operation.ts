import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_run (
      id uuid primary key,
      created_by uuid not null references person,
      created_at timestamptz not null,
      file_id uuid references file on delete set null,
      file_name text not null,
      state text not null check (state in ('uploaded', 'previewed', 'done', 'cancelled')),
      mapping jsonb,
      good_only boolean not null default true,
      counts jsonb,
      done_at timestamptz
    )`.execute(db);
}
