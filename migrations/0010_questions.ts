import { type Kysely, sql } from 'kysely';

/** Gate 1 in full: questions to the applicant, amendments of a listing, assignment, drawn pages of a CV. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table application drop constraint application_state_check, drop constraint application_kind_check`.execute(db);
  await sql`
    alter table application
      add constraint application_state_check check (state in ('draft', 'submitted', 'in_review', 'questions_open', 'approved', 'rejected', 'withdrawn', 'expired')),
      add constraint application_kind_check check (kind in ('mentor', 'amendment')),
      add column assigned_to uuid references person on delete set null,
      add column assigned_at timestamptz,
      add column asked_at timestamptz,
      add column reminders int not null default 0,
      add column expired_at timestamptz`.execute(db);
  await sql`drop index application_one_open`.execute(db);
  await sql`create unique index application_one_open on application (program_id, person_id) where state in ('draft', 'submitted', 'in_review', 'questions_open')`.execute(
    db,
  );
  await sql`create index application_assigned on application (assigned_to) where state in ('submitted', 'in_review', 'questions_open')`.execute(
    db,
  );
  await sql`
    create table application_question (
      id uuid primary key,
      application_id uuid not null references application on delete cascade,
      topic text references topic,
      asked_by uuid references person on delete set null,
      sealed_text bytea not null,
      asked_at timestamptz not null,
      sealed_answer bytea,
      answered_at timestamptz,
      taken_back_at timestamptz
    )`.execute(db);
  await sql`create index application_question_of on application_question (application_id, asked_at)`.execute(db);
  await sql`
    create table application_cv_page (
      application_id uuid not null references application on delete cascade,
      page int not null,
      file_id uuid not null references file,
      width int not null,
      height int not null,
      sealed_lines bytea not null,
      primary key (application_id, page)
    )`.execute(db);
}
