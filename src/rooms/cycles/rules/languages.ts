import type { Both } from './plan.ts';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** The languages in which a house is read, of the two in which programmes are written. `locales`: what it offers. */
export function languagesOf(locales: readonly string[]): Language[] {
  const read = languages.filter((language) => locales.some((locale) => locale.split('-')[0] === language));
  return read.length > 0 ? read : [...languages];
}

/** Which of the house's languages a text lacks. */
export function lackingLanguage(text: Both, read: readonly Language[]): Language | undefined {
  return read.find((language) => text[language] === '');
}

/** The language that was left out says the same as the other. */
export function inBoth({ de, en }: Both): Both {
  return { de: de || en, en: en || de };
}
