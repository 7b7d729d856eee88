import type { Actor } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import { isPublic, isSettled, isUnderWay, maySetUp, takesPeople, type CycleState, type Desk } from '../rules.ts';
import { noWords, type Both, type CyclePlan } from './plan.ts';

/** New programmes and initiatives belong to the office: it answers for them to the members. */
export function mayOpenPrograms(actor: Actor): boolean {
  return hasRole(actor, 'office');
}

/** How a cycle looks to a reader who has no part in it. */
export type Offer = 'open' | 'soon' | 'nominated' | 'closed' | 'running' | 'over';

interface Looked {
  state: CycleState;
  apply_from: string | null;
  apply_until: string | null;
  plan: Pick<CyclePlan, 'ways'>;
}

/** `nominated`: it takes people, but not by an open call. `soon`: before the first day of signing up. `closed`: after the last, not begun yet. */
export function offerOf(cycle: Looked, today: string): Offer | undefined {
  if (!isPublic(cycle)) return undefined;
  if (takesPeople(cycle)) {
    if (!cycle.plan.ways.call) return 'nominated';
    if (cycle.apply_until && cycle.apply_until < today) return 'closed';
    return cycle.apply_from && cycle.apply_from > today ? 'soon' : 'open';
  }
  if (cycle.state === 'matching') return 'closed';
  return isUnderWay(cycle) ? 'running' : 'over';
}

const order: readonly Offer[] = ['open', 'soon', 'nominated', 'closed', 'running', 'over'];

/** The cycle that stands for its programme: one that takes people before one that runs before one that is over; then the newest. */
export function shownCycle<T extends Looked & { number: number }>(cycles: readonly T[], today: string): T | undefined {
  const offered = cycles.flatMap((cycle) => {
    const offer = offerOf(cycle, today);
    return offer ? [{ cycle, rank: order.indexOf(offer) }] : [];
  });
  return offered.toSorted((a, b) => a.rank - b.rank || b.cycle.number - a.cycle.number)[0]?.cycle;
}

/** Where somebody who is in charge of something finds it: the preparation as long as it lasts, then how it stands; sponsors read that in numbers. */
export function deskPath({ id, state, desk }: { id: string; state: CycleState; desk: Desk }): string {
  return `/cycles/${id}${maySetUp(desk) && !isSettled({ state }) ? '/setup' : ''}`;
}

/** What a next cycle takes over: everything but what was said about these very days and people. */
export function planForNext(plan: CyclePlan, focus: Both): CyclePlan {
  return {
    ...plan,
    focus,
    goals: plan.goals,
    target: { ...plan.target, review_on: null },
    events: plan.events.map((event) => ({ ...event, on: null })),
    works_council: { ...plan.works_council, informed_on: null },
    sponsor_message: noWords,
    review_on: null,
  };
}
