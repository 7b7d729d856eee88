import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { comingJobs } from './jobs/coming.ts';
import { peopleJobs } from './jobs/people.ts';

export const jobs: RoomJobs = {
  tasks: { ...comingJobs.tasks },
  news: { ...comingJobs.news, ...peopleJobs.news },
  timetable: { ...comingJobs.timetable, ...peopleJobs.timetable },
};
