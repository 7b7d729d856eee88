import { type Kysely, sql } from 'kysely';

/** Asking in full: questions back, sensitive requests, reminders and expiry, and the right to ask taken from somebody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mentoring_request drop constraint mentoring_request_state_check`.execute(db);
  await sql`
    alter table mentoring_request
      add constraint mentoring_request_state_check check (state in ('sent', 'clarifying', 'accepted', 'declined', 'withdrawn', 'expired')),
      add column sensitive boolean not null default false,
      add column waiting_since timestamptz,
      add column reminders int not null default 0,
      add column expiry_reason text check (expiry_reason in ('no_answer', 'no_reply', 'gone'))`.execute(db);
  // Those that wait already get the whole time anew: nobody was told before that a request can expire.
  await sql`update mentoring_request set waiting_since = case when state = 'sent' then now() else sent_at end`.execute(db);
  await sql`update mentoring_request set expiry_reason = 'gone' where state = 'expired'`.execute(db);
  await sql`alter table mentoring_request alter column waiting_since set not null`.execute(db);
  await sql`drop index mentoring_request_one_open`.execute(db);
  await sql`create unique index mentoring_request_one_open on mentoring_request (mentor_id, mentee_id) where state in ('sent', 'clarifying')`.execute(
    db,
  );
  await sql`create index mentoring_request_waiting on mentoring_request (waiting_since) where state in ('sent', 'clarifying')`.execute(
    db,
  );
  await sql`
    create table request_question (
      id uuid primary key,
      request_id uuid not null references mentoring_request on delete cascade,
      sealed_question bytea not null,
      asked_at timestamptz not null,
      sealed_reply bytea,
      replied_at timestamptz
    )`.execute(db);
  // One question at a time: the next one after the reply.
  await sql`create unique index request_question_one_open on request_question (request_id) where replied_at is null`.execute(db);
  await sql`
    create table asking_suspension (
      person_id uuid primary key references person,
      case_id uuid not null,
      suspended_at timestamptz not null
    )`.execute(db);
  await sql`
    update program set settings = '{"reply_days": 14, "silent_limit": 3}'::jsonb || settings`.execute(db);
}
