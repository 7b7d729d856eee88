import { type Kysely, sql } from 'kysely';

/** Gate three: reports, flags, quality cases with hearing, decision, appeal and suspension. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table report (
      id uuid primary key,
      program_id uuid not null references program,
      reporter_id uuid references person on delete set null,
      about_id uuid not null references person,
      kind text not null check (kind in ('listing', 'request', 'message', 'testimonial')),
      object_id uuid not null,
      reason text not null check (reason in ('advertising', 'disrespect', 'harassment', 'unreliable', 'confidentiality', 'other')),
      sealed_text bytea,
      sealed_quote bytea,
      confidential boolean not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create unique index report_once on report (reporter_id, kind, object_id)`.execute(db);
  await sql`
    create table quality_case (
      id uuid primary key,
      program_id uuid not null references program,
      about_id uuid not null references person,
      side text not null check (side in ('mentor', 'mentee')),
      state text not null check (state in ('open', 'hearing', 'decided', 'appealed', 'closed')),
      opened_by uuid references person on delete set null,
      opened_at timestamptz not null,
      handled_by uuid references person on delete set null,
      sealed_allegation bytea,
      statement_by timestamptz,
      outcome text check (outcome in ('none', 'talk', 'warning', 'suspension')),
      suspension_code text check (suspension_code in ('quality', 'standards_breach', 'advertising', 'safety')),
      sealed_reason bytea,
      decided_by uuid references person on delete set null,
      decided_at timestamptz,
      appeal_by timestamptz,
      appealed_at timestamptz,
      sealed_appeal bytea,
      appeal_handler uuid references person on delete set null,
      appeal_outcome text check (appeal_outcome in ('upheld', 'lifted')),
      sealed_appeal_reason bytea,
      appeal_decided_by uuid references person on delete set null,
      appeal_decided_at timestamptz,
      suspended_at timestamptz,
      lifted_at timestamptz,
      lifted_by uuid references person on delete set null,
      revocation_asked_at timestamptz,
      revocation_asked_by uuid references person on delete set null,
      revoked_at timestamptz,
      revoked_by uuid references person on delete set null,
      closed_at timestamptz
    )`.execute(db);
  await sql`create index quality_case_about on quality_case (about_id, state)`.execute(db);
  await sql`
    create table flag (
      id uuid primary key,
      program_id uuid not null references program,
      about_id uuid not null references person,
      source text not null check (source in ('rating', 'standards', 'report')),
      side text not null check (side in ('mentor', 'mentee')),
      report_id uuid references report on delete cascade,
      feedback_id uuid references tandem_feedback on delete cascade,
      state text not null check (state in ('open', 'case', 'closed')),
      case_id uuid references quality_case on delete set null,
      created_at timestamptz not null,
      closed_at timestamptz,
      closed_by uuid references person on delete set null,
      sealed_note bytea,
      check ((report_id is not null) <> (feedback_id is not null))
    )`.execute(db);
  await sql`create index flag_open on flag (created_at) where state = 'open'`.execute(db);
  await sql`create unique index flag_once_report on flag (report_id) where report_id is not null`.execute(db);
  await sql`create unique index flag_once_feedback on flag (feedback_id, source) where feedback_id is not null`.execute(db);
  await sql`
    create table case_statement (
      id uuid primary key,
      case_id uuid not null references quality_case on delete cascade,
      person_id uuid not null references person,
      side text not null check (side in ('about', 'other')),
      asked_at timestamptz not null,
      reminded_at timestamptz,
      answered_at timestamptz,
      sealed_text bytea,
      unique (case_id, person_id)
    )`.execute(db);
  await sql`
    create table case_entry (
      id uuid primary key,
      case_id uuid not null references quality_case on delete cascade,
      author_id uuid references person on delete set null,
      kind text not null check (kind in ('note', 'evidence')),
      sealed_text bytea not null,
      sealed_link bytea,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index case_entry_of on case_entry (case_id, created_at)`.execute(db);
  await sql`
    update program set settings = '{"statement_days": 14, "appeal_days": 30}'::jsonb || settings`.execute(db);
}
