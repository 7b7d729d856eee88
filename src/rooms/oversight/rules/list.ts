import type { TandemState } from '../../tandems/rules.ts';
import { isLive, tandemStates } from '../../tandems/rules.ts';
import { levels, type Health } from './health.ts';

export const shows = ['running', 'care', 'ended', 'all'] as const;
export type Show = (typeof shows)[number];
export const orders = ['health', 'name', 'started', 'meeting'] as const;
export type Order = (typeof orders)[number];

export const pageSize = 25;

/** What the reader asked for; whatever an address says, it is one of these. */
export interface ListQuery {
  show: Show;
  order: Order;
  program: string;
  /** Of one cycle only. */
  cycle: string;
  state: TandemState | '';
  words: string;
  page: number;
}

const one = <T extends string>(known: readonly T[], text: string | undefined, otherwise: T): T =>
  known.find((each) => each === text) ?? otherwise;

export function readQuery(query: (name: string) => string | undefined): ListQuery {
  const page = Number(query('page'));
  return {
    show: one(shows, query('show'), 'running'),
    order: one(orders, query('order'), 'health'),
    program: query('program') ?? '',
    cycle: query('cycle') ?? '',
    state: one([...tandemStates, ''] as const, query('state'), ''),
    words: (query('q') ?? '').trim().slice(0, 80),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The address of the list with these wishes; what is the default stays out of it. */
export function writeQuery(query: Partial<ListQuery>): string {
  const { show = 'running', order = 'health', program = '', state = '', words = '', page = 1 } = query;
  const text = new URLSearchParams({
    ...(show === 'running' ? {} : { show }),
    ...(program ? { program } : {}),
    ...(state ? { state } : {}),
    ...(words ? { q: words } : {}),
    ...(order === 'health' ? {} : { order }),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return text ? `?${text}` : '';
}

export interface Listed {
  program_id: string;
  cycle_id: string | null;
  state: TandemState;
  started_on: string;
  last_held: Date | null;
  health: Health;
  /** Both names, in the order in which they are shown. */
  names: readonly string[];
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The tandems that the reader asked for, in her order. */
export function arrange<T extends Listed>(rows: readonly T[], query: ListQuery, locale: string): T[] {
  const wanted = plain(query.words).split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => {
    if (query.show === 'care' && row.health.level !== 'care') return false;
    if (query.show === 'running' && !isLive(row.state)) return false;
    if (query.show === 'ended' && isLive(row.state)) return false;
    if (query.cycle && row.cycle_id !== query.cycle) return false;
    if (query.program && row.program_id !== query.program) return false;
    if (query.state && row.state !== query.state) return false;
    const names = plain(row.names.join(' '));
    return wanted.every((word) => names.includes(word));
  });
  const byName = (a: T, b: T) => a.names.join().localeCompare(b.names.join(), locale);
  const at = (date: Date | null) => date?.getTime() ?? 0;
  const by: Record<Order, (a: T, b: T) => number> = {
    // Whoever has waited longest comes first among those that need care.
    health: (a, b) =>
      levels.indexOf(a.health.level) - levels.indexOf(b.health.level) ||
      (a.health.at?.getTime() ?? Number.MAX_SAFE_INTEGER) - (b.health.at?.getTime() ?? Number.MAX_SAFE_INTEGER),
    name: () => 0,
    started: (a, b) => b.started_on.localeCompare(a.started_on),
    meeting: (a, b) => at(a.last_held) - at(b.last_held),
  };
  return kept.toSorted((a, b) => by[query.order](a, b) || byName(a, b));
}
