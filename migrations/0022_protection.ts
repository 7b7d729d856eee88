import { type Kysely, sql } from 'kysely';

/** What leaves a tandem deliberately: entries handed to the confidant, a call for protection. And who accompanies a tandem from outside. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table handover (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      person_id uuid not null references person,
      confidant_id uuid not null references person,
      kind text not null,
      object_id uuid not null,
      sealed_quote bytea,
      sealed_words bytea,
      created_at timestamptz not null,
      read_at timestamptz,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index handover_to on handover (confidant_id) where revoked_at is null`.execute(db);
  await sql`create index handover_of on handover (tandem_id, person_id)`.execute(db);
  await sql`
    create unique index handover_once on handover (person_id, confidant_id, kind, object_id) where revoked_at is null`.execute(
    db,
  );
  await sql`
    create table protection (
      id uuid primary key,
      program_id uuid not null references program on delete cascade,
      tandem_id uuid not null references tandem on delete cascade,
      state text not null check (state in ('asked', 'frozen', 'declined', 'released', 'ended', 'withdrawn')),
      asked_by uuid references person on delete set null,
      asked_of text not null check (asked_of in ('confidant', 'office')),
      sealed_words bytea,
      asked_at timestamptz not null,
      sealed_answer bytea,
      handled_by uuid references person on delete set null,
      frozen_at timestamptz,
      closed_at timestamptz
    )`.execute(db);
  await sql`create index protection_of on protection (tandem_id)`.execute(db);
  await sql`
    create table tandem_contact (
      tandem_id uuid primary key references tandem on delete cascade,
      person_id uuid not null references person
    )`.execute(db);
  await sql`
    create table check_in (
      id uuid primary key,
      tandem_id uuid not null references tandem on delete cascade,
      due_on date not null,
      done_at timestamptz,
      done_by uuid references person on delete set null,
      mood text check (mood in ('well', 'slow', 'stuck', 'no_answer')),
      sealed_note bytea,
      reminded_at timestamptz,
      unique (tandem_id, due_on)
    )`.execute(db);
  await sql`create index check_in_open on check_in (due_on) where done_at is null`.execute(db);
  await sql`
    create table wish_answer (
      tandem_id uuid not null references tandem on delete cascade,
      person_id uuid not null references person,
      kind text not null check (kind in ('rematch', 'other_partner')),
      answered_at timestamptz not null,
      answered_by uuid references person on delete set null,
      primary key (tandem_id, person_id, kind)
    )`.execute(db);
}
