import { IntlMessageFormat } from 'intl-messageformat';
import { locales, messages, type Key, type Locale, type Vars } from './catalogue.ts';

export type Translate = (key: Key, vars?: Vars) => string;

const compiled = new Map<string, IntlMessageFormat | string>();

/** Dates in messages use the zone of the network; the process runs in whatever zone the machine has. */
const zone = 'Europe/Zurich';

function formatOf(locale: Locale, key: string): IntlMessageFormat | string {
  const id = `${locale} ${key}`;
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const text = messages[locale].get(key);
  if (text === undefined) throw new Error(`no words for ${key} in ${locale}`);
  const format = /[{'<]/.test(text)
    ? new IntlMessageFormat(
        text,
        locale,
        { date: { long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } } },
        { ignoreTag: true },
      )
    : text;
  compiled.set(id, format);
  return format;
}

export function translator(locale: Locale): Translate {
  return (key, vars) => {
    const format = formatOf(locale, key);
    return typeof format === 'string' ? format : String(format.format(vars));
  };
}

export type DateStyle = 'long' | 'short' | 'weekday' | 'time' | 'full';

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'long' },
  time: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** `value`: an instant, or a calendar day `2026-11-21` (which has no zone and is shown as it is). */
export function formatDate(locale: Locale, value: Date | string, style: DateStyle = 'long'): string {
  const day = typeof value === 'string';
  const id = `${locale} ${style} ${day}`;
  let format = dateFormats.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...dateStyles[style], timeZone: day ? 'UTC' : zone });
    dateFormats.set(id, format);
  }
  return format.format(day ? new Date(`${value}T00:00:00Z`) : value);
}

export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale).format(value);
}

/** The calendar day of an instant in the network's zone, `2026-11-21`. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

export function isLocale(text: string | undefined | null): text is Locale {
  return locales.includes(text as Locale);
}

/** The best of our languages for an Accept-Language header. */
export function negotiate(header: string | undefined, offered: readonly Locale[] = locales): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(';q=');
      return { tag: tag.toLowerCase(), q: q === undefined ? 1 : Number(q) || 0 };
    })
    .filter(({ tag, q }) => tag && q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    const exact = offered.find((locale) => locale.toLowerCase() === tag);
    if (exact) return exact;
    const language = tag.split('-')[0];
    const near = offered.find((locale) => locale === language) ?? offered.find((locale) => locale.split('-')[0] === language);
    if (near) return near;
  }
  return offered[0] ?? 'de';
}
