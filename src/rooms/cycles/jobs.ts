import type { Deed } from '../../platform/deed.ts';
import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { findAnyPerson } from '../people/store/persons.ts';
import { remindOfChecks } from './actions/check-reminders.ts';
import { leaveStaff } from './actions/staff.ts';
import { advanceCycles } from './actions/timely.ts';
import type { FactsOf } from './rules/facts.ts';
import { eraseFromCycles, moveCycles } from './store/leaving.ts';

async function forget(deed: Deed, person_id: string): Promise<void> {
  await leaveStaff(deed, person_id);
  await eraseFromCycles(deed, person_id);
}

async function join(deed: Deed, gone_id: string): Promise<void> {
  const keep_id = (await findAnyPerson(deed, gone_id))?.merged_into;
  if (keep_id) await moveCycles(deed, gone_id, keep_id);
}

/** `factsOf`: what the rooms below know of a cycle. */
export const jobs = (factsOf: FactsOf): RoomJobs => ({
  tasks: {},
  news: { 'person.leave': leaveStaff, 'person.block': leaveStaff, 'person.erase': forget, 'person.merge': join },
  timetable: { 'cycles.advance': advanceCycles, 'cycles.remindOfChecks': (deed) => remindOfChecks(deed, factsOf) },
});
