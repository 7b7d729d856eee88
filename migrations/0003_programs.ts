import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table program (
      id uuid primary key,
      slug text not null unique,
      format text not null check (format in ('network', 'cross', 'exchange', 'reverse')),
      name_de text not null,
      name_en text not null,
      purpose_de text not null,
      purpose_en text not null,
      state text not null check (state in ('draft', 'live', 'on_hold', 'ended', 'archived')),
      go_live_on date,
      settings jsonb not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`
    create table policy_version (
      id uuid primary key,
      program_id uuid not null references program,
      number int not null,
      kind text not null check (kind in ('binding', 'editorial')),
      body jsonb not null,
      hash text not null,
      published_at timestamptz not null,
      published_by uuid references person on delete set null,
      unique (program_id, number)
    )`.execute(db);
  await sql`
    create table policy_acceptance (
      person_id uuid not null references person on delete cascade,
      policy_version_id uuid not null references policy_version,
      hash text not null,
      accepted_at timestamptz not null,
      primary key (person_id, policy_version_id)
    )`.execute(db);
  await sql`
    create table program_feedback (
      id uuid primary key,
      program_id uuid not null references program,
      person_id uuid not null references person on delete cascade,
      kind text not null check (kind in ('praise', 'problem', 'idea')),
      sealed_text bytea not null,
      may_reply boolean not null,
      created_at timestamptz not null,
      read_at timestamptz
    )`.execute(db);
  await sql`create index program_feedback_created on program_feedback (created_at desc, id desc)`.execute(db);
  await sql`create index program_feedback_person on program_feedback (person_id)`.execute(db);
}
