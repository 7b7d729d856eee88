import { placesLeft, type Pool, type PoolPerson } from './pool.ts';

/** Where somebody stands before a run, the nearest to the matching first. */
export const standings = [
  'ready',
  'proposed',
  'full',
  'training',
  'manager',
  'standards',
  'form',
  'waitlisted',
  'applied',
  'asked',
] as const;
export type Standing = (typeof standings)[number];

/** `proposed`: a chosen proposal holds her last place. `full`: tandems hold it. Otherwise what is missing first. */
export function standingOf(person: PoolPerson): Standing {
  const { state, missing, proposed } = person;
  if (state === 'ready' || state === 'paired') return placesLeft(person) > 0 ? 'ready' : proposed > 0 ? 'proposed' : 'full';
  if (state === 'waitlisted' || state === 'applied') return state;
  if (state === 'invited' || state === 'nominated') return 'asked';
  // What takes longest to come is told last: whoever has no form has no training either.
  return missing.includes('form') ? 'form' : (missing[0] ?? 'training');
}

export type Standings = Readonly<Record<Standing, readonly PoolPerson[]>>;

export function standingsOf({ people }: Pool): Standings {
  const groups = Object.fromEntries(standings.map((name) => [name, [] as PoolPerson[]])) as Record<Standing, PoolPerson[]>;
  for (const person of people) groups[standingOf(person)].push(person);
  return groups;
}
