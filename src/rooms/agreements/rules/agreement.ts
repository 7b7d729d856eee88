import type { Transition } from '../../people/rules/person.ts';
import { isLive, isOpenRoom, type TandemState } from '../../tandems/rules.ts';
import type { AgreementState } from '../rules.ts';

export type AgreementVerb = 'offer' | 'takeBack' | 'replace' | 'decline' | 'sign' | 'amend' | 'end';
/** proposer: who offered this version and has signed it by that · other: the partner of the proposer. */
export type AgreementWho = 'party' | 'proposer' | 'other' | 'system';

const step = (
  from: AgreementState,
  verb: AgreementVerb,
  to: AgreementState,
  ...who: AgreementWho[]
): Transition<AgreementState, AgreementVerb, AgreementWho> => ({ from, verb, to, who });

/**
 * The way of one version. At most one of a tandem is a draft or offered, at most one is signed. A change of an offered version is a
 * new version, offered in its place; a signed one stays in force until both have signed the next, and for as long as that is declined.
 * A discarded draft leaves no row.
 */
export const agreementTransitions: readonly Transition<AgreementState, AgreementVerb, AgreementWho>[] = [
  step('draft', 'offer', 'offered', 'party'),
  step('offered', 'takeBack', 'draft', 'proposer'),
  step('offered', 'replace', 'ended', 'other'),
  step('offered', 'decline', 'ended', 'other'),
  step('offered', 'sign', 'signed', 'other'),
  step('signed', 'amend', 'amended', 'system'),
  step('draft', 'end', 'ended', 'system'),
  step('offered', 'end', 'ended', 'system'),
  step('signed', 'end', 'ended', 'system'),
];

/** Where this step leads from here, for this one of the two; undefined where the table does not know it. */
export function nextAgreementState(
  { state, proposed_by }: { state: AgreementState; proposed_by: string | null },
  verb: AgreementVerb,
  person_id: string | null,
): AgreementState | undefined {
  const row = agreementTransitions.find((each) => each.from === state && each.verb === verb);
  if (!row) return undefined;
  const may = row.who.some((who) => {
    if (who === 'system') return person_id === null;
    if (who === 'party') return person_id !== null;
    return person_id !== null && (who === 'proposer') === (proposed_by === person_id);
  });
  return may ? row.to : undefined;
}

interface Standing {
  state: TandemState;
  has_agreement: boolean;
  continued_at: Date | null;
  continuation_ended_at: Date | null;
}

/** A draft can be written as soon as the tandem stands. */
export function mayDraft(tandem: Standing): boolean {
  return tandem.has_agreement && isLive(tandem.state) && isOpenRoom(tandem);
}

/** Offered and signed it is after the kickoff talk, or where there is none after the first talk. */
export function maySign(tandem: Standing): boolean {
  return mayDraft(tandem) && tandem.state !== 'forming';
}

/** JSON with its keys in order, so that the same contents have the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const parts = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
  return `{${parts.join(',')}}`;
}

/** How long signed agreements and their signatures are kept after the end. */
export const keepYears = 3;

/** Agreements of tandems that ended before this instant go. */
export function keptSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - keepYears);
  return since;
}
