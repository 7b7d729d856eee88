/** A small seeded source of chance (mulberry32). The same seed gives the same world on every machine. */
export type Random = {
  /** 0 (inclusive) to 1 (exclusive). */
  next: () => number;
  /** A whole number, both ends included. */
  int: (low: number, high: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(pool: readonly T[]) => T;
  /** One of the pairs' values, by weight. */
  weighted: <T>(pairs: readonly (readonly [T, number])[]) => T;
  shuffled: <T>(pool: readonly T[]) => T[];
  sample: <T>(pool: readonly T[], count: number) => T[];
  /** Shaped like a version 4 UUID. */
  uuid: () => string;
};

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = (): number => bits() / 4294967296;
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(pool: readonly T[]): T => {
    if (pool.length === 0) throw new RangeError('nothing to pick from');
    return pool[Math.floor(next() * pool.length)] as T;
  };
  const weighted = <T>(pairs: readonly (readonly [T, number])[]): T => {
    let left = next() * pairs.reduce((sum, pair) => sum + pair[1], 0);
    for (const [value, weight] of pairs) {
      left -= weight;
      if (left < 0) return value;
    }
    return pick(pairs)[0];
  };
  const shuffled = <T>(pool: readonly T[]): T[] => {
    const copy = [...pool];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  };
  const hex = (): string => bits().toString(16).padStart(8, '0');
  const uuid = (): string => {
    const [a, b, c, d] = [hex(), hex(), hex(), hex()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${'89ab'[bits() & 3]}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  };
  return {
    next,
    int,
    pick,
    weighted,
    shuffled,
    uuid,
    chance: (share) => next() < share,
    sample: (pool, count) => shuffled(pool).slice(0, count),
  };
}
