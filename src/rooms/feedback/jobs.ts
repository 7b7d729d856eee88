import type { Deed } from '../../platform/deed.ts';
import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { findAnyPerson } from '../people/store/persons.ts';
import { remindOfFeedback } from './actions/remind.ts';
import { withdrawAllOf } from './actions/testimonials.ts';
import { eraseOf, moveTo } from './store/leaving.ts';

async function join(deed: Deed, gone_id: string): Promise<void> {
  const keep_id = (await findAnyPerson(deed, gone_id))?.merged_into;
  if (keep_id) await moveTo(deed, gone_id, keep_id);
}

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'person.leave': withdrawAllOf,
    'person.block': withdrawAllOf,
    'person.erase': eraseOf,
    'person.merge': join,
  },
  timetable: { 'feedback.remind': remindOfFeedback },
};
