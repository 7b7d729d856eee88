import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { endCalendar, eraseFromTalk, mergeTalk } from './actions/leaving.ts';
import { tellUnread } from './actions/messages.ts';
import { dropDeletedNotes } from './actions/notes.ts';
import { endTalks } from './actions/retention.ts';
import { askForLogs, endSessions, lapseDates, remindOfSessions } from './actions/timely.ts';
import { endingVerbs } from '../tandems/rules.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    ...Object.fromEntries(endingVerbs.map((verb) => [`tandem.${verb}`, endSessions])),
    'person.leave': endCalendar,
    'person.erase': eraseFromTalk,
    'person.merge': mergeTalk,
  },
  timetable: {
    'sessions.lapseDates': lapseDates,
    'sessions.remindOfSessions': remindOfSessions,
    'sessions.askForLogs': askForLogs,
    'sessions.tellUnread': tellUnread,
    'sessions.dropDeletedNotes': dropDeletedNotes,
    'sessions.endTalks': endTalks,
  },
};
