import type { Sight } from '../../../platform/deed.ts';
import { listOffered } from '../../agreements/store/agreements.ts';
import { kickoffStates } from '../../agreements/store/kickoff.ts';
import { midtermState } from '../../agreements/store/midterm.ts';
import type { TandemStep } from '../../tandems/store/steps.ts';

/**
 * Without the milestones for which the reader has done her part: she has ticked all points of the kickoff, has offered the agreement and
 * so signed it, or has looked back. What is still missing is her partner's.
 */
export async function stillHers<S extends Pick<TandemStep, 'kind' | 'tandem_id'>>(
  sight: Sight,
  steps: readonly S[],
): Promise<S[]> {
  const asks = (kind: TandemStep['kind']) => steps.some((step) => step.kind === kind);
  const looking = steps.filter(({ kind }) => kind === 'midterm').map(({ tandem_id }) => tandem_id);
  const [ticks, offered, midterms] = await Promise.all([
    asks('kickoff') ? kickoffStates(sight) : undefined,
    asks('agreement') ? listOffered(sight) : [],
    Promise.all(looking.map(async (id) => [id, await midtermState(sight, id)] as const)),
  ]);
  const looked = new Map(midterms);
  return steps.filter(({ kind, tandem_id }) => {
    if (kind === 'kickoff') return !ticks?.get(tandem_id)?.every(({ own }) => own);
    if (kind === 'agreement')
      return !offered.some((row) => row.tandem_id === tandem_id && row.proposed_by === sight.actor.person_id);
    return kind !== 'midterm' || !looked.get(tandem_id)?.own;
  });
}
