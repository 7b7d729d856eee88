/** Of goals, the reverse kit and ideas: rows that must never be there. */
export const brokenGoals: Record<string, string> = {
  'more than three goals of one learner are open': `
    select tandem_id from goal where state = 'open' and person_id is not null group by tandem_id, person_id having count(*) > 3`,
  'a goal belongs to somebody who is not in the tandem': `
    select g.id from goal g where g.person_id is not null and not exists (
      select 1 from tandem_party p where p.tandem_id = g.tandem_id and p.person_id = g.person_id)`,
  'a tandem has a goal, and the milestone is missing': `
    select t.id from tandem t where t.goals_at is null and exists (select 1 from goal g where g.tandem_id = t.id)`,
  'a strand is marked for a meeting of another tandem': `
    select s.session_id from talk_strand s join session x on x.id = s.session_id where x.tandem_id <> s.tandem_id`,
  'a need is filled in without a time, or has one and is a draft': `
    select id from needs_assessment where (state = 'done') <> (done_at is not null)`,
  'a topic has two looks in one tandem': `select tandem_id from needs_assessment group by tandem_id, topic having count(*) > 1`,
  'a preparation names a meeting of another tandem': `
    select p.assessment_id from preparation p join session s on s.id = p.session_id where s.tandem_id <> p.tandem_id`,
  'an idea is released without both having released these very words': `
    select i.id from idea i where i.released_at is not null and 2 <> (
      select count(*) from idea_release r join tandem_party p on p.tandem_id = i.tandem_id and p.person_id = r.person_id
      where r.idea_id = i.id and r.version = i.version)`,
};
