import type { z } from 'zod';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import type { pointForm } from '../forms/talk.ts';
import { isSecondClick } from '../rules/messages.ts';
import { belongsTo, isLeftOver, maxPoints, mayDropPoint, mayPrepare } from '../rules/points.ts';
import { deletePoint, findPoint, insertPoint, listPoints, sealPoint, updatePoint, type Point } from '../store/points.ts';
import { listSessions, lockSession, type Session } from '../store/sessions.ts';

/** The meeting under its tandem's lock, while the two may write. */
async function open(deed: Deed, tandem_id: string, session_id: string): Promise<Session> {
  const { session, tandem } = found(await lockSession(deed, tandem_id, session_id), 'session');
  if (!isOpenRoom(tandem)) throw new Refusal('sessions.closed');
  if (!mayPrepare(session.state)) throw new Refusal(`sessions.now.${session.state}`);
  return session;
}

/** What she wants to bring up, for herself or for both. A second click leads to the same point. */
export async function addPoint(
  deed: Deed,
  tandem_id: string,
  session_id: string,
  { kind, text }: z.output<typeof pointForm>,
): Promise<void> {
  const session = await open(deed, tandem_id, session_id);
  const self = selfId(deed);
  const here = (await listPoints(deed, session.tandem_id)).filter((point) => belongsTo(point, session));
  const own = here.filter((point) => point.author_id === self && point.kind === kind).at(-1);
  if (own && isSecondClick({ text: own.text, at: own.created_at }, text, deed.now)) return;
  if (here.length >= maxPoints) throw new Refusal('sessions.prepare.too_many', { max: maxPoints });
  const id = deed.house.chance.id();
  await insertPoint(deed, {
    id,
    tandem_id: session.tandem_id,
    session_id: session.id,
    author_id: self,
    kind,
    sealed_text: sealPoint(deed.house, id, text),
    created_at: deed.now,
  });
}

async function reach(deed: Deed, tandem_id: string, session_id: string, point_id: string): Promise<[Session, Point]> {
  const session = await open(deed, tandem_id, session_id);
  return [session, found(await findPoint(deed, session.tandem_id, point_id), 'point')];
}

/** Talked about, or open again. Both tick what is for both. */
export async function tickPoint(
  deed: Deed,
  tandem_id: string,
  session_id: string,
  point_id: string,
  done: boolean,
): Promise<void> {
  const [session, point] = await reach(deed, tandem_id, session_id, point_id);
  if ((point.done_at !== null) === done) return;
  // What waited for whichever meeting comes next was talked about in this one.
  await updatePoint(deed, point.id, { done_at: done ? deed.now : null, session_id: point.session_id ?? session.id });
}

export async function dropPoint(deed: Deed, tandem_id: string, session_id: string, point_id: string): Promise<void> {
  const [, point] = await reach(deed, tandem_id, session_id, point_id);
  must(mayDropPoint(point, selfId(deed)));
  await deletePoint(deed, point.id);
}

/** Open points of earlier meetings come along into this one: hers and those of both. Returns how many. */
export async function carryPoints(deed: Deed, tandem_id: string, session_id: string): Promise<number> {
  const session = await open(deed, tandem_id, session_id);
  const states = new Map((await listSessions(deed, session.tandem_id)).map(({ id, state }) => [id, state]));
  const left = (await listPoints(deed, session.tandem_id)).filter((point) => isLeftOver(point, session, states));
  for (const point of left) await updatePoint(deed, point.id, { session_id: session.id });
  return left.length;
}
