import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tandem (
      id uuid primary key,
      program_id uuid not null references program,
      state text not null check (state in ('forming', 'kickoff_done', 'active', 'on_hold', 'protective', 'closing', 'completed', 'dissolved')),
      topics text[] not null,
      mode text not null check (mode in ('onsite', 'remote', 'both')),
      started_on date not null,
      planned_end_on date not null,
      created_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid references person,
      ending_category text check (ending_category in ('time', 'goals_reached', 'fit', 'move', 'role_change', 'other', 'not_said', 'membership')),
      ending_rematch boolean,
      ending_contact boolean,
      sealed_ending_text bytea
    )`.execute(db);
  await sql`create index tandem_state on tandem (program_id, state)`.execute(db);
  await sql`
    create table tandem_party (
      tandem_id uuid not null references tandem on delete cascade,
      person_id uuid not null references person,
      role text not null check (role in ('mentor', 'mentee', 'partner')),
      primary key (tandem_id, person_id)
    )`.execute(db);
  await sql`create index tandem_party_person on tandem_party (person_id, role)`.execute(db);
}
