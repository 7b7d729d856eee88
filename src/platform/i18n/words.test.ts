import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { locales, messages, type Key } from './catalogue.ts';
import { formatNumber, translator } from './words.ts';
import { dayOf } from '../words/day.ts';

/** Names of the values that a message wants. */
const namesIn = (text: string) => new Set([...text.matchAll(/\{\s*(\w+)/g)].map((match) => match[1] ?? ''));

it.each(locales)('%s: the short ways say what the library says, for every message', (locale) => {
  const t = translator(locale);
  for (const [key, text] of messages[locale]) {
    const dates = { date: { long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Zurich' } } } as const;
    const format = new IntlMessageFormat(text, locale === 'en' ? 'en-GB' : locale, dates, { ignoreTag: true });
    for (const value of [0, 1, 2, 1234, 'Jana <B.>', new Date('2026-11-21T23:30:00Z')]) {
      const vars = Object.fromEntries([...namesIn(text)].map((name) => [name, value]));
      const wanted = () => String(format.format(vars));
      let said: string | undefined;
      try {
        said = wanted();
      } catch {
        // A number where a date belongs, and the like: the library refuses it, and so it must be here.
      }
      for (let twice = 0; twice < 2; twice += 1)
        if (said === undefined) expect(() => t(key as Key, vars), key).toThrow();
        else expect({ key, text: t(key as Key, vars) }).toEqual({ key, text: said });
    }
  }
});

it('says when a value is missing', () => {
  expect(() => translator('en')('requests.finder.shown', { from: 1, to: 2 })).toThrow();
  expect(() => translator('en')('platform.nav.self')).toThrow();
  expect(() => translator('en')('no.such' as Key)).toThrow('no words');
});

it('writes numbers and days as the reader’s country does', () => {
  expect([formatNumber('en', 1234.5), formatNumber('de', 1234.5), formatNumber('de-CH', 1234.5)]).toEqual([
    '1,234.5',
    '1.234,5',
    expect.stringMatching(/^1[’']234\.5$/),
  ]);
  expect(dayOf(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
});
