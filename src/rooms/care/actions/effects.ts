import { systemActor, type Deed } from '../../../platform/deed.ts';
import { liftSuspension, revokeListing, suspendListing } from '../../applications/actions/suspension.ts';
import { liftAsking, suspendAsking } from '../../requests/actions/suspension.ts';
import { askTandems, endForSafety, stopAsking } from '../../tandems/actions/suspended.ts';
import { effectOn } from '../rules/case.ts';
import { mayCare } from '../rules/involved.ts';
import type { CaseSide, SuspensionCode } from '../rules.ts';
import { isHeldByOther } from '../store/cases.ts';

interface Suspended {
  id: string;
  about_id: string;
  program_id: string;
  side: CaseSide;
}

/** Whoever the operator named for an appeal has no role of the office: what follows from her decision the system does. */
const acting = (deed: Deed): Deed => (mayCare(deed.actor) ? deed : { ...deed, actor: systemActor('care.appeal') });

/** At once: offline or not asking any more, and the running tandems asked or ended. False where there is nothing to suspend. */
export async function suspend(deed: Deed, row: Suspended, code: SuspensionCode): Promise<boolean> {
  const { id, about_id, program_id, side } = row;
  if (side === 'mentor') {
    if (!(await suspendListing(deed, about_id, program_id))) return false;
  } else await suspendAsking(deed, about_id, id);
  if (effectOn(code) === 'end') await endForSafety(deed, about_id);
  else await askTandems(deed, about_id, id);
  return true;
}

/** Sets the person free, unless another case holds the same. */
export async function liftEffects(deed: Deed, row: Suspended): Promise<void> {
  await stopAsking(acting(deed), row.id);
  if (await isHeldByOther(deed, row)) return;
  if (row.side === 'mentor') await liftSuspension(acting(deed), row.about_id, row.program_id);
  else await liftAsking(acting(deed), row.about_id);
}

/** Ends the listing for good. False where it has ended already. */
export async function revokeEffects(deed: Deed, row: Suspended): Promise<boolean> {
  return revokeListing(deed, row.about_id, row.program_id);
}
