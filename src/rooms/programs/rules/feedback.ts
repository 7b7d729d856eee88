import type { Actor } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { Audience } from '../../people/rules/profile.ts';

export const feedbackKinds = ['praise', 'problem', 'idea'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** The office alone: the operator looks after the machine, not after what members write. */
export function mayReadFeedback(actor: Actor): boolean {
  return hasRole(actor, 'office');
}

/** Who reads which part of a feedback. The form draws «Who sees what» from it. */
export const feedbackAudience = {
  text: ['office'],
  name: ['office'],
  email: ['office'],
} as const satisfies Record<string, readonly Audience[]>;
