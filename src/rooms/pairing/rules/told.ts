import type { ReasonKey } from '../../../matching/score/reasons.ts';
import type { StoredReason } from '../rules.ts';

// Before both have answered, nobody learns whom the other has wished for; and what is open between two people is theirs to find out.
const kept: readonly ReasonKey[] = ['wish_mutual', 'wish_own', 'wish_other'];
const openTold: readonly ReasonKey[] = ['times_none', 'only_online', 'only_onsite', 'no_way_to_meet', 'place_far'];

/** The reasons that the two themselves are given, at most `most`: what speaks for it, and what they have to arrange. */
export function toldReasons(reasons: readonly StoredReason[], most = 5): StoredReason[] {
  const speaks = reasons.filter(({ key, speaks: way }) => way === 'for' && !kept.includes(key));
  const open = reasons.filter(({ key, speaks: way }) => way === 'open' && openTold.includes(key));
  return [...speaks.slice(0, most), ...open.slice(0, 1)];
}
