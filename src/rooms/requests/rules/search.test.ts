import { describe, expect, it } from 'vitest';
import { putListings } from './copy.ts';
import { sampleDirectory, sampleRow, samples } from './finder.samples.ts';
import { search, wordsOfQuery } from './search.ts';
import { editsBetween } from './typos.ts';

const directory = sampleDirectory();
const nameOf = (id: string) => directory.by_id.get(id)?.row.first_name ?? '';
const found = (text: string) => [...(search(directory.index, text)?.ranks.keys() ?? [])].map(nameOf).toSorted();

describe('what a search finds, and what it must not find', () => {
  it.each([
    // The words as they are, in any case and with or without umlauts.
    ['Corinna', ['Corinna']],
    ['corinna s', ['Corinna']],
    ['ozlem', ['Özlem']],
    ['OEZLEM', ['Özlem']],
    ['Zuerich', ['Lorenz']],
    ['Geneve', ['Daria']],
    ['Mueller Soehne', ['Özlem']],
    ['Hallbach', ['Lorenz']],
    // Topics by their labels and synonyms in both languages.
    ['logistics', ['Samira']],
    ['Logistik', ['Samira']],
    ['supply chain', ['Samira']],
    ['SCM', ['Samira']],
    ['delegating', ['Corinna', 'Hanna']],
    ['Schwierige Gespräche', ['Corinna']],
    ['difficult conversations', ['Corinna']],
    // Parts of compounds, and forms.
    ['Kette', ['Lorenz', 'Samira']],
    ['Ketten', ['Lorenz', 'Samira']],
    ['Lieferkette', ['Lorenz', 'Samira']],
    ['Entwickler', ['Özlem']],
    ['Produktionsleiterin', ['Lorenz']],
    ['Pflege', ['Corinna']],
    // Nobody's gender: each form finds all.
    ['Leiter Einkauf', ['Samira']],
    ['Leiterin Produktion', ['Lorenz']],
    // A slip of the pen.
    ['Corina', ['Corinna']],
    ['Liefekette', ['Lorenz', 'Samira']],
    ['Verhandlugn', ['Daria']],
    ['Meditaion', ['Daria']],
    ['Prodkution', ['Lorenz']],
    // Several words: all of them.
    ['Einkauf Bern', ['Samira']],
    ['Delegieren Aarau', ['Corinna', 'Hanna']],
    ['delegation in Aarau, and Kessler', ['Hanna']],
    ['Ich suche jemanden für Delegation und Führung', ['Corinna', 'Hanna']],
    // What nobody has.
    ['Xylophon', []],
    ['Kauf', []],
    ['Ferk', []],
    ['Haube', []],
  ] as const)('%s', (text, names) => {
    expect(search(directory.index, text)?.complete).toBe(true);
    expect(found(text)).toEqual(names);
  });
});

it('nobody has all words: those with the most', () => {
  const all = search(directory.index, 'Mediation Aarau Delegation');
  expect(all?.complete).toBe(false);
  expect(found('Mediation Aarau Delegation')).toEqual(['Corinna', 'Hanna']);
});

it('a word that nobody has is nobody’s, a word that only small words surround is looked for alone', () => {
  expect(wordsOfQuery('Wie führe ich ein Team?')).toEqual(['fuhre', 'team']);
  expect(wordsOfQuery('der die das')).toEqual(['der', 'die', 'das']);
  expect(search(directory.index, '  ,;: ')).toBeUndefined();
});

it('names the topics that a word names, not all of a group', () => {
  expect([...(search(directory.index, 'Lieferkette')?.topics ?? [])]).toEqual(['supply-chain']);
  const leading = search(directory.index, 'leadership')?.topics;
  expect(leading?.has('delegation')).toBe(false);
});

it('names and topics weigh more than what stands in a text', () => {
  const ranks = search(directory.index, 'Lieferketten')?.ranks;
  const [samira, lorenz] = ['Samira', 'Lorenz'].map((name) => {
    const entry = directory.entries.find(({ row }) => row.first_name === name);
    return ranks?.get(entry?.id ?? '') ?? 0;
  });
  expect(samira).toBeGreaterThan(lorenz ?? 0);
});

it('a changed listing is found by its new words only, one that went by none', () => {
  const own = sampleDirectory();
  const at = Object.keys(samples).indexOf('Lorenz');
  const row = sampleRow(at, { ...samples['Lorenz'], first_name: 'Lorenz', about: 'Qualitätssicherung' });
  putListings(own, [row], [row.person_id]);
  const names = (text: string) =>
    [...(search(own.index, text)?.ranks.keys() ?? [])].map((id) => own.by_id.get(id)?.row.first_name);
  expect(names('Qualität')).toEqual(['Lorenz']);
  expect(names('Lieferketten')).toEqual(['Samira']);
  putListings(own, [], [row.person_id]);
  expect(names('Qualität')).toEqual([]);
  expect(own.index.listings.terms.has('qualitatssicherung')).toBe(false);
  expect(own.entries).toHaveLength(5);
});

it('counts letters added, left out, changed and swapped', () => {
  expect(editsBetween('kette', 'kette', 2)).toBe(0);
  expect(editsBetween('kette', 'ketet', 2)).toBe(1);
  expect(editsBetween('kette', 'kete', 2)).toBe(1);
  expect(editsBetween('kette', 'karten', 2)).toBe(3);
  expect(editsBetween('', 'ab', 2)).toBe(2);
});
