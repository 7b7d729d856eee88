import type { CycleFormat, Side } from '../rooms/cycles/rules.ts';
import { placeKey, workKey } from '../rooms/requests/rules/features.ts';
import type { PoolPerson } from '../rooms/pairing/rules/pool.ts';
import { closed, levelsOfLanguage, noWords, roleWords, yesWords, type Column } from './columns.ts';

const listOf = (cell: string) =>
  cell
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** `Delegation:4` as word and number; without a number the one for its place in the list. */
function numbered(cell: string, otherwise: (at: number) => number, most: number): { word: string; number: number }[] | string {
  const found: { word: string; number: number }[] = [];
  for (const [at, entry] of listOf(cell).entries()) {
    const [, word = entry, digits] = /^(.*?)\s*:\s*(\S+)$/.exec(entry) ?? [];
    const number = digits === undefined ? otherwise(at) : Number(digits);
    if (!Number.isInteger(number) || number < 1 || number > most) return entry;
    found.push({ word: word.trim(), number });
  }
  return found;
}

type Cell = (column: Column) => string;
type Wrong = (what: string) => void;

function roleOf(cell: Cell, wrong: Wrong, format: CycleFormat): Side {
  if (format === 'exchange') return 'partner';
  const role =
    roleWords[
      cell('role')
        .toLowerCase()
        .replaceAll(/[^a-z]/g, '') as keyof typeof roleWords
    ];
  if (role === 'mentor' || role === 'mentee') return role;
  wrong(`role «${cell('role')}» is neither mentor nor mentee`);
  return 'mentee';
}

export interface Whose {
  id: string;
  format: CycleFormat;
  topics: Map<string, string>;
}

/** One line of people.csv. What is wrong with it is told; the person is made of the rest. */
export function personOf(cell: Cell, wrong: Wrong, { id, format, topics }: Whose): PoolPerson {
  const known = (column: Column, list: string[]) => {
    const stranger = list.find((word) => !closed[column]!.includes(word));
    if (stranger !== undefined) wrong(`${column}: «${stranger}» is none of ${closed[column]!.join(', ')}`);
    return list;
  };
  const one = (column: Column) => known(column, cell(column) ? [cell(column)] : [])[0];
  const counted = (column: Column, otherwise: (at: number) => number, most: number) => {
    const read = numbered(cell(column), otherwise, most);
    if (typeof read !== 'string') return read;
    wrong(`${column}: «${read}» needs a whole number from 1 to ${most} behind the colon`);
    return [];
  };
  const whole = (column: Column, least: number, most: number, otherwise: number) => {
    if (!cell(column)) return otherwise;
    const value = Number(cell(column));
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    wrong(`${column}: «${cell(column)}» is no whole number from ${least} to ${most}`);
    return otherwise;
  };
  const statements = cell('statements')
    ? cell('statements')
        .split(/[\s;]+/)
        .map(Number)
    : [];
  if (
    statements.length > 0 &&
    (statements.length !== 8 || statements.some((value) => !(Number.isInteger(value) && value >= 0 && value <= 5)))
  )
    wrong('statements: eight numbers from 1 to 5 are needed, 0 where nothing was said');
  const languages = listOf(cell('languages')).map((entry) => {
    const [language = '', level = 'native'] = entry.split(':').map((part) => part.trim());
    if (!levelsOfLanguage.includes(level)) wrong(`languages: «${level}» is none of ${levelsOfLanguage.join(', ')}`);
    return { language: language.toLowerCase(), level };
  });
  const said = cell('trained').toLowerCase();
  if (said && !yesWords.has(said) && !noWords.has(said)) wrong(`trained: «${cell('trained')}» is neither yes nor no`);
  const group = cell('group');
  const organisation = cell('organisation');
  const places = whole('places', 0, 20, 1);
  return {
    id,
    person_id: id,
    role: roleOf(cell, wrong, format),
    state: 'ready',
    organization_id: organisation || null,
    capacity: places,
    running: 0,
    proposed: 0,
    missing: [],
    unwished: [],
    facts: {
      id,
      needs: counted('needs', (at) => Math.min(3, at + 1), 3).map(({ word, number }) => ({
        topic: topicKey(topics, word),
        priority: number,
      })),
      offers: counted('offers', () => 3, 4).map(({ word, number }) => ({
        topic: topicKey(topics, word),
        level: number,
        narrowed: false,
      })),
      goals_sought: known('goals_sought', listOf(cell('goals_sought'))),
      goals_offered: known('goals_offered', listOf(cell('goals_offered'))),
      statements,
      wished_experience: known('wished_experience', listOf(cell('wished_experience'))),
      experience: one('experience'),
      career_level: one('level'),
      slots: known('times', listOf(cell('times'))),
      work_mode: one('mode') as 'both' | undefined,
      max_travel: cell('travel') ? whole('travel', 0, 600, 0) : undefined,
      place: placeKey(cell('place')),
      function: workKey(cell('function')),
      industry: workKey(cell('industry')),
      department: workKey(cell('department')),
      organization: organisation || undefined,
      languages,
      ties: {
        group: group ? `group ${group}` : undefined,
        competitors: listOf(cell('competitors')),
        superiors: listOf(cell('superiors')),
        exclusions: listOf(cell('exclusions')),
        partners: listOf(cell('partners')),
        wishes: listOf(cell('wishes')),
        places,
        trained: !noWords.has(said),
      },
    },
  };
}

/** One topic whatever its capitals and spaces. */
function topicKey(topics: Map<string, string>, word: string): string {
  const key = word.normalize('NFC').replaceAll(/\s+/g, ' ').toLowerCase();
  if (!topics.has(key)) topics.set(key, word);
  return key;
}
