import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table network (
      id int primary key check (id = 1),
      name text not null,
      logo_file_id uuid references file on delete set null,
      lead_light text,
      lead_dark text,
      locales text[] not null,
      contact_address text,
      public_url text,
      mail_from text,
      sealed_smtp_url bytea,
      imprint text not null default '',
      demo boolean not null default false,
      setup_code_hash text,
      set_up_at timestamptz
    )`.execute(db);
  await sql`
    create table organization (
      id uuid primary key,
      name text not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create unique index organization_name on organization (lower(name))`.execute(db);
  await sql`
    create table person (
      id uuid primary key,
      member_number text,
      email text not null,
      status text not null check (status in ('invited', 'active', 'lapsed', 'left', 'blocked', 'merged', 'erased')),
      first_name text not null,
      last_name text not null,
      preferred_name text,
      locale text not null,
      password_hash text,
      photo_file_id uuid references file on delete set null,
      phone text,
      headline text,
      organization_id uuid references organization,
      function text,
      industry text,
      career_level text check (career_level in ('starter', 'professional', 'team_lead', 'leader', 'executive')),
      years_experience_band text check (years_experience_band in ('0-5', '6-10', '11-20', '20+')),
      location text,
      work_mode text check (work_mode in ('onsite', 'remote', 'both')),
      availability_slots text[] not null default '{}',
      max_travel_minutes int,
      about text,
      links text[] not null default '{}',
      profile_confirmed_at timestamptz,
      contrast text not null default 'normal' check (contrast in ('normal', 'more')),
      motion text not null default 'normal' check (motion in ('normal', 'less')),
      theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
      invited_at timestamptz,
      joined_at timestamptz,
      blocked_at timestamptz,
      left_at timestamptz,
      merged_into uuid references person,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`create unique index person_email on person (lower(email)) where status not in ('merged', 'erased')`.execute(db);
  await sql`create unique index person_member_number on person (member_number) where status not in ('merged', 'erased')`.execute(
    db,
  );
  await sql`create index person_name on person (last_name, first_name, id)`.execute(db);
  await sql`create index person_status on person (status)`.execute(db);
  await sql`create table person_language (
      person_id uuid not null references person on delete cascade,
      language text not null,
      level text not null check (level in ('A2', 'B1', 'B2', 'C1', 'C2', 'native')),
      primary key (person_id, language)
    )`.execute(db);
  await sql`create table topic_group (slug text primary key, label_de text not null, label_en text not null, position int not null)`.execute(
    db,
  );
  await sql`
    create table topic (
      slug text primary key,
      group_slug text not null references topic_group,
      label_de text not null,
      label_en text not null,
      sensitive boolean not null default false,
      active boolean not null default true,
      position int not null
    )`.execute(db);
  await sql`
    create table topic_offer (
      person_id uuid not null references person on delete cascade,
      topic text not null references topic,
      level int not null check (level between 1 and 4),
      primary key (person_id, topic)
    )`.execute(db);
  await sql`
    create table topic_need (
      person_id uuid not null references person on delete cascade,
      topic text not null references topic,
      priority int not null check (priority between 1 and 3),
      primary key (person_id, topic)
    )`.execute(db);
  await sql`
    create table role_grant (
      person_id uuid not null references person on delete cascade,
      role text not null check (role in ('office', 'operator')),
      granted_by uuid references person on delete set null,
      granted_at timestamptz not null,
      primary key (person_id, role)
    )`.execute(db);
  await sql`
    create table login (
      id uuid primary key,
      token_hash text not null unique,
      person_id uuid not null references person on delete cascade,
      agent text not null,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      ends_at timestamptz not null
    )`.execute(db);
  await sql`create index login_person on login (person_id)`.execute(db);
  await sql`
    create table one_time_link (
      id uuid primary key,
      token_hash text not null unique,
      purpose text not null check (purpose in ('sign_in', 'reset', 'invitation', 'email_change')),
      person_id uuid not null references person on delete cascade,
      new_email text,
      next_path text,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db);
  await sql`create index one_time_link_person on one_time_link (person_id)`.execute(db);
  await sql`
    create table notification_off (
      person_id uuid not null references person on delete cascade,
      kind text not null,
      primary key (person_id, kind)
    )`.execute(db);
}
