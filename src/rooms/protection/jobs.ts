import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { endingVerbs } from '../tandems/rules.ts';
import { closeWithTandem, dropOldProtection, eraseFromProtection, mergeProtection, withdrawOf } from './actions/leaving.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    ...Object.fromEntries(endingVerbs.map((verb) => [`tandem.${verb}`, closeWithTandem])),
    'person.leave': withdrawOf,
    'person.erase': eraseFromProtection,
    'person.merge': mergeProtection,
  },
  timetable: { 'protection.dropOld': dropOldProtection },
};
