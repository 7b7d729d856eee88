import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { listEndingContracts, listMoved } from '../store/changes.ts';
import type { Participation } from '../store/participations.ts';

/** What of somebody's work can change while a cycle goes on. */
export type Change =
  | 'organization'
  | 'department'
  | 'contract_end_on'
  | 'contract_ends'
  | 'line'
  | 'exclusion'
  | 'organization_leaves';

/** Days before the end of a contract on which the coordination is told. */
const contractNotice = 30;

/**
 * Somebody who is ready or paired works somewhere else, or for another time, than when she was matched. The rooms below hear
 * `participation.changed` and look at the rules again. Earlier than that nothing has been matched, and nothing is told.
 * `more`: ids and days, so that the same is not told twice.
 */
export async function noteChange(
  deed: Deed,
  row: Participation,
  parts: readonly Change[],
  more: Record<string, string> = {},
): Promise<void> {
  if (parts.length === 0 || (row.state !== 'ready' && row.state !== 'paired')) return;
  await audit(deed, 'participation.changed', { type: 'participation', id: row.id }, { after: { parts, ...more } });
}

/** Heard as `person.saveProfile`: her organisation is another one than she came in with. */
export async function noteMove(deed: Deed, person_id: string): Promise<void> {
  for (const row of await listMoved(deed, person_id))
    await noteChange(deed, row, ['organization'], { organization_id: row.now_at ?? '-' });
}

/** Timed: an internship or a limited contract ends soon. Whoever stays on changes the day, and keeps the place. */
export async function watchContracts(deed: Deed): Promise<void> {
  const before = new Date(deed.now.getTime() + contractNotice * 86_400_000);
  for (const row of await listEndingContracts(deed, dayOf(before)))
    await noteChange(deed, row, ['contract_ends'], { contract_end_on: row.contract_end_on ?? '' });
}
