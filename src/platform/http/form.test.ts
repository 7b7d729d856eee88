import { expect, test } from 'vitest';
import { z } from 'zod';
import { gather, parseForm } from './form.ts';

const form = z.object({
  name: z.string(),
  level: z.record(z.string(), z.string()).default({}),
  on: z.array(z.string()).default([]),
});

function body(...fields: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test.each<[string, [string, string][], object]>([
  ['text is trimmed and line ends are one', [['name', '  a\r\nb ']], { name: 'a\nb' }],
  [
    'repeated fields gather in an array',
    [
      ['on', 'x'],
      ['on', 'y'],
    ],
    { on: ['x', 'y'] },
  ],
  [
    'dotted fields gather in a record',
    [
      ['level.de', 'B1'],
      ['level.fr', ''],
    ],
    { level: { de: 'B1' } },
  ],
  [
    'a record wins over a plain value of its name, whichever comes first',
    [
      ['level', '\u0001'],
      ['level.de', 'B1'],
    ],
    { level: { de: 'B1' } },
  ],
  [
    'the other way round too',
    [
      ['level.de', 'B1'],
      ['level', 'x'],
    ],
    { level: { de: 'B1' } },
  ],
  [
    'a dotted name of a plain field is no crash',
    [
      ['name', 'a'],
      ['name.x', 'b'],
    ],
    { name: { x: 'b' } },
  ],
  [
    'the first of two plain values counts',
    [
      ['name', 'a'],
      ['name', 'b'],
    ],
    { name: 'a' },
  ],
  [
    'what the schema does not know is left out',
    [
      ['__proto__', 'x'],
      ['toString', 'y'],
      ['role', 'operator'],
    ],
    {},
  ],
])('%s', (_what, fields, gathered) => {
  expect(gather(form, body(...fields))).toEqual(gathered);
});

test('what is missing, and what has the wrong shape, is said at the field', () => {
  expect(parseForm(form, body())).toMatchObject({ ok: false, state: { errors: { name: { key: 'platform.form.required' } } } });
  expect(parseForm(form, body(['name', 'a'], ['name.x', 'b']))).toMatchObject({
    ok: false,
    state: { errors: { name: { key: 'platform.form.invalid' } } },
  });
});

test('a number that is missing is asked for; what is none is not right', () => {
  const numbers = z.object({ places: z.coerce.number(), level: z.record(z.string(), z.coerce.number()).default({}) });
  const errors = (...fields: [string, string][]) => {
    const parsed = parseForm(numbers, body(...fields));
    return parsed.ok ? parsed.data : parsed.state.errors;
  };
  expect(errors(['places', ''])).toEqual({ places: { key: 'platform.form.required' } });
  expect(errors(['places', 'three'])).toEqual({ places: { key: 'platform.form.invalid' } });
  expect(errors(['places', '3'], ['level.de', 'x'])).toEqual({ 'level.de': { key: 'platform.form.invalid' } });
});
