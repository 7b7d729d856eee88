import { takesPeople, type CycleState } from '../../cycles/rules.ts';

/** Whether an organisation names people for a cycle now; `by_themselves`: here people sign up, nobody is named. */
export type NominatingStanding = 'open' | 'not_yet' | 'paused' | 'closed' | 'by_themselves' | 'left';

export interface Nominating {
  standing: NominatingStanding;
  /** First day, where it is not open yet; last day, where it is open or closed. Null: not known, or it does not say so. */
  on: string | null;
}

interface Facts {
  state: CycleState;
  apply_from: string | null;
  apply_until: string | null;
  plan: { ways: { nomination: boolean } };
}

/** `part`: the organisation is in the cycle today. A day counts only where it fits what is so: a coordination may open and close by hand. */
export function nominatingStanding(cycle: Facts, part: boolean, today: string): Nominating {
  if (!part) return { standing: 'left', on: null };
  if (!cycle.plan.ways.nomination) return { standing: 'by_themselves', on: null };
  const from = cycle.apply_from && cycle.apply_from >= today ? cycle.apply_from : null;
  if (cycle.state === 'draft' || cycle.state === 'prepared') return { standing: 'not_yet', on: from };
  if (cycle.state === 'on_hold') return { standing: 'paused', on: null };
  const { apply_until } = cycle;
  if (takesPeople(cycle)) return { standing: 'open', on: apply_until && apply_until >= today ? apply_until : null };
  return { standing: 'closed', on: apply_until && apply_until < today ? apply_until : null };
}
