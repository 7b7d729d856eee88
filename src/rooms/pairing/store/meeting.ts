import type { Sight } from '../../../platform/deed.ts';
import { mayBeMatched } from '../../cycles/rules.ts';
import { readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { isLiveParticipation } from '../../enrolment/rules.ts';
import { findInCycle, type Participation } from '../../enrolment/store/participations.ts';
import { z } from 'zod';

export interface OwnPlace {
  cycle: Cycle;
  own: Participation;
  /** She can meet others now: people find each other here, the cycle pairs, and she is ready. */
  open: boolean;
}

/** The reader's own live participation in a cycle where people find each other; undefined (404) for everybody else. */
export async function findOwnPlace(sight: Sight, cycle_id: string): Promise<OwnPlace | undefined> {
  if (sight.actor.person_id === null || !z.uuid().safeParse(cycle_id).success) return undefined;
  const cycle = await readCycle(sight, cycle_id);
  const own = cycle && (await findInCycle(sight, cycle_id, sight.actor.person_id));
  if (!cycle || !own || !isLiveParticipation(own.state) || cycle.plan.mode === 'central') return undefined;
  return { cycle, own, open: mayBeMatched(cycle) && (own.state === 'ready' || own.state === 'paired') };
}
