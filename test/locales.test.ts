import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { locales, messages, type Locale } from '../src/platform/i18n/catalogue.ts';
import { filesIn, readText } from './sources.ts';

/** Names of the values that a message takes, in order. */
function placeholders(text: string, locale: Locale): string[] {
  const names = new Set<string>();
  const walk = (parts: unknown): void => {
    if (Array.isArray(parts)) return parts.forEach(walk);
    if (typeof parts !== 'object' || parts === null) return;
    const { type, value, options } = parts as { type?: number; value?: string; options?: Record<string, { value: unknown }> };
    if (type !== undefined && type >= 1 && type <= 6 && value !== undefined) names.add(value);
    for (const option of Object.values(options ?? {})) walk(option.value);
  };
  walk(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe('words', () => {
  test.each(locales)('%s: every message can be read and takes the same values as English', (locale) => {
    const wrong = [...messages.en].flatMap(([key, english]) => {
      const text = messages[locale].get(key);
      if (text === undefined) return [`${key}: missing`];
      try {
        const [own, source] = [placeholders(text, locale), placeholders(english, 'en')];
        return own.join() === source.join() ? [] : [`${key}: {${own.join()}} instead of {${source.join()}}`];
      } catch (error) {
        return [`${key}: ${(error as Error).message}`];
      }
    });
    expect(wrong).toEqual([]);
    expect([...messages[locale].keys()].filter((key) => !messages.en.has(key))).toEqual([]);
  });

  test('Swiss German knows no ß', () => {
    expect([...messages['de-CH']].filter(([, text]) => text.includes('ß')).map(([key]) => key)).toEqual([]);
  });

  test('no key is left over: each is named in the code, or begins like one that is put together', () => {
    const code = filesIn('src')
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map(readText)
      .join('\n');
    const literal = new Set(code.match(/(?<=['"`])[a-z]+\.[\w.-]+(?=['"`])/g));
    const built = [...new Set([...code.matchAll(/`([a-z]+\.[\w.-]*)\$\{/g)].map((match) => match[1] ?? ''))];
    const kinds = /^[a-z]+\.mail\.kind\./;
    const unused = [...messages.en.keys()].filter(
      (key) => !literal.has(key) && !kinds.test(key) && !built.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
