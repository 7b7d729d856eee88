interface Sighting {
  day: string;
  found: number;
  opened: number;
}

/** Months for which the counts are kept: a year to look at, and one month to compare. */
export const sightingKeepMonths = 13;

const dayMs = 86_400_000;

/** The calendar day so many days earlier; days are texts `2026-11-23`. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);
}

export interface SightingSum {
  found: number;
  opened: number;
}

/** Sums from this day on. */
export function sumSince(rows: readonly Sighting[], since: string): SightingSum {
  const counted = rows.filter(({ day }) => day >= since);
  return {
    found: counted.reduce((sum, row) => sum + row.found, 0),
    opened: counted.reduce((sum, row) => sum + row.opened, 0),
  };
}

export interface SightingWeek extends SightingSum {
  /** First day of the seven. */
  from: string;
}

/** Sums of seven days each, oldest first; the last week ends today. */
export function byWeek(rows: readonly Sighting[], today: string, weeks: number): SightingWeek[] {
  return Array.from({ length: weeks }, (_, at) => {
    const from = daysBefore(today, (weeks - at) * 7 - 1);
    const until = daysBefore(today, (weeks - at - 1) * 7);
    return {
      from,
      ...sumSince(
        rows.filter(({ day }) => day <= until),
        from,
      ),
    };
  });
}
