import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptObstacle,
  isOverdue,
  nextRequestState,
  obstacle,
  offeredMonths,
  requestStates,
  requestTransitions,
  wrongWish,
} from './rules.ts';

describe('states of a request', () => {
  it('leave «sent» by one step, and there is no way on', () => {
    const verbs = ['accept', 'decline', 'withdraw', 'noLongerPossible'] as const;
    const steps = requestStates.flatMap((from) =>
      verbs.flatMap((verb) => (nextRequestState(from, verb) ? [`${from} ${verb} ${nextRequestState(from, verb)}`] : [])),
    );
    expect(steps).toEqual([
      'sent accept accepted',
      'sent decline declined',
      'sent withdraw withdrawn',
      'sent noLongerPossible expired',
    ]);
    expect(requestTransitions.map(({ verb, who }) => `${verb} ${who.join()}`)).toEqual([
      'accept mentor',
      'decline mentor',
      'withdraw mentee',
      'noLongerPossible system',
    ]);
  });
});

/** Every combination of as many yes and no. */
const combinations = (n: number) =>
  Array.from({ length: 2 ** n }, (_, at) => Array.from({ length: n }, (_unused, bit) => Boolean((at >> bit) & 1)));

describe('what stands against asking', () => {
  it('is the first that holds, in every combination', () => {
    const order = [
      'closed',
      'self',
      'not_listed',
      'tandem',
      'open',
      'full',
      'standards_mentor',
      'standards_mentee',
      'cap',
    ] as const;
    for (const against of combinations(order.length)) {
      const is = (name: (typeof order)[number]) => against[order.indexOf(name)] ?? false;
      const found = obstacle({
        program_open: !is('closed'),
        self: is('self'),
        published: !is('not_listed'),
        already_tandem: is('tandem'),
        already_open: is('open'),
        places: is('full') ? 0 : 1,
        mentor_accepted: !is('standards_mentor'),
        mentee_accepted: !is('standards_mentee'),
        open_requests: is('cap') ? 3 : 2,
        max_open_requests: 3,
      });
      expect(found).toBe(order.find(is));
    }
  });
});

describe('what stands against a yes', () => {
  it('is the first that holds, in every combination and state', () => {
    const order = ['closed', 'gone', 'not_listed', 'full', 'standards_mentor', 'standards_mentee'] as const;
    for (const state of requestStates) {
      for (const against of combinations(order.length)) {
        const is = (name: (typeof order)[number]) => against[order.indexOf(name)] ?? false;
        const facts = {
          state,
          program_open: !is('closed'),
          both_active: !is('gone'),
          published: !is('not_listed'),
          places: is('full') ? 0 : 2,
          mentor_accepted: !is('standards_mentor'),
          mentee_accepted: !is('standards_mentee'),
        };
        expect(acceptObstacle(facts)).toBe(state === 'sent' ? order.find(is) : state);
      }
    }
  });
});

describe('wishes', () => {
  const listing = { topics: [{ topic: 'a' }, { topic: 'b' }], durations: [6, 3], short_mentoring: true };
  it('hold to what is offered', () => {
    expect(offeredMonths(listing)).toEqual([0, 3, 6]);
    expect(offeredMonths({ ...listing, short_mentoring: false })).toEqual([3, 6]);
    expect(wrongWish({ topics: ['a', 'b'], months: 0 }, listing)).toBeUndefined();
    expect(wrongWish({ topics: ['a', 'c'], months: 3 }, listing)).toBe('topics');
    expect(wrongWish({ topics: ['a'], months: 0 }, { ...listing, short_mentoring: false })).toBe('months');
  });

  it('of any other length are refused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        (months) => (wrongWish({ topics: ['a'], months }, listing) === undefined) === [0, 3, 6].includes(months),
      ),
    );
  });
});

it('a request is overdue after the days that the programme promises, not on the last', () => {
  const sent = new Date('2026-11-01T10:00:00Z');
  expect(isOverdue(sent, new Date('2026-11-15T10:00:00Z'), 14)).toBe(false);
  expect(isOverdue(sent, new Date('2026-11-15T10:00:01Z'), 14)).toBe(true);
});
