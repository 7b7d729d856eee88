/** Rows of calls for protection and of handovers that must never be there. */
export const brokenProtection: Record<string, string> = {
  'a call for protection waits in the name of somebody who is gone': `
    select p.id from protection p left join person on person.id = p.asked_by
    where p.state = 'asked' and (p.asked_by is null or person.status in ('left', 'blocked', 'merged', 'erased'))`,
  'a call waits that no party has made, or one of the two has handled her own': `
    select p.id from protection p where (p.asked_by is not null and p.asked_by not in (
        select person_id from tandem_party where tandem_id = p.tandem_id))
      or p.handled_by in (select person_id from tandem_party where tandem_id = p.tandem_id)`,
  'a call is closed without a time, or has one and is open': `
    select id from protection where (state in ('asked', 'frozen')) <> (closed_at is null)`,
  'a tandem stands frozen and nobody keeps it so, or somebody does and it is not': `
    select t.id from tandem t where (t.state = 'protective') <> exists (
      select 1 from protection p where p.tandem_id = t.id and p.state = 'frozen') and t.ended_at is null`,
  'a call that was taken back still has words': `
    select id from protection where state = 'withdrawn' and sealed_words is not null`,
  'a person has two calls that wait in one tandem': `
    select tandem_id from protection where state = 'asked' and asked_by is not null group by tandem_id, asked_by having count(*) > 1`,
  'something taken back can still be read': `
    select id from handover where revoked_at is not null and (sealed_quote is not null or sealed_words is not null)`,
  'something was handed over by somebody who is no party, or to one of the two': `
    select h.id from handover h where h.person_id not in (select person_id from tandem_party where tandem_id = h.tandem_id)
      or h.confidant_id in (select person_id from tandem_party where tandem_id = h.tandem_id)`,
};
