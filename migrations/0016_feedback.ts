import { type Kysely, sql } from 'kysely';

/** Named feedback about a mentoring, and testimonials that its author and the person named in it have released. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tandem_feedback (
      id uuid primary key,
      program_id uuid not null references program,
      tandem_id uuid references tandem on delete set null,
      author_id uuid not null references person,
      about_id uuid references person,
      author_role text not null check (author_role in ('mentor', 'mentee', 'partner')),
      moment text not null check (moment in ('during', 'end')),
      rating int not null check (rating between 1 and 5),
      topics_fit text not null check (topics_fit in ('yes', 'partly', 'no')),
      standards_kept boolean not null,
      sealed_standards_text bytea,
      sealed_text bytea,
      created_at timestamptz not null,
      read_at timestamptz,
      read_by uuid references person on delete set null
    )`.execute(db);
  await sql`create index tandem_feedback_about on tandem_feedback (about_id, created_at)`.execute(db);
  await sql`create index tandem_feedback_author on tandem_feedback (author_id, created_at)`.execute(db);
  await sql`
    create table feedback_reminder (
      tandem_id uuid not null references tandem on delete cascade,
      person_id uuid not null references person,
      moment text not null check (moment in ('during', 'end')),
      sent_at timestamptz not null,
      primary key (tandem_id, person_id, moment)
    )`.execute(db);
  await sql`
    create table testimonial (
      id uuid primary key,
      program_id uuid not null references program,
      feedback_id uuid references tandem_feedback on delete set null,
      author_id uuid not null references person,
      about_id uuid references person,
      state text not null check (state in ('offered', 'agreed', 'published', 'refused', 'declined', 'withdrawn')),
      locale text not null,
      sealed_text bytea not null,
      signed_as text not null check (signed_as in ('name', 'initial', 'anonymous')),
      names_partner boolean not null,
      released_at timestamptz not null,
      agreed_at timestamptz,
      published_at timestamptz,
      published_by uuid references person on delete set null,
      ended_at timestamptz
    )`.execute(db);
  await sql`create unique index testimonial_one_each on testimonial (feedback_id) where state in ('offered', 'agreed', 'published')`.execute(
    db,
  );
  await sql`
    update program set settings = '{"flag_rating": 2}'::jsonb || settings`.execute(db);
}
