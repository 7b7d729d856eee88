import type { Transition } from '../../people/rules/person.ts';
import type { SessionState } from '../../sessions/rules.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import type { GoalAudience } from './goals.ts';

export type NeedsState = 'draft' | 'done';
export type NeedsVerb = 'finish' | 'reopen';

export const needsTransitions: readonly Transition<NeedsState, NeedsVerb, 'party'>[] = [
  { from: 'draft', verb: 'finish', to: 'done', who: ['party'] },
  { from: 'done', verb: 'reopen', to: 'draft', who: ['party'] },
];

export function nextNeedsState(state: NeedsState, verb: NeedsVerb): NeedsState | undefined {
  return needsTransitions.find((row) => row.from === state && row.verb === verb)?.to;
}

/** What the two fill in together; a draft may leave open what it needs at the end. */
export const needsFields = ['doing', 'stuck', 'wish', 'way', 'tools'] as const;
export type NeedsField = (typeof needsFields)[number];
export const requiredNeeds = ['doing', 'stuck', 'wish'] as const satisfies readonly NeedsField[];
export type NeedsBody = Partial<Record<NeedsField, string>>;

export function missingNeeds(body: NeedsBody): NeedsField[] {
  return requiredNeeds.filter((field) => !body[field]);
}

export interface PreparationBody {
  plan: string;
  materials: string;
}

/** What the reverse kit asks for, in this order; each shows where it stands. */
export const kitSteps = ['contact', 'needs', 'preparation', 'appointment', 'held'] as const;
export type KitStep = (typeof kitSteps)[number];

export interface KitFacts {
  /** The mentor has written for the first time. */
  written: boolean;
  /** Both have said that they have talked. */
  talked: boolean;
  needs: NeedsState | undefined;
  /** The mentor has said that she is prepared. */
  ready: boolean;
  /** Of the meeting that the preparation names. */
  session: SessionState | undefined;
}

export function kitDone({ written, talked, needs, ready, session }: KitFacts): Record<KitStep, boolean> {
  return {
    contact: written || talked,
    needs: needs === 'done',
    preparation: ready,
    appointment: session === 'booked' || session === 'held',
    held: session === 'held',
  };
}

/** The first step that is not done: there the two stand. Undefined when all are. */
export function kitHere(facts: KitFacts): KitStep | undefined {
  const done = kitDone(facts);
  return kitSteps.find((step) => !done[step]);
}

/** Whose turn a step is: the assessment belongs to both, the rest is the mentor's; that it was held either of them logs. */
export function waitsForRole(step: KitStep, role: PartyRole): boolean {
  return step === 'needs' || step === 'held' || role === 'mentor';
}

export const needsAudience = {
  needs: ['both'],
  preparation: ['both'],
} as const satisfies Record<string, readonly GoalAudience[]>;
