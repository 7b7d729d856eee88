import { prepare, type Features } from '../../../matching/score/prepare.ts';
import type { Vocabulary } from '../../../matching/score/facts.ts';
import { fold, wordsIn } from '../../../platform/words/stems.ts';
import type { PublishedListing } from '../../applications/store/published.ts';
import { mentorFacts, placeKey } from './features.ts';

/** What a member can narrow by. `free` and `short` have one value, `yes`. */
export const facets = ['topic', 'language', 'mode', 'place', 'level', 'function', 'organization', 'free', 'short'] as const;
export type Facet = (typeof facets)[number];

/** A published listing as members see it, ready to be searched, narrowed, sorted and scored. */
export interface Entry {
  id: string;
  person_id: string;
  /** «Jana B.» */
  name: string;
  /** By which names are sorted. */
  name_key: string;
  initials: string;
  photo: string | undefined;
  row: PublishedListing;
  places: number;
  /** She has accepted the standards in force. */
  accepted: boolean;
  /** Milliseconds. */
  published_at: number;
  /** Values with their labels, by facet; a topic's group stands beside it as `@group`. */
  values: Readonly<Record<Facet, readonly Value[]>>;
  features: Features;
}

export interface Value {
  value: string;
  /** As written; empty where the interface has a word for it. */
  label: string;
}

const feminine = /(?<=.{3}(?:er|or|ent|ant|ist|eur|og|at|ekt))in(?:nen)?$/;

/** Words of a function without gender: whoever picks «Leiter Einkauf» finds «Leiterin Einkauf», too. */
export function functionKey(text: string): string {
  return wordsIn(text)
    .map(({ word }) => word.replace(feminine, ''))
    .filter((word) => word !== 'in' && word !== 'innen')
    .join('-');
}

/** A label of a function for everybody: «Leiter:in Einkauf». */
export function neutralFunction(text: string): string {
  return text.replaceAll(/[\p{L}]+/gu, (word) =>
    feminine.test(fold(word)) && !/[A-Z].*[A-Z]/.test(word)
      ? word.replace(/in(nen)?$/, ':in')
      : word.replace(/([Ll]eiter|[Bb]erater|[Rr]eferent|[Ii]ngenieur|[Ee]ntwickler)$/, '$1:in'),
  );
}

export const slugOf = (text: string): string =>
  wordsIn(text)
    .map(({ word }) => word)
    .join('-');

const one = (value: string | undefined, label = ''): Value[] => (value ? [{ value, label }] : []);
const yes = (is: boolean): Value[] => one(is ? 'yes' : undefined);

export interface EntryFacts {
  places: number;
  accepted: boolean;
  photo: string | undefined;
  /** Group by topic. */
  groups: ReadonlyMap<string, string>;
  vocabulary: Vocabulary;
}

export function entryOf(row: PublishedListing, facts: EntryFacts): Entry {
  const { places, accepted, photo, groups, vocabulary } = facts;
  const name = `${row.first_name} ${row.initial}.`;
  const topics = row.topics.map(({ topic }) => topic);
  const inGroups = new Set(topics.flatMap((topic) => groups.get(topic) ?? []));
  const modes = row.work_mode === 'both' ? ['onsite', 'remote'] : row.work_mode ? [row.work_mode] : [];
  return {
    id: row.id,
    person_id: row.person_id,
    name,
    name_key: fold(name),
    initials: `${[...row.first_name][0] ?? ''}${row.initial}`.toUpperCase(),
    photo,
    row,
    places,
    accepted,
    published_at: row.published_at?.getTime() ?? 0,
    values: {
      topic: [...topics, ...[...inGroups].map((group) => `@${group}`)].map((value) => ({ value, label: '' })),
      language: row.languages.map(({ language }) => ({ value: language, label: '' })),
      mode: modes.map((value) => ({ value, label: '' })),
      place: one(placeKey(row.location)?.replaceAll(/[^a-z]+/g, '-'), row.location ?? ''),
      level: one(row.career_level ?? undefined),
      function: one(functionKey(row.function ?? ''), neutralFunction(row.function ?? '')),
      organization: one(slugOf(row.organization ?? ''), row.organization ?? ''),
      free: yes(places > 0 && accepted),
      short: yes(row.short_mentoring),
    },
    features: prepare(mentorFacts(row), vocabulary),
  };
}
