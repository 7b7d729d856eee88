import type { Transition } from '../people/rules/person.ts';

export const tandemStates = [
  'forming',
  'kickoff_done',
  'active',
  'on_hold',
  'protective',
  'closing',
  'completed',
  'dissolved',
] as const;
export type TandemState = (typeof tandemStates)[number];
/** States in which a tandem takes one of the mentor's places. */
export const liveStates = [
  'forming',
  'kickoff_done',
  'active',
  'on_hold',
  'protective',
  'closing',
] as const satisfies readonly TandemState[];

export const partyRoles = ['mentor', 'mentee', 'partner'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const endingCategories = ['time', 'goals_reached', 'fit', 'move', 'role_change', 'other', 'not_said'] as const;
/** `membership`: the system ended it because a party left or was blocked. `safety`: the office stepped in. Neither is ever shown. */
export type EndingCategory = (typeof endingCategories)[number] | 'membership' | 'safety';

/** What the calendar reminds a tandem of, once each. */
export const reminderKinds = ['kickoff', 'agreement', 'goals', 'midterm', 'resume'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export type TandemVerb =
  | 'confirmContact'
  | 'holdKickoff'
  | 'sign'
  | 'hold'
  | 'resume'
  | 'reachGoals'
  | 'reachEnd'
  | 'closingTalk'
  | 'timeUp'
  | 'lapse'
  | 'notAFit'
  | 'endEarly'
  | 'endMembership'
  | 'endForSafety'
  | 'protect'
  | 'release'
  | 'endProtected';
/** `both`: each of the two says it for herself, the second word moves the state. */
export type TandemWho = 'party' | 'both' | 'office' | 'confidant' | 'system';

/** Which steps a tandem takes, and where it stood before it was frozen. */
export interface TandemWay {
  state: TandemState;
  has_kickoff: boolean;
  has_agreement: boolean;
  protected_from: TandemState | null;
}

export interface TandemTransition extends Transition<TandemState, TandemVerb, TandemWho> {
  /** In words, for whoever reads the table. */
  guard?: string;
  when?: (tandem: TandemWay) => boolean;
}

const step = (from: TandemState, verb: TandemVerb, to: TandemState, ...who: TandemWho[]): TandemTransition => ({
  from,
  verb,
  to,
  who,
});

const running = ['forming', 'kickoff_done', 'active', 'on_hold'] as const;
const open = [...running, 'closing'] as const;

const plain = { guard: 'neither kickoff nor agreement', when: (t: TandemWay) => !t.has_kickoff && !t.has_agreement };
const agreementOnly = { guard: 'agreement without kickoff', when: (t: TandemWay) => !t.has_kickoff && t.has_agreement };
const both = { guard: 'kickoff, then agreement', when: (t: TandemWay) => t.has_kickoff && t.has_agreement };
const kickoffOnly = { guard: 'kickoff without agreement', when: (t: TandemWay) => t.has_kickoff && !t.has_agreement };

/**
 * The whole way of a tandem. Either side may end at any time, without fault; a membership that ends takes the tandem with it.
 * Where the programme has kickoff and agreement, nothing leads past them: the first talk alone makes a tandem active only where
 * both are switched off. A tandem whose first talk nobody ever confirmed is not completed when its time is up, it lapses.
 */
export const tandemTransitions: readonly TandemTransition[] = [
  { ...step('forming', 'confirmContact', 'active', 'both'), ...plain },
  { ...step('forming', 'confirmContact', 'kickoff_done', 'both'), ...agreementOnly },
  { ...step('forming', 'holdKickoff', 'kickoff_done', 'both'), ...both },
  { ...step('forming', 'holdKickoff', 'active', 'both'), ...kickoffOnly },
  step('kickoff_done', 'sign', 'active', 'both'),
  step('active', 'hold', 'on_hold', 'party'),
  step('on_hold', 'resume', 'active', 'party'),
  step('active', 'reachGoals', 'closing', 'both'),
  ...running.map((state) => step(state, 'reachEnd', 'closing', 'system')),
  step('closing', 'closingTalk', 'completed', 'both'),
  step('closing', 'timeUp', 'completed', 'system'),
  step('closing', 'lapse', 'dissolved', 'system'),
  step('forming', 'notAFit', 'dissolved', 'party'),
  ...open.map((state) => step(state, 'endEarly', 'dissolved', 'party')),
  ...[...open, 'protective' as const].flatMap((state) => [
    step(state, 'endMembership', 'dissolved', 'system'),
    step(state, 'endForSafety', 'dissolved', 'office', 'system'),
  ]),
  ...open.map((state) => step(state, 'protect', 'protective', 'confidant', 'office')),
  ...open.map((state) => ({
    ...step('protective', 'release', state, 'confidant', 'office'),
    guard: `it was ${state}`,
    when: (t: TandemWay) => (t.protected_from ?? 'active') === state,
  })),
  step('protective', 'endProtected', 'dissolved', 'confidant', 'office'),
];

/** Where this step leads from here; undefined where the table does not know it. */
export function nextTandemState(tandem: TandemWay, verb: TandemVerb): TandemState | undefined {
  return tandemTransitions.find((row) => row.from === tandem.state && row.verb === verb && (row.when?.(tandem) ?? true))?.to;
}

/** Steps after which a tandem is over; each is an audit event `tandem.<verb>` that the rooms below hear. */
export const endingVerbs = [
  'closingTalk',
  'timeUp',
  'lapse',
  'notAFit',
  'endEarly',
  'endMembership',
  'endForSafety',
  'endProtected',
] as const satisfies readonly TandemVerb[];

export function isLive(state: TandemState): boolean {
  return (liveStates as readonly TandemState[]).includes(state);
}

interface Continued {
  state: TandemState;
  continued_at: Date | null;
  continuation_ended_at: Date | null;
}

/** Completed, and both go on by themselves, outside the programme. */
export function goesOn({ state, continued_at, continuation_ended_at }: Continued): boolean {
  return state === 'completed' && continued_at !== null && continuation_ended_at === null;
}

/** The two may write, plan and note: while it runs and nobody has frozen it, or afterwards while both go on by themselves. */
export function isOpenRoom(tandem: Continued): boolean {
  return isLive(tandem.state) ? tandem.state !== 'protective' : goesOn(tandem);
}

/** Since when the words of the two are left behind, from which retention counts; null while it lives or they go on. */
export function overSince(tandem: Continued & { ended_at: Date | null }): Date | null {
  const { ended_at, continuation_ended_at } = tandem;
  if (!ended_at || goesOn(tandem)) return null;
  return continuation_ended_at && continuation_ended_at > ended_at ? continuation_ended_at : ended_at;
}

/** The planned last day: `months` after the first; a short mentoring (0) is given eight weeks. */
export function plannedEnd(started_on: string, months: number): string {
  const day = new Date(`${started_on}T00:00:00Z`);
  if (months === 0) day.setUTCDate(day.getUTCDate() + 56);
  else {
    const date = day.getUTCDate();
    day.setUTCMonth(day.getUTCMonth() + months, 1);
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
    day.setUTCDate(Math.min(date, last));
  }
  return day.toISOString().slice(0, 10);
}

/** The day in the middle of two days. */
export function halfWay(from: string, until: string): string {
  const [start, end] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${until}T00:00:00Z`)];
  return new Date(start + Math.floor((end - start) / 172_800_000) * 86_400_000).toISOString().slice(0, 10);
}
