import { type Kysely, sql } from 'kysely';

/** Synonyms, merging and proposals of topics; what a member says about the mentoring she looks for or gives. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table topic
      add column synonyms_de text[] not null default '{}',
      add column synonyms_en text[] not null default '{}',
      add column merged_into text references topic,
      add check (merged_into is null or not active)`.execute(db);
  await sql`
    create table topic_proposal (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      label text not null,
      locale text not null,
      evidence text not null,
      self_level int not null check (self_level between 1 and 4),
      state text not null check (state in ('open', 'added', 'matched', 'refused', 'withdrawn')),
      topic text references topic,
      reason text,
      created_at timestamptz not null,
      decided_at timestamptz,
      decided_by uuid references person on delete set null
    )`.execute(db);
  await sql`create index topic_proposal_open on topic_proposal (created_at, id) where state = 'open'`.execute(db);
  await sql`create index topic_proposal_person on topic_proposal (person_id)`.execute(db);
  await sql`
    alter table person
      add column goals_sought text[] not null default '{}',
      add column goals_offered text[] not null default '{}',
      add column wished_experience text[] not null default '{}',
      add column statements smallint[] not null default '{}'`.execute(db);
}
