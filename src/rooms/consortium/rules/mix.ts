/** One line of a mix: what it is, and how many of it. `null`: not stated. */
export interface Share {
  label: string | null;
  count: number;
}

/** Counts equal words, whatever their capitals; the most frequent first, those without a word last. */
export function mixOf(values: readonly (string | null | undefined)[]): Share[] {
  const shares = new Map<string, Share>();
  for (const value of values) {
    const label = value?.trim() || null;
    const id = label?.toLowerCase() ?? '';
    const known = shares.get(id);
    if (known) known.count += 1;
    else shares.set(id, { label, count: 1 });
  }
  return [...shares.values()].toSorted(
    (a, b) =>
      Number(a.label === null) - Number(b.label === null) ||
      b.count - a.count ||
      (a.label ?? '').localeCompare(b.label ?? '', 'de'),
  );
}

/** Long tails become one line; its label is the caller's. */
export function headOf(shares: readonly Share[], most: number): { head: Share[]; rest: number } {
  if (shares.length <= most) return { head: [...shares], rest: 0 };
  const head = shares.slice(0, most - 1);
  return { head, rest: shares.slice(most - 1).reduce((sum, { count }) => sum + count, 0) };
}
