import { modeBits, wordsOf, type Features } from './prepare.ts';
import type { Measured, Reason, ReasonKey } from './reasons.ts';
import type { Criterion } from './weights.ts';

export function availabilityReasons(mentee: Features, mentor: Features, part: Measured): Reason[] {
  const half = Math.round(part.weight / 2);
  const common = wordsOf(mentee.slots & mentor.slots, mentee.scales.slots);
  const open = (key: ReasonKey, strength: number): Reason => ({
    key,
    speaks: 'open',
    criterion: 'availability',
    strength,
    vars: {},
  });
  const together = mentee.modes & mentor.modes;
  return [
    ...(common.length
      ? [{ key: 'times', speaks: 'for', criterion: 'availability', strength: half, vars: { slots: common } } as const]
      : mentee.slots && mentor.slots
        ? [open('times_none', half)]
        : []),
    ...(mentee.modes === 0 || mentor.modes === 0 || together === mentee.modes
      ? []
      : [together === 0 ? open('no_way_to_meet', half) : open(together & modeBits.remote ? 'only_online' : 'only_onsite', half / 2)]),
  ]; // prettier-ignore
}

export function placeReasons(mentee: Features, mentor: Features, part: Measured): Reason[] {
  const { place } = mentor.facts;
  if (mentee.place < 0 || mentor.place < 0 || place === undefined || !(mentee.modes & mentor.modes & modeBits.onsite)) return [];
  const same = mentee.place === mentor.place;
  if (!same && part.contribution * 2 > part.weight) return [];
  const strength = same ? part.contribution : part.weight - part.contribution;
  return [{ key: same ? 'place' : 'place_far', speaks: same ? 'for' : 'open', criterion: 'place', strength, vars: { place } }];
}

const aspects = ['industry', 'function'] as const;

/** In a network a view from elsewhere is worth a word although likeness counts: both are true, and she decides. */
export function workReasons(mentee: Features, mentor: Features, weight: (name: Criterion) => number): Reason[] {
  const same = aspects.find((of) => mentee[of] >= 0 && mentee[of] === mentor[of]);
  const other = aspects.find((of) => mentee[of] >= 0 && mentor[of] >= 0 && mentee[of] !== mentor[of]);
  const likeness = weight('likeness');
  const distance = weight('distance');
  const aside = { speaks: 'for', criterion: undefined, strength: 2 } as const;
  return [
    ...(same && likeness ? [{ ...aside, key: 'same_work', criterion: 'likeness', strength: Math.round(likeness / 2), vars: { of: same } } as const] : []),
    ...(other && distance ? [{ ...aside, key: 'fresh_view', criterion: 'distance', strength: Math.round(distance / 2), vars: { of: other } } as const] : []),
    ...(other === 'industry' && !same && !distance ? [{ ...aside, key: 'fresh_view', vars: { of: other } } as const] : []),
  ]; // prettier-ignore
}
