import { Temporal } from 'temporal-polyfill';
import { tzlib_get_timezones } from 'timezones-ical-library';

/** What a clock on the wall shows: day `2026-10-25`, time `02:30`. Without a zone it is no instant. */
export interface WallClock {
  day: string;
  time: string;
}

/**
 * skipped: the clocks jump over this time that night, nobody's wall shows it; the instant is the one after the jump.
 * doubled: that hour comes twice; the instant is the first of the two.
 */
export type Placing = 'plain' | 'skipped' | 'doubled';

const places: ReadonlySet<string> = new Set([
  ...(tzlib_get_timezones() as string[]).filter((name) =>
    /^(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//.test(name),
  ),
  'UTC',
]);

const supported: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** Older and newer names of a place are not listed by the machine, but it may know them. */
function isKnown(name: string): boolean {
  if (supported.has(name)) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A place of the IANA time zone database of which this machine and calendars both know the rules. */
export function isZone(name: string): boolean {
  return places.has(name) && isKnown(name);
}

let choices: readonly string[] | undefined;

/** The zones to choose from. Asked for the first time it takes a moment: not before somebody looks at the list. */
export function listZones(): readonly string[] {
  choices ??= [...places].filter(isKnown);
  return choices;
}

/** The word for a zone: its city or region, «New York». */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function plainTime({ day, time }: WallClock): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(`${day}T${time}`);
}

/** The instant at which the wall clock of this zone shows this. @throws RangeError where it is no date or time */
export function instantOf(clock: WallClock, zone: string): { instant: Date; placing: Placing } {
  const wall = plainTime(clock);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  const meant = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const placing =
    earlier!.epochMilliseconds === later!.epochMilliseconds
      ? 'plain'
      : meant.toPlainDateTime().equals(wall)
        ? 'doubled'
        : 'skipped';
  return { instant: new Date(meant.epochMilliseconds), placing };
}

/** The instant in a zone, as an object that knows its wall clock and its offset. */
export function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** What the wall clock of this zone shows at this instant. */
export function clockOf(instant: Date, zone: string): WallClock {
  const text = zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** Whether two zones show the same time at this instant. */
export function sameClock(instant: Date, one: string, other: string): boolean {
  return one === other || zoned(instant, one).offsetNanoseconds === zoned(instant, other).offsetNanoseconds;
}

/** The same wall clock so many days later in the same zone: a series is a rule of the wall, not of hours. */
export function daysLater(instant: Date, days: number, zone: string): Date {
  return new Date(zoned(instant, zone).add({ days }).epochMilliseconds);
}
