import { preferencesOf } from './preferences.ts';
import type { ClassicInstance, CrossInstance, ExchangeInstance, Instance, StableInstance } from './instance.ts';
import {
  Malformed,
  own,
  readIndex,
  readList,
  readObject,
  readPairs,
  readPlaces,
  readWhole,
  shown,
  type Fields,
} from './reading.ts';
import { readPairTable } from './reading-pairs.ts';

/** One instance or a list of them from the text of a file. Throws Malformed with the JSON path. */
export function readInstances(text: string): Instance[] {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    throw new Malformed('$', `no complete JSON (${(error as Error).message.split('\n')[0]})`);
  }
  return Array.isArray(value) ? value.map((entry, index) => readInstance(entry, `$[${index}]`)) : [readInstance(value)];
}

/** An instance from parsed JSON, format `mentoring-matching-instance` version 1. Unknown fields are ignored. */
export function readInstance(value: unknown, path = '$'): Instance {
  const fields = readObject(value, path);
  expectValue(fields, 'format', 'mentoring-matching-instance', path);
  expectValue(fields, 'version', 1, path);
  const name = own(fields, 'name') ?? '';
  if (typeof name !== 'string') throw new Malformed(`${path}.name`, `a text is expected, not ${shown(name)}`);
  const variant = own(fields, 'variant');
  if (variant === 'classic') return readClassic(fields, name, path);
  if (variant === 'cross') return readCross(fields, name, path);
  if (variant === 'exchange') return readExchange(fields, name, path);
  if (variant === 'stable') return readStable(fields, name, path);
  throw new Malformed(`${path}.variant`, `"classic", "cross", "exchange" or "stable" is expected, not ${shown(variant)}`);
}

function expectValue(fields: Fields, key: string, expected: string | number, path: string): void {
  const value = own(fields, key);
  if (value !== expected) throw new Malformed(`${path}.${key}`, `${JSON.stringify(expected)} is expected, not ${shown(value)}`);
}

function readClassic(fields: Fields, name: string, path: string): ClassicInstance {
  const mentees = readList(fields, 'mentees', path);
  const mentors = readList(fields, 'mentors', path);
  const listed = (key: string) => readPairs(readList(fields, key, path), mentees.length, mentors.length, `${path}.${key}`);
  return {
    variant: 'classic',
    name,
    mentees: mentees.length,
    mentors: mentors.length,
    menteePlaces: readPlaces(mentees, mentors.length, `${path}.mentees`),
    mentorPlaces: readPlaces(mentors, mentees.length, `${path}.mentors`),
    pairs: readPairTable(readList(fields, 'pairs', path), mentees.length, mentors.length, false, `${path}.pairs`),
    lineManagers: listed('lineManagers'),
    barred: listed('blockedPairs'),
    must: listed('mustPairs'),
  };
}

function readCross(fields: Fields, name: string, path: string): CrossInstance {
  const organisations = readWhole(fields, 'organisations', path);
  if (organisations > 2 ** 31)
    throw new Malformed(`${path}.organisations`, `more than ${2 ** 31} organisations are not possible`);
  const limits = readObject(own(fields, 'limits') ?? {}, `${path}.limits`);
  const limit = (key: string) => readWhole<number | null>(limits, key, `${path}.limits`, { value: null, nullToo: true });
  const homes = (key: string) =>
    Int32Array.from(readList(fields, key, path), (person, index) => {
      const at = `${path}.${key}[${index}]`;
      return readIndex(own(readObject(person, at), 'org'), organisations, `${at}.org`);
    });
  return {
    ...readClassic(fields, name, path),
    variant: 'cross',
    organisations,
    menteeOrganisation: homes('mentees'),
    mentorOrganisation: homes('mentors'),
    balanceTolerance: limit('balanceTolerance'),
    maxPairsBetween: limit('maxPairsBetweenOrganisations'),
  };
}

function readExchange(fields: Fields, name: string, path: string): ExchangeInstance {
  const people = readList(fields, 'persons', path);
  for (const [index, person] of people.entries()) readObject(person, `${path}.persons[${index}]`);
  const count = people.length;
  const listed = (key: string) => smallerFirst(readPairs(readList(fields, key, path), count, count, `${path}.${key}`));
  return {
    variant: 'exchange',
    name,
    people: count,
    pairs: readPairTable(readList(fields, 'pairs', path), count, count, true, `${path}.pairs`),
    barred: listed('blockedPairs'),
    must: listed('mustPairs'),
  };
}

function smallerFirst(flat: Int32Array): Int32Array {
  return flat.map((value, k) => (k % 2 === 0 ? Math.min(value, flat[k + 1]!) : Math.max(value, flat[k - 1]!)));
}

function readStable(fields: Fields, name: string, path: string): StableInstance {
  const mentees = readList(fields, 'mentees', path);
  const mentors = readList(fields, 'mentors', path);
  const given = own(fields, 'givenMatching') ?? null;
  return {
    variant: 'stable',
    name,
    menteePlaces: readPlaces(mentees, mentors.length, `${path}.mentees`),
    mentorPlaces: readPlaces(mentors, mentees.length, `${path}.mentors`),
    ...preferencesOf(
      readPreferences(mentees, mentors.length, `${path}.mentees`),
      readPreferences(mentors, mentees.length, `${path}.mentors`),
    ),
    given:
      given === null
        ? null
        : readPairs(readList(fields, 'givenMatching', path), mentees.length, mentors.length, `${path}.givenMatching`),
  };
}

function readPreferences(people: unknown[], partners: number, path: string): Int32Array[] {
  return people.map((person, index) => {
    const at = `${path}[${index}]`;
    const seen = new Set<number>();
    return Int32Array.from(readList(readObject(person, at), 'preferences', at), (value, rank) => {
      const partner = readIndex(value, partners, `${at}.preferences[${rank}]`);
      if (seen.has(partner)) throw new Malformed(`${at}.preferences[${rank}]`, `${partner} is listed twice`);
      seen.add(partner);
      return partner;
    });
  });
}
