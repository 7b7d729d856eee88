/** In which the network's days begin and end. */
export const networkZone = 'Europe/Zurich';

const days = new Intl.DateTimeFormat('en-CA', { timeZone: networkZone, year: 'numeric', month: '2-digit', day: '2-digit' });

// Most who ask, ask about this very minute; no zone changes its day within one.
let latest = { minute: Number.NaN, day: '' };

/** The calendar day of an instant in the network's zone, `2026-11-21`. */
export function dayOf(instant: Date): string {
  const minute = Math.floor(instant.getTime() / 60_000);
  if (minute !== latest.minute) latest = { minute, day: days.format(instant) };
  return latest.day;
}
