import { describe, expect, test } from 'vitest';
import { tandemStates } from '../tandems/rules.ts';
import { askedDays, dueMoment, halfTime, mayQuote, momentOf, testimonialStates, type FeedbackMoment } from './rules.ts';
import {
  firstState,
  signature,
  testimonialStep,
  testimonialTransitions,
  testimonialVerbs,
  type TestimonialVerb,
} from './rules/testimonials.ts';

const now = new Date('2026-11-23T09:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe('when feedback is asked for', () => {
  const due = (change: Partial<Parameters<typeof dueMoment>[0]>, given: FeedbackMoment[] = []) =>
    dueMoment({ state: 'active', half_time: ago(1), end_since: null, began: true, ...change }, new Set(given), now);

  test('at half time, not before, and not of somebody who has said it', () => {
    expect(due({})).toBe('during');
    expect(due({ half_time: new Date(now.getTime() + 1) })).toBeUndefined();
    expect(due({}, ['during'])).toBeUndefined();
    expect(due({ state: 'protective' })).toBeUndefined();
  });

  test('at the end, for a while', () => {
    for (const state of ['closing', 'completed', 'dissolved'] as const) {
      expect(due({ state, end_since: ago(0) })).toBe('end');
      expect(due({ state, end_since: ago(askedDays) })).toBe('end');
      expect(due({ state, end_since: ago(askedDays + 1) })).toBeUndefined();
      expect(due({ state, end_since: ago(1) }, ['during'])).toBe('end');
      expect(due({ state, end_since: ago(1) }, ['end'])).toBeUndefined();
    }
    expect(due({ state: 'dissolved', end_since: ago(1), began: false })).toBeUndefined();
  });

  test('every state has its moment', () => {
    const ends = tandemStates.filter((state) => momentOf(state) === 'end');
    expect(ends).toEqual(['closing', 'completed', 'dissolved']);
  });

  test.each([
    ['2026-01-01', '2026-07-01', '2026-04-01'],
    ['2026-01-01', '2026-01-02', '2026-01-01'],
    ['2026-03-28', '2026-03-30', '2026-03-29'],
    ['2026-05-05', '2026-05-05', '2026-05-05'],
  ])('the middle of %s and %s is %s', (from, until, middle) => {
    expect(halfTime(from, until).toISOString()).toBe(`${middle}T12:00:00.000Z`);
  });
});

test('only words from a feedback without reservations may become public', () => {
  expect(mayQuote({ rating: 3, standards_kept: true }, 2)).toBe(true);
  expect(mayQuote({ rating: 2, standards_kept: true }, 2)).toBe(false);
  expect(mayQuote({ rating: 5, standards_kept: false }, 2)).toBe(false);
});

describe('testimonials', () => {
  const verbs: TestimonialVerb[] = ['agree', 'refuse', 'publish', 'decline', 'takeDown', 'withdraw'];
  const expected: Record<string, string> = {
    'offered agree': 'agreed by named',
    'offered refuse': 'refused by named',
    'offered withdraw': 'withdrawn by author, system',
    'agreed publish': 'published by office',
    'agreed decline': 'declined by office',
    'agreed withdraw': 'withdrawn by author, named, system',
    'published takeDown': 'declined by office',
    'published withdraw': 'withdrawn by author, named, system',
  };

  test('every state and verb, exhaustively', () => {
    const found: Record<string, string> = {};
    for (const state of testimonialStates) {
      for (const verb of verbs) {
        const step = testimonialStep(state, verb);
        if (step) found[`${state} ${verb}`] = `${step.to} by ${step.who.join(', ')}`;
      }
    }
    expect(found).toEqual(expected);
    expect(testimonialTransitions).toHaveLength(Object.keys(expected).length);
  });

  test('nothing is public without the person named, and nothing without the office', () => {
    const into = testimonialTransitions.filter((row) => row.to === 'published');
    expect(into.map((row) => [row.from, row.who])).toEqual([['agreed', ['office']]]);
    expect(firstState(true)).toBe('offered');
    expect(firstState(false)).toBe('agreed');
    expect(testimonialTransitions.filter((row) => row.to === 'agreed').map((row) => row.who)).toEqual([['named']]);
  });

  test('whoever is neither has no verb; what is over has none for anybody', () => {
    expect(testimonialVerbs('published', [])).toEqual([]);
    for (const state of ['refused', 'declined', 'withdrawn'] as const)
      expect(testimonialVerbs(state, ['author', 'named', 'office', 'system'])).toEqual([]);
  });

  test('the signature is the author’s choice', () => {
    const jana = { first_name: 'Johanna', last_name: 'Brandis', preferred_name: 'Jana' };
    expect(signature('name', jana)).toBe('Jana Brandis');
    expect(signature('initial', jana)).toBe('Jana B.');
    expect(signature('anonymous', jana)).toBeUndefined();
  });
});
