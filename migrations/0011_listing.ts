import { type Kysely, sql } from 'kysely';

/** A pause with a return date, and how often a listing was found: counts by day, no names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table mentor_listing
      add column return_on date,
      add column return_reminded_at timestamptz,
      add column suspended_at timestamptz`.execute(db);
  await sql`
    create table listing_sighting (
      listing_id uuid not null references mentor_listing on delete cascade,
      day date not null,
      found int not null default 0,
      opened int not null default 0,
      primary key (listing_id, day)
    )`.execute(db);
}
