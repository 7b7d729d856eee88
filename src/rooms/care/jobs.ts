import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { closeDecided, deleteOldCases, endCasesOf, forgetCare, holdAgain, joinCare, remindOfStatements } from './actions/kept.ts';
import { raiseFromFeedback } from './actions/reports.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'tandem_feedback.give': raiseFromFeedback,
    'listing.relist': holdAgain,
    'person.leave': endCasesOf,
    'person.erase': forgetCare,
    'person.merge': joinCare,
  },
  timetable: {
    'care.remindOfStatements': remindOfStatements,
    'care.closeDecided': closeDecided,
    'care.deleteOld': deleteOldCases,
  },
};
