import type { CycleFormat } from '../rules.ts';

export const standGroups = ['frame', 'people', 'matching', 'tandems', 'around'] as const;
export type StandGroup = (typeof standGroups)[number];

/** What the coordination can say to a point. The system says the first three itself where it knows. */
export const saidStands = ['met', 'partly', 'not_yet', 'not_applicable'] as const;
export type SaidStand = (typeof saidStands)[number];
export type SeenStand = Exclude<SaidStand, 'not_applicable'>;

interface Spec {
  group: StandGroup;
  /** Where it is dealt with, below the address of the cycle. */
  place?: string;
  /** Only those who coordinate reach that place. */
  runs?: true;
  formats?: readonly CycleFormat[];
  /** It holds in every programme: nobody can say that it does not apply. */
  always?: true;
}

/** The quality standards of a programme in their order; their words are `cycles.quality.point.<key>`. */
export const qualityPoints = {
  aims: { group: 'frame', place: '/setup/goals', always: true },
  backing: { group: 'frame', place: '/staff' },
  charge: { group: 'frame', place: '/staff' },
  privacy: { group: 'frame', place: '/setup/standards', always: true },
  incidents: { group: 'frame', place: '/staff', always: true },
  anonymity: { group: 'frame', always: true },
  voluntary: { group: 'people', place: '/people', runs: true, always: true },
  criteria: { group: 'people', place: '/setup/participants' },
  standards: { group: 'people', place: '/setup/standards', always: true },
  training: { group: 'people', place: '/people', runs: true },
  independence: { group: 'matching', place: '/matching', runs: true, always: true },
  agreed: { group: 'matching', place: '/proposals', runs: true },
  unwinding: { group: 'matching', always: true },
  first_talk: { group: 'tandems', place: '/tandems', runs: true },
  kickoff: { group: 'tandems', place: '/tandems', runs: true },
  agreement: { group: 'tandems', place: '/tandems', runs: true },
  confidentiality: { group: 'tandems', always: true },
  goals: { group: 'tandems', place: '/tandems', runs: true },
  period: { group: 'tandems', place: '/setup/period' },
  contact: { group: 'tandems', place: '/tandems', runs: true },
  regular: { group: 'tandems', place: '/tandems', runs: true },
  check_ins: { group: 'tandems', place: '/tandems', runs: true },
  midterm: { group: 'tandems', place: '/tandems', runs: true },
  closing: { group: 'tandems', place: '/tandems', runs: true },
  events: { group: 'around', place: '/setup/training' },
  supervision: { group: 'around', place: '/setup/training' },
  organizations: { group: 'around', place: '/organizations', formats: ['cross'] },
  executives: { group: 'around', place: '/organizations/notices', formats: ['cross'] },
  evaluation: { group: 'around', place: '/checklist' },
  certificates: { group: 'around' },
} as const satisfies Record<string, Spec>;

export type PointKey = keyof typeof qualityPoints;
export const pointKeys = Object.keys(qualityPoints) as PointKey[];

export const specOf = (key: PointKey): Spec => qualityPoints[key];

/** Those of a format, in their order. */
export function pointsOf(format: CycleFormat): PointKey[] {
  return pointKeys.filter((key) => specOf(key).formats?.includes(format) ?? true);
}

/** What the system sees of a point. `decides`: nobody has to say it, and nobody can say otherwise. */
export interface Seen {
  stand: SeenStand;
  decides: boolean;
  /** Of `cycles.quality.seen.<words>`. */
  words: string;
  vars: Record<string, number>;
}

export interface Said {
  stand: SaidStand;
}

/** Where a point stands: what does not apply is said by a person, what can be seen by the system. */
export function qualityStand(seen: Seen | undefined, said: Said | undefined): SaidStand {
  if (said?.stand === 'not_applicable') return 'not_applicable';
  if (seen?.decides) return seen.stand;
  return said?.stand ?? 'not_yet';
}

/** What can be said to a point by hand. */
export function sayable(key: PointKey, seen: Seen | undefined): SaidStand[] {
  const apart: SaidStand[] = specOf(key).always ? [] : ['not_applicable'];
  return seen?.decides ? apart : ['met', 'partly', 'not_yet', ...apart];
}

/** How many of those that apply are met; `percent` of them, 0 where none applies. */
export function qualityScore(stands: readonly SaidStand[]): { met: number; all: number; percent: number } {
  const applicable = stands.filter((stand) => stand !== 'not_applicable');
  const met = applicable.filter((stand) => stand === 'met').length;
  return { met, all: applicable.length, percent: applicable.length === 0 ? 0 : Math.round((met / applicable.length) * 100) };
}
