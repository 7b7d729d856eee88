import type { Deed } from '../src/platform/deed.ts';
import { insertFile } from '../src/rooms/sessions/store/files.ts';
import { sealLearning } from '../src/rooms/sessions/store/learnings.ts';
import { insertPoint, sealPoint } from '../src/rooms/sessions/store/points.ts';
import { cast } from './cast.ts';
import { stageSessions } from './stage-sessions.ts';

/** Of Jana and Urs: meetings, a point for both of their booked meeting, a file with her message, and what each has learned. */
export async function setTalking(
  deed: Deed,
  things: Record<
    'tandem' | 'message' | 'session' | 'proposed_session' | 'held_session' | 'cancelled_session' | 'point' | 'file',
    string
  >,
): Promise<void> {
  const { tandem: tandem_id, session: session_id, held_session, point } = things;
  await stageSessions(deed, tandem_id, {
    session: things.proposed_session,
    booked: session_id,
    held: held_session,
    cancelled: things.cancelled_session,
  });
  await insertPoint(deed, {
    id: point,
    tandem_id,
    session_id,
    author_id: cast.jana,
    kind: 'ours',
    sealed_text: sealPoint(deed.house, point, 'Who covers the holidays?'),
    created_at: deed.now,
  });
  await insertFile(deed, things.message, 0, {
    name: 'Plan.txt',
    type: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode('Our plan.'),
  });
  things.file = (await deed.tx.selectFrom('message_file').select('id').executeTakeFirstOrThrow()).id;
  for (const person_id of [cast.jana, cast.urs])
    await deed.tx
      .insertInto('session_learning')
      .values({
        session_id: held_session,
        person_id,
        sealed_text: sealLearning(deed.house, held_session, person_id, 'To wait a little longer.'),
        updated_at: deed.now,
      })
      .execute();
}
