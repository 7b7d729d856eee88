import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import {
  deleteDueCvs,
  deleteOldDrafts,
  endAmendment,
  eraseClosed,
  eraseOf,
  leaveWith,
  mergeOf,
  pauseOf,
  publishAllWaiting,
  publishOf,
} from './actions/kept.ts';
import { watchQuestions } from './actions/expiry.ts';
import { joinProposed } from './actions/proposed.ts';
import { pauseOwing, remindMentors, tellOfStandards } from './actions/reacceptance.ts';
import { remindOfReturn } from './actions/returning.ts';
import { dropOldSightings, keepSightings } from './actions/sightings.ts';
import { followMerge } from './actions/topic-merge.ts';

/** A membership that runs again resumes nothing: the mentor does that herself. */
export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'standards.accept': publishOf,
    'standards.publish': tellOfStandards,
    'person.lapse': pauseOf,
    'person.block': pauseOf,
    'topic_proposal.add': joinProposed,
    'topic_proposal.match': joinProposed,
    'listing.retire': endAmendment,
    'listing.revoke': endAmendment,
    'person.leave': leaveWith,
    'person.erase': eraseOf,
    'person.merge': mergeOf,
    'topic.merge': followMerge,
  },
  timetable: {
    'applications.watchQuestions': watchQuestions,
    'applications.publishWaiting': publishAllWaiting,
    'applications.tellOfStandards': tellOfStandards,
    'applications.remindMentors': remindMentors,
    'applications.pauseOwing': pauseOwing,
    'applications.remindOfReturn': remindOfReturn,
    'applications.keepSightings': keepSightings,
    'applications.dropSightings': dropOldSightings,
    'applications.deleteCvs': deleteDueCvs,
    'applications.eraseClosed': eraseClosed,
    'applications.deleteDrafts': deleteOldDrafts,
  },
};
