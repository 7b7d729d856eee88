import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { endMembershipTandems, eraseFromTandems, followMerge, mergeTandems } from './actions.ts';
import { watchTandems } from './actions/course.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    'person.leave': endMembershipTandems,
    'person.block': endMembershipTandems,
    'person.erase': eraseFromTandems,
    'person.merge': mergeTandems,
    'topic.merge': followMerge,
  },
  timetable: { 'tandems.watch': watchTandems },
};
