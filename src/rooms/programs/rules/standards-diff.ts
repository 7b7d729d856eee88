import type { PolicySection, PolicyText } from '../rules.ts';
import { policyParts, type PolicyPart } from './standards.ts';

export type SectionState = 'same' | 'changed' | 'added' | 'removed';

/** One section of two versions held against each other. Numbers count from 1. */
export interface SectionChange {
  state: SectionState;
  /** It stands at another place among those that stayed. */
  moved: boolean;
  was: number | undefined;
  is: number | undefined;
  before: PolicySection | undefined;
  after: PolicySection | undefined;
}

export interface TextChange extends Record<PolicyPart, SectionChange[]> {
  title: { before: string; after: string };
}

/** A section counts as the same one if it shares at least this much of its words. */
const likeness = 0.5;

const wordsOf = ({ title, text }: PolicySection): string[] => `${title} ${text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Shared words of both by Dice, 0 to 1. */
function shared(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return words.length + others.length === 0 ? 0 : (2 * both) / (words.length + others.length);
}

/** Which old section became which new one: the same words first, then the same title, then the most alike. Old index by new index. */
function matched(before: readonly PolicySection[], after: readonly PolicySection[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const take = (fits: (was: PolicySection, is: PolicySection) => boolean) => {
    for (const [is, section] of after.entries()) {
      if (pairs.has(is)) continue;
      const was = before.findIndex((old, at) => !taken.has(at) && fits(old, section));
      if (was < 0) continue;
      pairs.set(is, was);
      taken.add(was);
    }
  };
  take((was, is) => was.title === is.title && was.text === is.text);
  take((was, is) => was.title === is.title && is.title !== '');
  // Each section is taken apart once, and only those that are left.
  const rest = (sections: readonly PolicySection[], has: (at: number) => boolean) =>
    sections.flatMap((section, at) => (has(at) ? [] : [{ at, words: wordsOf(section) }]));
  const old = rest(before, (at) => taken.has(at));
  const alike = rest(after, (at) => pairs.has(at))
    .flatMap((is) => old.map((was) => ({ is: is.at, was: was.at, much: shared(was.words, is.words) })))
    .filter(({ much }) => much >= likeness)
    .toSorted((a, b) => b.much - a.much || a.is - b.is || a.was - b.was);
  for (const { is, was } of alike) {
    if (pairs.has(is) || taken.has(was)) continue;
    pairs.set(is, was);
    taken.add(was);
  }
  return pairs;
}

/** New indices whose old ones form the longest rising row: they stayed where they were, the others moved. */
function steady(pairs: ReadonlyMap<number, number>): Set<number> {
  const rows = [...pairs].toSorted(([a], [b]) => a - b);
  const best: { length: number; from: number }[] = [];
  for (const [at, [, was]] of rows.entries()) {
    let own = { length: 1, from: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const chain = best[earlier]!;
      if (rows[earlier]![1] < was && chain.length + 1 > own.length) own = { length: chain.length + 1, from: earlier };
    }
    best.push(own);
  }
  let at = best.reduce((top, chain, index) => (chain.length > (best[top]?.length ?? 0) ? index : top), -1);
  if (at < 0 && best.length > 0) at = 0;
  const kept = new Set<number>();
  while (at >= 0) {
    kept.add(rows[at]![0]);
    at = best[at]!.from;
  }
  return kept;
}

/** In the order of the new text; what was removed stands behind the section that it followed. */
export function compareSections(before: readonly PolicySection[], after: readonly PolicySection[]): SectionChange[] {
  const pairs = matched(before, after);
  const stayed = steady(pairs);
  const list: SectionChange[] = after.map((section, is) => {
    const was = pairs.get(is);
    const old = was === undefined ? undefined : before[was];
    const same = old?.title === section.title && old.text === section.text;
    return {
      state: old ? (same ? 'same' : 'changed') : 'added',
      moved: old !== undefined && !stayed.has(is),
      was: was === undefined ? undefined : was + 1,
      is: is + 1,
      before: old,
      after: section,
    };
  });
  const gone = new Set(before.keys());
  for (const was of pairs.values()) gone.delete(was);
  for (const was of gone) {
    const follows = list.findLastIndex((change) => change.was !== undefined && change.was <= was && !change.moved);
    list.splice(follows + 1, 0, {
      state: 'removed',
      moved: false,
      was: was + 1,
      is: undefined,
      before: before[was],
      after: undefined,
    });
  }
  return list;
}

export function compareTexts(before: PolicyText, after: PolicyText): TextChange {
  return {
    title: { before: before.title, after: after.title },
    binding: compareSections(before.binding, after.binding),
    tips: compareSections(before.tips, after.tips),
  };
}

export type ChangeCount = Record<Exclude<SectionState, 'same'> | 'moved', number>;

/** How many sections of each part changed in which way; one that moved and was changed counts as changed. */
export function countChanges(change: TextChange): Record<PolicyPart, ChangeCount> & { title: boolean; any: boolean } {
  const count = (part: PolicyPart): ChangeCount => {
    const of = (state: SectionState) => change[part].filter((section) => section.state === state).length;
    return {
      added: of('added'),
      changed: of('changed'),
      removed: of('removed'),
      moved: change[part].filter((section) => section.state === 'same' && section.moved).length,
    };
  };
  const counts = { binding: count('binding'), tips: count('tips') };
  const title = change.title.before !== change.title.after;
  return { ...counts, title, any: title || policyParts.some((part) => Object.values(counts[part]).some((n) => n > 0)) };
}
