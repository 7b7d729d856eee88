import type { Deed } from '../../../platform/deed.ts';
import { found } from '../../../platform/refusal.ts';
import type { Strand } from '../rules.ts';
import { listHeld, replaceStrands } from '../store/strands.ts';
import { openRoom } from './open.ts';

/** Marks what a meeting has touched, in the eyes of the two: the last word of either holds. */
export async function markStrands(deed: Deed, tandem_id: string, session_id: string, strands: readonly Strand[]): Promise<void> {
  const own = await openRoom(deed, tandem_id);
  const meeting = found(
    (await listHeld(deed, own.id)).find(({ id }) => id === session_id),
    'session',
  );
  await replaceStrands(deed, { tandem_id: own.id, session_id: meeting.id }, strands);
}
