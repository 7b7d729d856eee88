import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mentoring_request (
      id uuid primary key,
      program_id uuid not null references program,
      listing_id uuid not null references mentor_listing,
      mentor_id uuid not null references person,
      mentee_id uuid not null references person,
      topics text[] not null,
      sealed_concern bytea not null,
      months int not null check (months between 0 and 24),
      mode text not null check (mode in ('onsite', 'remote', 'both')),
      sealed_first_dates bytea,
      state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'expired')),
      sent_at timestamptz not null,
      answered_at timestamptz,
      sealed_answer bytea,
      reason_code text check (reason_code in ('time', 'topic', 'full', 'conflict', 'other')),
      tandem_id uuid references tandem on delete set null,
      check (mentor_id <> mentee_id)
    )`.execute(db);
  // A double click or a second tab cannot ask the same person twice.
  await sql`create unique index mentoring_request_one_open on mentoring_request (mentor_id, mentee_id) where state = 'sent'`.execute(
    db,
  );
  await sql`create index mentoring_request_mentee on mentoring_request (mentee_id, state)`.execute(db);
  await sql`create index mentoring_request_mentor on mentoring_request (mentor_id, state)`.execute(db);
}
