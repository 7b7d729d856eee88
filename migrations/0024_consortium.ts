import { type Kysely, sql } from 'kysely';

/** Organisations as partners: what they are, who speaks for them, with whom they cooperate, and their part in a cycle. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organization_profile (
      organization_id uuid primary key references organization on delete cascade,
      size_class text check (size_class in ('micro', 'small', 'medium', 'large', 'very_large')),
      industry text,
      company_group text,
      place text,
      note text not null default '',
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table organization_competitor (
      organization_id uuid not null references organization on delete cascade,
      competitor_id uuid not null references organization on delete cascade,
      primary key (organization_id, competitor_id),
      check (organization_id < competitor_id)
    )`.execute(db);
  await sql`
    create table organization_contact (
      id uuid primary key,
      organization_id uuid not null references organization on delete cascade,
      person_id uuid not null references person,
      role text not null check (role in ('hr', 'hr_deputy', 'executive')),
      since timestamptz not null,
      until timestamptz
    )`.execute(db);
  await sql`create unique index organization_contact_once on organization_contact (organization_id, person_id, role) where until is null`.execute(
    db,
  );
  await sql`create index organization_contact_person on organization_contact (person_id) where until is null`.execute(db);
  await sql`
    create table consortium (
      id uuid primary key,
      name_de text not null,
      name_en text not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`
    create table consortium_member (
      consortium_id uuid not null references consortium on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      since date not null,
      until date,
      primary key (consortium_id, organization_id, since)
    )`.execute(db);
  await sql`
    create table cycle_organization (
      cycle_id uuid not null references cycle on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      mentor_places integer not null default 2,
      mentee_places integer not null default 2,
      joined_at timestamptz not null,
      left_at timestamptz,
      left_reason text,
      primary key (cycle_id, organization_id)
    )`.execute(db);
  await sql`
    create table cooperation (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      number integer not null,
      state text not null check (state in ('draft', 'offered', 'signed', 'replaced', 'ended')),
      body jsonb not null,
      hash text not null,
      created_at timestamptz not null,
      created_by uuid references person on delete set null,
      house_signed_at timestamptz,
      house_signed_by uuid references person on delete set null,
      house_name text,
      organization_signed_at timestamptz,
      organization_signed_by uuid references person on delete set null,
      organization_name text,
      unique (cycle_id, organization_id, number)
    )`.execute(db);
  await sql`
    create table organization_notice (
      id uuid primary key,
      cycle_id uuid not null references cycle on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      kind text not null check (kind in ('start', 'midterm', 'end')),
      person_id uuid not null references person,
      sent_at timestamptz not null,
      confirmed_at timestamptz,
      unique (cycle_id, organization_id, kind, person_id)
    )`.execute(db);
}
