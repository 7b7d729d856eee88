import type { RoomJobs } from '../../../platform/jobs/handlers.ts';
import { noteMove, watchContracts } from '../actions/changes.ts';
import { eraseFromEnrolment, mergeEnrolment, withdrawAll } from '../actions/leaving.ts';
import { tellLeftBehind } from '../actions/organization.ts';
import { settleCycle, settlePerson } from '../actions/settle.ts';
import { followMerge } from '../actions/topics.ts';
import { offerIn } from '../actions/waiting.ts';
import { dropExclusions, dropWishes } from '../store/retention.ts';

/** What happens to participants without anybody of the programme doing something. */
export const peopleJobs: Pick<RoomJobs, 'news' | 'timetable'> = {
  news: {
    'person.leave': withdrawAll,
    'person.block': withdrawAll,
    'person.erase': eraseFromEnrolment,
    'person.merge': mergeEnrolment,
    'person.saveProfile': noteMove,
    'standards.accept': settlePerson,
    'cycle.setUp': async (deed, id) => (await offerIn(deed, id), settleCycle(deed, id)),
    'cycle.resume': offerIn,
    'topic.merge': followMerge,
    'cycle_organization.leave': tellLeftBehind,
  },
  timetable: {
    'enrolment.dropWishes': dropWishes,
    'enrolment.dropExclusions': dropExclusions,
    'enrolment.watchContracts': watchContracts,
  },
};
