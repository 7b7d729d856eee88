import { type Kysely, sql } from 'kysely';

/** Match runs with their proof, what a person decided by hand, proposals and what everybody said to them, and rules that a change has broken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_rule (
      cycle_id uuid not null references cycle on delete cascade,
      first_id uuid not null references participation on delete cascade,
      second_id uuid not null references participation on delete cascade,
      kind text not null check (kind in ('pin', 'forbid')),
      reason text not null default '',
      created_by uuid references person on delete set null,
      created_at timestamptz not null,
      primary key (cycle_id, first_id, second_id)
    )`.execute(db);
  await sql`
    create table match_run (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      number integer not null,
      name text not null default '',
      state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
      matching jsonb not null,
      sealed_input bytea,
      people integer not null default 0,
      candidates integer not null default 0,
      progress double precision not null default 0,
      revision integer not null default 0,
      result jsonb,
      sealed_duals bytea,
      failure text,
      created_by uuid references person on delete set null,
      created_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      unique (cycle_id, number)
    )`.execute(db);
  await sql`
    create table match_run_pair (
      run_id uuid not null references match_run on delete cascade,
      first_id uuid not null references participation on delete cascade,
      second_id uuid not null references participation on delete cascade,
      score integer not null,
      pinned boolean not null default false,
      primary key (run_id, first_id, second_id)
    )`.execute(db);
  await sql`
    create table match_proposal (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      run_id uuid references match_run on delete set null,
      origin text not null check (origin in ('run', 'hand', 'self')),
      first_id uuid not null references participation on delete cascade,
      second_id uuid not null references participation on delete cascade,
      state text not null,
      state_at timestamptz not null,
      score integer,
      reasons jsonb not null default '[]',
      sealed_words bytea,
      asked_by uuid references participation on delete set null,
      created_by uuid references person on delete set null,
      created_at timestamptz not null,
      offered_at timestamptz,
      reminders integer not null default 0,
      discard_kind text,
      tandem_id uuid references tandem on delete set null
    )`.execute(db);
  await sql`create index match_proposal_of on match_proposal (cycle_id, state)`.execute(db);
  await sql`
    create unique index match_proposal_once on match_proposal (first_id, second_id)
      where state in ('suggested', 'shortlisted', 'org_clearing', 'offered')`.execute(db);
  await sql`
    create table proposal_answer (
      proposal_id uuid not null references match_proposal on delete cascade,
      participation_id uuid not null references participation on delete cascade,
      answer text check (answer in ('yes', 'no')),
      sealed_reason bytea,
      answered_at timestamptz,
      primary key (proposal_id, participation_id)
    )`.execute(db);
  await sql`create index proposal_answer_of on proposal_answer (participation_id)`.execute(db);
  await sql`
    create table proposal_clearance (
      proposal_id uuid not null references match_proposal on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      asked_at timestamptz not null,
      answer text check (answer in ('cleared', 'competitor', 'conflict', 'other')),
      sealed_note bytea,
      answered_by uuid references person on delete set null,
      answered_at timestamptz,
      primary key (proposal_id, organization_id)
    )`.execute(db);
  await sql`
    create table rule_alert (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      participation_id uuid not null references participation on delete cascade,
      tandem_id uuid references tandem on delete cascade,
      proposal_id uuid references match_proposal on delete cascade,
      cause text not null,
      rules text[] not null default '{}',
      created_at timestamptz not null,
      settled_at timestamptz,
      settled_by uuid references person on delete set null,
      note text not null default ''
    )`.execute(db);
  await sql`create index rule_alert_open on rule_alert (cycle_id) where settled_at is null`.execute(db);
}
