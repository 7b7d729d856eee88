import type Holidays from 'date-holidays';

/** Countries whose public holidays are kept free, each with its states or cantons. */
export const countries = ['CH', 'DE', 'AT'] as const;
export type Country = (typeof countries)[number];

/** ISO 3166-2: `CH-ZH`, `DE-BY`, `AT-9`. */
const states: Record<Country, readonly string[]> = {
  CH: 'AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH'.split(' '),
  DE: 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' '),
  AT: '1 2 3 4 5 6 7 8 9'.split(' '),
};

export const regions: readonly string[] = countries.flatMap((country) => states[country].map((state) => `${country}-${state}`));

export function isRegion(code: string): boolean {
  return regions.includes(code);
}

const languageOf = (locale: string) => locale.slice(0, 2);

/** The library reads its whole book of holidays when it is loaded: only who asks for one waits for it. */
async function book(): Promise<typeof Holidays> {
  return (await import('date-holidays')).default;
}

/** What each region is called, by its code. */
export async function regionNames(locale: string): Promise<ReadonlyMap<string, string>> {
  const all = new (await book())();
  const country = new Intl.DisplayNames([locale], { type: 'region' });
  return new Map(
    countries.flatMap((code) => {
      const names = (all.getStates(code, languageOf(locale)) ?? {}) as Record<string, string>;
      const words = (state: string) => (names[state] ?? state).replace(/^(Kanton|Canton of|Land|Hansestadt) /, '');
      return states[code].map((state) => [`${code}-${state}`, `${country.of(code) ?? code}: ${words(state)}`] as const);
    }),
  );
}

export interface Holiday {
  name: string;
  region: string;
}

const known = new Map<string, readonly (readonly [string, string])[]>();

async function holidaysIn(region: string, year: number, locale: string): Promise<readonly (readonly [string, string])[]> {
  const id = `${region} ${year} ${languageOf(locale)}`;
  const there = known.get(id);
  if (there) return there;
  const [country = '', state = ''] = region.split('-');
  const calendar = new (await book())(country, state, { types: ['public'] });
  const days = calendar.getHolidays(year, languageOf(locale)).map(({ date, name }) => [date.slice(0, 10), name] as const);
  if (known.size < 400) known.set(id, days);
  return days;
}

/**
 * Public holidays of these regions from one day to another (`2026-12-25`), by day. Where two regions keep the same day the
 * first one names it. Unknown regions have none.
 */
export async function publicHolidays(
  wanted: readonly string[],
  from: string,
  until: string,
  locale: string,
): Promise<Map<string, Holiday>> {
  const days = new Map<string, Holiday>();
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  for (const region of new Set(wanted.filter(isRegion)))
    for (let year = first; year <= last; year++)
      for (const [day, name] of await holidaysIn(region, year, locale))
        if (day >= from && day <= until && !days.has(day)) days.set(day, { name, region });
  return days;
}
