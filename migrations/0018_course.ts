import { type Kysely, sql } from 'kysely';

/** The whole course of a tandem: which steps it takes, its rhythm, its milestones, its pauses, and whether the two go on afterwards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table role_grant drop constraint role_grant_role_check`.execute(db);
  await sql`
    alter table role_grant add constraint role_grant_role_check check (role in ('office', 'operator', 'confidant'))`.execute(db);
  await sql`
    alter table tandem
      add column has_kickoff boolean not null default false,
      add column has_agreement boolean not null default false,
      add column kickoff_at timestamptz,
      add column signed_at timestamptz,
      add column goals_at timestamptz,
      add column midterm_on date,
      add column midterm_at timestamptz,
      add column interval_weeks int check (interval_weeks between 1 and 26),
      add column session_count int check (session_count between 1 and 60),
      add column session_minutes int check (session_minutes between 15 and 480),
      add column hold_at timestamptz,
      add column hold_until date,
      add column paused_days int not null default 0,
      add column protected_from text,
      add column protected_at timestamptz,
      add column continued_at timestamptz,
      add column continuation_ended_at timestamptz`.execute(db);
  await sql`
    alter table tandem_party
      add column gives text[] not null default '{}',
      add column continues_at timestamptz`.execute(db);
  await sql`
    update tandem_party set gives = tandem.topics from tandem
      where tandem.id = tandem_party.tandem_id and tandem_party.role = 'mentor'`.execute(db);
  await sql`
    create table tandem_reminder (
      tandem_id uuid not null references tandem on delete cascade,
      kind text not null,
      sent_at timestamptz not null,
      primary key (tandem_id, kind)
    )`.execute(db);
  // A programme that runs already goes on as its people know it; the office switches the new steps on.
  await sql`
    update program set settings = '{"kickoff": false, "agreement": false, "agreement_days": 30, "goals_days": 45,
      "midterm_days": 14, "interval_weeks": 4, "session_minutes": 60, "check_in_weeks": 8}'::jsonb || settings`.execute(db);
}
