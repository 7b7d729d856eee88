import { type Kysely, sql } from 'kysely';

/** What the coordination says to the quality standards of a cycle, and of what those in charge have been reminded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cycle_standard (
      cycle_id uuid not null references cycle on delete cascade,
      point text not null,
      stand text not null check (stand in ('met', 'partly', 'not_yet', 'not_applicable')),
      note text not null default '',
      said_at timestamptz not null,
      said_by uuid references person on delete set null,
      primary key (cycle_id, point)
    )`.execute(db);
  await sql`alter table cycle_check add column reminders smallint not null default 0`.execute(db);
  await sql`
    create table organization_notice_due (
      cycle_id uuid not null references cycle on delete cascade,
      kind text not null check (kind in ('start', 'midterm', 'end')),
      told_at timestamptz not null,
      primary key (cycle_id, kind)
    )`.execute(db);
}
