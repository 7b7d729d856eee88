/** Rows of gate three that must never be there. */
export const brokenCare: Record<string, string> = {
  'a flag points at nothing, or is settled without a time': `
    select id from flag where (state = 'open') <> (closed_at is null)`,
  'a case has a decision without its time, or a suspension without a code': `
    select id from quality_case where (outcome is null) <> (decided_at is null)
      or (outcome is not distinct from 'suspension') <> (suspended_at is not null) or (suspended_at is null) <> (suspension_code is null)`,
  'a case is over without a time, or has one and is not over': `
    select id from quality_case where (state = 'closed') <> (closed_at is not null)`,
  'a case is heard or decided although nothing was put to the person': `
    select id from quality_case where state in ('hearing', 'decided', 'appealed') and (sealed_allegation is null or statement_by is null)`,
  'an appeal was decided by whoever decided before': `
    select id from quality_case where appeal_decided_by = decided_by`,
  'a listing was revoked by one person alone': `
    select id from quality_case where revoked_by = revocation_asked_by`,
  'somebody of the office handles a case about herself': `
    select id from quality_case where about_id in (opened_by, handled_by, decided_by, appeal_decided_by, lifted_by, revoked_by)`,
  'a case waits for somebody who is gone': `
    select c.id from quality_case c join person on person.id = c.about_id
    where c.state <> 'closed' and person.status in ('left', 'merged', 'erased')`,
  'a listing is suspended without a case that says so': `
    select l.id from mentor_listing l where l.state = 'suspended' and not exists (
      select 1 from quality_case c where c.about_id = l.person_id and c.program_id = l.program_id and c.side = 'mentor'
        and c.suspended_at is not null and c.lifted_at is null and c.revoked_at is null)`,
  'somebody has reported herself': `select id from report where reporter_id = about_id`,
};
