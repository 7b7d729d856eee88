import type { RoomJobs } from '../../platform/jobs/handlers.ts';

export const jobs: RoomJobs = { tasks: {}, news: {}, timetable: {} };
