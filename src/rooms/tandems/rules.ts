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
/** `membership`: the system ended it because a party left or was blocked. */
export type EndingCategory = (typeof endingCategories)[number] | 'membership';

export type TandemVerb = 'endEarly' | 'endMembership';
export type TandemWho = 'party' | 'system';

const step = (
  from: TandemState,
  verb: TandemVerb,
  to: TandemState,
  who: TandemWho,
): Transition<TandemState, TandemVerb, TandemWho> => ({ from, verb, to, who: [who] });

/** Either side may end at any time, without fault; membership that ends takes the tandem with it. */
export const tandemTransitions = [
  ...(['forming', 'kickoff_done', 'active', 'on_hold'] as const).map((state) => step(state, 'endEarly', 'dissolved', 'party')),
  ...(['forming', 'kickoff_done', 'active', 'on_hold', 'closing'] as const).map((state) =>
    step(state, 'endMembership', 'dissolved', 'system'),
  ),
];

export function nextTandemState(from: TandemState, verb: TandemVerb): TandemState | undefined {
  return tandemTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

export function isLive(state: TandemState): boolean {
  return (liveStates as readonly TandemState[]).includes(state);
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

/** Who reads what of a tandem. Talk contents do not exist yet; the rest is process. */
export type TandemAudience = 'parties' | 'office_counts' | 'office';

export const tandemAudience = {
  contact: ['parties'],
  dates_state: ['parties', 'office_counts'],
  ending_category: ['office_counts'],
  ending_rematch: ['office_counts'],
  ending_contact: ['office'],
  ending_text: ['office'],
} as const satisfies Record<string, readonly TandemAudience[]>;
