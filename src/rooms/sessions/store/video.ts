import '../tables.ts';
import { selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import type { VideoKind } from '../rules/video.ts';

const sealName = (person_id: string, kind: VideoKind) => `video_room.link.${person_id}.${kind}`;

/** The reader's own rooms. Her partner sees one where she has put it into a meeting. */
export async function listRooms(sight: Sight): Promise<Partial<Record<VideoKind, string>>> {
  const person_id = sight.actor.person_id;
  if (person_id === null) return {};
  const rows = await sight.db.selectFrom('video_room').selectAll().where('person_id', '=', person_id).execute();
  return Object.fromEntries(
    rows.map(({ kind, sealed_link }) => [kind, sight.house.vault.open(sealed_link, sealName(person_id, kind))]),
  );
}

/** All her rooms in place of those that were there. */
export async function replaceRooms(deed: Deed, rooms: Partial<Record<VideoKind, string | undefined>>): Promise<void> {
  const person_id = selfId(deed);
  await deed.tx.deleteFrom('video_room').where('person_id', '=', person_id).execute();
  const rows = Object.entries(rooms).flatMap(([name, link]) => {
    const kind = name as VideoKind;
    return link ? [{ person_id, kind, sealed_link: deed.house.vault.seal(link, sealName(person_id, kind)) }] : [];
  });
  if (rows.length > 0) await deed.tx.insertInto('video_room').values(rows).execute();
}
