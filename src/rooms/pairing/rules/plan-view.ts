/** A pair of a run with the words by which it is found and sorted. */
export interface PlanPair {
  first_id: string;
  second_id: string;
  /** Of 10,000. */
  score: number;
  pinned: boolean;
  first: { name: string; organization_id: string | null };
  second: { name: string; organization_id: string | null };
}

export const planOrders = ['best', 'weakest', 'second', 'first'] as const;
export type PlanOrder = (typeof planOrders)[number];
export const planSets = ['all', 'pinned', 'weak'] as const;
export type PlanSet = (typeof planSets)[number];

export interface PlanFilter {
  search: string;
  organization: string;
  only: PlanSet;
  order: PlanOrder;
  /** From 1. */
  page: number;
  /** All on one page. */
  whole: boolean;
}

/** Pairs below are shown as weak; of 10,000. */
export const weakBelow = 7000;
export const pageSize = 12;
/** As many at once, if all are wanted on one page. */
const mostAtOnce = 500;

const oneOf = <T extends string>(list: readonly T[], value: string | undefined, otherwise: T): T =>
  list.find((one) => one === value) ?? otherwise;

/** Reads the address; whatever is unknown counts as not given, and so does what asks for points that nobody may see (`scores` false). */
export function planFilter(query: (name: string) => string | undefined, scores = true): PlanFilter {
  const page = Number(query('page') ?? 1);
  return {
    search: (query('q') ?? '').slice(0, 100),
    organization: query('organization') ?? '',
    only: oneOf(
      planSets.filter((set) => scores || set !== 'weak'),
      query('only'),
      'all',
    ),
    order: oneOf(
      planOrders.filter((order) => scores || order !== 'weakest'),
      query('order'),
      'best',
    ),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
    whole: query('all') === '1',
  };
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those that the filter wants, in its order. Names are compared as the reader's language does. */
export function chosenPairs<P extends PlanPair>(pairs: readonly P[], filter: PlanFilter, locale: string): P[] {
  const wanted = plain(filter.search).split(/\s+/).filter(Boolean);
  const compare = new Intl.Collator(locale).compare;
  const byScore = (a: P, b: P) =>
    b.score - a.score || compare(a.second.name, b.second.name) || compare(a.first.name, b.first.name);
  const orders: Record<PlanOrder, (a: P, b: P) => number> = {
    best: byScore,
    weakest: (a, b) => byScore(b, a),
    first: (a, b) => compare(a.first.name, b.first.name) || byScore(a, b),
    second: (a, b) => compare(a.second.name, b.second.name) || byScore(a, b),
  };
  return pairs
    .filter(({ first, second, score, pinned }) => {
      const names = plain(`${first.name} ${second.name}`);
      const { organization, only } = filter;
      return (
        wanted.every((word) => names.includes(word)) &&
        (!organization || first.organization_id === organization || second.organization_id === organization) &&
        (only === 'all' || (only === 'pinned' ? pinned : score < weakBelow))
      );
    })
    .toSorted(orders[filter.order]);
}

export interface PlanPage<P> {
  rows: P[];
  total: number;
  page: number;
  pages: number;
  /** Rows of a full page. */
  size: number;
}

/** One page; the last one if the address names a later one. `open`: the page that holds this pair, whatever the address says. */
export function pageOf<P extends PlanPair>(
  pairs: readonly P[],
  { page, whole }: Pick<PlanFilter, 'page' | 'whole'>,
  open?: (pair: P) => boolean,
): PlanPage<P> {
  const size = whole ? mostAtOnce : pageSize;
  const pages = Math.max(1, Math.ceil(pairs.length / size));
  const at = open ? pairs.findIndex(open) : -1;
  const shown = at >= 0 ? Math.floor(at / size) + 1 : Math.min(page, pages);
  return { rows: pairs.slice((shown - 1) * size, shown * size), total: pairs.length, page: shown, pages, size };
}
