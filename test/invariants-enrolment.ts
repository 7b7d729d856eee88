import { liveStates } from '../src/rooms/enrolment/rules.ts';

const live = liveStates.map((state) => `'${state}'`).join(', ');

/** Of people in cycles: how they came in. */
export const brokenEnrolment: Record<string, string> = {
  'somebody is in a cycle twice': `
    select person_id from participation where state in (${live}) group by cycle_id, person_id having count(*) > 1`,
  'somebody takes part without having said yes': `
    select id from participation where state in ('in_training', 'ready', 'paired') and accepted_at is null`,
  'a place is kept for somebody who does not wait for one': `
    select id from participation where place_offered_at is not null and state <> 'waitlisted'`,
  'a line manager has answered and says neither yes nor no': `
    select id from participation where (manager_answered_at is null) <> (manager_agrees is null)`,
  'somebody is asked about a cycle who is gone': `
    select p.id from participation p join person on person.id = p.person_id
    where p.state in (${live}) and person.status in ('left', 'blocked', 'merged', 'erased')`,
  'somebody is ready or in training without a form': `
    select id from participation where state in ('in_training', 'ready') and form_at is null`,
  'an exclusion names the person herself and another organisation, or nobody and nothing': `
    select id from participation_exclusion
    where (person_id is not null and organization_id is not null)
      or (person_id is null and organization_id is null and sealed_note is null)`,
  'a line leads to somebody who is gone': `
    select l.person_id from reporting_line l join person on person.id in (l.person_id, l.superior_id)
    where person.status in ('merged', 'erased')`,
  'a training is recorded without evidence, or evidence without a training': `
    select id from participation where (training_evidence is null) and trained_by is not null
      or (training_evidence is not null and trained_at is null)`,
};
