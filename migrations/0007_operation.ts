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
  await sql`create index import_run_created on import_run (created_at desc)`.execute(db);
  await sql`
    create table invitation_batch (
      id uuid primary key,
      created_by uuid not null references person,
      created_at timestamptz not null,
      kind text not null check (kind in ('first', 'again')),
      total int not null,
      sent int not null default 0,
      skipped int not null default 0
    )`.execute(db);
  await sql`create index invitation_batch_created on invitation_batch (created_at desc)`.execute(db);
}
