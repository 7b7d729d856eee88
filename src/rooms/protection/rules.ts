import type { Actor } from '../../platform/deed.ts';
import { hasRole, type Transition } from '../people/rules/person.ts';

export const protectionStates = ['asked', 'frozen', 'declined', 'released', 'ended', 'withdrawn'] as const;
export type ProtectionState = (typeof protectionStates)[number];
/** Somebody still has to do something about it. */
export const openStates = ['asked', 'frozen'] as const satisfies readonly ProtectionState[];

/** Whom a party can ask. Each reads only what was asked of her own. */
export const helperRoles = ['confidant', 'office'] as const;
export type HelperRole = (typeof helperRoles)[number];

/** What a party can hand to the confidant. */
export const handoverKinds = ['message', 'note', 'session', 'goal', 'agreement'] as const;
export type HandoverKind = (typeof handoverKinds)[number];

/** `answer`: with words and without freezing. `lapse`: the tandem has ended in another way. */
export type ProtectionVerb = 'withdraw' | 'freeze' | 'answer' | 'release' | 'end' | 'lapse';
/** `helper`: whoever holds the role that was asked, and is no party. `system`: also for whoever leaves the network. */
export type ProtectionWho = 'asker' | 'helper' | 'system';

const step = (
  from: ProtectionState,
  verb: ProtectionVerb,
  to: ProtectionState,
  ...who: ProtectionWho[]
): Transition<ProtectionState, ProtectionVerb, ProtectionWho> => ({ from, verb, to, who });

export const protectionTransitions = [
  step('asked', 'withdraw', 'withdrawn', 'asker', 'system'),
  step('asked', 'freeze', 'frozen', 'helper'),
  step('asked', 'answer', 'declined', 'helper'),
  step('frozen', 'release', 'released', 'helper'),
  step('frozen', 'end', 'ended', 'helper'),
  step('frozen', 'lapse', 'ended', 'system'),
];

/** Where the verb leads from this state; undefined where the table knows no such step. */
export function nextProtectionState(from: ProtectionState, verb: ProtectionVerb): ProtectionState | undefined {
  return protectionTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

/** The roles in which this person is asked for help. */
export function helperRolesOf(actor: Actor): HelperRole[] {
  return helperRoles.filter((role) => hasRole(actor, role));
}

export function isHandoverKind(text: string | undefined): text is HandoverKind {
  return (handoverKinds as readonly string[]).includes(text ?? '');
}

/** Characters; a quote is cut there. */
export const lengths = { words: 3000, answer: 3000, quote: 8000 } as const;
export const leastWords = 20;

/** Months for which a closed call is kept: for claims where a tandem was frozen, shorter where nothing had to be done. */
export const keepMonths = { frozen: 36, other: 6 } as const;

/** `asked`: the confidants or the office, whichever was asked · `both`: the two of the tandem. */
export type ProtectionAudience = 'you' | 'giver' | 'chosen' | 'asked' | 'both' | 'coordination';

/** Who reads what; the panels take it from here, and the tests of the pages too. */
export const protectionAudience = {
  that_asked: ['you', 'asked'],
  ask_words: ['you', 'asked'],
  answer: ['you', 'asked'],
  reason: ['asked'],
  frozen: ['both', 'asked', 'coordination'],
  that_handed: ['giver', 'chosen'],
  quote: ['giver', 'chosen'],
  handover_words: ['giver', 'chosen'],
} as const satisfies Record<string, readonly ProtectionAudience[]>;

export type ProtectionPart = keyof typeof protectionAudience;
