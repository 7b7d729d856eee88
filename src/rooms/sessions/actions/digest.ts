import { clockOf } from '../../../platform/calendar/zones.ts';
import type { Deed } from '../../../platform/deed.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { digestMail } from '../mails/messages.tsx';
import { digestDue } from '../rules/digest.ts';
import { claimDigest, listDigests } from '../store/digests.ts';

/** One mail a day for whoever wants it so, in the morning of her own clock. */
export async function sendDigests(deed: Deed): Promise<void> {
  for (const digest of await listDigests(deed)) {
    const { zone, digested_at } = digest;
    const last = digested_at ? clockOf(digested_at, zone) : undefined;
    if (!digestDue(clockOf(deed.now, zone), last) || !(await claimDigest(deed, digest))) continue;
    const { person_id, count, tandem_ids } = digest;
    const [only] = tandem_ids;
    const path = tandem_ids.length === 1 ? `/tandems/${only}/messages#newest` : '/messages';
    await writeTo(deed, person_id, digestMail, { count, tandems: tandem_ids.length, path });
  }
}
