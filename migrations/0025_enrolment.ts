import { type Kysely, sql } from 'kysely';

/** Who takes part in a cycle: how she came in, what she says of herself for the matching, what stands in the way. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table participation (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      person_id uuid not null references person,
      role text not null check (role in ('mentor', 'mentee', 'partner')),
      state text not null,
      way text not null check (way in ('nominated', 'invited', 'applied')),
      organization_id uuid references organization on delete set null,
      nominated_by uuid references person on delete set null,
      sealed_why bytea,
      time_granted text,
      manager_informed_on date,
      created_at timestamptz not null,
      state_at timestamptz not null,
      reminders integer not null default 0,
      reminded_at timestamptz,
      accepted_at timestamptz,
      form_at timestamptz,
      place_offered_at timestamptz,
      reason_code text,
      sealed_reason bytea,
      capacity integer not null default 1 check (capacity between 1 and 5),
      sealed_motivation bytea,
      sealed_brings bytea,
      sealed_goals bytea,
      hours_per_month integer,
      goals_sought text[] not null default '{}',
      goals_offered text[] not null default '{}',
      wished_experience text[] not null default '{}',
      statements integer[] not null default '{}',
      digital_use integer check (digital_use between 1 and 5),
      gender text,
      gender_wish text,
      department text,
      contract_end_on date,
      manager_name text,
      manager_email text,
      manager_token_hash text unique,
      manager_asked_at timestamptz,
      manager_answered_at timestamptz,
      manager_agrees boolean,
      manager_evidence text,
      trained_at timestamptz,
      trained_by uuid references person on delete set null,
      training_evidence text,
      shown_at timestamptz,
      unique (cycle_id, person_id, role)
    )`.execute(db);
  await sql`create index participation_of on participation (cycle_id, state)`.execute(db);
  await sql`create index participation_person on participation (person_id)`.execute(db);
  await sql`
    create table participation_topic (
      participation_id uuid not null references participation on delete cascade,
      kind text not null check (kind in ('offer', 'need')),
      topic text not null references topic,
      level integer not null default 3 check (level between 1 and 4),
      priority integer not null default 2 check (priority between 1 and 3),
      target_level integer check (target_level between 1 and 4),
      evidence text not null default '',
      confirmed boolean not null default true,
      primary key (participation_id, kind, topic)
    )`.execute(db);
  await sql`create index participation_topic_by on participation_topic (topic)`.execute(db);
  await sql`
    create table participation_wish (
      participation_id uuid not null references participation on delete cascade,
      wished_id uuid not null references participation on delete cascade,
      rank integer not null check (rank between 1 and 5),
      primary key (participation_id, wished_id)
    )`.execute(db);
  await sql`
    create table participation_exclusion (
      id uuid primary key,
      participation_id uuid not null references participation on delete cascade,
      person_id uuid references person on delete cascade,
      organization_id uuid references organization on delete cascade,
      sealed_note bytea,
      created_at timestamptz not null,
      check (person_id is null or organization_id is null),
      check (person_id is not null or organization_id is not null or sealed_note is not null)
    )`.execute(db);
  await sql`create index participation_exclusion_of on participation_exclusion (participation_id)`.execute(db);
  await sql`
    create table reporting_line (
      person_id uuid not null references person on delete cascade,
      superior_id uuid not null references person on delete cascade,
      kind text not null check (kind in ('manager', 'appraiser')),
      source text not null check (source in ('import', 'own')),
      created_at timestamptz not null,
      primary key (person_id, superior_id, kind),
      check (person_id <> superior_id)
    )`.execute(db);
  await sql`create index reporting_line_up on reporting_line (superior_id)`.execute(db);
  await sql`
    create table invitation_link (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      role text not null check (role in ('mentor', 'mentee', 'partner')),
      organization_id uuid references organization on delete cascade,
      token text not null unique,
      note text not null default '',
      created_by uuid references person on delete set null,
      created_at timestamptz not null,
      expires_on date,
      revoked_at timestamptz
    )`.execute(db);
  await sql`
    create table cycle_message (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      sent_by uuid references person on delete set null,
      subject text not null,
      sealed_text bytea not null,
      filter jsonb not null,
      sent_at timestamptz not null
    )`.execute(db);
  await sql`
    create table cycle_message_to (
      message_id uuid not null references cycle_message on delete cascade,
      person_id uuid not null references person,
      read_at timestamptz,
      primary key (message_id, person_id)
    )`.execute(db);
}
