/** Input that is no instance: `path` names the place in JSONPath, `$.pairs[3][2]`. */
export class Malformed extends Error {
  override name = 'Malformed';
  readonly path: string;
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
  }
}

export type Fields = Record<string, unknown>;

/** What a value is, in words for a message; long values are cut. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  // 1e999 is read as Infinity, which JSON would show as null.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export function readObject(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Malformed(path, `an object is expected, not ${shown(value)}`);
  return value as Fields;
}

/** A missing list is an empty one; null is not a list. */
export function readList(fields: Fields, key: string, path: string): unknown[] {
  const value = own(fields, key);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Malformed(`${path}.${key}`, `a list is expected, not ${shown(value)}`);
  return value;
}

export function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

export function isWhole(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
}

/** A whole number >= 0. Missing or null gives `missing`; without it both are errors. */
export function readWhole<T extends number | null = never>(
  fields: Fields,
  key: string,
  path: string,
  missing?: { value: T; nullToo: boolean },
): number | T {
  const value = own(fields, key);
  if (missing && (value === undefined || (value === null && missing.nullToo))) return missing.value;
  if (!isWhole(value, 0, Number.MAX_SAFE_INTEGER))
    throw new Malformed(`${path}.${key}`, `a whole number from 0 is expected, not ${shown(value)}`);
  return value;
}

/** An index of one of `count` people. */
export function readIndex(value: unknown, count: number, path: string): number {
  if (!isWhole(value, 0, Number.MAX_SAFE_INTEGER))
    throw new Malformed(path, `an index (a whole number from 0) is expected, not ${shown(value)}`);
  if (value >= count) throw new Malformed(path, `index ${value} is out of range, there are ${count}`);
  return value;
}

/** Places of everybody in a list of people; more places than partners are of no use and are cut to `useful`. */
export function readPlaces(people: unknown[], useful: number, path: string): Int32Array {
  return Int32Array.from(people, (person, index) => {
    const fields = readObject(person, `${path}[${index}]`);
    return Math.min(useful, readWhole(fields, 'capacity', `${path}[${index}]`, { value: 1, nullToo: false }));
  });
}

/** Lists like blockedPairs: two indices each, flat. */
export function readPairs(list: unknown[], countA: number, countB: number, path: string): Int32Array {
  const flat = new Int32Array(2 * list.length);
  for (const [k, entry] of list.entries()) {
    if (!Array.isArray(entry) || entry.length !== 2)
      throw new Malformed(`${path}[${k}]`, `two indices are expected, not ${shown(entry)}`);
    flat[2 * k] = readIndex(entry[0], countA, `${path}[${k}][0]`);
    flat[2 * k + 1] = readIndex(entry[1], countB, `${path}[${k}][1]`);
  }
  return flat;
}
