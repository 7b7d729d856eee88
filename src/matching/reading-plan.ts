import { isWhole, Malformed, own, readList, readObject, shown, type Fields } from './reading.ts';
import type { Pair } from './rules.ts';
import type { PlanChange } from './warm/change.ts';

/** An earlier plan: a result as `match` prints it, or only its list of pairs `[a, b, …]`. Throws Malformed. */
export function readPlan(text: string): Pair[] {
  const value = parsed(text);
  const list = Array.isArray(value) ? value : readList(readObject(value, '$'), 'pairs', '$');
  return list.map((entry: unknown, k) => {
    const at = Array.isArray(value) ? `$[${k}]` : `$.pairs[${k}]`;
    if (!Array.isArray(entry)) throw new Malformed(at, `two indices are expected, not ${shown(entry)}`);
    return [index(entry[0], `${at}[0]`), index(entry[1], `${at}[1]`)];
  });
}

/** A list of changes, see PlanChange. Throws Malformed. */
export function readChanges(text: string): PlanChange[] {
  const value = parsed(text);
  return (Array.isArray(value) ? value : [value]).map((entry, k) => readChange(readObject(entry, `$[${k}]`), `$[${k}]`));
}

function readChange(fields: Fields, path: string): PlanChange {
  const kind = own(fields, 'kind');
  if (kind === 'forbid' || kind === 'force' || kind === 'allow')
    return { kind, pair: pairOf(own(fields, 'pair'), `${path}.pair`) };
  const side = own(fields, 'side');
  if (side !== 'mentee' && side !== 'mentor')
    throw new Malformed(`${path}.side`, `"mentee" or "mentor" is expected, not ${shown(side)}`);
  if (kind === 'leave') return { kind, side, person: index(own(fields, 'person'), `${path}.person`) };
  const places = own(fields, 'places') ?? 1;
  if (!isWhole(places, kind === 'join' ? 0 : -1e6, 1e6))
    throw new Malformed(`${path}.places`, `a number of places is expected, not ${shown(places)}`);
  if (kind === 'place') return { kind, side, person: index(own(fields, 'person'), `${path}.person`), places };
  if (kind !== 'join')
    throw new Malformed(`${path}.kind`, `"forbid", "force", "allow", "leave", "place" or "join" is expected, not ${shown(kind)}`);
  const pairs = readList(fields, 'pairs', path).map((entry, k) => pairOf(entry, `${path}.pairs[${k}]`));
  return { kind, side, places, pairs };
}

function pairOf(value: unknown, path: string): Pair {
  if (!Array.isArray(value) || value.length !== 2) throw new Malformed(path, `two numbers are expected, not ${shown(value)}`);
  return [index(value[0], `${path}[0]`), index(value[1], `${path}[1]`)];
}

function index(value: unknown, path: string): number {
  if (!isWhole(value, 0, 2 ** 31 - 1)) throw new Malformed(path, `a whole number from 0 is expected, not ${shown(value)}`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Malformed('$', `no complete JSON (${(error as Error).message.split('\n')[0]})`);
  }
}
