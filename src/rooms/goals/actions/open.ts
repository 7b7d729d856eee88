import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { lockOwn, type OwnTandem } from '../../tandems/store/own.ts';

/** One's own tandem under a lock, so that whoever writes second sees what the first wrote; refused where nothing is written any more. */
export async function openRoom(deed: Deed, tandem_id: string): Promise<OwnTandem> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (own.state === 'protective') throw new Refusal('goals.frozen');
  if (!isOpenRoom(own)) throw new Refusal('goals.closed');
  return own;
}
