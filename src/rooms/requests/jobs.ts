import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { closeAfterTandem, closeForListing, closeForPerson, eraseFromRequests, mergeRequests } from './actions/close.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'tandem.form': closeAfterTandem,
    'listing.pause': closeForListing,
    'listing.retire': closeForListing,
    'listing.save': closeForListing,
    'person.leave': closeForPerson,
    'person.block': closeForPerson,
    'person.erase': eraseFromRequests,
    'person.merge': mergeRequests,
  },
  timetable: {},
};
