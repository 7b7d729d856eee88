import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingVerbs, isLive, liveStates, nextTandemState, plannedEnd, tandemStates, tandemTransitions } from './rules.ts';

describe('states of a tandem', () => {
  const steps = {
    forming: 'notAFit>dissolved reachEnd>closing',
    kickoff_done: 'sign>active reachEnd>closing',
    active: 'hold>on_hold reachGoals>closing reachEnd>closing',
    on_hold: 'resume>active reachEnd>closing',
    protective: 'endProtected>dissolved endMembership>dissolved endForSafety>dissolved',
    closing: 'closingTalk>completed timeUp>completed lapse>dissolved',
    completed: '',
    dissolved: '',
  };
  const inEach = 'endEarly>dissolved endMembership>dissolved endForSafety>dissolved protect>protective';
  const open = ['forming', 'kickoff_done', 'active', 'on_hold', 'closing'] as const;
  const verbs = [...new Set(tandemTransitions.map((row) => row.verb))];
  /** Kickoff and agreement, each on or off: where the way out of forming leads. */
  const ways = {
    'true true': 'holdKickoff>kickoff_done',
    'true false': 'holdKickoff>active',
    'false true': 'confirmContact>kickoff_done',
    'false false': 'confirmContact>active',
  };
  const cases = tandemStates.flatMap((state) =>
    (Object.keys(ways) as (keyof typeof ways)[]).flatMap((way) =>
      (state === 'protective' ? open : [null]).map((protected_from) => ({ state, way, protected_from })),
    ),
  );

  it.each(cases)('$state, kickoff and agreement $way, frozen from $protected_from: exactly these steps', (each) => {
    const { state, way, protected_from } = each;
    const [has_kickoff, has_agreement] = way.split(' ').map((word) => word === 'true') as [boolean, boolean];
    const tandem = { state, has_kickoff, has_agreement, protected_from };
    const expected = [
      steps[state],
      (open as readonly string[]).includes(state) ? inEach : '',
      state === 'forming' ? ways[way] : '',
      state === 'protective' ? `release>${protected_from}` : '',
    ];
    const found = verbs.flatMap((verb) => (nextTandemState(tandem, verb) ? [`${verb}>${nextTandemState(tandem, verb)}`] : []));
    expect(found.toSorted()).toEqual(expected.join(' ').split(' ').filter(Boolean).toSorted());
  });

  it('has no two rows for one case', () => {
    for (const { state, way, protected_from } of cases) {
      const [has_kickoff, has_agreement] = way.split(' ').map((word) => word === 'true') as [boolean, boolean];
      const tandem = { state, has_kickoff, has_agreement, protected_from };
      for (const verb of verbs)
        expect(
          tandemTransitions.filter((row) => row.from === state && row.verb === verb && (row.when?.(tandem) ?? true)).length,
        ).toBeLessThanOrEqual(1);
    }
  });

  it('ends by exactly these verbs', () => {
    const over = tandemTransitions.filter((row) => !isLive(row.to)).map((row) => row.verb);
    expect([...new Set(over)].toSorted()).toEqual([...endingVerbs].toSorted());
    expect(tandemTransitions.filter((row) => isLive(row.to) && (endingVerbs as readonly string[]).includes(row.verb))).toEqual(
      [],
    );
  });

  it('is moved by the parties, by the calendar, and only in need by the office', () => {
    const by = (who: string) => [
      ...new Set(tandemTransitions.filter((row) => row.who.includes(who as 'party')).map((row) => row.verb)),
    ];
    expect(by('both')).toEqual(['confirmContact', 'holdKickoff', 'sign', 'reachGoals', 'closingTalk']);
    expect(by('party')).toEqual(['hold', 'resume', 'notAFit', 'endEarly']);
    expect(by('office')).toEqual(['endForSafety', 'protect', 'release', 'endProtected']);
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
