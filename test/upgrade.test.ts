import { randomBytes } from 'node:crypto';
import { Migrator, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../migrations/all.ts';
import { openDb, type Db } from '../src/platform/db/database.ts';
import { migrateToLatest } from '../src/platform/db/migrate.ts';
import { networkDefaults } from '../src/rooms/programs/rules/numbers.ts';
import { programId } from './cast.ts';
import { emptyDatabase, freshDatabase } from './database.ts';

/** The last migration of each release, and what else it can hold. */
const releases = { '0007_operation': fill, '0012_finder': fillSecond, '0017_care': fillThird, '0022_protection': fillFourth };
type Release = keyof typeof releases;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-11-23T09:00:00Z';

let db: Db;
let drop: () => Promise<void>;
beforeEach(async () => {
  const database = await emptyDatabase(`upgrade_${randomBytes(6).toString('hex')}`);
  db = openDb(database.url);
  drop = database.drop;
});
afterEach(async () => {
  await db.destroy();
  await drop();
});

const run = (text: string) => sql.raw(text).execute(db);

/** One of what the first release could hold, written as it wrote it. */
async function fill(): Promise<void> {
  const person = (n: number, name: string) =>
    `('${id(n)}', '${name}@weitblick.example', 'active', '${name}', 'Test', 'de', '${now}', '${now}', '${now}')`;
  await run(`insert into person (id, email, status, first_name, last_name, locale, joined_at, created_at, updated_at)
    values ${['urs', 'jana', 'eva', 'lea', 'max'].map((name, at) => person(at + 1, name)).join(', ')}`);
  await run(`insert into role_grant (person_id, role, granted_at) values ('${id(3)}', 'office', '${now}')`);
  await run(`insert into topic_group values ('g', 'G', 'G', 1)`);
  await run(`insert into topic (slug, group_slug, label_de, label_en, position, active)
    values ('delegation', 'g', 'D', 'D', 1, true), ('own', 'g', 'O', 'O', 2, false)`);
  await run(`insert into topic_need (person_id, topic, priority) values ('${id(2)}', 'delegation', 1)`);
  await run(`insert into program (id, slug, format, name_de, name_en, purpose_de, purpose_en, state, settings, created_at)
    values ('${programId}', 'mentoring', 'network', 'M', 'M', 'P', 'P', 'live', '{"max_topics": 5, "cv_keep_days": 45}', '${now}')`);
  await run(`insert into policy_version (id, program_id, number, kind, body, hash, published_at)
    values ('${id(101)}', '${programId}', 1, 'binding', '{"de": {}, "en": {}}', 'x', '${now}')`);
  await run(
    `insert into policy_acceptance (person_id, policy_version_id, hash, accepted_at) values ('${id(1)}', '${id(101)}', 'x', '${now}')`,
  );
  const states = { 1: 'approved', 2: 'draft', 3: 'submitted', 4: 'in_review', 5: 'rejected' };
  for (const [n, state] of Object.entries(states)) {
    const decided = ['approved', 'rejected'].includes(state) ? `'${now}', '${id(3)}'` : 'null, null';
    await run(`insert into application (id, program_id, person_id, state, sealed_experience, created_at, updated_at, submitted_at, decided_at, decided_by)
      values ('${id(200 + Number(n))}', '${programId}', '${id(Number(n))}', '${state}', '\\x0102', '${now}', '${now}', ${state === 'draft' ? 'null' : `'${now}'`}, ${decided})`);
    await run(`insert into application_topic (application_id, topic, position, self_level, evidence, sealed_note)
      values ('${id(200 + Number(n))}', 'delegation', 0, 3, 'Twelve years of it.', '\\x03')`);
  }
  await run(`insert into mentor_listing (id, program_id, person_id, application_id, state, capacity, durations, short_mentoring, published_at, created_at)
    values ('${id(300)}', '${programId}', '${id(1)}', '${id(201)}', 'published', 2, '{6}', false, '${now}', '${now}')`);
  await run(`insert into listing_topic values ('${id(300)}', 'delegation', 3, 'Twelve years of it.', null)`);
}

/** The same, with a request in each state and a tandem that runs. */
async function fillSecond(): Promise<void> {
  await fill();
  await run(`update program set settings = settings || '{"reaccept_days": 30, "question_days": 30}'`);
  await run(`update topic set synonyms_de = '{Abgeben, Loslassen, Anvertrauen}' where slug = 'delegation'`);
  await run(`insert into tandem (id, program_id, state, topics, mode, started_on, planned_end_on, created_at)
    values ('${id(400)}', '${programId}', 'forming', '{delegation}', 'both', '2026-11-01', '2027-05-01', '${now}')`);
  await run(
    `insert into tandem_party (tandem_id, person_id, role) values ('${id(400)}', '${id(1)}', 'mentor'), ('${id(400)}', '${id(2)}', 'mentee')`,
  );
  const request = (n: number, state: string, mentee: number) =>
    `('${id(500 + n)}', '${programId}', '${id(300)}', '${id(1)}', '${id(mentee)}', '{delegation}', '\\x01', 6, 'both', '${state}', '${now}', ${state === 'sent' ? 'null' : `'${now}'`}, ${state === 'accepted' ? `'${id(400)}'` : 'null'})`;
  await run(`insert into mentoring_request (id, program_id, listing_id, mentor_id, mentee_id, topics, sealed_concern, months, mode, state, sent_at, answered_at, tandem_id)
    values ${['accepted', 'sent', 'declined', 'expired'].map((state, at) => request(at, state, at + 2)).join(', ')}`);
}

/** The same, with a tandem in each state and what its room held. */
async function fillThird(): Promise<void> {
  await fill();
  await run(`update program set settings = settings || '{"reaccept_days": 30, "question_days": 30, "reply_days": 14, "silent_limit": 3,
    "first_talk_days": 21, "closing_days": 30, "late_hours": 24, "keep_talk_months": 6, "flag_rating": 2, "statement_days": 14, "appeal_days": 30}'`);
  await run(`update topic set synonyms_de = '{Abgeben, Loslassen, Anvertrauen}' where slug = 'delegation'`);
  const states = ['forming', 'active', 'closing', 'completed', 'dissolved'];
  const over = (state: string, at: string) => (['completed', 'dissolved'].includes(state) ? `'${at}'` : 'null');
  for (const [at, state] of states.entries()) {
    const tandem = id(400 + at);
    await run(`insert into tandem (id, program_id, state, topics, mode, started_on, planned_end_on, created_at, active_at, ended_at)
      values ('${tandem}', '${programId}', '${state}', '{delegation, own}', 'both', '2026-05-01', '2026-11-01', '${now}', ${state === 'forming' ? 'null' : `'${now}'`}, ${over(state, now)})`);
    await run(`insert into tandem_party (tandem_id, person_id, role, contact_confirmed_at)
      values ('${tandem}', '${id(1)}', 'mentor', '${now}'), ('${tandem}', '${id(2)}', 'mentee', null)`);
    await run(`insert into session (id, tandem_id, state, proposed_by, created_at, starts_at, zone, minutes, mode, sealed_summary, logged_at)
      values ('${id(600 + at)}', '${tandem}', 'held', '${id(1)}', '${now}', '${now}', 'Europe/Zurich', 60, 'remote', '\\x0a', '${now}')`);
    await run(`insert into session_note (id, tandem_id, author_id, kind, sealed_text, created_at, updated_at)
      values ('${id(620 + at)}', '${tandem}', '${id(2)}', 'mine', '\\x0b', '${now}', '${now}')`);
    await run(
      `insert into message (id, tandem_id, author_id, sealed_text, sent_at) values ('${id(640 + at)}', '${tandem}', '${id(1)}', '\\x0c', '${now}')`,
    );
    await run(`insert into message_reader (tandem_id, person_id, read_at) values ('${tandem}', '${id(2)}', '${now}')`);
  }
}

/** The same, with goals, agreements and the steps that a programme may switch on. */
async function fillFourth(): Promise<void> {
  await fillThird();
  await run(`update program set settings = settings || '{"kickoff": false, "agreement": false, "agreement_days": 30, "goals_days": 45,
    "midterm_days": 14, "interval_weeks": 4, "session_minutes": 60, "check_in_weeks": 8}'`);
  await run(`update tandem_party set gives = '{delegation, own}' where role = 'mentor'`);
  for (const n of [400, 401]) {
    await run(`insert into goal (id, tandem_id, person_id, state, sealed_text, sealed_signs, created_at, updated_at)
      values ('${id(260 + n)}', '${id(n)}', '${id(2)}', 'open', '\\x0d', '\\x0e', '${now}', '${now}')`);
    await run(`insert into agreement (id, tandem_id, number, state, sealed_body, created_at, updated_at)
      values ('${id(280 + n)}', '${id(n)}', 1, 'signed', '\\x0f', '${now}', '${now}')`);
  }
}

const tables = ['person', 'role_grant', 'topic', 'topic_need', 'policy_version', 'policy_acceptance', 'application', 'application_topic', 'mentor_listing', 'listing_topic']; // prettier-ignore
/** The steps that came later are off for those who were there before. */
const stepsOff = { kickoff: false, agreement: false };
const newSettings = ['agreement_days', 'goals_days', 'midterm_days', 'interval_weeks', 'session_minutes', 'check_in_weeks', 'reaccept_days', 'question_days', 'reply_days', 'silent_limit', 'first_talk_days', 'closing_days', 'late_hours', 'keep_talk_months', 'flag_rating', 'statement_days', 'appeal_days']; // prettier-ignore
const laterTables = ['mentoring_request', 'tandem', 'tandem_party'];
const roomTables = ['session', 'session_note', 'message', 'message_reader', 'goal', 'agreement'];
async function content(columns?: Record<string, string[]>) {
  const all = [...tables, ...laterTables, ...roomTables];
  const names =
    columns ?? Object.fromEntries(await Promise.all(all.map(async (table) => [table, await columnsOf(table)] as const)));
  const rows: Record<string, unknown> = {};
  // An older release does not have all of them yet.
  for (const table of all.filter((each) => names[each]!.length > 0))
    rows[table] = (
      await run(`select ${names[table]!.join(', ')} from ${table} order by row(${names[table]!.join(', ')})::text`)
    ).rows;
  return { names, rows };
}
const columnsOf = async (table: string) =>
  (await schema()).filter((line) => line.startsWith(`${table}.`)).map((line) => line.split(/[. ]/)[1]!);

/** Every column with its type, and every index and constraint, as lines. */
async function schema(of: Db = db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
    order by 1`.execute(of);
  return rows.map(({ line }) => line);
}

test.each(Object.keys(releases) as Release[])(
  'what %s has stored is there after the upgrade, as it was, and in the schema of a new installation',
  async (release) => {
    const provider = { getMigrations: async () => migrations };
    const { error } = await new Migrator({ db, provider }).migrateTo(release);
    expect(error).toBeUndefined();
    await releases[release]();
    const before = await content();
    await migrateToLatest(db);
    await migrateToLatest(db);
    expect((await content(before.names)).rows).toEqual(before.rows);

    const program = (await sql<{ settings: unknown }>`select settings from program`.execute(db)).rows[0];
    // What the office has set stays; what is new has its default.
    const { max_topics: _mine, cv_keep_days: _too, ...rest } = networkDefaults;
    const added = Object.fromEntries(Object.entries(rest).filter(([name]) => newSettings.includes(name)));
    expect(program?.settings).toEqual({ max_topics: 5, cv_keep_days: 45, ...added, ...stepsOff });
    const { rows: topics } = await run(
      `select slug, cardinality(synonyms_de) > 2 as known, merged_into from topic order by slug`,
    );
    expect(topics).toEqual([
      { slug: 'delegation', known: true, merged_into: null },
      { slug: 'own', known: false, merged_into: null },
    ]);
    const { rows: kinds } = await run(`select distinct kind, assigned_to, asked_at, reminders, expired_at from application`);
    expect(kinds).toEqual([{ kind: 'mentor', assigned_to: null, asked_at: null, reminders: 0, expired_at: null }]);
    const { rows: versions } = await run(`select note_de, note_en, accept_by from policy_version`);
    expect(versions).toEqual([{ note_de: '', note_en: '', accept_by: null }]);
    const { rows: requests } = await run(
      `select distinct state, sensitive, waiting_since <> sent_at as anew, reminders, expiry_reason from mentoring_request where state in ('sent', 'expired') order by state`,
    );
    const asked = { sensitive: false, reminders: 0 };
    expect(requests).toEqual(
      release !== '0012_finder'
        ? []
        : [
            { state: 'expired', ...asked, anew: false, expiry_reason: 'gone' },
            { state: 'sent', ...asked, anew: true, expiry_reason: null },
          ],
    );
    // Who is on the way goes on as before; what a mentor gives are the topics of the tandem.
    const { rows: ways } = await run(`select distinct has_kickoff, has_agreement, kickoff_at, signed_at, midterm_on from tandem`);
    expect(ways).toEqual(
      release === '0007_operation'
        ? []
        : [{ has_kickoff: false, has_agreement: false, kickoff_at: null, signed_at: null, midterm_on: null }],
    );
    const { rows: wrong } = await run(`select p.tandem_id from tandem_party p join tandem t on t.id = p.tandem_id
      where p.gives <> case p.role when 'mentor' then t.topics else '{}' end`);
    expect(wrong).toEqual([]);
    const { rows: meetings } = await run(`select distinct kind, series_id, sealed_transfer from session`);
    const talked = release === '0017_care' || release === '0022_protection';
    expect(meetings).toEqual(talked ? [{ kind: 'talk', series_id: null, sealed_transfer: null }] : []);
    const { rows: cycles } = await run(`select distinct cycle_id from tandem`);
    expect(cycles).toEqual(release === '0007_operation' ? [] : [{ cycle_id: null }]);
    const { rows: wishes } = await run(`select distinct message_mail, region from person`);
    expect(wishes).toEqual([{ message_mail: 'each', region: null }]);
    // Nobody has an open application twice, of whichever kind.
    const second = `insert into application (id, program_id, person_id, kind, state, created_at, updated_at)
    values ('${id(290)}', '${programId}', '${id(2)}', 'amendment', 'draft', '${now}', '${now}')`;
    await expect(run(second)).rejects.toThrow('application_one_open');

    const fresh = await freshDatabase();
    const other = openDb(fresh.url);
    try {
      const installed = (await schema(other)).filter((line) => !line.includes('pgboss'));
      expect(await schema()).toEqual(installed);
    } finally {
      await other.destroy();
      await fresh.drop();
    }
  },
);
