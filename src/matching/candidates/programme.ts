import type { ClassicInstance, PairTable } from '../instance.ts';
import type { Features } from '../score/prepare.ts';

/** An instance of scored people: places as they have them, nobody more than there are people on the other side. */
export function instanceOf(
  mentees: readonly Features[],
  mentors: readonly Features[],
  pairs: PairTable,
  name = '',
): ClassicInstance {
  const none = new Int32Array(0);
  return {
    variant: 'classic',
    name,
    mentees: mentees.length,
    mentors: mentors.length,
    menteePlaces: Int32Array.from(mentees, ({ places }) => Math.min(places, mentors.length)),
    mentorPlaces: Int32Array.from(mentors, ({ places }) => Math.min(places, mentees.length)),
    pairs,
    lineManagers: none,
    barred: none,
    must: none,
  };
}
