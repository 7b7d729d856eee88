export interface Balance {
  seek: number;
  mentors: number;
  places: number;
}

/** Members who look for it beyond the places there are; negative where places stay free. */
export function gapOf({ seek, places }: Balance): number {
  return seek - places;
}

/** The topics that are missing most: many look for them, and not half of those find a place. At most `limit`, the largest gap first. */
export function scarce<T extends Balance>(rows: readonly T[], limit: number): T[] {
  return rows
    .filter((row) => row.seek > 0 && row.places * 2 < row.seek)
    .toSorted((a, b) => gapOf(b) - gapOf(a))
    .slice(0, limit);
}
