import { type Kysely, sql } from 'kysely';

// What a listing shows or is scored by. Compared as one row: an update of anything else (a sign-in, a mail address) leaves no trace.
const shown = (row: string) =>
  [
    'status',
    'first_name',
    'preferred_name',
    'photo_file_id',
    'headline',
    'organization_id',
    'function',
    'industry',
    'career_level',
    'years_experience_band',
    'location',
    'work_mode',
    'availability_slots',
    'max_travel_minutes',
    'about',
    'goals_offered',
    'statements',
  ]
    .map((column) => `${row}.${column}`)
    .concat(`left(${row}.last_name, 1)`)
    .join(', ');

const rowsThere = 'referencing new table as new_rows';
const rowsGone = 'referencing old table as old_rows';
const rowsBoth = 'referencing old table as old_rows new table as new_rows';

interface Watch {
  table: string;
  on: 'insert' | 'update' | 'delete' | 'truncate';
  /** Rows of transition tables, if the body reads them. */
  rows?: string;
  /** Query of the persons whose listing changes; without it everything does. */
  persons?: string;
}

const listed = (query: string) =>
  `select distinct person_id from (${query}) changed where person_id in (select person_id from mentor_listing)`;
const both = (query: (rows: string) => string) => `${query('old_rows')} union ${query('new_rows')}`;
const ofListing = (rows: string) =>
  `select mentor_listing.person_id from ${rows} join mentor_listing on mentor_listing.id = ${rows}.listing_id`;
const ofTandem = `select tandem_party.person_id from new_rows join old_rows using (id) join tandem_party on tandem_party.tandem_id = new_rows.id
  where new_rows.state <> old_rows.state and tandem_party.role = 'mentor'`;
const ofPerson = `select id as person_id from new_rows join old_rows using (id) where (${shown('new_rows')}) is distinct from (${shown('old_rows')})`;
const ofOrganization = `select person.id as person_id from new_rows join old_rows using (id) join person on person.organization_id = new_rows.id
  where new_rows.name <> old_rows.name`;

/** A table whose rows belong to one person: whoever is named before or after the change. */
function rowsOf(table: string, query: (rows: string) => string, keep: (query: string) => string = listed): Watch[] {
  return [
    { table, on: 'insert', rows: rowsThere, persons: keep(query('new_rows')) },
    { table, on: 'delete', rows: rowsGone, persons: keep(query('old_rows')) },
    { table, on: 'update', rows: rowsBoth, persons: keep(both(query)) },
  ];
}

const named = (rows: string) => `select person_id from ${rows}`;
const whole = (table: string): Watch[] => (['insert', 'update', 'delete'] as const).map((on) => ({ table, on }));

const watches: Watch[] = [
  ...rowsOf('mentor_listing', named, (query) => query),
  { table: 'mentor_listing', on: 'truncate' },
  ...rowsOf('listing_topic', ofListing),
  { table: 'person', on: 'update', rows: rowsBoth, persons: listed(ofPerson) },
  ...rowsOf('person_language', named),
  ...rowsOf('tandem_party', named),
  { table: 'tandem', on: 'update', rows: rowsBoth, persons: listed(ofTandem) },
  { table: 'organization', on: 'update', rows: rowsBoth, persons: listed(ofOrganization) },
  ...rowsOf('policy_acceptance', named),
  ...whole('policy_version'),
  ...whole('topic'),
  ...whole('topic_group'),
  ...whole('program'),
];

/**
 * Whose listing changed, written in the transaction that changes it. The finder keeps a copy of the listings in each process and asks
 * with every request for the rows of transactions that it cannot have seen yet (docs/decisions/0007-finder-directory.md).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table finder_change (
      xid xid8 not null default pg_current_xact_id(),
      person_id uuid,
      at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index finder_change_xid on finder_change (xid)`.execute(db);
  await sql`create index finder_change_at on finder_change (at)`.execute(db);
  await sql`create index mentor_listing_person on mentor_listing (person_id)`.execute(db);
  // The list of members leaves out who is erased. Erased people have no name: in the index over all they would stand before the first page.
  await sql`drop index person_name`.execute(db);
  await sql`create index person_listed on person (last_name, first_name, id) where status not in ('merged', 'erased')`.execute(
    db,
  );
  for (const { table, on, rows = '', persons } of watches) {
    const name = `finder_${table}_${on}`;
    await sql
      .raw(
        `create function ${name}() returns trigger language plpgsql as $$
         begin
           insert into finder_change (person_id) ${persons ?? 'values (null)'};
           return null;
         end $$`,
      )
      .execute(db);
    await sql
      .raw(`create trigger ${name} after ${on} on ${table} ${rows} for each statement execute function ${name}()`)
      .execute(db);
  }
}
