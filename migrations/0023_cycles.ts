import { type Kysely, sql } from 'kysely';

/** Dated runs of a programme, who is in charge of them, their preparation; and the initiatives that programmes belong to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table initiative (
      id uuid primary key,
      name_de text not null,
      name_en text not null,
      text_de text not null default '',
      text_en text not null default '',
      created_at timestamptz not null
    )`.execute(db);
  await sql`alter table program add column initiative_id uuid references initiative on delete set null`.execute(db);
  await sql`
    create table cycle (
      id uuid primary key,
      program_id uuid not null references program on delete cascade,
      number integer not null,
      name_de text not null,
      name_en text not null,
      kind text not null check (kind in ('cohort', 'continuous')),
      state text not null,
      state_at timestamptz not null,
      apply_from date,
      apply_until date,
      starts_on date,
      ends_on date,
      settings jsonb not null,
      plan jsonb not null,
      matching jsonb not null,
      override_reason text,
      overridden_by uuid references person on delete set null,
      overridden_at timestamptz,
      copied_from uuid references cycle on delete set null,
      created_by uuid references person on delete set null,
      created_at timestamptz not null,
      unique (program_id, number)
    )`.execute(db);
  await sql`
    create table cycle_staff (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      person_id uuid not null references person,
      role text not null check (role in ('coordinator', 'deputy', 'sponsor', 'confidant')),
      since timestamptz not null,
      until timestamptz
    )`.execute(db);
  await sql`create unique index cycle_staff_once on cycle_staff (cycle_id, person_id, role) where until is null`.execute(db);
  await sql`create index cycle_staff_person on cycle_staff (person_id) where until is null`.execute(db);
  await sql`
    create table cycle_step (
      cycle_id uuid not null references cycle on delete cascade,
      step text not null,
      done_at timestamptz not null,
      done_by uuid references person on delete set null,
      primary key (cycle_id, step)
    )`.execute(db);
  await sql`
    create table cycle_check (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      key text,
      title text not null default '',
      required boolean not null default true,
      gate text not null check (gate in ('ready', 'launch', 'report')),
      owner_id uuid references person on delete set null,
      due_on date,
      position integer not null,
      evidence text not null default '',
      done_at timestamptz,
      done_by uuid references person on delete set null
    )`.execute(db);
  await sql`create index cycle_check_of on cycle_check (cycle_id, position)`.execute(db);
  await sql`alter table tandem add column cycle_id uuid references cycle on delete set null`.execute(db);
  await sql`create index tandem_cycle on tandem (cycle_id) where cycle_id is not null`.execute(db);
}
