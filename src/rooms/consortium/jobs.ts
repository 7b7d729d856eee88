import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { closeOffers } from './actions/cooperation-end.ts';
import { remindOfDueNotices } from './actions/notices.ts';
import { deleteOldAgreements, forgetContact, joinContacts, silenceContact } from './actions/leaving.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'person.leave': silenceContact,
    'person.block': silenceContact,
    'person.erase': forgetContact,
    'person.merge': joinContacts,
    'cycle.cancel': closeOffers,
    'cycle.end': closeOffers,
    'cycle.report': closeOffers,
    'cycle.archive': closeOffers,
  },
  timetable: { 'consortium.deleteOldAgreements': deleteOldAgreements, 'consortium.remindOfDueNotices': remindOfDueNotices },
};
