import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { closeAfterTandem, closeForListing, closeForPerson, eraseFromRequests, mergeRequests } from './actions/close.ts';
import { dropOldChanges } from './store/directory.ts';
import { tellOfStandards } from './actions/standards.ts';
import { watchWaiting } from './actions/waiting.ts';
import { followMerge } from './actions/topics.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'tandem.form': closeAfterTandem,
    'listing.pause': closeForListing,
    'listing.retire': closeForListing,
    'listing.suspend': closeForListing,
    'listing.save': closeForListing,
    'standards.publish': tellOfStandards,
    'person.leave': closeForPerson,
    'person.block': closeForPerson,
    'person.erase': eraseFromRequests,
    'person.merge': mergeRequests,
    'topic.merge': followMerge,
  },
  timetable: {
    'requests.watchWaiting': watchWaiting,
    'requests.tellOfStandards': tellOfStandards,
    'requests.dropOldChanges': dropOldChanges,
  },
};
