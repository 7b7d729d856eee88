import type { Sight } from '../../../platform/deed.ts';
import type { Cycle } from '../store/cycles.ts';
import type { SetupStep, Side, StaffRole } from '../rules.ts';

/** One organisation that takes part. */
export interface OrganizationFacts {
  id: string;
  name: string;
  mentor_places: number;
  mentee_places: number;
  /** People of each role who have a place in the cycle. */
  mentors: number;
  mentees: number;
  /** Its cooperation agreement is signed by both. */
  signed: boolean;
  /** Its executives were told, at the start and at the end. */
  told_start: boolean;
  told_end: boolean;
}

/** What the rooms below know of a cycle: numbers and organisations, nobody by name. */
export interface PeopleFacts {
  organizations: OrganizationFacts[];
  /** People who have a place, by role, and how many of them still wait for their training. */
  placed: Partial<Record<Side, number>>;
  untrained: number;
  /** Tandems of the cycle, those that ended too. */
  tandems: number;
  /** Those of them that run now. */
  tandems_running: number;
}

/** Injected when the room is mounted: enrolment and consortium stand below this room. */
export type FactsOf = (sight: Pick<Sight, 'db'>, cycle: Pick<Cycle, 'id' | 'plan'>) => Promise<PeopleFacts>;

/** Everything that the checklist and the guards look at. */
export interface CycleFacts {
  cycle: Pick<Cycle, 'kind' | 'format' | 'state' | 'plan' | 'apply_from' | 'apply_until' | 'starts_on' | 'ends_on'>;
  steps: readonly SetupStep[];
  staff: readonly StaffRole[];
  people: PeopleFacts;
}

export const noPeople: PeopleFacts = { organizations: [], placed: {}, untrained: 0, tandems: 0, tandems_running: 0 };
