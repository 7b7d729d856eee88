import { brokenConsortium } from './invariants-consortium.ts';
import { brokenCycles } from './invariants-cycles.ts';
import { brokenEnrolment } from './invariants-enrolment.ts';
import { brokenProposals } from './invariants-proposals.ts';
import { brokenRuns } from './invariants-runs.ts';

/** Of cycles, their organisations, people, runs and proposals. */
export const brokenProgrammes: Record<string, string> = {
  ...brokenCycles,
  ...brokenConsortium,
  ...brokenEnrolment,
  ...brokenRuns,
  ...brokenProposals,
};
