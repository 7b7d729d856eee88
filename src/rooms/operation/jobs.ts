import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { dropOldLists } from './actions/imports.ts';
import { inviteChunk } from './actions/invitations.ts';
import { judgeStuckMails } from './actions/mails.ts';

export const jobs: RoomJobs = {
  tasks: { 'operation.inviteBatch': inviteChunk },
  news: {},
  timetable: { 'operation.dropOldLists': dropOldLists, 'operation.judgeStuckMails': judgeStuckMails },
};
