import { selfId, type Sight } from '../../../platform/deed.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { found, type Message } from '../../../platform/refusal.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { findRoom, type Room } from '../../tandems/store/room.ts';

export const roomOf = async (sight: Sight, req: Req): Promise<Room> =>
  found(await findRoom(sight, req.ui, req.param('id')), 'tandem');

/** Why nothing can be written here now; undefined while it can. */
export function closedBy({ tandem }: Room): Message | undefined {
  if (isOpenRoom(tandem)) return undefined;
  return { key: tandem.state === 'protective' ? 'goals.frozen' : 'goals.closed' };
}

/** Who wrote it, for the reader: herself, her partner, or somebody who is gone. */
export function writerOf(sight: Sight, req: Req, { view }: Room, person_id: string | null): string {
  if (person_id === null) return req.ui.t('goals.former');
  return person_id === selfId(sight) ? req.ui.t('goals.you') : view.partner.first_name;
}
