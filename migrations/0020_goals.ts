import { type Kysely, sql } from 'kysely';

/** What the two work towards: goals with steps and looks at them, templates, strands; the reverse kit; ideas that come out of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table goal_template (
      id uuid primary key,
      program_id uuid not null references program on delete cascade,
      text_de text not null,
      text_en text not null,
      signs_de text not null,
      signs_en text not null,
      strand text,
      position int not null
    )`.execute(db);
  await sql`
    create table goal (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      person_id uuid references person on delete set null,
      state text not null check (state in ('open', 'reached', 'dropped')),
      sealed_text bytea not null,
      sealed_signs bytea not null,
      strand text,
      due_on date,
      progress int not null default 0 check (progress between 0 and 100),
      level_before int check (level_before between 0 and 10),
      level_after int check (level_after between 0 and 10),
      version int not null default 1,
      created_by uuid references person on delete set null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`create index goal_of on goal (tandem_id)`.execute(db);
  await sql`
    create table goal_step (
      id uuid primary key,
      goal_id uuid not null references goal on delete cascade,
      sealed_text bytea not null,
      position int not null,
      done_at timestamptz,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index goal_step_of on goal_step (goal_id)`.execute(db);
  await sql`
    create table goal_check (
      id uuid primary key,
      goal_id uuid not null references goal on delete cascade,
      author_id uuid references person on delete set null,
      progress int not null check (progress between 0 and 100),
      sealed_text bytea,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index goal_check_of on goal_check (goal_id)`.execute(db);
  await sql`
    create table talk_strand (
      tandem_id uuid not null references tandem on delete cascade,
      session_id uuid not null references session on delete cascade,
      strand text not null,
      primary key (session_id, strand)
    )`.execute(db);
  await sql`create index talk_strand_of on talk_strand (tandem_id)`.execute(db);
  await sql`
    create table needs_assessment (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      topic text not null,
      state text not null check (state in ('draft', 'done')),
      sealed_body bytea not null,
      level int not null check (level between 0 and 10),
      version int not null default 1,
      updated_by uuid references person on delete set null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      done_at timestamptz
    )`.execute(db);
  await sql`create index needs_assessment_of on needs_assessment (tandem_id)`.execute(db);
  await sql`
    create table preparation (
      assessment_id uuid primary key references needs_assessment on delete cascade,
      tandem_id uuid not null references tandem on delete cascade,
      sealed_body bytea not null,
      session_id uuid references session on delete set null,
      version int not null default 1,
      updated_at timestamptz not null,
      ready_at timestamptz
    )`.execute(db);
  await sql`
    create table idea (
      id uuid primary key,
      program_id uuid not null references program on delete cascade,
      tandem_id uuid not null references tandem on delete cascade,
      author_id uuid references person on delete set null,
      sealed_title bytea not null,
      sealed_text bytea not null,
      version int not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      released_at timestamptz
    )`.execute(db);
  await sql`create index idea_of on idea (tandem_id)`.execute(db);
  await sql`
    create table idea_release (
      idea_id uuid not null references idea on delete cascade,
      person_id uuid not null references person,
      version int not null,
      released_at timestamptz not null,
      primary key (idea_id, person_id)
    )`.execute(db);
}
