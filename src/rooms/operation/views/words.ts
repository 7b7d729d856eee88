import type { Key } from '../../../platform/i18n/catalogue.ts';
import { messages } from '../../../platform/i18n/catalogue.ts';
import type { Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PersonStatus } from '../../people/rules/person.ts';
import type { BadRow } from '../rules/import.ts';
import type { MailState } from '../rules.ts';

/** Words of a key that is put together at run time; the bare name where nobody has written any. */
export function wordsOr(ui: Ui, key: string, otherwise: string): string {
  return messages.en.has(key) ? ui.t(key as Key) : otherwise;
}

export function verbWords(ui: Ui, verb: string): string {
  return wordsOr(ui, `operation.verb.${verb}`, verb);
}

export const statusSigns: Record<PersonStatus, Sign> = {
  active: 'done',
  invited: 'open',
  lapsed: 'rest',
  left: 'rest',
  blocked: 'due',
  merged: 'rest',
  erased: 'rest',
};
export const mailSigns: Record<MailState, Sign> = {
  queued: 'open',
  sending: 'open',
  sent: 'done',
  failed: 'due',
  unsure: 'waits',
  kept: 'rest',
};

export function badWords(ui: Ui, row: Pick<BadRow, 'reason' | 'first'>): string {
  return ui.t(`operation.import.bad.${row.reason}`, { first: row.first ?? 0 });
}

/** 1 MB and more in MB, less in KB. */
export function sizeWords(ui: Ui, bytes: number): string {
  return bytes < 1_000_000 ? `${ui.number(Math.ceil(bytes / 1000))} KB` : `${ui.number(Math.round(bytes / 100_000) / 10)} MB`;
}
