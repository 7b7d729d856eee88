import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { sendDigests } from './actions/digest.ts';
import { nameDelegate } from './actions/delegates.ts';
import { endCalendar, eraseFromTalk, mergeTalk } from './actions/leaving.ts';
import { tellUnread } from './actions/messages.ts';
import { dropDeletedNotes } from './actions/notes.ts';
import { endTalks } from './actions/retention.ts';
import { followMerge } from './actions/topics.ts';
import { askForLogs, endSessions, lapseDates, pauseSessions, remindOfSessions } from './actions/timely.ts';
import { endingVerbs } from '../tandems/rules.ts';

export const jobs: RoomJobs = {
  tasks: {
    'sessions.nameDelegate': (deed, data) => nameDelegate(deed, String(data['person_id']), String(data['email'])),
  },
  news: {
    ...Object.fromEntries(endingVerbs.map((verb) => [`tandem.${verb}`, endSessions])),
    'tandem.hold': pauseSessions,
    'person.leave': endCalendar,
    'person.erase': eraseFromTalk,
    'person.merge': mergeTalk,
    'topic.merge': followMerge,
  },
  timetable: {
    'sessions.lapseDates': lapseDates,
    'sessions.remindOfSessions': remindOfSessions,
    'sessions.askForLogs': askForLogs,
    'sessions.tellUnread': tellUnread,
    'sessions.sendDigests': sendDigests,
    'sessions.dropDeletedNotes': dropDeletedNotes,
    'sessions.endTalks': endTalks,
  },
};
