import { type Kysely, sql } from 'kysely';

/** Series of meetings, what each has learned, points for a talk, files, video rooms, and who may handle somebody's dates. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person
      add column region text,
      add column message_mail text not null default 'each' check (message_mail in ('each', 'daily', 'never'))`.execute(db);
  await sql`
    create table session_series (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      created_by uuid references person on delete set null,
      created_at timestamptz not null,
      interval_weeks int not null
    )`.execute(db);
  await sql`create index session_series_of on session_series (tandem_id)`.execute(db);
  await sql`
    alter table session
      add column kind text not null default 'talk' check (kind in ('talk', 'insight')),
      add column series_id uuid references session_series on delete set null,
      add column sealed_transfer bytea`.execute(db);
  await sql`create index session_in_series on session (series_id) where series_id is not null`.execute(db);
  await sql`
    create table session_learning (
      session_id uuid not null references session on delete cascade,
      person_id uuid not null references person,
      sealed_text bytea not null,
      updated_at timestamptz not null,
      primary key (session_id, person_id)
    )`.execute(db);
  await sql`
    create table session_point (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      session_id uuid references session on delete set null,
      author_id uuid references person on delete set null,
      kind text not null check (kind in ('mine', 'ours')),
      sealed_text bytea not null,
      created_at timestamptz not null,
      done_at timestamptz
    )`.execute(db);
  await sql`create index session_point_of on session_point (tandem_id)`.execute(db);
  await sql`
    create table message_file (
      id uuid primary key,
      message_id uuid not null references message on delete cascade,
      file_id uuid not null references file,
      position int not null,
      sealed_name bytea not null,
      type text not null,
      bytes int not null
    )`.execute(db);
  await sql`create index message_file_of on message_file (message_id)`.execute(db);
  await sql`alter table file drop constraint file_kind_check`.execute(db);
  await sql`
    alter table file add constraint file_kind_check check (kind in ('photo', 'cv', 'logo', 'import', 'message'))`.execute(db);
  // When she was last written to once for the whole day.
  await sql`alter table message_reader add column digested_at timestamptz`.execute(db);
  await sql`
    create table video_room (
      person_id uuid not null references person,
      kind text not null check (kind in ('jitsi', 'teams', 'zoom', 'webex', 'own')),
      sealed_link bytea not null,
      primary key (person_id, kind)
    )`.execute(db);
  await sql`
    create table delegate (
      person_id uuid not null references person,
      delegate_id uuid not null references person,
      created_at timestamptz not null,
      accepted_at timestamptz,
      primary key (person_id, delegate_id),
      check (person_id <> delegate_id)
    )`.execute(db);
  await sql`create index delegate_of on delegate (delegate_id)`.execute(db);
}
