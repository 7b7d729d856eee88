import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import type { Translate } from '../../../platform/i18n/words.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import type { handoverForm } from '../forms.ts';
import { handedMail } from '../mails.tsx';
import { listHelpers } from '../store/case.ts';
import { findEntry } from '../store/entries.ts';
import { insertHandover, lockHandover, updateHandover } from '../store/handovers.ts';
import { hushed } from './protections.ts';

/** Gives one entry, as it stands now, to one confidant. The other party is not told. */
export async function handOver(
  deed: Deed,
  t: Translate,
  tandem_id: string,
  form: z.output<typeof handoverForm>,
): Promise<string> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const entry = found(await findEntry(deed, t, own.id, form.kind, form.object), form.kind);
  if (!entry.quote) throw new Refusal('protection.refused.empty');
  if (!(await listHelpers(deed, 'confidant', own.id)).some(({ id }) => id === form.confidant_id))
    throw new Refusal('protection.refused.confidant', {}, { field: 'confidant_id' });
  const id = deed.house.chance.id();
  const fresh = await insertHandover(deed, {
    id,
    tandem_id: own.id,
    person_id: selfId(deed),
    confidant_id: form.confidant_id,
    kind: form.kind,
    object_id: entry.id,
    quote: entry.quote,
    words: form.words ?? '',
    created_at: deed.now,
    read_at: null,
    revoked_at: null,
  });
  if (!fresh) throw new Refusal('protection.refused.handed');
  await audit(hushed(deed), 'handover.give', { type: 'handover', id }, { after: form.kind });
  await writeTo(deed, form.confidant_id, handedMail, { path: `/handovers/${id}` });
  return id;
}

/** At once there is nothing left to read; the row says to the giver that there was something. */
export async function revoke(deed: Deed, id: string): Promise<void> {
  const row = found(await lockHandover(deed, id), 'handover');
  must(row.mine);
  if (row.revoked_at) throw new Refusal('protection.refused.revoked');
  await updateHandover(deed, id, { revoked_at: deed.now, sealed_quote: null, sealed_words: null });
  await audit(hushed(deed), 'handover.revoke', { type: 'handover', id });
}

/** The confidant says that she has read it; the giver sees that. */
export async function markRead(deed: Deed, id: string): Promise<void> {
  const row = found(await lockHandover(deed, id), 'handover');
  must(!row.mine);
  if (!row.read_at) await updateHandover(deed, id, { read_at: deed.now });
}
