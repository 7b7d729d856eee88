import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptObstacle,
  answerDue,
  isOpenRequest,
  nextRequestState,
  obstacle,
  offeredMonths,
  openStates,
  remindersDue,
  requestStates,
  requestTransitions,
  saidState,
  silentRun,
  wrongWish,
  type ExpiryReason,
  type RequestState,
} from './rules.ts';

describe('states of a request', () => {
  const verbs = ['askBack', 'reply', 'accept', 'decline', 'withdraw', 'expire', 'noLongerPossible'] as const;
  const allowed: Record<string, string> = {
    'sent askBack mentor': 'clarifying',
    'clarifying reply mentee': 'sent',
  };
  for (const from of ['sent', 'clarifying']) {
    allowed[`${from} accept mentor`] = 'accepted';
    allowed[`${from} decline mentor`] = 'declined';
    allowed[`${from} withdraw mentee`] = 'withdrawn';
    allowed[`${from} expire system`] = 'expired';
    allowed[`${from} noLongerPossible system`] = 'expired';
  }
  for (const from of requestStates)
    for (const verb of verbs) {
      const row = Object.entries(allowed).find(([step]) => step.startsWith(`${from} ${verb} `));
      it(`${from} --${verb}--> ${row?.[1] ?? 'nothing'}`, () => expect(nextRequestState(from, verb)).toBe(row?.[1]));
    }
  it('hold no other steps, each for one side', () =>
    expect(
      Object.fromEntries(requestTransitions.map(({ from, verb, to, who }) => [`${from} ${verb} ${who.join()}`, to])),
    ).toEqual(allowed));
  it('are open while somebody owes a word', () => expect(requestStates.filter(isOpenRequest)).toEqual([...openStates]));
});

it('what ended for want of a word is called so', () => {
  expect(saidState({ state: 'expired', expiry_reason: 'no_answer' })).toBe('no_answer');
  expect(saidState({ state: 'expired', expiry_reason: 'gone' })).toBe('expired');
  for (const state of requestStates) expect(saidState({ state, expiry_reason: null })).toBe(state);
});

describe('time', () => {
  const since = new Date('2026-11-01T10:00:00Z');
  const after = (days: number, ms = 0) => new Date(since.getTime() + days * 86_400_000 + ms);
  it.each([
    [4.99, 14, 0],
    [5, 14, 1],
    [9.99, 14, 1],
    [10, 14, 2],
    [13, 14, 2],
    [6, 5, 0],
    [6, 7, 1],
    [10, 10, 1],
  ])('after %d of %d days %d reminders are due', (days, limit, due) => expect(remindersDue(since, after(days), limit)).toBe(due));
  it('runs out after the days that the state has', () => {
    const settings = { answer_days: 14, reply_days: 7 };
    expect(answerDue({ state: 'sent', waiting_since: since }, settings)).toEqual(after(14));
    expect(answerDue({ state: 'clarifying', waiting_since: since }, settings)).toEqual(after(7));
  });
});

describe('silence', () => {
  const quiet = { state: 'expired', expiry_reason: 'no_answer', asked_back: false } as const;
  const row = (state: RequestState, expiry_reason: ExpiryReason | null = null, asked_back = false) => ({
    state,
    expiry_reason,
    asked_back,
  });
  it('is counted back to the last word', () => {
    expect(silentRun([])).toBe(0);
    expect(silentRun([quiet, quiet, quiet])).toBe(3);
    for (const word of [row('accepted'), row('declined'), row('clarifying', null, true), row('expired', 'no_reply', true)])
      expect(silentRun([quiet, word, quiet])).toBe(1);
  });
  it('is neither broken nor fed by what was not hers to answer', () => {
    for (const other of [row('withdrawn'), row('expired', 'gone'), row('sent')]) expect(silentRun([quiet, other, quiet])).toBe(2);
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
      'suspended',
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
        suspended: is('suspended'),
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
        expect(acceptObstacle(facts)).toBe(isOpenRequest(state) ? order.find(is) : state);
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
