/** A person in the picture of all pairs. */
export interface Drawable {
  id: string;
  /** What she stands with: her organisation or department. Empty: no group. */
  group: string;
  name: string;
}

export interface DrawablePair {
  left: string;
  right: string;
  weak: boolean;
  open: boolean;
}

export interface DrawnDisc {
  x: number;
  y: number;
  kind: 'plain' | 'open' | 'alone';
}

export interface DrawnCurve {
  path: string;
  kind: 'plain' | 'weak' | 'open';
}

export interface DrawnLabel {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

export interface PairsPicture {
  width: number;
  height: number;
  /** Radius of a disc. */
  disc: number;
  discs: DrawnDisc[];
  curves: DrawnCurve[];
  labels: DrawnLabel[];
}

const width = 460;
const [leftX, rightX] = [136, 324];
const round = (value: number) => Math.round(value * 10) / 10;

interface Placed extends Drawable {
  y: number;
}

function grouped(people: readonly Drawable[], groups: readonly string[]): Drawable[][] {
  return groups.map((group) => people.filter((person) => person.group === group)).filter((members) => members.length > 0);
}

/** One column, group by group; within a group whoever stands where the other side is comes first, so that few lines cross. */
function column(groups: Drawable[][], rank: (id: string) => number, step: number, space: number): Placed[] {
  let y = space;
  return groups.flatMap((members) => {
    const placed = members
      .toSorted((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name))
      .map((person) => {
        const here = { ...person, y };
        y += step;
        return here;
      });
    y += space;
    return placed;
  });
}

function centres(placed: Placed[]): { group: string; y: number }[] {
  const names = [...new Set(placed.map(({ group }) => group))].filter(Boolean);
  return names.map((group) => {
    const own = placed.filter((person) => person.group === group);
    return { group, y: (own[0]!.y + own.at(-1)!.y) / 2 };
  });
}

/** Two columns of discs grouped by organisation, with a curve for each pair. `groups` in the order in which they stand. */
export function twoSides(
  left: readonly Drawable[],
  right: readonly Drawable[],
  pairs: readonly DrawablePair[],
  groups: readonly string[],
): PairsPicture {
  const most = Math.max(left.length, right.length, 1);
  const [step, disc, space] = most > 120 ? [5, 2, 8] : most > 60 ? [7, 2.5, 12] : [10, 3.2, 16];
  const partners = (from: 'left' | 'right') => {
    const map = new Map<string, string>();
    for (const pair of pairs) map.set(pair[from], pair[from === 'left' ? 'right' : 'left']);
    return map;
  };
  const [ofLeft, ofRight] = [partners('left'), partners('right')];
  const groupOf = new Map([...left, ...right].map(({ id, group }) => [id, groups.indexOf(group)]));
  const lefts = column(grouped(left, groups), (id) => groupOf.get(ofLeft.get(id) ?? '') ?? Infinity, step, space);
  const height = new Map(lefts.map(({ id, y }) => [id, y]));
  const rights = column(grouped(right, groups), (id) => height.get(ofRight.get(id) ?? '') ?? Infinity, step, space);
  const tall = (placed: Placed[]) => (placed.at(-1)?.y ?? 0) + space;
  const full = Math.max(tall(lefts), tall(rights));
  // The shorter column stands in the middle of the longer one.
  const shifted = (placed: Placed[]) => placed.map((one) => ({ ...one, y: round(one.y + (full - tall(placed)) / 2) }));
  const [drawnLeft, drawnRight] = [shifted(lefts), shifted(rights)];
  const opened = new Set(pairs.filter(({ open }) => open).flatMap((pair) => [pair.left, pair.right]));
  const discs = (placed: Placed[], x: number, matched: Map<string, string>) =>
    placed.map(({ id, y }) => ({ x, y, kind: opened.has(id) ? 'open' : matched.has(id) ? 'plain' : 'alone' }) as const);
  const at = new Map([...drawnLeft, ...drawnRight].map(({ id, y }) => [id, y]));
  const middle = (leftX + rightX) / 2;
  const curves = pairs.flatMap((pair): DrawnCurve[] => {
    const [from, to] = [at.get(pair.left), at.get(pair.right)];
    if (from === undefined || to === undefined) return [];
    const path = `M${leftX} ${from}C${middle} ${from} ${middle} ${to} ${rightX} ${to}`;
    return [{ path, kind: pair.open ? 'open' : pair.weak ? 'weak' : 'plain' }];
  });
  const label = (x: number, anchor: 'start' | 'end') => (one: { group: string; y: number }) =>
    ({ x, y: round(one.y + 4), text: one.group, anchor }) as const;
  return {
    width,
    height: Math.ceil(full),
    disc,
    discs: [...discs(drawnLeft, leftX, ofLeft), ...discs(drawnRight, rightX, ofRight)],
    curves: openLast(curves),
    labels: [...centres(drawnLeft).map(label(leftX - 14, 'end')), ...centres(drawnRight).map(label(rightX + 14, 'start'))],
  };
}

/** The opened pair lies on top of the others. */
function openLast(curves: DrawnCurve[]): DrawnCurve[] {
  return curves.toSorted((a, b) => Number(a.kind === 'open') - Number(b.kind === 'open'));
}

/** Everybody on one circle, group by group, with a bow for each pair. */
export function ring(people: readonly Drawable[], pairs: readonly DrawablePair[], groups: readonly string[]): PairsPicture {
  const order = grouped(people, groups).flatMap((members) => members.toSorted((a, b) => a.name.localeCompare(b.name)));
  const centre = width / 2;
  const radius = 150;
  const spot = (at: number, far: number) => {
    const angle = (at / Math.max(1, order.length)) * 2 * Math.PI - Math.PI / 2;
    return { x: round(centre + far * Math.cos(angle)), y: round(centre + far * Math.sin(angle)) };
  };
  const place = new Map(order.map(({ id }, at) => [id, spot(at, radius)]));
  const matched = new Set(pairs.flatMap(({ left, right }) => [left, right]));
  const opened = new Set(pairs.filter(({ open }) => open).flatMap(({ left, right }) => [left, right]));
  const curves = pairs.flatMap(({ left, right, weak, open }): DrawnCurve[] => {
    const [a, b] = [place.get(left), place.get(right)];
    if (!a || !b) return [];
    // Neighbours get a flat bow, people opposite each other an almost straight line.
    const pull = 0.35;
    const bend = (one: number, other: number) => round(((one + other) / 2) * pull + centre * (1 - pull));
    const path = `M${a.x} ${a.y}Q${bend(a.x, b.x)} ${bend(a.y, b.y)} ${b.x} ${b.y}`;
    return [{ path, kind: open ? 'open' : weak ? 'weak' : 'plain' }];
  });
  const labels = [...new Set(order.map(({ group }) => group))].filter(Boolean).map((group): DrawnLabel => {
    const spots = order.flatMap((person, at) => (person.group === group ? [at] : []));
    const { x, y } = spot((spots[0]! + spots.at(-1)!) / 2, radius + 18);
    return { x, y: round(y + 4), text: group, anchor: Math.abs(x - centre) < 30 ? 'middle' : x < centre ? 'end' : 'start' };
  });
  return {
    width,
    height: width,
    disc: order.length > 120 ? 2 : 4,
    discs: order.map(({ id }) => ({
      ...place.get(id)!,
      kind: opened.has(id) ? ('open' as const) : matched.has(id) ? ('plain' as const) : ('alone' as const),
    })),
    curves: openLast(curves),
    labels,
  };
}
