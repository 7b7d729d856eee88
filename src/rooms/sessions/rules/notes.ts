import type { NoteKind } from '../rules.ts';
import type { TalkAudience } from './messages.ts';

/** How long a deleted note can be brought back. */
export const undoHours = 24;

/** Deleted notes from before this instant are gone for good. */
export function undoneUntil(now: Date): Date {
  return new Date(now.getTime() - undoHours * 3_600_000);
}

/** Without accents and capitals, so that words are found however they are written. */
export const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

/** All words of the question are in the text, in any order, whatever their accents and capitals. */
export function matchesWords(text: string, question: string): boolean {
  const words = folded(question).split(/\s+/).filter(Boolean);
  const whole = folded(text);
  return words.every((word) => whole.includes(word));
}

/** Mine are read and written by their author, ours by both. */
export function mayReadNote(note: { kind: NoteKind; author_id: string | null }, person_id: string): boolean {
  return note.kind === 'ours' || note.author_id === person_id;
}

export const noteAudience = {
  mine: ['author'],
  ours: ['both'],
} as const satisfies Record<string, readonly TalkAudience[]>;
