import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { listReceived } from './handovers.ts';
import { listProtections } from './protections.ts';

export interface ProtectionStep {
  /** asked: somebody waits for an answer · frozen: a tandem stands still until somebody decides · handed: something to read. */
  kind: 'asked' | 'frozen' | 'handed';
  since: Date;
  path: string;
}

/** For the home page of confidants and of the office: what waits for them here, the longest first. Without names. */
export async function listProtectionSteps(sight: Sight): Promise<ProtectionStep[]> {
  const [open, received] = await Promise.all([listProtections(sight, 'open'), listReceived(sight)]);
  return [
    ...open.map((row) => ({
      kind: row.state === 'frozen' ? ('frozen' as const) : ('asked' as const),
      since: row.frozen_at ?? row.asked_at,
      path: `/protections/${row.id}`,
    })),
    ...received
      .filter(({ read_at }) => read_at === null)
      .map((row) => ({ kind: 'handed' as const, since: row.created_at, path: `/handovers/${row.id}` })),
  ].toSorted((a, b) => a.since.getTime() - b.since.getTime());
}
