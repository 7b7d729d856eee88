import { z } from 'zod';
import { found } from '../../../platform/refusal.ts';
import type { Sight } from '../../../platform/deed.ts';
import { isPublic, type Side } from '../../cycles/rules.ts';
import { readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { currentPolicy, hasAccepted, type PolicyVersion } from '../../programs/store/policies.ts';
import { countWaiting, isFull } from './places.ts';

/** A cycle that everybody may know of. */
export async function findPublicCycle(sight: Pick<Sight, 'db'>, id: string): Promise<Cycle | undefined> {
  const cycle = z.uuid().safeParse(id).success ? await readCycle(sight, id) : undefined;
  return cycle && isPublic(cycle) ? cycle : undefined;
}

/** The standards of a programme as a sign-up shows them, and whether the reader's acceptance holds. */
export async function standardsFor(
  sight: Sight,
  program_id: string,
): Promise<Pick<PolicyVersion, 'hash' | 'number' | 'published_at' | 'body'> & { accepted: boolean }> {
  const { hash, number, published_at, body } = found(await currentPolicy(sight, program_id), 'standards');
  const { person_id } = sight.actor;
  return { hash, number, published_at, body, accepted: person_id !== null && (await hasAccepted(sight, program_id, person_id)) };
}

/** The number that the next one gets on the waiting list; undefined while there is a place. */
export async function waitsAs(sight: Pick<Sight, 'db'>, cycle: Cycle, role: Side): Promise<number | undefined> {
  return (await isFull(sight, cycle, role)) ? (await countWaiting(sight, cycle.id, role)) + 1 : undefined;
}
