import { describe, expect, test } from 'vitest';
import { isParty, mayJudge } from './involved.ts';
import { flagsOf, reportStateOf } from './reports.ts';
import { givesAway } from './wording.ts';

describe('who is part of a case neither sees nor decides it', () => {
  const row = { about_id: 'urs', other_ids: ['jana', null], decided_by: 'eva' };
  test.each([
    ['urs', [], true],
    ['jana', [], true],
    ['milo', ['urs'], true],
    ['milo', ['jana'], false],
    ['milo', [], false],
  ])('%s with partners %j: %s', (who, partners, party) => expect(isParty(who, row, partners)).toBe(party));
  test('nobody decides about an appeal against herself', () => {
    expect(mayJudge('eva', row, [])).toBe(false);
    expect(mayJudge('milo', row, [])).toBe(true);
    expect(mayJudge('milo', row, ['urs'])).toBe(false);
  });
});

test.each([
  [5, true, []],
  [3, true, []],
  [2, true, ['rating']],
  [1, false, ['rating', 'standards']],
  [4, false, ['standards']],
])('a rating of %s, standards kept %s: %j', (rating, standards_kept, raised) =>
  expect(flagsOf({ rating, standards_kept }, 2)).toEqual(raised),
);

test('a reporter reads three states and no outcome', () => {
  expect(reportStateOf({ state: 'open', case_state: null })).toBe('received');
  expect(reportStateOf({ state: 'case', case_state: 'hearing' })).toBe('looked_at');
  expect(reportStateOf({ state: 'case', case_state: 'closed' })).toBe('closed');
  expect(reportStateOf({ state: 'closed', case_state: null })).toBe('closed');
});

describe('words for the reported person', () => {
  const hidden = { names: ['Jana', 'Brandis', 'Bo'], texts: ['He told me twice that I should buy his course for 900 francs.'] };
  test.each([
    ['Jana says that you sell courses.', 'name'],
    ['Frau BRANDIS hat sich beschwert.', 'name'],
    ['You told me twice that I should buy his course, it says.', 'quote'],
    ['It is said that you sell courses of your own.', undefined],
    // Two letters are in too many words.
    ['Bo is a fine place.', undefined],
    ['Janas Worte', undefined],
  ])('%s: %s', (text, found) => expect(givesAway(text, hidden)).toBe(found));
});
