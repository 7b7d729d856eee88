/** The four formats of a programme; they differ in weights and in hard rules. */
export const formats = ['network', 'cross', 'exchange', 'reverse'] as const;
export type Format = (typeof formats)[number];

export type WorkMode = 'onsite' | 'remote' | 'both';

/**
 * What the app knows of one person. Words are the app's own: topics, organisations and people may be any string, the words
 * of `Scales` must be in their list (others are ignored). Empty and undefined mean «not known».
 */
export interface Facts {
  id: string;
  /** `priority` 1 (matters most) to 3. */
  needs: readonly { topic: string; priority: number }[];
  /** Confirmed offers only. `level` 1 to 4; `narrowed`: confirmed for a part of the topic. */
  offers: readonly { topic: string; level: number; narrowed: boolean }[];
  goals_sought: readonly string[];
  goals_offered: readonly string[];
  /** Four pairs of values, then four of work style: 1 to 5 each, 0 where not answered; empty: none answered. */
  statements: readonly number[];
  /** Bands of experience that the other side should have, and the own band. */
  wished_experience: readonly string[];
  experience: string | undefined;
  career_level: string | undefined;
  slots: readonly string[];
  work_mode: WorkMode | undefined;
  /** Minutes, one way. */
  max_travel: number | undefined;
  place: string | undefined;
  function: string | undefined;
  industry: string | undefined;
  department: string | undefined;
  organization: string | undefined;
  languages: readonly { language: string; level: string }[];
  /** Only formats with central matching know these; absent means none. */
  ties?: Partial<Ties>;
}

/** What speaks against a pair whatever the score says. Ids of people and organisations. */
export interface Ties {
  /** Group of companies. */
  group: string | undefined;
  /** Organisations that compete with the own one. */
  competitors: readonly string[];
  /** Direct and indirect line managers, and who appraises the person. */
  superiors: readonly string[];
  /** People or organisations: wishes, relatives, conflicts of interest, open incidents. */
  exclusions: readonly string[];
  /** Partners in tandems that run. */
  partners: readonly string[];
  /** People wished for, the first choice first, at most five. */
  wishes: readonly string[];
  /** Places left. */
  places: number;
  trained: boolean;
}

/** The closed lists of the app, each in its own order (bands, levels and career levels from low to high). At most 31 words each. */
export interface Scales {
  slots: readonly string[];
  goals: readonly string[];
  bands: readonly string[];
  career_levels: readonly string[];
  language_levels: readonly string[];
}

type Space = 'topic' | 'place' | 'function' | 'industry' | 'department' | 'language' | 'party';

/** Small numbers for words. Features can be compared only if they were prepared with the same vocabulary; it only grows. */
export interface Vocabulary {
  scales: Scales;
  spaces: Record<Space, Map<string, number>>;
}

export function newVocabulary(scales: Scales): Vocabulary {
  for (const [name, words] of Object.entries(scales) as [string, readonly string[]][])
    if (words.length > 31) throw new RangeError(`more than 31 words in ${name}`);
  const spaces = ['topic', 'place', 'function', 'industry', 'department', 'language', 'party'] as const;
  return { scales, spaces: Object.fromEntries(spaces.map((space) => [space, new Map()])) as Vocabulary['spaces'] };
}

/** Number of a word from 0; the same word has always the same number. */
export function numberOf(vocabulary: Vocabulary, space: Space, word: string): number {
  const known = vocabulary.spaces[space];
  const number = known.get(word) ?? known.size;
  if (number === known.size) known.set(word, number);
  return number;
}
