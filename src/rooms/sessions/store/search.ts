import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { listOwn } from '../../tandems/store/own.ts';
import { isFind, maxFinds, type Find, type FindKind } from '../rules/search.ts';
import { listFiles } from './files.ts';
import { listLearnings } from './learnings.ts';
import { eachMessage } from './messages.ts';
import { listNotes } from './notes.ts';
import { listPoints } from './points.ts';
import { listOwnSessions, type Session } from './sessions.ts';

const words = ['next_step', 'transfer', 'summary', 'place'] as const satisfies readonly (FindKind & keyof Session)[];

/**
 * All that the reader may read in her own rooms and that holds every word of the question, the latest first; one more than
 * `maxFinds` says that there is more. Opened and looked through here: there is no index, and the question is kept nowhere.
 */
export async function searchTalk(sight: Sight, question: string): Promise<Find[]> {
  if (sight.actor.person_id === null) return [];
  const own = await listOwn(sight);
  const finds: Find[] = [];
  const add = (kind: FindKind, tandem_id: string, page: string, at: Date, text: string | null) => {
    if (isFind(text, question)) finds.push({ kind, tandem_id, page: `/tandems/${tandem_id}${page}`, at, text });
  };
  for (const { id } of own) {
    await eachMessage(sight, id, (message) => {
      if (!message.taken_back_at)
        add('message', id, `/messages?until=${message.id}#m-${message.id}`, message.sent_at, message.text);
    });
    for (const note of await listNotes(sight, id))
      add(`note_${note.kind}`, id, `/notes#${note.kind}`, note.updated_at, note.text);
  }
  const sessions = (await listOwnSessions(sight, own)).map(({ session }) => session);
  for (const session of sessions)
    for (const kind of words)
      add(kind, session.tandem_id, `/sessions/${session.id}`, session.starts_at ?? session.created_at, session[kind]);
  for (const { session_id, tandem_id, updated_at, text } of await listLearnings(sight))
    add('learning', tandem_id, `/sessions/${session_id}#learning`, updated_at, text);
  for (const point of await listPoints(sight)) {
    const page = point.session_id ? `/sessions/${point.session_id}/preparation#${point.kind}` : '/sessions';
    add(`point_${point.kind}`, point.tandem_id, page, point.created_at, point.text);
  }
  for (const { tandem_id, sent_at, name } of await listFiles(sight)) add('file', tandem_id, '/files', sent_at, name);
  return finds.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, maxFinds + 1);
}
