import { match, plainOptions, type MatchOptions, type NoSolution, type Solution } from '../match.ts';
import type { ScoredInstance } from '../rules.ts';
import { share } from './shared.ts';

/** What can be sent to another thread: clocks and step budgets stay. */
export type SentOptions = Omit<MatchOptions, 'now' | 'steps'>;

export interface MatchQuestion {
  instance: ScoredInstance;
  options: SentOptions;
}

export interface Watch {
  signal?: AbortSignal | undefined;
  /** Candidates looked at so far, each as often as it was looked at. */
  onProgress?: ((looks: number) => void) | undefined;
}

/** The thread that is asked; see the worker beside the command line. */
export interface Thread {
  ask: <Question, Answer>(question: Question, watch?: Watch) => Promise<Answer>;
}

const fewPeople = 500;
const fewPairs = 200_000;

/** What takes a few milliseconds: it needs no thread. Fair plans are many searches, limits of pairs a search without a known end. */
export function isSmall(instance: ScoredInstance, { mode }: SentOptions): boolean {
  const people = instance.variant === 'exchange' ? instance.people : instance.mentees + instance.mentors;
  const limited = instance.variant === 'cross' && instance.maxPairsBetween !== null;
  return people <= fewPeople && instance.pairs.count <= fewPairs && mode !== 'fair' && !limited;
}

/**
 * The best plan: here and now if the problem is small, otherwise in the thread. Rejects with the signal's reason when it is aborted. `share` the
 * instance before if it is asked about more than once.
 */
export async function matchIn(
  thread: Thread,
  instance: ScoredInstance,
  options: SentOptions = plainOptions,
  watch: Watch = {},
): Promise<Solution | NoSolution> {
  watch.signal?.throwIfAborted();
  if (isSmall(instance, options)) return match(instance, options);
  return thread.ask<MatchQuestion, Solution | NoSolution>({ instance: share(instance), options: share(options) }, watch);
}
