/**
 * Labels on one line that would touch each other stand on several: for each place (0 to 1, ascending) the number of its lane.
 * `width`: room that a label needs.
 */
export function lanes(places: readonly number[], width: number): number[] {
  const ends: number[] = [];
  return places.map((at) => {
    const free = ends.findIndex((end) => end <= at);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = at + width;
    return lane;
  });
}
