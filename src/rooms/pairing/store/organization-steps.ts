import type { ReadMoreSteps } from '../../consortium/rules/more-steps.ts';
import { listNominationSteps } from '../../enrolment/store/own-people.ts';
import { listProposalSteps } from './steps.ts';

/** What waits for the HR of an organisation in the rooms below it: people to name, pairs to clear. The reader's own only. */
export const listMoreSteps: ReadMoreSteps = async (sight, organization_id) => {
  const [nominations, proposals] = [await listNominationSteps(sight), await listProposalSteps(sight)];
  const clearances = `/organizations/${organization_id}/clearances`;
  return [
    ...nominations
      .filter((row) => row.organization_id === organization_id)
      .map(({ missing, since, path, cycle_de, cycle_en }) => ({
        kind: 'nominations' as const,
        count: missing,
        since,
        path,
        name_de: cycle_de,
        name_en: cycle_en,
      })),
    ...proposals
      .filter(({ kind, href }) => kind === 'clearance' && href.startsWith(clearances))
      .map(({ count, since, href, name_de, name_en }) => ({
        kind: 'clearances' as const,
        count,
        since,
        path: href,
        name_de,
        name_en,
      })),
  ];
};
