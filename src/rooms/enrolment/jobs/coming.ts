import type { RoomJobs } from '../../../platform/jobs/handlers.ts';
import { sendJoinLink } from '../actions/links.ts';
import { cancelWithCycle, endWithCycle, watchAnswers } from '../actions/timely.ts';
import { watchPlaces } from '../actions/waiting.ts';

/** Answers that are awaited, places that come free, and cycles that are over. */
export const comingJobs: RoomJobs = {
  tasks: {
    'enrolment.sendJoinLink': (deed, { token, email, first_name, last_name }) =>
      sendJoinLink(deed, String(token), {
        email: String(email),
        first_name: String(first_name),
        last_name: String(last_name),
      }),
  },
  news: {
    'cycle.report': endWithCycle,
    'cycle.end': endWithCycle,
    'cycle.cancel': cancelWithCycle,
  },
  timetable: {
    'enrolment.watchAnswers': watchAnswers,
    'enrolment.watchPlaces': watchPlaces,
  },
};
