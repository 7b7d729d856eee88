import { facets, type Facet } from './entries.ts';
import type { Chosen } from './facets.ts';
import { readCursor, sorts, writeCursor, type Cursor, type Sort } from './paging.ts';

/** What an address of the finder asks for. */
export interface Wish {
  words: string;
  chosen: Chosen;
  /** Undefined: the usual order for this reader. */
  sort: Sort | undefined;
  after: Cursor | undefined;
  before: Cursor | undefined;
}

export const noWish: Wish = { words: '', chosen: {}, sort: undefined, after: undefined, before: undefined };

const valueForm = /^@?[\p{L}\p{N}][\p{L}\p{N}_+#-]{0,79}$/u;
const mostValues = 20;

/** `all(name)`: every value that the address has of a name. What cannot be a wish is none. `usual`: the order without a word about it. */
export function readWish(all: (name: string) => readonly string[], usual: Sort): Wish {
  const chosen: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facets) {
    const groups = facet === 'topic' ? all('group').map((slug) => `@${slug}`) : [];
    const values = [...new Set([...groups, ...all(facet)])].filter((value) => valueForm.test(value)).slice(0, mostValues);
    if (values.length > 0) chosen[facet] = values.toSorted();
  }
  const words = (all('q')[0] ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 200);
  const sort = sorts.find((name) => name === all('sort')[0] && (name !== 'match' || words));
  const cursor = (name: string) => readCursor(all(name)[0], sort ?? usual);
  const after = cursor('after');
  return { words, chosen, sort, after, before: after ? undefined : cursor('before') };
}

/** The one address of a wish: names in a fixed order, values sorted, nothing empty. */
export function wishPath({ words, chosen, sort, after, before }: Wish): string {
  const pairs: [string, string][] = words ? [['q', words]] : [];
  for (const facet of facets)
    for (const value of (chosen[facet] ?? []).toSorted())
      pairs.push(value.startsWith('@') ? ['group', value.slice(1)] : [facet, value]);
  if (sort) pairs.push(['sort', sort]);
  if (after) pairs.push(['after', writeCursor(after)]);
  else if (before) pairs.push(['before', writeCursor(before)]);
  const query = new URLSearchParams(pairs).toString();
  return query ? `/mentors?${query}` : '/mentors';
}

/** Without this value, from the first page on. */
export function withoutValue(wish: Wish, facet: Facet, value: string): Wish {
  const values = (wish.chosen[facet] ?? []).filter((each) => each !== value);
  return { ...wish, chosen: { ...wish.chosen, [facet]: values }, after: undefined, before: undefined };
}

export function withoutFacet(wish: Wish, name: Facet | 'words'): Wish {
  const first = { ...wish, after: undefined, before: undefined };
  return name === 'words' ? { ...first, words: '' } : { ...first, chosen: { ...wish.chosen, [name]: [] } };
}
