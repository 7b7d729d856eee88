import type { Deed } from '../../../platform/deed.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { standardsChangedMail, standardsReminderMail } from '../mails.tsx';
import type { ReminderStep } from '../rules/standards.ts';
import { markTold } from '../store/letters.ts';
import { findNetworkProgram } from '../store/programs.ts';
import { findBindingInForce } from '../store/standards.ts';

/** A binding version whose period runs. */
export interface Asking {
  id: string;
  program_id: string;
  number: number;
  published_at: Date;
  accept_by: Date;
}

/** The binding version that asks everybody again, from its publication on; undefined where there is only the first. */
export async function asking(deed: Deed): Promise<Asking | undefined> {
  const program = await findNetworkProgram(deed);
  const version = program && (await findBindingInForce(deed, program.id));
  if (!program || !version?.accept_by) return undefined;
  return { ...version, program_id: program.id, accept_by: version.accept_by };
}

/** Letters that one run writes at most: the rest follows with the next. */
export const lettersAtOnce = 200;

/** Tells each of these people once that a binding version waits for them. `listed`: what happens to a listing is said, too. */
export async function tellOfVersion(deed: Deed, version: Asking, person_ids: readonly string[], listed: boolean): Promise<void> {
  const { number, accept_by: by } = version;
  const path = listed ? '/standards?next=/listing' : '/standards';
  for (const person_id of await markTold(deed, version.id, 0, person_ids))
    await writeTo(deed, person_id, standardsChangedMail, { number, by, listed, path });
}

/** Reminds mentors whose listing is about to be paused; each step once. */
export async function remindOfVersion(
  deed: Deed,
  version: Asking,
  step: ReminderStep,
  person_ids: readonly string[],
): Promise<void> {
  const { number, accept_by: by } = version;
  for (const person_id of await markTold(deed, version.id, step, person_ids))
    await writeTo(deed, person_id, standardsReminderMail, { number, by, path: '/standards?next=/listing' });
}
