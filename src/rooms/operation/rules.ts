import type { Actor } from '../../platform/deed.ts';
import { hasRole, personTransitions, type PersonStatus, type StatusVerb } from '../people/rules/person.ts';

export function mayOperate(actor: Actor): boolean {
  return hasRole(actor, 'operator');
}

/** The verbs that office or operator may use on somebody else, as nouns of the address. */
export const personNouns = {
  block: 'block',
  unblock: 'unblocking',
  lapse: 'lapse',
  renew: 'renewal',
  leave: 'departure',
} as const satisfies Partial<Record<StatusVerb, string>>;
export type PersonVerb = keyof typeof personNouns;

/** What this actor may do to a person of this status; the same table refuses it in the deed. */
export function verbsFor(actor: Actor, status: PersonStatus, self: boolean): PersonVerb[] {
  if (self) return [];
  return (Object.keys(personNouns) as PersonVerb[]).filter((verb) =>
    personTransitions.some(
      (row) =>
        row.from === status &&
        row.verb === verb &&
        row.who.some((who) => (who === 'operator' || who === 'office') && hasRole(actor, who)),
    ),
  );
}

/** Whole mails are shown only where nothing leaves the machine, or where everybody is invented. */
export function maySeeMails(actor: Actor, mail: { smtp: boolean; demo: boolean }): boolean {
  return mayOperate(actor) && (!mail.smtp || mail.demo);
}

export const mailStates = ['queued', 'sending', 'sent', 'failed', 'unsure', 'kept'] as const;
export type MailState = (typeof mailStates)[number];

/** What may be sent (again) by hand. `sending` is not: the process that sends it may still be alive. */
export function mayRetry(state: MailState, smtp: boolean): boolean {
  return smtp && (state === 'failed' || state === 'unsure' || state === 'kept');
}

/** No mail server takes longer than this; the transport gives up much earlier. */
export const sendingMs = 30 * 60_000;

export const batchSizes = [10, 25, 50, 100, 250, 500, 1000] as const;
/** People per job: each job is one transaction. */
export const chunkSize = 100;
/** Nobody is invited twice within this time, whatever was clicked. */
export const inviteGapMs = 3_600_000;

export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Days for which an uploaded list, or what was left out of it, is kept. */
export const importKeepDays = 7;
