import { describe, expect, it } from 'vitest';
import { dayIn, guessColumns, listColumns, mappingFaults, readLines, roleOf, type ListMapping } from './nominations-csv.ts';

const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text);
const whole = Object.fromEntries(listColumns.map((column, at) => [column, at])) as ListMapping;
const good = ['mara@a.example', 'Mara', 'Vogt', 'Mentee', 'She begins to lead.', '2 h a month', '20.11.2026'];
const lines = (...rows: string[][]) =>
  readLines({ rows: rows.map((cells, at) => ({ line: at + 2, cells })), problems: [] }, whole, isEmail);
const changed = (at: number, value: string) => good.map((cell, place) => (place === at ? value : cell));

describe('a list of nominations', () => {
  it('knows its columns by their names in both languages, each once', () => {
    expect(guessColumns(['Vorname', 'Nachname', 'E-Mail-Adresse', 'Rolle', 'Warum', 'Zeit freigegeben', 'Führungskraft informiert am'])).toEqual({
      first_name: 0, last_name: 1, email: 2, role: 3, why: 4, time_granted: 5, manager_informed_on: 6,
    }); // prettier-ignore
    expect(guessColumns(['e-mail address', 'name', 'role', 'why', 'time granted', 'line manager informed on'])).toEqual({
      email: 0, last_name: 1, role: 2, why: 3, time_granted: 4, manager_informed_on: 5,
    }); // prettier-ignore
  });

  it('says which columns are missing or chosen twice', () => {
    expect(mappingFaults({ email: 0, role: 1, why: 1, time_granted: 3 })).toEqual({
      missing: ['manager_informed_on'],
      shared: ['role', 'why'],
    });
    expect(mappingFaults(whole)).toEqual({ missing: [], shared: [] });
  });

  it('reads a sound line', () => {
    expect(lines(good)).toMatchObject([{ line: 2, role: 'mentee', informed_on: '2026-11-20', fault: undefined }]);
  });

  it.each([
    [0, '', 'email_missing'],
    [0, 'mara', 'email'],
    [3, 'boss', 'role'],
    [4, ' ', 'why_missing'],
    [5, '', 'time_missing'],
    [6, '', 'manager_missing'],
    [6, '31.02.2026', 'date'],
    [4, 'x'.repeat(601), 'long'],
  ])('finds in column %i «%s»: %s', (at, value, fault) => expect(lines(changed(at, value))[0]?.fault).toBe(fault));

  it('finds people who stand on it twice, whatever the capitals', () => {
    expect(lines(good, changed(0, 'MARA@a.example')).map(({ fault, first }) => [fault, first])).toEqual([
      [undefined, undefined],
      ['twice', 2],
    ]);
  });

  it('keeps broken lines in their place', () => {
    const table = { rows: [{ line: 4, cells: good }], problems: [{ line: 3, reason: 'ragged' as const }] };
    expect(readLines(table, whole, isEmail).map(({ line, fault }) => [line, fault])).toEqual([
      [3, 'ragged'],
      [4, undefined],
    ]);
  });

  it('understands the roles and days that people write', () => {
    expect(['Mentor:in', 'Mentorin', 'MENTOR', 'mentee', 'Mentees', 'Austauschpartner*in', 'Chefin'].map(roleOf)).toEqual([
      'mentor', 'mentor', 'mentor', 'mentee', 'mentee', 'partner', undefined,
    ]); // prettier-ignore
    expect(['2026-11-21', '21.11.2026', '1/2/2027', '2026-13-01', 'tomorrow'].map(dayIn)).toEqual([
      '2026-11-21', '2026-11-21', '2027-02-01', undefined, undefined,
    ]); // prettier-ignore
  });
});
