import { expect, it } from 'vitest';
import { compareRuns } from './comparison.ts';

const pair = (first_id: string, second_id: string, score: number) => ({ first_id, second_id, score, pinned: false });

it('says who changes, who wins or loses a partner, and what all have of it', () => {
  const before = [pair('a', 'x', 9000), pair('b', 'y', 6000), pair('c', 'z', 7000)];
  const after = [pair('a', 'x', 9000), pair('b', 'z', 8000), pair('d', 'y', 5000)];
  expect(compareRuns(before, after, false)).toEqual({
    kept: 1,
    ended: 2,
    begun: 2,
    pairs: 0,
    total: 0,
    worst: -1000,
    changed: [
      { id: 'c', before: 'z', after: null, points: null },
      { id: 'd', before: null, after: 'y', points: null },
      { id: 'b', before: 'y', after: 'z', points: 2000 },
    ],
  });
  expect(compareRuns([], after, false)).toMatchObject({ kept: 0, pairs: 3, worst: null });
});

it('an exchange tells it of both', () => {
  const { changed } = compareRuns([pair('a', 'b', 1)], [pair('b', 'c', 1)], true);
  expect(changed.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});
