import type { Transition } from '../../people/rules/person.ts';
import type { AppealOutcome, CaseOutcome, CaseSide, CaseState, SuspensionCode } from '../rules.ts';

export type CaseVerb = 'askStatement' | 'drop' | 'decide' | 'appeal' | 'decideAppeal' | 'close' | 'end';
/** `second`: another person than the one who decided. `system`: time has passed, or the person has gone. */
export type CaseWho = 'office' | 'person' | 'second' | 'system';

const step = (from: CaseState, verb: CaseVerb, to: CaseState, ...who: CaseWho[]): Transition<CaseState, CaseVerb, CaseWho> => ({
  from,
  verb,
  to,
  who,
});

export const liveCaseStates = ['open', 'hearing', 'decided', 'appealed'] as const satisfies readonly CaseState[];
/** Something new about the same person joins a case in one of these. */
export const joinableStates = ['open', 'hearing'] as const satisfies readonly CaseState[];

export const caseTransitions = [
  step('open', 'askStatement', 'hearing', 'office'),
  // Opened by mistake: nothing was put to the person, so there is nothing to decide about her.
  step('open', 'drop', 'closed', 'office'),
  step('hearing', 'decide', 'decided', 'office'),
  step('decided', 'appeal', 'appealed', 'person'),
  step('appealed', 'decideAppeal', 'closed', 'second'),
  step('decided', 'close', 'closed', 'system'),
  ...liveCaseStates.map((state) => step(state, 'end', 'closed', 'system')),
];

/** Where the verb leads from this state; undefined where the table knows no such step. */
export function nextCaseState(from: CaseState, verb: CaseVerb): CaseState | undefined {
  return caseTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

/** A suspension has a life of its own beside the case. It is derived from its times, never stored. */
export const suspensionStates = ['none', 'running', 'revoking', 'lifted', 'revoked'] as const;
export type SuspensionState = (typeof suspensionStates)[number];
export type SuspensionVerb = 'suspend' | 'lift' | 'askRevocation' | 'takeBack' | 'revoke';

const turn = (
  from: SuspensionState,
  verb: SuspensionVerb,
  to: SuspensionState,
  ...who: CaseWho[]
): Transition<SuspensionState, SuspensionVerb, CaseWho> => ({ from, verb, to, who });

export const suspensionTransitions = [
  turn('none', 'suspend', 'running', 'office'),
  turn('running', 'lift', 'lifted', 'office', 'second'),
  turn('running', 'askRevocation', 'revoking', 'office'),
  turn('revoking', 'takeBack', 'running', 'office'),
  turn('revoking', 'lift', 'lifted', 'office', 'second'),
  turn('revoking', 'revoke', 'revoked', 'second'),
];

export function nextSuspension(from: SuspensionState, verb: SuspensionVerb): SuspensionState | undefined {
  return suspensionTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

export function suspensionOf(row: {
  suspended_at: Date | null;
  lifted_at: Date | null;
  revocation_asked_at: Date | null;
  revoked_at: Date | null;
}): SuspensionState {
  if (!row.suspended_at) return 'none';
  if (row.revoked_at) return 'revoked';
  if (row.lifted_at) return 'lifted';
  return row.revocation_asked_at ? 'revoking' : 'running';
}

/** Everybody who was asked has answered, or the time for it is over. */
export function isHeard(statements: readonly { answered_at: Date | null }[], statement_by: Date | null, now: Date): boolean {
  return statements.every(({ answered_at }) => answered_at !== null) || (statement_by !== null && statement_by <= now);
}

/** Nobody is judged before she was heard; only a danger to somebody does not wait, and she is heard in an appeal. */
export function mayDecideNow(
  heard: boolean,
  decision: { outcome: CaseOutcome; suspension_code: SuspensionCode | null },
): boolean {
  return heard || (decision.outcome === 'suspension' && decision.suspension_code === 'safety');
}

/** By the person herself, in time, and only where something was decided against her. */
export function mayAppeal(
  row: { state: CaseState; about_id: string; outcome: CaseOutcome | null; appeal_by: Date | null },
  person_id: string | null,
  now: Date,
): boolean {
  return (
    row.about_id === person_id &&
    nextCaseState(row.state, 'appeal') !== undefined &&
    row.outcome !== 'none' &&
    row.appeal_by !== null &&
    row.appeal_by > now
  );
}

/** Only a listing can be ended for good, only after the appeal or its time, and never by one person alone. */
export function mayRevoke(row: { state: CaseState; side: CaseSide }): boolean {
  return row.state === 'closed' && row.side === 'mentor';
}

/** What a suspension does to the tandems that run: for quality each is asked and decides for itself, for safety they end. */
export function effectOn(code: SuspensionCode): 'ask' | 'end' {
  return code === 'safety' ? 'end' : 'ask';
}

/** What stands after an appeal: a suspension is lifted with it, or stays. */
export function liftsSuspension(outcome: AppealOutcome): boolean {
  return outcome === 'lifted';
}

const day = 86_400_000;

export function daysAfter(from: Date, days: number): Date {
  return new Date(from.getTime() + days * day);
}

/** Days before the end of the hearing on which whoever has not answered is reminded. */
export const remindBeforeDays = 3;
/** Days for which a decided appeal stays among the next steps of the person. */
export const newsDays = 14;
/** Months after closing for which a case is kept; one without any consequence is kept for less. */
export const keepMonths = { founded: 36, unfounded: 6 } as const;

export function keptMonths(outcome: CaseOutcome | null, appeal: AppealOutcome | null): number {
  return outcome === null || outcome === 'none' || appeal === 'lifted' ? keepMonths.unfounded : keepMonths.founded;
}
