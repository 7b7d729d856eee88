import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { must, Refusal } from '../../../platform/refusal.ts';
import { invitePerson } from '../../people/actions/account.ts';
import { chunks, chunkSize, inviteGapMs, mayOperate } from '../rules.ts';
import { countInBatch, insertBatch, listToInvite, lockInvitable } from '../store/invitations.ts';

/** Queues invitations, a hundred per job. `older_than_days`: repeat for those written to longer ago; otherwise those never written to. */
export async function inviteMany(deed: Deed, wish: { limit: number | undefined; older_than_days?: number }): Promise<void> {
  must(mayOperate(deed.actor));
  const before =
    wish.older_than_days === undefined ? undefined : new Date(deed.now.getTime() - wish.older_than_days * 86_400_000);
  const ids = await listToInvite(deed, before, wish.limit);
  if (ids.length === 0) throw new Refusal('operation.invite.nobody');
  const batch = deed.house.chance.id();
  await insertBatch(deed, { id: batch, created_by: selfId(deed), kind: before ? 'again' : 'first', total: ids.length });
  for (const part of chunks(ids, chunkSize))
    await deed.house.jobs.queue(deed, 'task', { name: 'operation.inviteBatch', batch, ids: part });
  await audit(deed, 'invitation.queue', { type: 'invitation_batch', id: batch }, { after: { total: ids.length } });
}

/** One job of a batch. Who joined in the meantime, or was written to within the hour, is skipped. */
export async function inviteChunk(deed: Deed, data: Record<string, unknown>): Promise<void> {
  const ids = (data['ids'] as string[]).toSorted();
  const since = new Date(deed.now.getTime() - inviteGapMs);
  let sent = 0;
  for (const id of ids) {
    if (!(await lockInvitable(deed, id, since))) continue;
    await invitePerson(deed, id);
    sent += 1;
  }
  await countInBatch(deed, String(data['batch']), sent, ids.length - sent);
}
