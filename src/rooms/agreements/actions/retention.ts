import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { keptSince } from '../rules/agreement.ts';
import { dropTurns } from '../store/closing.ts';
import { dropAgreements, dropKickoff, listOutlived } from '../store/retention.ts';

/** Some years after the end nobody needs the proof any more. */
export async function dropOldAgreements(deed: Deed): Promise<void> {
  for (const tandem_id of await listOutlived(deed, keptSince(deed.now))) {
    await dropAgreements(deed, tandem_id);
    await audit(deed, 'agreement.drop', { type: 'tandem', id: tandem_id });
  }
}

/** Heard when the words of an ended tandem go. */
export async function dropKickoffWords(deed: Deed, tandem_id: string): Promise<void> {
  await dropKickoff(deed, tandem_id);
  await dropTurns(deed, tandem_id);
}
