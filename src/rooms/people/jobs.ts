import type { Deed } from '../../platform/deed.ts';
import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { mailEmailChange } from './actions/account.ts';
import { eraseLeft } from './actions/erase.ts';
import { dropOldProposals, withdrawProposalsOf } from './actions/proposals.ts';
import { mailSignInLink } from './actions/link.ts';
import { sweepMerged } from './actions/topic-merge.ts';
import { deleteEnded } from './store/logins.ts';

function sendLink(deed: Deed, data: Record<string, unknown>): Promise<void> {
  const next = typeof data['next'] === 'string' ? data['next'] : undefined;
  return mailSignInLink(deed, String(data['email']), data['purpose'] === 'reset' ? 'reset' : 'sign_in', next);
}

export const jobs: RoomJobs = {
  tasks: {
    'people.sendLink': sendLink,
    'people.sendEmailChange': (deed, data) => mailEmailChange(deed, String(data['person_id']), String(data['email'])),
  },
  news: { 'person.leave': withdrawProposalsOf, 'topic.merge': sweepMerged },
  timetable: {
    'people.deleteEnded': deleteEnded,
    'people.eraseLeft': eraseLeft,
    'people.dropProposals': dropOldProposals,
  },
};
