import type { Deed } from '../../platform/deed.ts';
import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { deleteFeedbackOf } from './store/feedback.ts';
import { deleteAcceptancesOfLeftBefore, detachPublisher } from './store/policies.ts';

const proofYears = 3;

async function forget(deed: Deed, person_id: string): Promise<void> {
  await deleteFeedbackOf(deed, person_id);
  await detachPublisher(deed, person_id);
}

async function dropOldProof(deed: Deed): Promise<void> {
  const until = new Date(deed.now);
  until.setUTCFullYear(until.getUTCFullYear() - proofYears);
  await deleteAcceptancesOfLeftBefore(deed, until);
}

export const jobs: RoomJobs = {
  tasks: {},
  news: { 'person.erase': forget },
  timetable: { 'programs.dropOldProof': dropOldProof },
};
