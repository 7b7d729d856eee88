import type { Deed } from '../src/platform/deed.ts';
import { insertMessage } from '../src/rooms/sessions/store/message-rows.ts';
import { insertNote, sealNote } from '../src/rooms/sessions/store/notes.ts';
import { cast } from './cast.ts';

/** In the tandem of Urs and Jana: she has written to him, for both, and for herself. */
export async function setTalk(deed: Deed, things: Record<'tandem' | 'message' | 'note' | 'own_note', string>): Promise<void> {
  const tandem_id = things.tandem;
  await insertMessage(deed, { id: things.message, tandem_id, author_id: cast.jana, text: 'Dear Urs!', sent_at: deed.now });
  for (const [id, kind, text] of [
    [things.note, 'ours', 'We meet on Mondays.'],
    [things.own_note, 'mine', 'Ask about shifts.'],
  ] as const)
    await insertNote(deed, {
      id,
      tandem_id,
      session_id: null,
      author_id: cast.jana,
      kind,
      sealed_text: sealNote(deed.house, id, text),
      created_at: deed.now,
      updated_at: deed.now,
      updated_by: cast.jana,
      deleted_at: null,
    });
}
