import type { Deed } from '../platform/deed.ts';
import { insertFile } from '../rooms/sessions/store/files.ts';
import { insertAll } from './portions.ts';
import type { Room, RoomDesk } from './roomDesk.ts';
import { roster } from './texts/rooms/fileWords.ts';
import type { World } from './types.ts';

/** Rooms for video talks that two have saved, who handles Eva's dates, and a file that Jana has sent to Urs. */
export async function insertExtras(
  deed: Deed,
  desk: RoomDesk,
  rooms: readonly Room[],
  { jana, urs, eva, milo }: World['cast'],
): Promise<void> {
  const links = [
    [jana, 'jitsi', 'https://meet.jit.si/tandem-klinik-am-moos-k7w2'],
    [urs, 'own', 'https://meet.example.org/halle-2'],
  ] as const;
  await insertAll(
    deed,
    'video_room',
    links.flatMap(([person_id, kind, link]) =>
      person_id ? [{ person_id, kind, sealed_link: desk.seal(`video_room.link.${person_id}.${kind}`, link) }] : [],
    ),
  );
  if (eva && milo)
    await insertAll(deed, 'delegate', [
      { person_id: eva, delegate_id: milo, created_at: desk.ago(50), accepted_at: desk.ago(49) },
    ]);
  const room = rooms.find(({ tandem_id, a }) => tandem_id && a === jana);
  const message = desk.rows.message.find(({ tandem_id, author_id }) => tandem_id === room?.id && author_id === jana);
  if (message)
    await insertFile(deed, String(message['id']), 0, {
      name: roster.name,
      type: 'text/plain',
      bytes: new TextEncoder().encode(roster.text),
    });
}
