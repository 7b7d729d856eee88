/** Rows of organisations and their agreements that must never be there. */
export const brokenConsortium: Record<string, string> = {
  'an agreement is in force twice, or two versions are open at once': `
    select cycle_id, organization_id from cooperation where state in ('draft', 'offered', 'signed') group by cycle_id, organization_id
    having count(*) filter (where state = 'signed') > 1 or count(*) filter (where state <> 'signed') > 1`,
  'an agreement lacks a signature, or has one too many': `
    select id from cooperation where (state = 'draft') <> (house_signed_at is null)
      or (state in ('signed', 'replaced', 'ended')) <> (organization_signed_at is not null)
      or (house_signed_at is null) <> (house_name is null) or (organization_signed_at is null) <> (organization_name is null)`,
  'versions of an agreement are not numbered one by one': `
    select cycle_id from cooperation group by cycle_id, organization_id having max(number) <> count(*)`,
  'an agreement holds, or waits, with an organisation that has left': `
    select k.id from cooperation k join cycle_organization p on p.cycle_id = k.cycle_id and p.organization_id = k.organization_id
    where p.left_at is not null and k.state in ('offered', 'signed')`,
  'an organisation has left without a reason, or has one and is in': `
    select cycle_id from cycle_organization where (left_at is null) <> (left_reason is null)`,
  'somebody speaks for an organisation who is gone': `
    select c.id from organization_contact c join person on person.id = c.person_id
    where c.until is null and person.status in ('left', 'merged', 'erased')`,
  'a membership in a consortium runs twice': `
    select consortium_id from consortium_member where until is null group by consortium_id, organization_id having count(*) > 1`,
  'a notice is confirmed before it was sent': `select id from organization_notice where confirmed_at < sent_at`,
};
