import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { endingVerbs } from '../tandems/rules.ts';
import { followFirstTalk } from './actions/kickoff.ts';
import { leaveAgreements, mergeAgreements } from './actions/leaving.ts';
import { dropKickoffWords, dropOldAgreements } from './actions/retention.ts';
import { endAgreements } from './actions/signing.ts';

export const jobs: RoomJobs = {
  tasks: {},
  news: {
    ...Object.fromEntries(endingVerbs.map((verb) => [`tandem.${verb}`, endAgreements])),
    'tandem.dropTalk': dropKickoffWords,
    'tandem.say': followFirstTalk,
    'person.erase': leaveAgreements,
    'person.merge': mergeAgreements,
  },
  timetable: { 'agreements.dropOld': dropOldAgreements },
};
