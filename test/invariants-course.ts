/** Of the course of a tandem: rows that must never be there. */
export const brokenCourse: Record<string, string> = {
  'a tandem is on hold without the time since when, or has one and is not': `
    select id from tandem where (state = 'on_hold' or protected_from = 'on_hold') <> (hold_at is not null) and state <> 'dissolved'`,
  'a tandem is frozen and has forgotten where it stood': `
    select id from tandem where state = 'protective' and (protected_from is null or protected_at is null)`,
  'a tandem is not frozen and remembers where it stood': `
    select id from tandem where state not in ('protective', 'dissolved') and (protected_from is not null or protected_at is not null)`,
  'a tandem goes on without being completed': `
    select id from tandem where continued_at is not null and state <> 'completed'`,
  'a tandem goes on without the yes of both': `
    select t.id from tandem t join tandem_party p on p.tandem_id = t.id
    where t.continued_at is not null and t.continuation_ended_at is null and p.continues_at is null`,
  'both want to go on after the end, and do not': `
    select t.id from tandem t join tandem_party p on p.tandem_id = t.id where t.state = 'completed'
    group by t.id having bool_and(p.continues_at is not null) and (t.continued_at is null or t.continuation_ended_at is not null)`,
  'a tandem is under way and went past its kickoff or its agreement': `
    select id from tandem where state in ('active', 'on_hold')
      and ((has_kickoff and kickoff_at is null) or (has_agreement and signed_at is null))`,
  'a tandem has no topic, or a party brings one that is not the tandem’s': `
    select t.id from tandem t where cardinality(t.topics) = 0
    union select p.tandem_id from tandem_party p join tandem t on t.id = p.tandem_id where not p.gives <@ t.topics`,
};
