import type { House } from '../../../platform/deed.ts';
import type { Sealed } from '../../../platform/vault.ts';
import type { Participation } from './participations.ts';

/** Columns of a participation that lie sealed, each for its own place. */
export const sealedWords = ['why', 'reason', 'motivation', 'brings', 'goals'] as const;
export type SealedWord = (typeof sealedWords)[number];

const place = (word: SealedWord, id: string) => `participation.${word}.${id}`;

export function sealWord({ vault }: Pick<House, 'vault'>, id: string, word: SealedWord, text: string | undefined): Sealed | null {
  return text ? vault.seal(text, place(word, id)) : null;
}

export function openWord({ vault }: Pick<House, 'vault'>, row: Participation, word: SealedWord): string {
  const sealed = row[`sealed_${word}`];
  return sealed ? vault.open(sealed, place(word, row.id)) : '';
}
