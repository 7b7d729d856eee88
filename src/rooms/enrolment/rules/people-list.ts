import { sides, type Side } from '../../cycles/rules.ts';
import { liveStates, type ParticipationState } from '../rules.ts';
import { readinessParts, type ReadinessPart } from './readiness.ts';

/** Who has the next word. */
export type WaitsFor = 'person' | 'manager' | 'coordination' | 'nobody';

export const shows = ['in', 'person', 'coordination', 'ready', 'paired', 'over', 'all'] as const;
export type Show = (typeof shows)[number];
export const orders = ['waiting', 'name', 'organization', 'since'] as const;
export type Order = (typeof orders)[number];
export const pageSize = 50;

/** What the coordination asked for; whatever an address says, it is one of these. */
export interface PeopleQuery {
  show: Show;
  role: Side | '';
  /** Id; `none`: people without one. */
  organization: string;
  missing: ReadinessPart | '';
  words: string;
  order: Order;
  page: number;
}

/** What the list looks at. */
export interface Listed {
  id: string;
  /** As it is shown and found. */
  name: string;
  role: Side;
  state: ParticipationState;
  state_at: Date;
  organization_id: string | null;
  organization: string | null;
  missing: readonly ReadinessPart[];
  manager_asked_at: Date | null;
  place_offered_at: Date | null;
  /** Exclusions of which nobody knows yet who is meant. */
  unresolved: number;
  /** A tandem of hers from this cycle goes on; it outlasts a cycle that is called off. */
  in_tandem: boolean;
}

const one = <T extends string>(known: readonly T[], text: string | undefined, otherwise: T): T =>
  known.find((each) => each === text) ?? otherwise;

export function readPeopleQuery(query: (name: string) => string | undefined): PeopleQuery {
  const page = Number(query('page'));
  return {
    show: one(shows, query('show'), 'in'),
    role: one([...sides, ''] as const, query('role'), ''),
    organization: (query('organization') ?? '').slice(0, 40),
    missing: one([...readinessParts, ''] as const, query('missing'), ''),
    words: (query('q') ?? '').trim().slice(0, 80),
    order: one(orders, query('order'), 'waiting'),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The same wishes as an address; what is the default stays out of it. */
export function writePeopleQuery(query: Partial<PeopleQuery>): string {
  const { show = 'in', role = '', organization = '', missing = '', words = '', order = 'waiting', page = 1 } = query;
  const text = new URLSearchParams({
    ...(show === 'in' ? {} : { show }),
    ...(role ? { role } : {}),
    ...(organization ? { organization } : {}),
    ...(missing ? { missing } : {}),
    ...(words ? { q: words } : {}),
    ...(order === 'waiting' ? {} : { order }),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return text ? `?${text}` : '';
}

export function waitsFor(
  row: Pick<Listed, 'state' | 'missing' | 'manager_asked_at' | 'place_offered_at' | 'unresolved'>,
): WaitsFor {
  const { state, missing } = row;
  if (state === 'invited' || state === 'nominated') return 'person';
  if (state === 'applied') return 'coordination';
  if (state === 'waitlisted') return row.place_offered_at ? 'person' : 'nobody';
  if (state === 'in_training') return 'coordination';
  if (row.unresolved > 0 && state !== 'paired' && isIn(state)) return 'coordination';
  if (state !== 'accepted') return 'nobody';
  if (missing.includes('standards') || missing.includes('form')) return 'person';
  if (missing.includes('manager')) return row.manager_asked_at ? 'manager' : 'person';
  return missing.length > 0 ? 'coordination' : 'nobody';
}

export function isIn(state: ParticipationState): boolean {
  return (liveStates as readonly ParticipationState[]).includes(state);
}

const shown: Record<Show, (row: Listed) => boolean> = {
  in: ({ state }) => isIn(state),
  person: (row) => waitsFor(row) === 'person',
  coordination: (row) => waitsFor(row) === 'coordination',
  ready: ({ state }) => state === 'ready',
  paired: ({ state, in_tandem }) => state === 'paired' || in_tandem,
  over: ({ state }) => !isIn(state),
  all: () => true,
};

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const urgency: Record<WaitsFor, number> = { coordination: 0, person: 1, manager: 2, nobody: 3 };

/** Those that the coordination asked for, in its order. */
export function arrangePeople<T extends Listed>(rows: readonly T[], query: PeopleQuery, locale: string): T[] {
  const wanted = plain(query.words).split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      shown[query.show](row) &&
      (query.role === '' || row.role === query.role) &&
      (query.organization === '' || (row.organization_id ?? 'none') === query.organization) &&
      (query.missing === '' || (row.missing.includes(query.missing) && isIn(row.state))) &&
      wanted.every((word) => plain(`${row.name} ${row.organization ?? ''}`).includes(word)),
  );
  const byName = (a: T, b: T) => a.name.localeCompare(b.name, locale);
  const since = (a: T, b: T) => a.state_at.getTime() - b.state_at.getTime();
  const by: Record<Order, (a: T, b: T) => number> = {
    waiting: (a, b) => urgency[waitsFor(a)] - urgency[waitsFor(b)] || since(a, b),
    name: () => 0,
    organization: (a, b) => (a.organization ?? '\uffff').localeCompare(b.organization ?? '\uffff', locale),
    since,
  };
  return kept.toSorted((a, b) => by[query.order](a, b) || byName(a, b));
}

export function countShows(rows: readonly Listed[]): Record<Show, number> {
  return Object.fromEntries(shows.map((show) => [show, rows.filter(shown[show]).length])) as Record<Show, number>;
}

/** A day after the last reminder at the earliest, and only whoever has something to do herself. */
export function mayRemind(row: Listed & { reminded_at: Date | null }, now: Date): boolean {
  return waitsFor(row) === 'person' && (!row.reminded_at || now.getTime() - row.reminded_at.getTime() >= 86_400_000);
}
