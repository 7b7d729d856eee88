import type { Sight } from '../../../platform/deed.ts';
import type { Cycle } from '../store/cycles.ts';
import { standOf } from './checks.ts';
import type { CycleFacts, FactsOf } from './facts.ts';
import type { PointKey, Seen, SeenStand } from './standards.ts';
import { isSaid } from './setup.ts';

/** Of `all` that it is time for, how many have it. */
export interface Share {
  done: number;
  all: number;
}

/** Points whose share the rooms below can count. */
export const measuredPoints = [
  'voluntary',
  'standards',
  'independence',
  'agreed',
  'first_talk',
  'kickoff',
  'agreement',
  'goals',
  'period',
  'contact',
  'regular',
  'check_ins',
  'midterm',
  'closing',
  'executives',
] as const satisfies readonly PointKey[];
export type MeasuredPoint = (typeof measuredPoints)[number];

/** Numbers only, nobody by name. `refused`: those who got no place, and how many of them a reason. */
export type Measures = Record<MeasuredPoint | 'refused', Share>;

/** Injected when the room is mounted: people and tandems stand below this room. */
export type MeasuresOf = (sight: Pick<Sight, 'db' | 'now'>, cycle: Cycle) => Promise<Measures>;

/** What the rooms below tell this one. */
export interface Below {
  factsOf: FactsOf;
  measuresOf: MeasuresOf;
}

export interface QualityFacts {
  facts: CycleFacts;
  checks: readonly { key: string | null; done_at: Date | null }[];
  measures: Measures;
}

const shareStand = ({ done, all }: Share): SeenStand =>
  all > 0 && done === all ? 'met' : all > 0 && done * 2 >= all ? 'partly' : 'not_yet';

const decided = (words: string, stand: SeenStand, vars: Record<string, number> = {}): Seen => ({
  stand,
  decides: true,
  words,
  vars,
});
/** Half of the truth: the other half is a person's to say. */
const hint = (words: string, stand: SeenStand, vars: Record<string, number> = {}): Seen => ({
  ...decided(words, stand, vars),
  decides: false,
});
const either = (is: boolean): SeenStand => (is ? 'met' : 'not_yet');

/** Rounds in which mentors learn from each other, at least in a cycle. */
export const leastRounds = 2;

const own: Partial<Record<PointKey, (known: QualityFacts) => Seen | undefined>> = {
  aims: ({ facts: { cycle } }) => {
    const { goals } = cycle.plan;
    const without = goals.filter(({ indicator }) => !isSaid(indicator)).length;
    return decided('aims', either(goals.length > 0 && without === 0), { goals: goals.length, without });
  },
  backing: ({ facts: { staff } }) =>
    hint('backing', either(staff.includes('sponsor')), { named: Number(staff.includes('sponsor')) }),
  charge: ({ facts: { staff } }) => {
    const named = (['coordinator', 'deputy'] as const).filter((role) => staff.includes(role)).length;
    return decided('charge', named === 2 ? 'met' : named === 1 ? 'partly' : 'not_yet', { named });
  },
  privacy: ({ facts: { cycle } }) => {
    const informed = cycle.plan.works_council.informed_on !== null;
    return hint('privacy', either(informed), { informed: Number(informed) });
  },
  incidents: ({ facts: { staff } }) =>
    decided('incidents', either(staff.includes('confidant')), { named: Number(staff.includes('confidant')) }),
  anonymity: () => decided('anonymity', 'met'),
  unwinding: () => decided('unwinding', 'met'),
  confidentiality: () => decided('confidentiality', 'met'),
  criteria: ({ facts: { cycle }, measures: { refused } }) => {
    const said =
      isSaid(cycle.plan.target.groups) ||
      Object.values(cycle.plan.eligibility).some(({ words, levels, bands }) => isSaid(words) || levels.length + bands.length > 0);
    return decided('criteria', !said ? 'not_yet' : refused.done < refused.all ? 'partly' : 'met', {
      said: Number(said),
      ...refused,
    });
  },
  training: ({ facts: { cycle, people } }) => {
    if (cycle.plan.training.length === 0) return undefined;
    const all = cycle.plan.training.reduce((sum, role) => sum + (people.placed[role] ?? 0), 0);
    const share = { done: Math.max(0, all - people.untrained), all };
    return decided(all > 0 ? 'training' : 'nothing', shareStand(share), { ...share });
  },
  events: ({ facts: { cycle } }) => {
    const dated = cycle.plan.events.filter(({ on }) => on !== null).length;
    const planned = cycle.plan.events.length;
    return hint('events', planned === 0 ? 'not_yet' : 'partly', { planned, dated });
  },
  supervision: ({ facts: { cycle } }) => {
    const rounds = cycle.plan.events.filter(({ kind }) => kind === 'supervision' || kind === 'reflection').length;
    return hint('supervision', rounds >= leastRounds ? 'partly' : 'not_yet', { rounds, least: leastRounds });
  },
  organizations: ({ facts: { cycle, people } }) => {
    const { organizations } = people;
    const { min_organizations: want, min_per_organization: least } = cycle.plan;
    const small = organizations.filter(({ mentors, mentees }) => mentors < least || mentees < least).length;
    const unsigned = organizations.filter(({ signed }) => !signed).length;
    const enough = organizations.length >= Math.max(want, 1);
    return decided('organizations', enough && small + unsigned === 0 ? 'met' : enough ? 'partly' : 'not_yet', {
      have: organizations.length,
      want,
      small,
      unsigned,
    });
  },
  evaluation: ({ facts, checks }) => {
    const written = checks.some((check) => check.key === 'evaluated' && standOf(check, facts) !== 'open');
    return decided('evaluation', either(written), { written: Number(written) });
  },
};

/** What the system knows of a point; undefined: nothing, a person says it. */
export function seenOf(key: PointKey, known: QualityFacts): Seen | undefined {
  const share = known.measures[key as MeasuredPoint] as Share | undefined;
  if (share) return decided(share.all === 0 ? 'nothing' : key, shareStand(share), { ...share });
  return own[key]?.(known);
}
