import type { Routes } from '../../platform/http/routes.tsx';
import { mountAlerts } from './routes/alerts.tsx';
import { mountClearances } from './routes/clearances.tsx';
import { mountCompare } from './routes/compare.tsx';
import { mountMatching } from './routes/matching.tsx';
import { mountMeeting } from './routes/meet.tsx';
import { mountOffers } from './routes/offers.tsx';
import { mountProposal } from './routes/proposal.tsx';
import { mountProposalList, mountUndo } from './routes/proposals.tsx';
import { mountRun } from './routes/run.tsx';
import { mountRuns } from './routes/runs.tsx';

export function mountPairing(on: Routes): void {
  mountMatching(on);
  mountCompare(on);
  mountRuns(on);
  mountRun(on);
  mountProposalList(on);
  mountAlerts(on);
  mountProposal(on);
  mountUndo(on);
  mountClearances(on);
  mountOffers(on);
  mountMeeting(on);
}
