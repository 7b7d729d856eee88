import { describe, expect, test } from 'vitest';
import { guessLineColumns, lineMappingFaults, readReportingLines } from './lines-csv.ts';
import { planLines } from './lines-plan.ts';

const isEmail = (text: string) => /^\S+@\S+$/.test(text);
const read = (cells: string[][]) =>
  readReportingLines(
    cells.map((row, at) => ({ line: at + 2, cells: row })),
    [{ line: 1, reason: 'ragged' }],
    { person: 0, superior: 1, kind: 2 },
    isEmail,
  ).map(({ fault, kind }) => fault ?? kind);

describe('a list of who leads whom', () => {
  test('each line with its fault', () => {
    expect(
      read([
        ['A@x', 'b@x', ''],
        ['a@x', 'B@x', 'Vorgesetzte'],
        ['a@x', 'c@x', 'appraiser'],
        ['a@x', 'c@x', 'boss'],
        ['a@x', 'a@x', ''],
        ['', 'b@x', ''],
        ['a@x', 'b', ''],
      ]),
    ).toEqual(['ragged', 'manager', 'twice', 'appraiser', 'kind', 'self', 'person', 'superior']);
  });

  test('columns by their heads', () => {
    expect(guessLineColumns(['Vorgesetzte Person', 'Person', 'Art'])).toEqual({ person: 1, superior: 0, kind: 2 });
    expect(lineMappingFaults({ person: 0 })).toEqual({ missing: ['superior'], shared: [] });
    expect(lineMappingFaults({ person: 0, superior: 0 })).toEqual({ missing: [], shared: ['person', 'superior'] });
  });
});

describe('what of it is kept', () => {
  const line = (person: string, superior: string, kind: 'manager' | 'appraiser' = 'manager') => ({ person, superior, kind });
  const ids = new Map([
    ['ann', '1'],
    ['bo', '2'],
    ['cy', '3'],
    ['dora', '4'],
  ]);

  test('of participants and those above them, stepping over whoever is not here', () => {
    const plan = planLines([line('ann', 'gone'), line('gone', 'bo'), line('bo', 'cy'), line('dora', 'cy')], ids, new Set(['1']));
    expect(plan).toEqual({
      lines: [
        { person_id: '1', superior_id: '2', kind: 'manager' },
        { person_id: '2', superior_id: '3', kind: 'manager' },
      ],
      covered: 1,
      unused: 1,
    });
  });

  test('a ring ends, nobody leads herself, an appraiser is not stepped over', () => {
    const ring = [line('ann', 'gone'), line('gone', 'far'), line('far', 'gone')];
    expect(planLines(ring, ids, new Set(['1'])).lines).toEqual([]);
    expect(planLines([line('ann', 'gone'), line('gone', 'ann')], ids, new Set(['1'])).lines).toEqual([]);
    expect(planLines([line('ann', 'gone', 'appraiser'), line('gone', 'bo')], ids, new Set(['1'])).lines).toEqual([]);
    const mutual = planLines([line('ann', 'bo'), line('bo', 'ann')], ids, new Set(['1', '2']));
    expect([mutual.lines.length, mutual.covered]).toEqual([2, 2]);
  });
});
