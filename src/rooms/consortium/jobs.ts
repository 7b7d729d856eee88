import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { deleteOldAgreements, forgetContact, joinContacts, silenceContact } from './actions/leaving.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'person.leave': silenceContact,
    'person.block': silenceContact,
    'person.erase': forgetContact,
    'person.merge': joinContacts,
  },
  timetable: { 'consortium.deleteOldAgreements': deleteOldAgreements },
};
