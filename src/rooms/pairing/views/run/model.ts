import type { Chip } from '../../../../platform/html/chips.tsx';
import type { Part } from '../../../../matching/score/score.ts';
import type { DeskCycle } from '../../../cycles/store/cycles.ts';
import type { StoredReason } from '../../rules.ts';
import type { Balance } from '../../rules/balance.ts';
import type { Barrier } from '../../rules/barriers.ts';
import type { PairsPicture } from '../../rules/picture.ts';
import type { PlanFilter, PlanPage, PlanPair } from '../../rules/plan-view.ts';
import type { SmallestChange } from '../../rules/smallest-change.ts';
import type { Stuck } from '../../rules/unmatched.ts';

export type BenchCycle = DeskCycle;

export interface BenchPerson {
  /** Of the participation. */
  id: string;
  name: string;
  initials: string;
  organization_id: string | null;
  /** Organisation, or what else places her: function, department. */
  line: string;
}

export interface BenchPair extends PlanPair {
  first: BenchPerson;
  second: BenchPerson;
}

export interface BenchRow extends BenchPair {
  chips: Chip[];
}

/** Somebody else for one of the two. Either what it costs, or why it is impossible. */
export interface BenchAlternative {
  other: BenchPerson;
  pair: { first_id: string; second_id: string };
  lost?: { pairs: number; points: number };
  /** Pairs of others that would begin. */
  begun: { first: string; second: string }[];
  alone: string[];
  barrier?: Barrier;
}

export interface OpenedPair {
  row: BenchRow;
  parts: readonly Part[];
  reasons: readonly StoredReason[];
  warnings: readonly Barrier[];
  for_first: BenchAlternative[];
  for_second: BenchAlternative[];
}

export interface BenchStuck extends Pick<Stuck, 'seat' | 'candidates' | 'obstacles' | 'why'> {
  person: BenchPerson;
  shared: { partners: string[]; places: number } | null;
  change: (SmallestChange & { partner_id: string; partner_name: string; topics: readonly string[] }) | null;
}

export interface BenchHand {
  kind: 'pin' | 'forbid';
  first: BenchPerson;
  second: BenchPerson;
  /** Why it does not count any more. */
  lost: boolean;
}

/** Everything that the workbench shows of one run. */
export interface Bench {
  cycle: BenchCycle;
  run: {
    id: string;
    number: number;
    name: string;
    revision: number;
    created_at: Date;
    people: number;
    candidates: number;
    matched: number;
    /** Of 10,000. */
    worst: number | null;
    optimal: boolean;
    gap: number;
    /** No plan keeps these rules. */
    impossible: boolean;
    weights: readonly { criterion: Part['criterion']; percent: number }[];
    min_score: number;
    balance: number | null;
    max_between: number | null;
    language_level: string;
    training: boolean;
    mode: 'participation' | 'score' | 'fair';
  };
  counts: { firsts: number; seconds: number; organizations: number };
  mean: number | null;
  /** Whether the reader sees points at all (works council). */
  scores: boolean;
  filter: PlanFilter;
  page: PlanPage<BenchRow>;
  organizations: { id: string; name: string }[];
  opened: OpenedPair | undefined;
  /** All pairs, for the picture's table. */
  all: BenchPair[];
  picture: PairsPicture | undefined;
  balance: (Balance & { names: string[] }) | undefined;
  stuck: BenchStuck[];
  /** Those without a partner beyond the ones that are explained. */
  more_stuck: BenchPerson[];
  spare: BenchPerson[];
  hands: BenchHand[];
  topics: ReadonlyMap<string, string>;
}

export function runPath({ cycle, run }: Pick<Bench, 'cycle' | 'run'>): string {
  return `/cycles/${cycle.id}/matching/runs/${run.id}`;
}

/** How a pair is named in an address. */
export function pairName({ first_id, second_id }: { first_id: string; second_id: string }): string {
  return `${first_id}.${second_id}`;
}

/** Address of the workbench with this filter; `open`: a pair that stands opened. */
export function benchHref(
  bench: Pick<Bench, 'cycle' | 'run' | 'filter'>,
  change: Partial<PlanFilter> = {},
  open?: string,
): string {
  const filter = { ...bench.filter, ...change };
  const query = new URLSearchParams();
  if (filter.search) query.set('q', filter.search);
  if (filter.organization) query.set('organization', filter.organization);
  if (filter.only !== 'all') query.set('only', filter.only);
  if (filter.order !== 'best') query.set('order', filter.order);
  if (filter.whole) query.set('all', '1');
  if (filter.page > 1) query.set('page', String(filter.page));
  if (open) query.set('open', open);
  const text = query.toString();
  return `${runPath(bench)}${text ? `?${text}` : ''}${open ? `#pair-${open.slice(0, 8)}` : ''}`;
}
