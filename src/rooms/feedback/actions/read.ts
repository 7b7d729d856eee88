import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found } from '../../../platform/refusal.ts';
import { findTandemFeedback, markRead } from '../store/office.ts';

/** Sets or takes back the mark that the office has read it. */
export async function readTandemFeedback(deed: Deed, id: string, read: boolean): Promise<void> {
  found(await findTandemFeedback(deed, id), 'feedback');
  if (await markRead(deed, id, read ? selfId(deed) : null))
    await audit(deed, read ? 'tandem_feedback.read' : 'tandem_feedback.unread', { type: 'tandem_feedback', id });
}
