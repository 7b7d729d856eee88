import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_event (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      actor_kind text not null check (actor_kind in ('person', 'guest', 'system')),
      actor_id uuid,
      actor_name text not null default '',
      verb text not null,
      object_type text not null,
      object_id text not null,
      before jsonb,
      after jsonb
    )`.execute(db);
  await sql`create index audit_event_object on audit_event (object_type, object_id)`.execute(db);
  await sql`create index audit_event_at on audit_event (at)`.execute(db);
  await sql`
    create table mail (
      id uuid primary key,
      person_id uuid,
      address text not null,
      kind text not null,
      locale text not null,
      state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'unsure', 'kept')),
      attempts int not null default 0,
      last_error text,
      sealed_subject bytea,
      sealed_html bytea,
      sealed_text bytea,
      off_path text,
      created_at timestamptz not null,
      sent_at timestamptz
    )`.execute(db);
  await sql`create index mail_created on mail (created_at desc, id)`.execute(db);
  await sql`
    create table file (
      id uuid primary key,
      person_id uuid,
      kind text not null check (kind in ('photo', 'cv', 'logo', 'import')),
      name text not null,
      type text not null,
      bytes int not null,
      created_at timestamptz not null
    )`.execute(db);
  // Shape that rate-limiter-flexible expects of its PostgreSQL store.
  await sql`create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint)`.execute(db);
}
