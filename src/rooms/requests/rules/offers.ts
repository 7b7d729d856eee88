import { scoreTotal } from '../../../matching/score/score.ts';
import type { Features } from '../../../matching/score/prepare.ts';
import type { Entry } from './entries.ts';
import { fitWeights } from './finding.ts';

/** Others that a mentee is offered when a request came to nothing. */
export const mostOffers = 3;

/**
 * Mentors with a free place for the same topics: who shares most topics first, then who fits her best, then the newest.
 * `without`: persons who are out of question (herself, whom she has asked, her tandem partners).
 */
export function otherMentors(
  entries: readonly Entry[],
  topics: readonly string[],
  without: ReadonlySet<string>,
  seeker: Features | undefined,
): Entry[] {
  const wanted = new Set(topics);
  return entries
    .filter((entry) => entry.values.free.length > 0 && !without.has(entry.person_id))
    .map((entry) => ({ entry, shared: entry.row.topics.filter(({ topic }) => wanted.has(topic)).length }))
    .filter(({ shared }) => shared > 0)
    .map((row) => ({ ...row, fit: seeker ? scoreTotal(seeker, row.entry.features, fitWeights) : 0 }))
    .toSorted(
      (a, b) =>
        b.shared - a.shared || b.fit - a.fit || b.entry.published_at - a.entry.published_at || (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, mostOffers)
    .map(({ entry }) => entry);
}
