import type { RoomJobs } from '../../platform/jobs/handlers.ts';
import { askAboutEnded, matchAgain } from './actions/again.ts';
import { recheck } from './actions/alerts.ts';
import { conductRun } from './actions/conduct.ts';
import { watchOffers } from './actions/deadlines.ts';
import { dropProposalsOf, eraseFromPairing, mergePairing } from './actions/leaving.ts';
import { forgetInputsOfClosed } from './store/run-system.ts';

export const jobs: RoomJobs = {
  tasks: { 'pairing.run': (deed, { id }) => conductRun(deed.house, String(id)) },
  news: {
    'participation.withdraw': dropProposalsOf,
    'participation.cycleEnd': dropProposalsOf,
    'participation.changed': recheck,
    'tandem.notAFit': matchAgain,
    'tandem.endEarly': matchAgain,
    'tandem.endMembership': matchAgain,
    'tandem.lapse': matchAgain,
    'tandem.endForSafety': askAboutEnded,
    'tandem.endProtected': askAboutEnded,
    'person.erase': eraseFromPairing,
    'person.merge': mergePairing,
  },
  timetable: { 'pairing.forgetInputs': forgetInputsOfClosed, 'pairing.offers': watchOffers },
};
