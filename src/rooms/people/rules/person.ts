import type { Actor } from '../../../platform/deed.ts';

export const statuses = ['invited', 'active', 'lapsed', 'left', 'blocked', 'merged', 'erased'] as const;
export type PersonStatus = (typeof statuses)[number];
/** Every member may be mentor and mentee; only these rights are granted. A confidant reads nothing but what is handed to her. */
export const roles = ['office', 'operator', 'confidant'] as const;
export type Role = (typeof roles)[number];

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.roles.has(role);
}

/** Somebody who is signed in and whose membership runs. */
export function isMember(actor: Actor): boolean {
  return actor.kind === 'person' && actor.roles.has('member');
}

export function mayManagePeople(actor: Actor): boolean {
  return hasRole(actor, 'operator');
}

/** The office looks members up and blocks; it does not change logins. */
export function maySeeMembers(actor: Actor): boolean {
  return hasRole(actor, 'operator') || hasRole(actor, 'office');
}

/** The operator grants both roles; the office grants nothing, so that no gate opens itself. */
export function mayGrant(actor: Actor, _role: Role): boolean {
  return hasRole(actor, 'operator');
}

/** The installation must stay reachable: the last operator keeps the role. */
export function mayRevoke(actor: Actor, role: Role, operators: number): boolean {
  return mayGrant(actor, role) && !(role === 'operator' && operators <= 1);
}

export type StatusVerb = 'invite' | 'join' | 'lapse' | 'renew' | 'leave' | 'block' | 'unblock' | 'merge' | 'erase';
export type Who = 'self' | 'operator' | 'office' | 'system';

export interface Transition<State, Verb, By> {
  from: State;
  verb: Verb;
  to: State;
  who: readonly By[];
}

const table = (
  from: PersonStatus,
  verb: StatusVerb,
  to: PersonStatus,
  ...who: Who[]
): Transition<PersonStatus, StatusVerb, Who> => ({ from, verb, to, who });

export const personTransitions = [
  table('invited', 'join', 'active', 'self'),
  table('invited', 'lapse', 'lapsed', 'operator'),
  table('active', 'lapse', 'lapsed', 'operator'),
  table('lapsed', 'renew', 'active', 'operator'),
  table('left', 'renew', 'active', 'operator'),
  table('invited', 'leave', 'left', 'self', 'operator'),
  table('active', 'leave', 'left', 'self', 'operator'),
  table('lapsed', 'leave', 'left', 'self', 'operator'),
  table('active', 'block', 'blocked', 'operator', 'office'),
  table('lapsed', 'block', 'blocked', 'operator', 'office'),
  table('blocked', 'unblock', 'active', 'operator', 'office'),
  table('invited', 'merge', 'merged', 'operator'),
  table('active', 'merge', 'merged', 'operator'),
  table('lapsed', 'merge', 'merged', 'operator'),
  table('left', 'merge', 'merged', 'operator'),
  table('left', 'erase', 'erased', 'system'),
];

/** Whose accounts still open: a person who left or is blocked does not come in. */
export function maySignIn(status: PersonStatus): boolean {
  return status === 'invited' || status === 'active' || status === 'lapsed';
}

/** Days between leaving and erasure, so that a mistake can be taken back. */
export const eraseAfterDays = 30;

/** How often somebody is told by mail that messages wait for her. */
export const messageMails = ['each', 'daily', 'never'] as const;
export type MessageMail = (typeof messageMails)[number];
