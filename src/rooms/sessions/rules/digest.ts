/** What the wall shows where somebody lives: day `2026-10-25`, time `02:30`. */
interface Clock {
  day: string;
  time: string;
}

/** From this hour on, on her own clock: what came in the night waits for the morning. */
export const digestHour = 7;

/** Once on each of her days: not before the morning, not twice. `last`: when she was last written to, on the same clock. */
export function digestDue(now: Clock, last: Clock | undefined): boolean {
  return Number(now.time.slice(0, 2)) >= digestHour && (!last || last.day < now.day);
}
