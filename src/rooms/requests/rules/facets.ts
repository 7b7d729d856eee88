import { facets, type Entry, type Facet } from './entries.ts';

/** The values of one facet that occur, numbered. */
export interface FacetWords {
  numbers: ReadonlyMap<string, number>;
  values: readonly string[];
  /** The label that most mentors wrote, the shortest of equals. */
  labels: readonly string[];
  /** Mentors with the value. */
  totals: readonly number[];
}

/** Entries with their values as numbers, one list for each facet in the order of `facets`. */
export interface FacetTable {
  words: Readonly<Record<Facet, FacetWords>>;
  /** In the order of the entries. */
  rows: readonly (readonly (readonly number[])[])[];
}

function wordsOf(entries: readonly Entry[], facet: Facet): FacetWords {
  const found = new Map<string, Map<string, number>>();
  for (const entry of entries)
    for (const { value, label } of entry.values[facet]) {
      const labels = found.get(value) ?? new Map<string, number>();
      labels.set(label, (labels.get(label) ?? 0) + 1);
      found.set(value, labels);
    }
  const rows = [...found].map(([value, labels]) => ({
    value,
    label: [...labels].toSorted(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? '',
    total: [...labels.values()].reduce((sum, n) => sum + n, 0),
  }));
  const sorted = rows.toSorted((a, b) => b.total - a.total || (a.value < b.value ? -1 : 1));
  return {
    numbers: new Map(sorted.map(({ value }, at) => [value, at])),
    values: sorted.map(({ value }) => value),
    labels: sorted.map(({ label }) => label),
    totals: sorted.map(({ total }) => total),
  };
}

export function facetTable(entries: readonly Entry[]): FacetTable {
  const words = Object.fromEntries(facets.map((facet) => [facet, wordsOf(entries, facet)])) as FacetTable['words'];
  const numbersOf = (entry: Entry) =>
    facets.map((facet) => entry.values[facet].map(({ value }) => words[facet].numbers.get(value) ?? 0));
  return { words, rows: entries.map(numbersOf) };
}

/** Values by facet; any of one facet's values is enough. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface Narrowed {
  entries: Entry[];
  /** By facet, in the order of its words: how many there would be with this value, whatever else this facet has chosen. */
  counts: Readonly<Record<Facet, Uint32Array>>;
  /** How many there would be without this choice (or without the words); only choices that leave somebody out. */
  without: ReadonlyMap<Facet | 'words', number>;
}

/** A group counts only where none of its topics is chosen: the topics narrow it. */
export function effectiveTopics(chosen: readonly string[], groups: ReadonlyMap<string, string>): readonly string[] {
  const narrowed = new Set(chosen.flatMap((value) => groups.get(value) ?? []));
  return chosen.filter((value) => !value.startsWith('@') || !narrowed.has(value.slice(1)));
}

function holdsOne(numbers: readonly number[], flags: Uint8Array): boolean {
  for (const number of numbers) if (flags[number] === 1) return true;
  return false;
}

/** Keeps the entries (those of the table, in its order) that were found and have a value of each chosen facet. One pass; the counts fall off on the way. */
export function narrow(
  entries: readonly Entry[],
  table: FacetTable,
  chosen: Chosen,
  found?: ReadonlyMap<string, unknown>,
): Narrowed {
  const wanted = facets.map((facet) => {
    const values = chosen[facet];
    if (!values || values.length === 0) return undefined;
    const flags = new Uint8Array(table.words[facet].values.length);
    for (const value of values) {
      const number = table.words[facet].numbers.get(value);
      if (number !== undefined) flags[number] = 1;
    }
    return flags;
  });
  const counts = facets.map((facet) => new Uint32Array(table.words[facet].values.length));
  const without = new Map<Facet | 'words', number>();
  const kept: Entry[] = [];
  for (let row = 0; row < entries.length; row += 1) {
    const entry = entries[row]!;
    const numbers = table.rows[row]!;
    const lost = found !== undefined && !found.has(entry.id);
    let fails = lost ? 1 : 0;
    let failed = -1;
    for (let at = 0; at < facets.length && fails < 2; at += 1) {
      const flags = wanted[at];
      if (!flags || holdsOne(numbers[at]!, flags)) continue;
      fails += 1;
      failed = at;
    }
    if (fails > 1) continue;
    if (fails === 1) {
      const name = lost ? 'words' : facets[failed]!;
      without.set(name, (without.get(name) ?? 0) + 1);
      if (lost) continue;
      for (const number of numbers[failed]!) counts[failed]![number]! += 1;
      continue;
    }
    kept.push(entry);
    for (let at = 0; at < facets.length; at += 1) for (const number of numbers[at]!) counts[at]![number]! += 1;
  }
  return {
    entries: kept,
    counts: Object.fromEntries(facets.map((facet, at) => [facet, counts[at]!])) as Narrowed['counts'],
    without,
  };
}
