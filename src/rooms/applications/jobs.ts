import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import {
  deleteDueCvs,
  deleteOldDrafts,
  eraseClosed,
  eraseOf,
  leaveWith,
  mergeOf,
  pauseOf,
  publishAllWaiting,
  publishOf,
} from './actions/kept.ts';

/** A membership that runs again resumes nothing: the mentor does that herself. */
export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'standards.accept': publishOf,
    'person.lapse': pauseOf,
    'person.block': pauseOf,
    'person.leave': leaveWith,
    'person.erase': eraseOf,
    'person.merge': mergeOf,
  },
  timetable: {
    'applications.publishWaiting': publishAllWaiting,
    'applications.deleteCvs': deleteDueCvs,
    'applications.eraseClosed': eraseClosed,
    'applications.deleteDrafts': deleteOldDrafts,
  },
};
