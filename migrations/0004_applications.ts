import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application (
      id uuid primary key,
      program_id uuid not null references program,
      person_id uuid not null references person,
      kind text not null default 'mentor' check (kind in ('mentor')),
      state text not null check (state in ('draft', 'submitted', 'in_review', 'approved', 'rejected', 'withdrawn')),
      step text not null default 'profile',
      capacity int check (capacity between 1 and 5),
      durations int[] not null default '{}',
      short_mentoring boolean not null default false,
      expectations text,
      sealed_experience bytea,
      sealed_motivation bytea,
      sealed_conflicts bytea,
      cv_file_id uuid references file on delete set null,
      cv_name text,
      cv_pages int,
      sealed_cv_text bytea,
      cv_deleted_at timestamptz,
      pledged_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      submitted_at timestamptz,
      review_started_at timestamptz,
      reviewer_id uuid references person,
      decided_at timestamptz,
      decided_by uuid references person,
      reason_code text check (reason_code in ('experience', 'topics', 'capacity', 'advertising', 'incomplete', 'other')),
      sealed_reason bytea,
      withdrawn_at timestamptz,
      erased_at timestamptz
    )`.execute(db);
  await sql`create unique index application_one_open on application (program_id, person_id, kind) where state in ('draft', 'submitted', 'in_review')`.execute(
    db,
  );
  await sql`create index application_queue on application (state, submitted_at)`.execute(db);
  await sql`
    create table application_topic (
      application_id uuid not null references application on delete cascade,
      topic text not null references topic,
      position int not null,
      self_level int not null check (self_level between 1 and 4),
      evidence text not null,
      decision text check (decision in ('confirmed', 'narrowed', 'not_confirmed')),
      narrowed_to text,
      sealed_note bytea,
      primary key (application_id, topic)
    )`.execute(db);
  await sql`
    create table mentor_listing (
      id uuid primary key,
      program_id uuid not null references program,
      person_id uuid not null references person,
      application_id uuid references application on delete set null,
      state text not null check (state in ('unlisted', 'published', 'paused', 'suspended', 'retired')),
      held_back boolean not null default false,
      capacity int not null check (capacity between 1 and 5),
      durations int[] not null,
      short_mentoring boolean not null,
      expectations text,
      published_at timestamptz,
      paused_at timestamptz,
      paused_by text check (paused_by in ('mentor', 'system')),
      retired_at timestamptz,
      created_at timestamptz not null,
      unique (program_id, person_id)
    )`.execute(db);
  await sql`create index mentor_listing_state on mentor_listing (program_id, state)`.execute(db);
  await sql`
    create table listing_topic (
      listing_id uuid not null references mentor_listing on delete cascade,
      topic text not null references topic,
      level int not null,
      evidence text not null,
      narrowed_to text,
      primary key (listing_id, topic)
    )`.execute(db);
  await sql`create index listing_topic_topic on listing_topic (topic)`.execute(db);
}
