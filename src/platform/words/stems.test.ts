import { describe, expect, it } from 'vitest';
import { compoundHolds, fold, stemsOf, wordsIn } from './stems.ts';

const meet = (one: string, other: string): boolean => {
  const stems = stemsOf(fold(one));
  return stemsOf(fold(other)).some((stem) => stems.includes(stem));
};

describe('words', () => {
  it('folds case, accents and umlauts, whichever way they were typed', () => {
    expect(fold('FÜHRUNG')).toBe(fold('Fuehrung'));
    expect(fold('Fu\u0308hrung')).toBe('fuehrung');
    expect(fold('Maßstab')).toBe('massstab');
    expect(fold('Café Ångström Łódź')).toBe('cafe angstroem lodz');
    expect(fold('Liefer\u00adkette')).toBe('lieferkette');
  });

  it('keeps the place of each word in the text', () => {
    const text = 'Ich führe: IT-Projekte, C++ & Café.';
    const words = wordsIn(text);
    expect(words.map((each) => each.word)).toEqual(['ich', 'fuehre', 'it', 'projekte', 'c++', 'cafe']);
    expect(words.map((each) => text.slice(each.at, each.at + each.length))).toEqual([
      'Ich',
      'führe',
      'IT',
      'Projekte',
      'C++',
      'Café',
    ]);
  });

  it.each([
    ['Kette', 'Ketten'],
    ['Haus', 'Häuser'],
    ['Haus', 'Haeuser'],
    ['Führung', 'Fuhrung'],
    ['Verhandlung', 'Verhandlungen'],
    ['Projektleiter', 'Projektleiterinnen'],
    ['Steuern', 'Steuer'],
    ['value', 'values'],
    ['negotiate', 'negotiating'],
    ['company', 'companies'],
    ['mentor', 'mentors'],
  ])('%s and %s are forms of one word', (one, other) => expect(meet(one, other)).toBe(true));

  it.each([
    ['Steuer', 'stur'],
    ['Kette', 'Karte'],
    ['Recht', 'Rede'],
  ])('%s and %s are not', (one, other) => expect(meet(one, other)).toBe(false));

  it.each([
    ['Lieferkette', 'Kette'],
    ['Lieferketten', 'Kette'],
    ['Lieferkette', 'Ketten'],
    ['Lieferkettenmanagement', 'Lieferketten'],
    ['Lieferkettenmanagement', 'Lieferkette'],
    ['Lieferkettenmanagement', 'Management'],
    ['Teamführung', 'Führung'],
    ['Teamfuehrung', 'Führung'],
    ['Arbeitsrecht', 'Arbeit'],
    ['Bauleitung', 'Leitung'],
    ['Führungskräfte', 'Führung'],
    ['Softwareentwicklerinnen', 'Entwickler'],
    ['Fachmann', 'Mann'],
  ])('%s holds %s', (word, part) => expect(compoundHolds(fold(word), fold(part))).toBe(true));

  it.each([
    ['Verkauf', 'Kauf'],
    ['Überführung', 'Führung'],
    ['Wirtschaft', 'Wirt'],
    ['Lieferkette', 'Lie'],
    ['Kette', 'Kette'],
    ['Marketing', 'Market'],
    ['Lieferkette', 'Ferk'],
  ])('%s does not hold %s', (word, part) => expect(compoundHolds(fold(word), fold(part))).toBe(false));
});
