/** Rows of cycles that must never be there. */
export const brokenCycles: Record<string, string> = {
  'a cycle has two coordinators or two sponsors at once': `
    select cycle_id from cycle_staff where until is null and role in ('coordinator', 'sponsor') group by cycle_id, role having count(*) > 1`,
  'somebody in charge of a cycle is gone': `
    select s.id from cycle_staff s join person on person.id = s.person_id
    where s.until is null and person.status in ('left', 'blocked', 'merged', 'erased')`,
  'a point is done by somebody and has no time': `select id from cycle_check where done_at is null and done_by is not null`,
  'a start below the minimum has no reason, or a reason no start': `
    select id from cycle where (override_reason is null) <> (overridden_at is null)`,
  'a quality standard is met, or does not apply, without a word why': `
    select cycle_id from cycle_standard where stand <> 'not_yet' and note = ''`,
  'a tandem stands in a cycle of another programme': `
    select t.id from tandem t join cycle c on c.id = t.cycle_id where c.program_id <> t.program_id`,
};
