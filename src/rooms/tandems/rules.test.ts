import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLive, liveStates, nextTandemState, plannedEnd, tandemStates, tandemTransitions } from './rules.ts';

describe('states of a tandem', () => {
  it('knows exactly these steps', () => {
    const verbs = ['endEarly', 'endMembership'] as const;
    const steps = tandemStates.flatMap((from) =>
      verbs.flatMap((verb) => (nextTandemState(from, verb) ? [`${from} ${verb} ${nextTandemState(from, verb)}`] : [])),
    );
    expect(steps.toSorted()).toEqual(
      [
        ...['forming', 'kickoff_done', 'active', 'on_hold'].map((from) => `${from} endEarly dissolved`),
        ...['forming', 'kickoff_done', 'active', 'on_hold', 'closing'].map((from) => `${from} endMembership dissolved`),
      ].toSorted(),
    );
    expect(tandemTransitions).toHaveLength(steps.length);
  });

  it('takes a place while it lives, and only then', () => {
    expect(tandemStates.filter(isLive)).toEqual([...liveStates]);
    expect(isLive('completed')).toBe(false);
    expect(isLive('dissolved')).toBe(false);
  });
});

describe('planned end', () => {
  it.each([
    ['2026-11-23', 6, '2027-05-23'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-11-23', 0, '2027-01-18'],
  ])('%s and %i months: %s', (from, months, until) => expect(plannedEnd(from, months)).toBe(until));

  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('lies in the month that is so many months later, on the same day or that month’s last', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 24 }), (from, months) => {
        const [y = 0, m = 0, d = 0] = from.split('-').map(Number);
        const [year = 0, month = 0, date = 0] = plannedEnd(from, months).split('-').map(Number);
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(year * 12 + month).toBe(y * 12 + m + months);
        expect(date).toBe(Math.min(d, last));
      }),
    );
  });

  it('is later than the start, and later for more months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 23 }), (from, months) => {
        expect(plannedEnd(from, months) > from).toBe(true);
        if (months > 0) expect(plannedEnd(from, months + 1) > plannedEnd(from, months)).toBe(true);
      }),
    );
  });
});
