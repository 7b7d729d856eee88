import type { Transition } from '../../people/rules/person.ts';
import type { SignedAs, TestimonialState } from '../rules.ts';

export type TestimonialVerb = 'agree' | 'refuse' | 'publish' | 'decline' | 'takeDown' | 'withdraw';
/** `named`: the partner whom the words name; `system`: membership has ended. */
export type TestimonialWho = 'author' | 'named' | 'office' | 'system';

const step = (
  from: TestimonialState,
  verb: TestimonialVerb,
  to: TestimonialState,
  ...who: TestimonialWho[]
): Transition<TestimonialState, TestimonialVerb, TestimonialWho> => ({ from, verb, to, who });

/** Nothing is public before its author, the person named and the office have said yes; either of the two takes it back at any time. */
export const testimonialTransitions = [
  step('offered', 'agree', 'agreed', 'named'),
  step('offered', 'refuse', 'refused', 'named'),
  step('agreed', 'publish', 'published', 'office'),
  step('agreed', 'decline', 'declined', 'office'),
  step('published', 'takeDown', 'declined', 'office'),
  step('offered', 'withdraw', 'withdrawn', 'author', 'system'),
  step('agreed', 'withdraw', 'withdrawn', 'author', 'named', 'system'),
  step('published', 'withdraw', 'withdrawn', 'author', 'named', 'system'),
];

export function testimonialStep(from: TestimonialState, verb: TestimonialVerb) {
  return testimonialTransitions.find((row) => row.from === from && row.verb === verb);
}

/** What these people may do with words in this state. */
export function testimonialVerbs(from: TestimonialState, who: readonly TestimonialWho[]): TestimonialVerb[] {
  return testimonialTransitions
    .filter((row) => row.from === from && row.who.some((one) => who.includes(one)))
    .map((row) => row.verb);
}

/** Words that name nobody wait for the office alone. */
export function firstState(names_partner: boolean): TestimonialState {
  return names_partner ? 'offered' : 'agreed';
}

export const openStates = ['offered', 'agreed', 'published'] as const satisfies readonly TestimonialState[];

interface Person {
  first_name: string;
  last_name: string;
  preferred_name?: string | null;
}

/** How the author is named in public; undefined where she stays anonymous. */
export function signature(signed_as: SignedAs, author: Person): string | undefined {
  const first = author.preferred_name || author.first_name;
  if (signed_as === 'name') return `${first} ${author.last_name}`;
  return signed_as === 'initial' ? `${first} ${[...author.last_name][0] ?? ''}.` : undefined;
}
