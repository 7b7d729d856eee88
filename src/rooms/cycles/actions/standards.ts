import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import type { standardForm } from '../forms/standards.ts';
import { mayCoordinate } from '../rules.ts';
import { isShut } from '../rules/steering.ts';
import { pointsOf, sayable, type PointKey } from '../rules/standards.ts';
import { seenOf, type Below } from '../rules/standards-seen.ts';
import { lockDeskCycle, type DeskCycle } from '../store/cycles.ts';
import { deleteStandard, readQuality, readStandards, saveStandard, type StandardRow } from '../store/standards.ts';

interface Reached {
  cycle: DeskCycle;
  point: PointKey;
  before: StandardRow | undefined;
}

/** The version of what is said to a point, as a form carries it. */
export const versionOf = (row: Pick<StandardRow, 'said_at'> | undefined): string => row?.said_at.toISOString() ?? '';

async function reach(deed: Deed, cycle_id: string, key: string, seen: string): Promise<Reached> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  const point = found(
    pointsOf(cycle.format).find((each) => each === key),
    'standard',
  );
  if (isShut(cycle)) throw new Refusal('cycles.quality.shut');
  const before = (await readStandards(deed, cycle.id)).get(point);
  if (seen !== versionOf(before)) throw new Refusal('cycles.quality.newer');
  return { cycle, point, before };
}

/**
 * Says where a point of the quality standards stands, with by what it can be seen or why it does not apply.
 * @throws Refusal 409 where somebody has said something meanwhile, or the system sees it itself; 422 without words.
 */
export async function sayStandard(
  deed: Deed,
  cycle_id: string,
  key: string,
  { stand, note, seen }: z.output<typeof standardForm>,
  below: Below,
): Promise<void> {
  const { cycle, point, before } = await reach(deed, cycle_id, key, seen);
  if (!sayable(point, seenOf(point, await readQuality(deed, cycle, below))).includes(stand))
    throw new Refusal(stand === 'not_applicable' ? 'cycles.quality.always' : 'cycles.quality.measured');
  if (stand !== 'not_yet' && note.length < 3) throw new Refusal('cycles.quality.note_missing', {}, { field: 'note' });
  await saveStandard(deed, { cycle_id: cycle.id, point, stand, note, said_at: deed.now, said_by: selfId(deed) });
  const change = { ...(before ? { before: { point, stand: before.stand } } : {}), after: { point, stand } };
  await audit(deed, 'cycle.sayStandard', { type: 'cycle', id: cycle.id }, change);
}

/** Nothing is said any more: what the system sees holds, or the point is open. */
export async function withdrawStandard(deed: Deed, cycle_id: string, key: string, seen: string): Promise<void> {
  const { cycle, point, before } = await reach(deed, cycle_id, key, seen);
  if (!before) throw new Refusal('cycles.quality.newer');
  await deleteStandard(deed, cycle.id, point);
  await audit(deed, 'cycle.withdrawStandard', { type: 'cycle', id: cycle.id }, { before: { point, stand: before.stand } });
}
