import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { videoForm } from '../forms/video.ts';
import type { SessionMode } from '../rules.ts';
import { freshRoom, isLinkOf, openJitsi, videoKinds, type VideoChoice } from '../rules/video.ts';
import { listRooms, replaceRooms } from '../store/video.ts';

interface Wanted {
  mode: SessionMode;
  link?: string | undefined;
  video?: VideoChoice | undefined;
}

/** The link of a meeting: as typed, or of the chosen room. A typed one goes first: it is what she has read herself. */
export async function linkFor(deed: Deed, { mode, link, video }: Wanted): Promise<string | undefined> {
  if (link || !video || mode !== 'remote') return link;
  const rooms = await listRooms(deed);
  if (video === 'fresh') return freshRoom(rooms.jitsi ?? openJitsi, deed.house.chance.token());
  const saved = rooms[video];
  if (!saved) throw new Refusal('sessions.video.not_saved', {}, { field: 'video' });
  return saved;
}

/** Her own rooms, offered when she plans. Refuses a link of another service at its field. */
export async function saveRooms(deed: Deed, form: z.output<typeof videoForm>): Promise<void> {
  for (const kind of videoKinds) {
    const link = form[kind];
    if (link && !isLinkOf(kind, link)) throw new Refusal('sessions.video.other_service', {}, { field: kind });
  }
  await replaceRooms(deed, form);
  await audit(deed, 'person.saveVideo', { type: 'person', id: selfId(deed) });
}
