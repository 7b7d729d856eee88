import type { LinePart, Passage } from './passages.ts';

/** px of the drawn page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One marked sentence on a drawn page: a box per line, a disc per topic beside it. */
export interface PageMark {
  id: string;
  boxes: Box[];
  dots: { x: number; y: number; number: number }[];
}

/** Passages that lie on the same words: one mark, several topics. */
export interface Place {
  id: string;
  page: number;
  parts: LinePart[];
  numbers: number[];
}

interface DrawnLine extends Box {
  edges: readonly number[];
}

/** `prefix`: of the ids, so that pictures and text on one page differ. */
export function placesOf(passages: readonly Passage[], prefix: string): Place[] {
  const places = new Map<string, Place>();
  for (const { page, parts, number } of passages) {
    const key = JSON.stringify(parts);
    const place = places.get(key) ?? { id: `${prefix}-${places.size + 1}`, page, parts, numbers: [] };
    if (!place.numbers.includes(number)) place.numbers.push(number);
    places.set(key, place);
  }
  return [...places.values()];
}

const overlaps = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Radius of a disc on a page of this width. */
export function dotRadius(width: number): number {
  return Math.round(width / 100);
}

/**
 * Marks of one page. Discs stand behind the end of the line, one after the other; where something is printed there, before
 * its beginning. `lines`: of the whole document, as the parts count them.
 */
export function marksOf(
  page: { width: number; lines: readonly DrawnLine[] },
  places: readonly Place[],
  lines: readonly DrawnLine[],
): PageMark[] {
  const radius = dotRadius(page.width);
  const size = 2 * radius;
  const set: Box[] = [];
  const isFree = (box: Box) =>
    box.x >= 0 && box.x + box.width <= page.width && ![...page.lines, ...set].some((other) => overlaps(box, other));
  return places.map(({ id, parts, numbers }) => {
    const boxes = parts.flatMap(({ line: at, from, to }): Box[] => {
      const line = lines[at];
      const [left, right] = [line?.edges[from], line?.edges[to]];
      if (!line || left === undefined || right === undefined || right <= left) return [];
      return [{ x: left - 3, y: line.y - 2, width: right - left + 6, height: line.height + 4 }];
    });
    const last = lines[parts.at(-1)?.line ?? -1];
    const dots = numbers.flatMap((number) => {
      if (!last || boxes.length === 0) return [];
      const y = last.y + last.height / 2;
      // The lines above and below may be touched a little, as they are by the marks themselves.
      const boxAt = (x: number): Box => ({ x, y: y - radius / 2, width: size, height: radius });
      const behind = Array.from({ length: 6 }, (_, step) => last.x + last.width + 6 + step * (size + 3));
      const before = Array.from({ length: 6 }, (_, step) => last.x - 6 - size - step * (size + 3));
      const x = [...behind, ...before].find((each) => isFree(boxAt(each))) ?? behind[0]!;
      set.push(boxAt(x));
      return [{ x: Math.round(x + radius), y: Math.round(y), number }];
    });
    return { id, boxes, dots };
  });
}

/** Text of a line, cut where marks begin and end. Of two marks on the same words the first counts. */
export function piecesOf(text: string, at: number, places: readonly Place[]): { text: string; place?: Place; first?: boolean }[] {
  const cuts = places
    .flatMap((place) =>
      place.parts.filter(({ line }) => line === at).map((part) => ({ ...part, place, first: part === place.parts[0] })),
    )
    .toSorted((a, b) => a.from - b.from);
  const pieces: { text: string; place?: Place; first?: boolean }[] = [];
  let done = 0;
  for (const { from, to, place, first } of cuts) {
    if (from < done || from >= text.length) continue;
    if (from > done) pieces.push({ text: text.slice(done, from) });
    pieces.push({ text: text.slice(from, to), place, first });
    done = Math.min(to, text.length);
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}
