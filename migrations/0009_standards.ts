import { type Kysely, sql } from 'kysely';

/** The standards' editor, what changed in a version, and the day by which a binding one must be accepted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table policy_version
      add column note_de text not null default '',
      add column note_en text not null default '',
      add column accept_by timestamptz`.execute(db);
  await sql`
    create table policy_draft (
      program_id uuid primary key references program on delete cascade,
      base_number int not null,
      body jsonb not null,
      note_de text not null default '',
      note_en text not null default '',
      updated_at timestamptz not null,
      updated_by uuid references person on delete set null
    )`.execute(db);
  await sql`
    create table policy_reminder (
      policy_version_id uuid not null references policy_version,
      person_id uuid not null references person on delete cascade,
      step int not null,
      sent_at timestamptz not null,
      primary key (policy_version_id, person_id, step)
    )`.execute(db);
  await sql`
    update program set settings = '{"reaccept_days": 30, "question_days": 30}'::jsonb || settings`.execute(db);
}
