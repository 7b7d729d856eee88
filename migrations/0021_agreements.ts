import { type Kysely, sql } from 'kysely';

/** The kickoff talk in five points, the agreement in its versions, the look at half time and the closing talk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kickoff_point (
      tandem_id uuid not null references tandem on delete cascade,
      point text not null,
      sealed_note bytea,
      version int not null default 1,
      updated_by uuid references person on delete set null,
      updated_at timestamptz not null,
      primary key (tandem_id, point)
    )`.execute(db);
  await sql`
    create table kickoff_tick (
      tandem_id uuid not null references tandem on delete cascade,
      point text not null,
      person_id uuid not null references person,
      ticked_at timestamptz not null,
      primary key (tandem_id, point, person_id)
    )`.execute(db);
  await sql`
    create table kickoff_talk (
      tandem_id uuid primary key references tandem on delete cascade,
      held_on date not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table agreement (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      number int not null,
      state text not null check (state in ('draft', 'offered', 'signed', 'amended', 'ended')),
      sealed_body bytea not null,
      version int not null default 1,
      proposed_by uuid references person on delete set null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      offered_at timestamptz,
      signed_at timestamptz,
      ended_at timestamptz,
      unique (tandem_id, number)
    )`.execute(db);
  await sql`
    create table agreement_signature (
      agreement_id uuid not null references agreement on delete cascade,
      person_id uuid not null references person,
      signed_at timestamptz not null,
      hash text not null,
      primary key (agreement_id, person_id)
    )`.execute(db);
  await sql`
    create table midterm (
      tandem_id uuid not null references tandem on delete cascade,
      person_id uuid not null references person,
      sealed_words bytea,
      wish text check (wish in ('go_on', 'adjust', 'other_partner')),
      done_at timestamptz,
      updated_at timestamptz not null,
      primary key (tandem_id, person_id)
    )`.execute(db);
  await sql`
    create table closing_word (
      tandem_id uuid not null references tandem on delete cascade,
      person_id uuid not null references person,
      sealed_result bytea,
      sealed_thanks bytea,
      updated_at timestamptz not null,
      primary key (tandem_id, person_id)
    )`.execute(db);
}
