import type { z } from 'zod';
import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import type { learningForm } from '../forms/talk.ts';
import { setLearning } from '../store/learnings.ts';
import { lockSession } from '../store/sessions.ts';

/** What she has learned in a meeting that took place. Her own words: nobody can write over them. */
export async function saveLearning(
  deed: Deed,
  tandem_id: string,
  session_id: string,
  { learning }: z.output<typeof learningForm>,
): Promise<void> {
  const { session, tandem } = found(await lockSession(deed, tandem_id, session_id), 'session');
  if (!isOpenRoom(tandem)) throw new Refusal('sessions.closed');
  if (session.state !== 'held') throw new Refusal(`sessions.now.${session.state}`);
  await setLearning(deed, session.id, learning);
}
