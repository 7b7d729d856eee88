import type { Side } from '../../cycles/rules.ts';

interface Row {
  id: string;
  role: Side;
  gender: string | null;
  gender_wish: 'woman' | 'man' | null;
}

const words: Readonly<Record<'woman' | 'man', ReadonlySet<string>>> = {
  woman: new Set(['woman', 'female', 'f', 'w', 'frau', 'weiblich']),
  man: new Set(['man', 'male', 'm', 'mann', 'männlich']),
};

/** Whoever has said nothing, or something else, does not meet the wish: it is hers who wished, and nobody is asked. */
export function meetsWish(gender: string | null, wish: 'woman' | 'man'): boolean {
  return words[wish].has((gender ?? '').trim().toLowerCase());
}

/** By participation those of the other side whom her own wish leaves out; people without a wish are missing from the map. */
export function unwishedOf(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const { id, role, gender_wish } of rows) {
    if (!gender_wish || role === 'mentor') continue;
    const side = role === 'partner' ? 'partner' : 'mentor';
    const out = rows.filter((other) => other.role === side && other.id !== id && !meetsWish(other.gender, gender_wish));
    map.set(
      id,
      out.map((other) => other.id),
    );
  }
  return map;
}
