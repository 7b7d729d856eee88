/** Years for which signed agreements are kept after the period, as proof. */
export const keepYears = 3;

/** Agreements of periods that ended before this day go. */
export function keptUntil(now: Date): string {
  const day = new Date(now);
  day.setUTCFullYear(day.getUTCFullYear() - keepYears);
  return day.toISOString().slice(0, 10);
}
