import { sql } from 'kysely';
import { expect } from 'vitest';
import { liveStates } from '../src/rooms/tandems/rules.ts';
import type { TestHouse } from './harness.ts';
import { brokenCare } from './invariants-care.ts';
import { brokenProgrammes } from './invariants-programmes.ts';
import { brokenProtection } from './invariants-protection.ts';
import { brokenCourse } from './invariants-course.ts';
import { brokenGoals } from './invariants-goals.ts';
import { brokenTalk } from './invariants-talk.ts';

const live = liveStates.map((state) => `'${state}'`).join(', ');
const gone = `'left', 'blocked', 'merged', 'erased'`;

/** Each finds rows that must never be there, whatever was clicked at once and whoever died in between. */
const broken: Record<string, string> = {
  'a listing has more live tandems than places': `
    select l.id from mentor_listing l where l.state <> 'retired' and l.capacity < (
      select count(*) from tandem t join tandem_party p on p.tandem_id = t.id
      where p.person_id = l.person_id and p.role = 'mentor' and t.program_id = l.program_id and t.state in (${live}))`,
  'a tandem has not exactly one mentor and one mentee, or in an exchange two partners': `
    select t.id from tandem t join program on program.id = t.program_id left join tandem_party p on p.tandem_id = t.id
    group by t.id, program.format
    having count(*) <> 2 or count(distinct p.person_id) <> 2
      or array_agg(p.role order by p.role) <> case program.format when 'exchange' then '{partner,partner}' else '{mentee,mentor}' end::text[]`,
  'a live tandem has a party that is gone': `
    select t.id from tandem t join tandem_party p on p.tandem_id = t.id join person on person.id = p.person_id
    where t.state in (${live}) and person.status in (${gone})`,
  'a tandem is over without a time, or has one and is not over': `
    select id from tandem where (state in ('completed', 'dissolved')) <> (ended_at is not null)`,
  'a tandem is under way or in closing without the time since when': `
    select id from tandem where (state = 'active' and active_at is null) or (state = 'closing' and closing_at is null)`,
  'both have said it, and the tandem stands still': `
    select t.id from tandem t join tandem_party p on p.tandem_id = t.id
    where t.state in ('active', 'closing') or (t.state = 'forming' and not t.has_kickoff) group by t.id
    having bool_and(case t.state when 'forming' then contact_confirmed_at when 'active' then goals_reached_at else closing_talk_at end is not null)`,
  'a kickoff is held and a point is not ticked by both': `
    select t.id from tandem t where t.kickoff_at is not null and t.state = 'kickoff_done' and (
      select count(*) from kickoff_tick k where k.tandem_id = t.id) <> 10`,
  'a tandem has two versions in force, or two that are open': `
    select tandem_id from agreement where state in ('draft', 'offered', 'signed') group by tandem_id
    having count(*) filter (where state = 'signed') > 1 or count(*) filter (where state <> 'signed') > 1`,
  'a version is signed without two signatures, or offered without exactly one': `
    select a.id from agreement a where a.state in ('draft', 'offered', 'signed', 'amended') and (
      select count(*) from agreement_signature s where s.agreement_id = a.id
    ) <> case a.state when 'draft' then 0 when 'offered' then 1 else 2 end`,
  'an agreement is open or in force in a tandem that is over': `
    select a.id from agreement a join tandem t on t.id = a.tandem_id
    where t.ended_at is not null and a.state in ('draft', 'offered', 'signed')`,
  'an accepted request has no tandem, or another one has': `
    select id from mentoring_request where (state = 'accepted') <> (tandem_id is not null)`,
  'somebody handles dates who is gone, or for somebody who is': `
    select d.person_id from delegate d join person p on p.id in (d.person_id, d.delegate_id) where p.status in ('left', 'merged', 'erased')`,
  'a request waits for somebody who is gone': `
    select r.id from mentoring_request r join person on person.id in (r.mentor_id, r.mentee_id)
    where r.state in ('sent', 'clarifying') and person.status in (${gone})`,
  'an answered request has no time': `select id from mentoring_request where (state in ('sent', 'clarifying')) <> (answered_at is null)`,
  'a request expired without a reason, or has one and did not': `
    select id from mentoring_request where (state = 'expired') <> (expiry_reason is not null)`,
  'a request waits for a reply to nothing, or goes on while a question is open': `
    select r.id from mentoring_request r where r.state in ('sent', 'clarifying') and (r.state = 'clarifying') <> exists (
      select 1 from request_question q where q.request_id = r.id and q.replied_at is null)`,
  'a question about a request is replied to without words': `
    select id from request_question where (replied_at is null) <> (sealed_reply is null)`,
  'somebody whose asking is suspended waits for an answer': `
    select r.id from mentoring_request r join asking_suspension s on s.person_id = r.mentee_id where r.state in ('sent', 'clarifying')`,
  'a decided application has no decider, or another one has': `
    select id from application where (state in ('approved', 'rejected')) <> (decided_at is not null and decided_by is not null)`,
  'a submitted application has no time': `
    select id from application where state in ('submitted', 'in_review', 'questions_open', 'approved', 'rejected', 'expired') and submitted_at is null`,
  'an application waits for answers to nothing, or goes on while a question is open': `
    select a.id from application a where a.state in ('submitted', 'in_review', 'questions_open', 'approved') and (a.state = 'questions_open') <> exists (
      select 1 from application_question q where q.application_id = a.id and q.answered_at is null and q.taken_back_at is null)`,
  'a question is answered without words, or answered and taken back': `
    select id from application_question
    where (answered_at is null) <> (sealed_answer is null) or (answered_at is not null and taken_back_at is not null)`,
  'an application is under review by nobody': `
    select id from application where state in ('in_review', 'questions_open') and reviewer_id is null`,
  'pages of a CV are left without it': `
    select a.id from application a join application_cv_page p on p.application_id = a.id where a.cv_file_id is null`,
  'a merged topic is still used': `
    select slug from topic t where merged_into is not null and (
      exists (select 1 from topic_offer where topic = t.slug) or exists (select 1 from topic_need where topic = t.slug)
      or exists (select 1 from topic_proposal where topic = t.slug) or exists (select 1 from listing_topic where topic = t.slug)
      or exists (select 1 from application_topic where topic = t.slug)
      or exists (select 1 from application_question where topic = t.slug)
      or exists (select 1 from mentoring_request where topics @> array[t.slug])
      or exists (select 1 from tandem where topics @> array[t.slug])
      or exists (select 1 from tandem_party where gives @> array[t.slug])
      or exists (select 1 from session where topics @> array[t.slug])
      or exists (select 1 from needs_assessment where topic = t.slug))`,
  'a merged topic leads to one that is gone as well': `
    select t.slug from topic t join topic into_topic on into_topic.slug = t.merged_into where into_topic.merged_into is not null`,
  'a decided proposal has no time or no topic, or an open one has': `
    select id from topic_proposal
    where (state = 'open') <> (decided_at is null) or (state in ('added', 'matched')) <> (topic is not null)`,
  'a proposal waits although its author is gone': `
    select o.id from topic_proposal o join person on person.id = o.person_id where o.state = 'open' and person.status in ('left', 'merged', 'erased')`,
  'a listing is online without topics': `
    select id from mentor_listing l where state = 'published' and not exists (select 1 from listing_topic where listing_id = l.id)`,
  'a listing that is not paused has a day of return': `
    select id from mentor_listing where state <> 'paused' and (return_on is not null or paused_at is not null)`,
  'versions of the standards are not numbered one by one': `
    select program_id from policy_version group by program_id having max(number) <> count(*)`,
  'an expired application has no time, or another one has': `
    select id from application where (state = 'expired') <> (expired_at is not null)`,
  'topics are being added to a listing that is over': `
    select a.id from application a where a.kind = 'amendment' and a.state in ('draft', 'submitted', 'in_review', 'questions_open')
      and not exists (select 1 from mentor_listing l where l.person_id = a.person_id and l.program_id = a.program_id and l.state <> 'retired')`,
  'a listing was never published and is online': `select id from mentor_listing where state = 'published' and published_at is null`,
  'somebody decided about herself': `select id from application where decided_by = person_id or reviewer_id = person_id`,
  'a file belongs to nothing': `
    select id from file where not exists (select 1 from person where photo_file_id = file.id)
      and not exists (select 1 from application where cv_file_id = file.id)
      and not exists (select 1 from application_cv_page where file_id = file.id)
      and not exists (select 1 from network where logo_file_id = file.id)
      and not exists (select 1 from message_file where file_id = file.id)
      and not exists (select 1 from import_run where file_id = file.id)`,
  'words are public without the yes of the one whom they name, or without the office': `
    select id from testimonial where state = 'published' and (published_at is null or (names_partner and agreed_at is null))`,
  'words name a partner who is not known, or know one whom they do not name': `
    select id from testimonial where names_partner <> (about_id is not null)`,
  'words that are over have no time, or others have': `
    select id from testimonial where (state in ('refused', 'declined', 'withdrawn')) <> (ended_at is not null)`,
  'words are public of somebody, or about somebody, who is gone': `
    select t.id from testimonial t join person on person.id in (t.author_id, t.about_id)
    where t.state in ('offered', 'agreed', 'published') and person.status in (${gone})`,
  'somebody gave feedback about herself, or the standards were kept and there is a reason why not': `
    select id from tandem_feedback where author_id = about_id or (standards_kept and sealed_standards_text is not null)`,
  'a feedback is read by nobody at no time, or half': `select id from tandem_feedback where read_by is not null and read_at is null`,
  'a merged account leads to nobody who is there': `
    select p.id from person p left join person k on k.id = p.merged_into
    where (p.status = 'merged') and (k.id is null or k.status = 'merged')`,
  'a merged account still holds something': `
    select p.id from person p where p.status = 'merged' and (
      exists (select 1 from login where person_id = p.id) or exists (select 1 from role_grant where person_id = p.id)
      or exists (select 1 from one_time_link where person_id = p.id and used_at is null)
      or exists (select 1 from application where person_id = p.id)
      or exists (select 1 from mentor_listing where person_id = p.id and state <> 'retired')
      or exists (select 1 from policy_acceptance where person_id = p.id)
      or exists (select 1 from tandem_feedback where p.id in (author_id, about_id, read_by))
      or exists (select 1 from testimonial where p.id in (author_id, about_id, published_by))
      or exists (select 1 from feedback_reminder where person_id = p.id)
      or exists (select 1 from mentoring_request r where p.id in (r.mentor_id, r.mentee_id)
        and p.merged_into not in (r.mentor_id, r.mentee_id)))`,
  ...brokenTalk,
  ...brokenCare,
  ...brokenProtection,
  ...brokenProgrammes,
  ...brokenCourse,
  ...brokenGoals,
  'the last operator is gone': `
    select 1 from network where set_up_at is not null and not exists (
      select 1 from role_grant g join person p on p.id = g.person_id where role = 'operator' and p.status = 'active')`,
};

/** Everything that must hold after any run; `files`: also that bytes and rows match. Run what is due before. */
export async function expectSound(t: TestHouse, { files = true } = {}): Promise<void> {
  const found: Record<string, number> = {};
  for (const [what, query] of Object.entries(broken)) {
    const { rows } = await sql.raw(query).execute(t.house.db);
    if (rows.length > 0) found[what] = rows.length;
  }
  expect(found).toEqual({});
  if (!files) return;
  const rows = await t.house.db.selectFrom('file').select('id').execute();
  const kept = await t.house.files.listBefore(new Date(8.64e15));
  expect(kept.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
}

/** Every row of every table as text, with its columns of bytes as they lie there. */
export async function everyRow(
  t: TestHouse,
  schemas = ['public', 'pgboss'],
): Promise<{ table: string; row: Record<string, unknown> }[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema = any(${schemas})`.execute(t.house.db);
  const all = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.id(schema, name)}`.execute(t.house.db);
    all.push(...rows.map((row) => ({ table: name, row })));
  }
  return all;
}

/** A row's words: bytes as the letters that they may be. */
export function wordsIn(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_key, value: unknown) => {
    const bytes = value as { type?: string; data?: number[] } | null;
    return bytes?.type === 'Buffer' && bytes.data ? Buffer.from(bytes.data).toString('latin1') : value;
  });
}
