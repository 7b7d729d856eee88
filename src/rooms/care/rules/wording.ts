/** A source that must not show through what the office writes: somebody's name, and her words. */
export interface Hidden {
  names: readonly string[];
  texts: readonly string[];
}

/** As many words in a row that are the same are a quotation. */
export const quoteWords = 7;

/** Parts of names that are words of every day. */
const particles: ReadonlySet<string> = new Set(
  'von van der den des del della dei degli dos das und zum zur ter ten the and les bin ibn abu'.split(' '),
);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function sharesRun(said: readonly string[], source: readonly string[]): boolean {
  const runs = new Set<string>();
  for (let at = 0; at + quoteWords <= source.length; at += 1) runs.add(source.slice(at, at + quoteWords).join(' '));
  for (let at = 0; at + quoteWords <= said.length; at += 1) if (runs.has(said.slice(at, at + quoteWords).join(' '))) return true;
  return false;
}

/**
 * Whether words meant for the reported person give away who spoke: a name (of three letters and more), or seven words in a row.
 * Catches what slips in unseen; whoever writes still has to think.
 */
export function givesAway(text: string, hidden: Hidden): 'name' | 'quote' | undefined {
  const said = wordsIn(text);
  const known = new Set(said);
  const names = hidden.names.flatMap(wordsIn).filter((name) => name.length > 2 && !particles.has(name));
  if (names.some((name) => known.has(name))) return 'name';
  return hidden.texts.some((source) => sharesRun(said, wordsIn(source))) ? 'quote' : undefined;
}
