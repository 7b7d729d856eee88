import { numberOf, type Facts, type Scales, type Vocabulary } from './facts.ts';

/** Percent of a need that a confirmed offer covers, by level 1 to 4 [G]: the lowest level is an offer as well. */
export const coverOfLevel = [0, 40, 60, 80, 100] as const;
/** What a narrowed offer is worth of a whole one [G], in percent: it covers a part of the topic, never more than all of it. */
export const narrowedWorth = 80;
/** Shares by priority 1 to 3: what matters most counts three times as much as what would be nice. */
const shareOfPriority = [0, 3, 2, 1] as const;

/** Facts of one person as numbers, for many comparisons. -1: not known. Masks hold one bit for each word of a scale. */
export interface Features {
  facts: Facts;
  scales: Scales;
  person: number;
  /** Topics needed without doubles, most important first, and their shares. */
  need_topics: readonly string[];
  needs: Uint16Array;
  shares: Uint8Array;
  shares_total: number;
  /** Percent covered, by number of the topic; shorter than the vocabulary where the rest is 0. */
  offered: Uint8Array;
  goals_sought: number;
  goals_offered: number;
  statements: Uint8Array;
  wished_experience: number;
  experience: number;
  career_level: number;
  slots: number;
  /** Bit 0: on site, bit 1: online; 0: not known. */
  modes: number;
  max_travel: number;
  place: number;
  function: number;
  industry: number;
  department: number;
  organization: number;
  group: number;
  /** Level + 1 by number of the language; 0: not spoken. */
  languages: Uint8Array;
  wishes: readonly number[];
  partners: readonly number[];
  superiors: readonly number[];
  exclusions: readonly number[];
  competitors: readonly number[];
  places: number;
  trained: boolean;
}

const onsite = 1;
const remote = 2;
export const modeBits = { onsite, remote, both: onsite | remote } as const;

const clamp = (value: number, top: number) => Math.min(Math.max(Math.trunc(value) || 0, 0), top);

function maskOf(words: readonly string[], scale: readonly string[]): number {
  let mask = 0;
  for (const word of words) if (scale.includes(word)) mask |= 1 << scale.indexOf(word);
  return mask;
}

/** Values by number, as long as the highest number. */
function table(entries: readonly (readonly [number, number])[]): Uint8Array {
  const values = new Uint8Array(Math.max(-1, ...entries.map(([number]) => number)) + 1);
  for (const [number, value] of entries) values[number] = Math.max(values[number] ?? 0, value);
  return values;
}

function needsOf(facts: Facts): { topic: string; share: number }[] {
  const shares = new Map<string, number>();
  for (const { topic, priority } of facts.needs) {
    const share = shareOfPriority[clamp(priority, 3)] || 1;
    shares.set(topic, Math.max(shares.get(topic) ?? 0, share));
  }
  return [...shares]
    .map(([topic, share]) => ({ topic, share }))
    .toSorted((a, b) => b.share - a.share || (a.topic < b.topic ? -1 : 1));
}

function cover({ level, narrowed }: { level: number; narrowed: boolean }): number {
  const whole = coverOfLevel[clamp(level, 4)]!;
  return narrowed ? (whole * narrowedWorth) / 100 : whole;
}

/** Prepares one person for `scorePair` and `ruleFailures`. The order within the lists (but `wishes`) makes no difference. */
export function prepare(facts: Facts, vocabulary: Vocabulary): Features {
  const { scales } = vocabulary;
  const ties = facts.ties ?? {};
  const needs = needsOf(facts);
  const party = (id: string) => numberOf(vocabulary, 'party', id);
  const known = (space: 'place' | 'function' | 'industry' | 'department', word: string | undefined) =>
    word ? numberOf(vocabulary, space, word) : -1;
  const placed = (word: string | undefined, scale: readonly string[]) => (word === undefined ? -1 : scale.indexOf(word));
  return {
    facts,
    scales,
    person: party(facts.id),
    need_topics: needs.map(({ topic }) => topic),
    needs: Uint16Array.from(needs, ({ topic }) => numberOf(vocabulary, 'topic', topic)),
    shares: Uint8Array.from(needs, ({ share }) => share),
    shares_total: needs.reduce((sum, { share }) => sum + share, 0),
    offered: table(facts.offers.map((offer) => [numberOf(vocabulary, 'topic', offer.topic), cover(offer)])),
    goals_sought: maskOf(facts.goals_sought, scales.goals),
    goals_offered: maskOf(facts.goals_offered, scales.goals),
    statements: Uint8Array.from({ length: 8 }, (_, at) => clamp(facts.statements[at] ?? 0, 5)),
    wished_experience: maskOf(facts.wished_experience, scales.bands),
    experience: placed(facts.experience, scales.bands),
    career_level: placed(facts.career_level, scales.career_levels),
    slots: maskOf(facts.slots, scales.slots),
    modes: facts.work_mode ? modeBits[facts.work_mode] : 0,
    max_travel: facts.max_travel ?? -1,
    place: known('place', facts.place),
    function: known('function', facts.function),
    industry: known('industry', facts.industry),
    department: known('department', facts.department),
    organization: facts.organization ? party(facts.organization) : -1,
    group: ties.group ? party(ties.group) : -1,
    languages: table(
      facts.languages.map(({ language, level }) => [
        numberOf(vocabulary, 'language', language),
        scales.language_levels.indexOf(level) + 1,
      ]),
    ),
    wishes: (ties.wishes ?? []).slice(0, 5).map(party),
    partners: (ties.partners ?? []).map(party),
    superiors: (ties.superiors ?? []).map(party),
    exclusions: (ties.exclusions ?? []).map(party),
    competitors: (ties.competitors ?? []).map(party),
    places: ties.places ?? 1,
    trained: ties.trained ?? true,
  };
}

/** The words of a mask in the order of their scale. */
export function wordsOf(mask: number, scale: readonly string[]): string[] {
  return scale.filter((_, at) => (mask & (1 << at)) !== 0);
}

export function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
