/** Rows of meetings, messages, notes, points and files that must never be there. */
export const brokenTalk: Record<string, string> = {
  'a meeting waits for a choice in a tandem that is over, or is still booked for later there': `
    select s.id from session s join tandem t on t.id = s.tandem_id
    where t.ended_at is not null and (t.continued_at is null or t.continuation_ended_at is not null)
      and (s.state = 'proposed' or (s.state = 'booked' and s.starts_at > t.ended_at))`,
  'a proposed meeting has no dates, or one that is neither proposed nor booked has': `
    select s.id from session s left join session_date d on d.session_id = s.id group by s.id, s.state
    having (s.state = 'proposed' and count(d.starts_at) = 0) or (s.state not in ('proposed', 'booked') and count(d.starts_at) > 0)
      or count(d.starts_at) > 3`,
  'dates are on the table since no time, or no dates are there': `
    select s.id from session s where (s.offered_at is not null) <> exists (select 1 from session_date d where d.session_id = s.id)`,
  'a meeting is called off without a time, or has one and is not': `
    select id from session where (state = 'cancelled') <> (cancelled_at is not null)`,
  'a meeting is held without a log, or logged and not held': `
    select id from session where (state = 'held') <> (logged_at is not null)`,
  'a meeting is in a series of another tandem': `
    select s.id from session s join session_series r on r.id = s.series_id where r.tandem_id <> s.tandem_id`,
  'a calendar belongs to somebody who is gone': `
    select f.person_id from calendar_feed f join person p on p.id = f.person_id where p.status in ('left', 'merged', 'erased')`,
  'a private note belongs to nobody': `select id from session_note where kind = 'mine' and author_id is null`,
  'somebody reads messages of a tandem that is not hers': `
    select r.tandem_id from message_reader r where not exists (
      select 1 from tandem_party p where p.tandem_id = r.tandem_id and p.person_id = r.person_id)`,
  'two messages of a tandem were sent in the same instant': `
    select tandem_id from message group by tandem_id, sent_at having count(*) > 1`,
  'words of an ended tandem are left although they were to go': `
    select e.tandem_id from talk_end e where e.dropped_at is not null and (
      exists (select 1 from message where tandem_id = e.tandem_id) or exists (select 1 from session_note where tandem_id = e.tandem_id))`,
  'a message that was taken back still has a file, or a file of a message is of another kind': `
    select f.id from message_file f join message m on m.id = f.message_id join file on file.id = f.file_id
    where m.taken_back_at is not null or file.kind <> 'message' or file.person_id is not null or file.bytes <> f.bytes`,
  'a message has more files than it may': `
    select message_id from message_file group by message_id having count(*) > 5`,
  'a point is for a meeting of another tandem, or was kept by somebody who is gone': `
    select p.id from session_point p left join session s on s.id = p.session_id
    where s.tandem_id <> p.tandem_id or (p.kind = 'mine' and p.author_id is null)`,
  'somebody has learned in a meeting that was not held, or in one that was not hers': `
    select l.session_id from session_learning l join session s on s.id = l.session_id
    where s.state <> 'held' or not exists (
      select 1 from tandem_party p where p.tandem_id = s.tandem_id and p.person_id = l.person_id)`,
  'points or learnings of an ended tandem are left although its words were to go': `
    select e.tandem_id from talk_end e where e.dropped_at is not null and (
      exists (select 1 from session_point where tandem_id = e.tandem_id)
      or exists (select 1 from session_learning l join session s on s.id = l.session_id where s.tandem_id = e.tandem_id))`,
  'somebody has written into a tandem that is not hers': `
    select w.id from (select id, tandem_id, author_id from session_note union all select id, tandem_id, author_id from message) w
    where w.author_id is not null and not exists (
      select 1 from tandem_party p where p.tandem_id = w.tandem_id and p.person_id = w.author_id)`,
};
