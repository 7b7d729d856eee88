import { type Kysely, sql } from 'kysely';

/** Sessions with their dates and logs, notes, messages, the private calendar, and the zone in which a person reads times. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person add column zone text not null default 'Europe/Zurich'`.execute(db);
  await sql`
    create table session (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      state text not null check (state in ('proposed', 'booked', 'held', 'cancelled', 'missed')),
      proposed_by uuid references person on delete set null,
      created_at timestamptz not null,
      offered_at timestamptz,
      starts_at timestamptz,
      zone text not null,
      minutes int not null check (minutes between 15 and 480),
      mode text not null check (mode in ('onsite', 'remote', 'phone')),
      sealed_place bytea,
      sealed_link bytea,
      sequence int not null default 0,
      reminded_at timestamptz,
      cancelled_at timestamptz,
      cancelled_by uuid references person on delete set null,
      cancelled_late boolean,
      sealed_cancel_words bytea,
      topics text[] not null default '{}',
      sealed_next_step bytea,
      sealed_summary bytea,
      logged_at timestamptz,
      logged_by uuid references person on delete set null,
      check ((state = 'proposed') or (state = 'cancelled') or starts_at is not null)
    )`.execute(db);
  await sql`create index session_of on session (tandem_id, starts_at)`.execute(db);
  await sql`
    create table session_date (
      session_id uuid not null references session on delete cascade,
      starts_at timestamptz not null,
      primary key (session_id, starts_at)
    )`.execute(db);
  await sql`
    create table session_note (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      session_id uuid references session on delete set null,
      author_id uuid references person on delete set null,
      kind text not null check (kind in ('mine', 'ours')),
      sealed_text bytea not null,
      version int not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      updated_by uuid references person on delete set null,
      deleted_at timestamptz
    )`.execute(db);
  await sql`create index session_note_of on session_note (tandem_id, updated_at)`.execute(db);
  await sql`
    create table message (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      author_id uuid references person on delete set null,
      sealed_text bytea not null,
      sent_at timestamptz not null,
      taken_back_at timestamptz
    )`.execute(db);
  await sql`create index message_of on message (tandem_id, sent_at, id)`.execute(db);
  await sql`
    create table message_reader (
      tandem_id uuid not null references tandem on delete cascade,
      person_id uuid not null references person,
      read_at timestamptz,
      told_at timestamptz,
      primary key (tandem_id, person_id)
    )`.execute(db);
  await sql`
    create table talk_end (
      tandem_id uuid primary key references tandem on delete cascade,
      told_at timestamptz not null,
      dropped_at timestamptz
    )`.execute(db);
  await sql`
    create table calendar_feed (
      person_id uuid primary key references person,
      token_hash text not null unique,
      sealed_token bytea not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`alter table mail add column sealed_calendar bytea`.execute(db);
  await sql`
    update program set settings = '{"late_hours": 24, "keep_talk_months": 6}'::jsonb || settings`.execute(db);
}
