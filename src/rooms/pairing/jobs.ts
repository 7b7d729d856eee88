import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { conductRun } from './actions/conduct.ts';
import { forgetInputsOfClosed } from './store/runs.ts';

export const jobs: RoomJobs = {
  tasks: { 'pairing.run': (deed, { id }) => conductRun(deed.house, String(id)) },
  news: {},
  timetable: { 'pairing.forgetInputs': forgetInputsOfClosed },
};
