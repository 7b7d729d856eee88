import { prepare, type Features } from '../../../matching/score/prepare.ts';
import { scoreTotal } from '../../../matching/score/score.ts';
import { weightsOf } from '../../../matching/score/weights.ts';
import { filledParts } from '../../people/rules/fit.ts';
import type { Directory } from './copy.ts';
import type { Entry } from './entries.ts';
import { effectiveTopics, narrow, type Narrowed } from './facets.ts';
import { menteeFacts, type MenteeRow } from './features.ts';
import { pageOf, type KeyOf, type Page, type Sort } from './paging.ts';
import { search, type Search } from './search.ts';
import type { Wish } from './wish.ts';

export const fitWeights = weightsOf.network;

/** The reader as the score reads her; undefined while she has not said what she looks for. */
export function seekerOf(directory: Directory, row: MenteeRow): Features | undefined {
  return filledParts(row).length > 0 ? prepare(menteeFacts(row), directory.vocabulary) : undefined;
}

/** The order that an address without one means: what fits her, or the best finds, or the newest. */
export function usualSort(fits: boolean, words: boolean): Sort {
  if (fits) return 'fit';
  return words ? 'match' : 'newest';
}

export interface Finding {
  page: Page;
  narrowed: Narrowed;
  search: Search | undefined;
  sort: Sort;
}

function keyOf(sort: Sort, found: Search | undefined, seeker: Features | undefined): KeyOf {
  switch (sort) {
    case 'fit':
      return (entry) => (seeker ? scoreTotal(seeker, entry.features, fitWeights) : 0);
    case 'match':
      return (entry) => found?.ranks.get(entry.id) ?? 0;
    case 'name':
      return (entry) => entry.name_key;
    case 'newest':
      return (entry) => entry.published_at;
  }
}

/** One page of those who fit the wish. `fit` without a seeker is the usual order. */
export function findMentors(directory: Directory, wish: Wish, seeker: Features | undefined, size: number): Finding {
  const found = search(directory.index, wish.words);
  const usual = usualSort(seeker !== undefined, found !== undefined);
  const sort =
    wish.sort === undefined || (wish.sort === 'fit' && !seeker) || (wish.sort === 'match' && !found) ? usual : wish.sort;
  const topic = effectiveTopics(wish.chosen.topic ?? [], directory.group_of);
  const narrowed = narrow(directory.entries, directory.table, { ...wish.chosen, topic }, found?.ranks);
  return { page: pageOf(narrowed.entries, keyOf(sort, found, seeker), size, wish), narrowed, search: found, sort };
}

/** Topics that were merged become the ones in which they live on; values that nothing has are left out. */
export function knownWish(directory: Directory, wish: Wish): { wish: Wish; moved: boolean } {
  let moved = false;
  const chosen: Record<string, readonly string[]> = {};
  for (const [facet, values] of Object.entries(wish.chosen) as [keyof Wish['chosen'], readonly string[]][]) {
    const known = values.flatMap((value) => {
      if (facet !== 'topic') return directory.table.words[facet].numbers.has(value) ? [value] : [];
      if (value.startsWith('@')) return directory.groups.some(({ slug }) => slug === value.slice(1)) ? [value] : [];
      const topic = directory.topics.get(value);
      if (topic?.merged_into) moved = true;
      return topic ? [topic.merged_into ?? value] : [];
    });
    if (known.length > 0) chosen[facet] = [...new Set(known)];
  }
  return { wish: { ...wish, chosen }, moved };
}

/** Topics of this mentor that count for the reader: searched for, chosen, or needed. */
export function countingTopics(
  entry: Entry,
  directory: Directory,
  wish: Wish,
  found: Search | undefined,
  needs: ReadonlySet<string>,
) {
  const chosen = new Set(effectiveTopics(wish.chosen.topic ?? [], directory.group_of));
  const asked = (topic: string) =>
    chosen.has(topic) || chosen.has(`@${directory.group_of.get(topic) ?? ''}`) || (found?.topics.has(topic) ?? false);
  const all = entry.row.topics.map(({ topic }) => topic);
  const counting = all.some(asked) ? all.filter(asked) : chosen.size > 0 || found ? [] : all.filter((topic) => needs.has(topic));
  return new Set(counting);
}
