import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { endingVerbs } from '../tandems/rules.ts';
import {
  endEarly,
  endLooks,
  eraseFromOversight,
  mergeOversight,
  planAfterPause,
  planAll,
  planTandem,
  tellOfLooks,
  tellOfWish,
} from './actions/planning.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    ...Object.fromEntries(endingVerbs.map((verb) => [`tandem.${verb}`, endLooks])),
    'tandem.endEarly': endEarly,
    'tandem.notAFit': endEarly,
    'tandem.form': planTandem,
    'tandem.resume': planAfterPause,
    'tandem.release': planAfterPause,
    'midterm.finish': tellOfWish,
    'person.erase': eraseFromOversight,
    'person.merge': mergeOversight,
  },
  timetable: { 'oversight.planLooks': planAll, 'oversight.tellOfLooks': tellOfLooks },
};
