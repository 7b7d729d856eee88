import type { Deed } from '../../platform/deed.ts';
import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { findAnyPerson } from '../people/store/persons.ts';
import { deleteFeedbackOf, moveFeedback } from './store/feedback.ts';
import { forgetLetters, moveLetters } from './store/letters.ts';
import { deleteAcceptancesOfLeftBefore, detachPublisher, moveAcceptances } from './store/policies.ts';

const proofYears = 3;

async function forget(deed: Deed, person_id: string): Promise<void> {
  await deleteFeedbackOf(deed, person_id);
  await detachPublisher(deed, person_id);
  await forgetLetters(deed, person_id);
}

async function join(deed: Deed, gone_id: string): Promise<void> {
  const keep_id = (await findAnyPerson(deed, gone_id))?.merged_into;
  if (!keep_id) return;
  await moveFeedback(deed, gone_id, keep_id);
  await moveAcceptances(deed, gone_id, keep_id);
  await moveLetters(deed, gone_id, keep_id);
}

async function dropOldProof(deed: Deed): Promise<void> {
  const until = new Date(deed.now);
  until.setUTCFullYear(until.getUTCFullYear() - proofYears);
  await deleteAcceptancesOfLeftBefore(deed, until);
}

export const jobs: RoomJobs = {
  tasks: {},
  news: { 'person.erase': forget, 'person.merge': join },
  timetable: { 'programs.dropOldProof': dropOldProof },
};
