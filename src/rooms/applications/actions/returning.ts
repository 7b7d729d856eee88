import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { returnMail } from '../mails.tsx';
import { lockReturning } from '../store/listings.ts';
import { updateListing } from '../store/listing-rows.ts';

/** On the day that a mentor has named she is reminded, once. She puts the listing back online herself. */
export async function remindOfReturn(deed: Deed): Promise<void> {
  for (const row of await lockReturning(deed, dayOf(deed.now))) {
    await updateListing(deed, row.id, { return_reminded_at: deed.now });
    await writeTo(deed, row.person_id, returnMail, { path: '/listing' });
    await audit(deed, 'listing.remind', { type: 'listing', id: row.id });
  }
}
