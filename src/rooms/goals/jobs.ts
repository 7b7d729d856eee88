import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { followMerge } from './actions/topics.ts';
import { dropGoals, eraseFromGoals, mergeGoals } from './actions/leaving.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: { 'person.erase': eraseFromGoals, 'person.merge': mergeGoals, 'topic.merge': followMerge, 'tandem.dropTalk': dropGoals },
  timetable: {},
};
