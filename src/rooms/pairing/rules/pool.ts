import type { Facts } from '../../../matching/score/facts.ts';
import type { Side } from '../../cycles/rules.ts';
import type { ReadinessPart } from '../../enrolment/rules/readiness.ts';
import type { ParticipationState } from '../../enrolment/rules.ts';

/** One participation as the matching reads it. No name stands in it, so that a run that is kept names nobody. */
export interface PoolPerson {
  /** Of the participation. */
  id: string;
  person_id: string;
  role: Side;
  state: ParticipationState;
  organization_id: string | null;
  /** Tandems that she takes at once; how many of these run, and how many chosen proposals hold a place. */
  capacity: number;
  running: number;
  proposed: number;
  /** What stands between her yes and the matching; empty also where she has not said yes yet. */
  missing: readonly ReadinessPart[];
  /** `facts.id` and the people in `facts.ties` are persons, not participations; `facts.ties.places` is what is left. */
  facts: Facts;
  /** Participations of the other side that a wish for a gender leaves out. Who wished what is not said here. */
  unwished: readonly string[];
}

/**
 * What holds for one pair whatever the facts say. `pin` and `forbid` are the coordination's own; `declined`: one of the two has said no in this
 * cycle; `objected`: an organisation has; `parted`: a tandem of these two was ended, or is over in this cycle.
 */
export type PairWord = 'pin' | 'forbid' | 'declined' | 'objected' | 'parted';

/** `first_id` is the mentee's participation, `second_id` the mentor's; in an exchange the smaller id comes first. */
export interface PairRule {
  first_id: string;
  second_id: string;
  word: PairWord;
}

/** Everybody of a cycle who may still be paired, or is, and what holds between them. Kept with a run, sealed. */
export interface Pool {
  people: readonly PoolPerson[];
  pairs: readonly PairRule[];
}

export function placesLeft(person: PoolPerson): number {
  return person.facts.ties?.places ?? 1;
}

/** She is ready and has a place: a run can give her a partner. Mentors with a tandem and a place more are `paired` and stay in. */
export function isMatchable(person: PoolPerson): boolean {
  return (person.state === 'ready' || person.state === 'paired') && placesLeft(person) > 0;
}

/** The order of a pair: mentee, mentor; in an exchange by id. undefined: no such pair (two mentors, one person with herself). */
export function asPair(one: PoolPerson, other: PoolPerson): { first_id: string; second_id: string } | undefined {
  if (one.id === other.id) return undefined;
  if (one.role === 'partner' && other.role === 'partner')
    return one.id < other.id ? { first_id: one.id, second_id: other.id } : { first_id: other.id, second_id: one.id };
  if (one.role === 'mentee' && other.role === 'mentor') return { first_id: one.id, second_id: other.id };
  if (one.role === 'mentor' && other.role === 'mentee') return { first_id: other.id, second_id: one.id };
  return undefined;
}

/** Key of a pair in sets and maps. */
export function pairKey(first_id: string, second_id: string): string {
  return `${first_id} ${second_id}`;
}
