import type { House } from '../../../platform/deed.ts';
import type { Sealed } from '../../../platform/vault.ts';

export type SealedColumn = 'experience' | 'motivation' | 'conflicts' | 'cv_text' | 'reason';

/** Context of an application's confidential column, as everywhere: table, column, row. */
const context = (column: SealedColumn, id: string) => `application.${column}.${id}`;
const noteContext = (id: string, topic: string) => `application_topic.note.${id}.${topic}`;

export function sealText(house: House, id: string, column: SealedColumn, text: string | undefined | null): Sealed | null {
  return text ? house.vault.seal(text, context(column, id)) : null;
}

export function openText(house: House, id: string, column: SealedColumn, sealed: Sealed | null): string {
  return sealed ? house.vault.open(sealed, context(column, id)) : '';
}

export function sealNote(house: House, id: string, topic: string, text: string | undefined): Sealed | null {
  return text ? house.vault.seal(text, noteContext(id, topic)) : null;
}

export function openNote(house: House, id: string, topic: string, sealed: Sealed | null): string {
  return sealed ? house.vault.open(sealed, noteContext(id, topic)) : '';
}
