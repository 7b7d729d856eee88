import { dayOf, networkZone } from '../words/day.ts';
import { IntlMessageFormat } from 'intl-messageformat';
import { locales, messages, type Key, type Locale, type Vars } from './catalogue.ts';

export type Translate = (key: Key, vars?: Vars) => string;

/** Dates in messages use the zone of the network; the process runs in whatever zone the machine has. */
const zone = networkZone;
const languageTag = (locale: Locale) => (locale === 'en' ? 'en-GB' : locale);

type Compiled = (vars: Vars | undefined) => string;

const compiled: Record<Locale, Map<string, Compiled>> = { de: new Map(), 'de-CH': new Map(), en: new Map() };
const mostKnown = 500;

/** A message with names in it and nothing else is put together by hand: the library takes ten times as long. */
function joined(parts: readonly { type: number; value?: unknown }[], whole: Compiled): Compiled {
  return (vars) => {
    let text = '';
    for (const { type, value } of parts) {
      const part = type === 0 ? value : vars?.[String(value)];
      if (typeof part !== 'string' && typeof part !== 'number') return whole(vars);
      text += part;
    }
    return text;
  };
}

/** Numbers come again and again, and say nothing about anybody: their sentences are kept. */
function remembered(whole: Compiled): Compiled {
  const known = new Map<string, string>();
  return (vars) => {
    for (const name in vars) if (typeof vars[name] !== 'number') return whole(vars);
    const id = JSON.stringify(vars) ?? '';
    const text = known.get(id) ?? whole(vars);
    if (known.size < mostKnown) known.set(id, text);
    return text;
  };
}

function compile(locale: Locale, text: string): Compiled {
  if (!/[{'<]/.test(text)) return () => text;
  const dates = { date: { long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } } } as const;
  const format = new IntlMessageFormat(text, languageTag(locale), dates, { ignoreTag: true });
  const whole: Compiled = (vars) => String(format.format(vars));
  const parts = format.getAst() as { type: number; value?: unknown }[];
  // 0 is a literal, 1 an argument without a form.
  return parts.every(({ type }) => type <= 1) ? joined(parts, whole) : remembered(whole);
}

export function translator(locale: Locale): Translate {
  const known = compiled[locale];
  return (key, vars) => {
    const format = known.get(key);
    if (format) return format(vars);
    const text = messages[locale].get(key);
    if (text === undefined) throw new Error(`no words for ${key} in ${locale}`);
    const made = compile(locale, text);
    known.set(key, made);
    return made(vars);
  };
}

/** meeting: day and time of a talk · day: for narrow columns · clock: the time alone. */
export type DateStyle = 'long' | 'short' | 'weekday' | 'time' | 'full' | 'meeting' | 'day' | 'clock';

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'long' },
  time: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  meeting: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  clock: { hour: '2-digit', minute: '2-digit' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * `value`: an instant, or a calendar day `2026-11-21` (which has no zone and is shown as it is).
 * `inZone`: where the reader's clock hangs; for times of talks. All else is dated in the network's zone.
 */
export function formatDate(locale: Locale, value: Date | string, style: DateStyle = 'long', inZone = zone): string {
  const day = typeof value === 'string';
  const id = `${locale} ${style} ${day ? 'UTC' : inZone}`;
  let format = dateFormats.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat(languageTag(locale), { ...dateStyles[style], timeZone: day ? 'UTC' : inZone });
    dateFormats.set(id, format);
  }
  return format.format(day ? new Date(`${value}T00:00:00Z`) : value);
}

const numberFormats = new Map<Locale, Intl.NumberFormat>();

export function formatNumber(locale: Locale, value: number): string {
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(languageTag(locale));
  numberFormats.set(locale, format);
  return format.format(value);
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

/** The last instant of a calendar day `2026-11-21` in the network's zone. */
export function endOf(day: string): Date {
  const hour = 3_600_000;
  const guess = Date.parse(`${day}T23:59:59.999Z`);
  for (let back = -12; back < 15; back += 1) {
    const instant = new Date(guess - back * hour);
    if (dayOf(instant) === day) return instant;
  }
  return new Date(guess);
}
