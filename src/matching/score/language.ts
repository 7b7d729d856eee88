import type { Features } from './prepare.ts';
import type { Reason } from './reasons.ts';

/** B2 in the scale of levels: the level at which two can work together [G]. */
export const workingLevel = 'B2';

/** Languages that both speak at the working level or better, in the mentee's order. */
export function commonLanguages(mentee: Features, mentor: Features, level: string = workingLevel): string[] {
  const least = mentee.scales.language_levels.indexOf(level);
  const speaks = (person: Features) =>
    person.facts.languages
      .filter((entry) => person.scales.language_levels.indexOf(entry.level) >= least)
      .map(({ language }) => language);
  const theirs = new Set(speaks(mentor));
  return speaks(mentee).filter((language) => theirs.has(language));
}

export function languageReasons(mentee: Features, mentor: Features): Reason[] {
  const languages = commonLanguages(mentee, mentor);
  if (languages.length > 0) return [{ key: 'language', speaks: 'for', criterion: undefined, strength: 1, vars: { languages } }];
  const named = mentee.languages.length > 0 && mentor.languages.length > 0;
  // Without a common language nothing else helps: it comes before every other open point.
  return named ? [{ key: 'language_none', speaks: 'open', criterion: undefined, strength: 10_000, vars: {} }] : [];
}
