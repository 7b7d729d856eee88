import { expect, it } from 'vitest';
import { answersDue, isExpired, isOpenQuestion, remindersDue } from './questions.ts';

const asked = new Date('2026-11-01T09:00:00Z');
const after = (days: number, minutes = 0) => new Date(asked.getTime() + days * 86_400_000 + minutes * 60_000);

it('reminds on day 7 and 21 and ends on day 30', () => {
  const seen = [0, 6, 7, 20, 21, 29, 30, 31].map((day) => [
    day,
    remindersDue(asked, 30, after(day)),
    isExpired(asked, 30, after(day)),
  ]);
  expect(seen).toEqual([
    [0, 0, false],
    [6, 0, false],
    [7, 1, false],
    [20, 1, false],
    [21, 2, false],
    [29, 2, false],
    [30, 0, true],
    [31, 0, true],
  ]);
  expect(isExpired(asked, 30, after(30, -1))).toBe(false);
});

it('keeps to the period of the programme, however short', () => {
  expect(answersDue(asked, 7)).toEqual(after(7));
  expect(remindersDue(asked, 7, after(7))).toBe(0);
  expect(remindersDue(asked, 10, after(9))).toBe(1);
});

it('knows what is open', () => {
  const none = { answered_at: null, taken_back_at: null };
  expect(isOpenQuestion(none)).toBe(true);
  expect(isOpenQuestion({ ...none, answered_at: asked })).toBe(false);
  expect(isOpenQuestion({ ...none, taken_back_at: asked })).toBe(false);
});
