import type { Deed } from '../../../platform/deed.ts';
import { asking, lettersAtOnce, tellOfVersion } from '../../programs/actions/reacceptance.ts';
import { listAskingToTell } from '../store/standards.ts';

/** A binding version asks again: both sides of a request that waits can only come together once they have accepted it. */
export async function tellOfStandards(deed: Deed): Promise<void> {
  const version = await asking(deed);
  if (!version || version.accept_by <= deed.now) return;
  await tellOfVersion(deed, version, await listAskingToTell(deed, version, lettersAtOnce), false);
}
