import type { Entry } from './entries.ts';

export const sorts = ['fit', 'match', 'name', 'newest'] as const;
export type Sort = (typeof sorts)[number];

/** Where a page ends: the key by which the list is sorted, and the listing's id among equals. */
export interface Cursor {
  key: string | number;
  id: string;
}

/** What an address says of it. No key holds more than members see of a mentor. */
export function readCursor(text: string | undefined, sort: Sort): Cursor | undefined {
  const [, key = '', id = ''] = /^([^~]{0,120})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? [];
  if (!id) return undefined;
  if (sort === 'name') return { key, id };
  return /^\d{1,15}$/.test(key) ? { key: Number(key), id } : undefined;
}

export const writeCursor = ({ key, id }: Cursor): string => `${key}~${id}`;

/** Names from A to Z, everything else from the highest down; equal ones by id. */
export function compareCursors(a: Cursor, b: Cursor): number {
  if (a.key !== b.key) {
    if (typeof a.key === 'string' || typeof b.key === 'string') return String(a.key) < String(b.key) ? -1 : 1;
    return b.key - a.key;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export type KeyOf = (entry: Entry) => Cursor['key'];

export interface Page {
  entries: Entry[];
  /** Place of the first in the whole list, from 1. */
  from: number;
  total: number;
  after: string | undefined;
  before: string | undefined;
}

/** One page of a sorted list behind (or before) a cursor, which need not be in it any more. */
export function pageOf(
  entries: readonly Entry[],
  keyOf: KeyOf,
  size: number,
  { after, before }: { after?: Cursor | undefined; before?: Cursor | undefined },
): Page {
  const keyed = entries.map((entry) => ({ key: keyOf(entry), id: entry.id, entry })).toSorted(compareCursors);
  const cut = after ?? before;
  const at = cut ? keyed.findIndex((row) => (after ? compareCursors(row, cut) > 0 : compareCursors(row, cut) >= 0)) : 0;
  const edge = at < 0 ? keyed.length : at;
  // Behind the last one there is nothing to show: the last page instead of none.
  const start = after || !before ? (edge === keyed.length ? Math.max(0, edge - size) : edge) : Math.max(0, edge - size);
  const shown = keyed.slice(start, start + size);
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    entries: shown.map(({ entry }) => entry),
    from: start + 1,
    total: keyed.length,
    after: last && start + size < keyed.length ? writeCursor(last) : undefined,
    before: first && start > 0 ? writeCursor(first) : undefined,
  };
}
