import { expect, it } from 'vitest';
import { applicationStates } from '../rules.ts';
import { daysBetween, isOverdue, isUnderReview, isWaiting, mayTakeOn, overdueDays, queueStates } from './queue.ts';

const now = new Date('2026-11-23T09:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

it('counts whole days', () => {
  expect([ago(0), ago(0.9), ago(1), ago(5.5), ago(-2)].map((from) => daysBetween(from, now))).toEqual([0, 0, 1, 5, 0]);
});

it('calls overdue only what waits for the office', () => {
  const late = applicationStates.filter((state) => isOverdue({ state, submitted_at: ago(overdueDays + 1) }, now));
  expect(late).toEqual(['submitted', 'in_review']);
  expect(isOverdue({ state: 'submitted', submitted_at: ago(overdueDays) }, now)).toBe(false);
});

it('puts each state that the office sees into its lists', () => {
  expect(applicationStates.filter(isWaiting)).toEqual(['submitted', 'in_review']);
  expect(applicationStates.filter(isUnderReview)).toEqual(['submitted', 'in_review', 'questions_open']);
  const shown = new Set(Object.values(queueStates).flat());
  expect(applicationStates.filter((state) => !shown.has(state))).toEqual(['draft', 'withdrawn']);
});

it('gives it to neither the applicant nor the tandem partner', () => {
  const application = { person_id: 'a' };
  expect(['a', 'b', 'c'].filter((id) => mayTakeOn(id, application, ['b']))).toEqual(['c']);
});
