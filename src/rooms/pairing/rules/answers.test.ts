import { describe, expect, test } from 'vitest';
import { proposalStates, proposalStep, proposalTransitions, type ProposalVerb } from '../rules.ts';
import { commonMode, earlierEnd, givenTopics, isOfferOver, offerRemindersDue, outcomeOf } from './answers.ts';
import { causeOf, tellsAlways } from './alerts.ts';
import { risen } from './meeting.ts';
import { firstShow, isCleared, showAfter, showOf, shows } from './proposal-list.ts';
import { toldReasons } from './told.ts';

const verbs: ProposalVerb[] = [
  'shortlist',
  'requestClearance',
  'cleared',
  'refused',
  'offer',
  'takeBack',
  'bothAccept',
  'oneDeclines',
  'noAnswer',
  'discard',
];

test('the whole way of a proposal: every state with every verb', () => {
  const table = Object.fromEntries(
    proposalStates.map((state) => [
      state,
      Object.fromEntries(verbs.flatMap((verb) => (proposalStep(state, verb) ? [[verb, proposalStep(state, verb)!.to]] : []))),
    ]),
  );
  expect(table).toEqual({
    suggested: { shortlist: 'shortlisted', discard: 'discarded' },
    shortlisted: { requestClearance: 'org_clearing', offer: 'offered', discard: 'discarded' },
    org_clearing: { cleared: 'shortlisted', refused: 'discarded', offer: 'offered', discard: 'discarded' },
    offered: {
      takeBack: 'shortlisted',
      bothAccept: 'accepted',
      oneDeclines: 'declined',
      noAnswer: 'declined',
      discard: 'discarded',
    },
    accepted: {},
    declined: {},
    discarded: {},
  });
  expect(proposalTransitions).toHaveLength(14);
});

describe('answers', () => {
  test('a no is kept back until both have spoken', () => {
    expect(outcomeOf([null, null])).toBe('open');
    expect(outcomeOf(['no', null])).toBe('open');
    expect(outcomeOf(['yes', null])).toBe('open');
    expect(outcomeOf(['yes', 'yes'])).toBe('accepted');
    expect(outcomeOf(['yes', 'no'])).toBe('declined');
    expect(outcomeOf(['no', 'no'])).toBe('declined');
    expect(outcomeOf(['yes'])).toBe('open');
  });

  test('reminders on day 3 and 5, the end on day 7', () => {
    const offered = new Date('2027-01-04T10:00:00Z');
    const after = (days: number) => new Date(offered.getTime() + days * 86_400_000);
    expect([0, 2.9, 3, 4.9, 5, 6.9].map((days) => offerRemindersDue(offered, after(days)))).toEqual([0, 0, 1, 1, 2, 2]);
    expect([6.9, 7].map((days) => isOfferOver(offered, after(days)))).toEqual([false, true]);
  });

  test('how they meet, what each gives, and when a contract ends it', () => {
    expect(commonMode('both', 'remote')).toBe('remote');
    expect(commonMode('onsite', null)).toBe('onsite');
    expect(commonMode('onsite', 'remote')).toBe('both');
    expect(givenTopics(['a', 'b'], ['b', 'c'])).toEqual(['b']);
    expect(givenTopics(['a'], ['c'])).toEqual(['a']);
    expect(earlierEnd([null, '2027-06-30'], '2027-12-31')).toBe('2027-06-30');
    expect(earlierEnd(['2028-06-30', null], '2027-12-31')).toBeUndefined();
    expect(earlierEnd([null, null], null)).toBeUndefined();
  });
});

test('what the two are told: no wish of the other, no score, of what is open only what they have to arrange', () => {
  const reason = (key: 'wish_other' | 'wish_mutual' | 'topics_all' | 'goals_open' | 'only_online', speaks: 'for' | 'open') => ({
    key,
    speaks,
    vars: {},
  });
  const told = toldReasons([
    reason('wish_mutual', 'for'),
    reason('topics_all', 'for'),
    reason('wish_other', 'for'),
    reason('goals_open', 'open'),
    reason('only_online', 'open'),
  ]);
  expect(told.map(({ key }) => key)).toEqual(['topics_all', 'only_online']);
});

test('groups of the list', () => {
  expect(showOf({ state: 'shortlisted', clearances: ['cleared', 'cleared'] })).toBe('cleared');
  expect(showOf({ state: 'shortlisted', clearances: ['cleared', null] })).toBe('shortlisted');
  expect(isCleared({ clearances: [] })).toBe(false);
  const none = Object.fromEntries(shows.map((show) => [show, 0])) as Record<(typeof shows)[number], number>;
  expect(firstShow(none)).toBe('all');
  expect(firstShow({ ...none, offered: 2, cleared: 1 })).toBe('cleared');
  expect(showAfter('suggested', 'shortlisted', { ...none, suggested: 1, shortlisted: 4 })).toBe('suggested');
  expect(showAfter('suggested', 'shortlisted', { ...none, shortlisted: 5, cleared: 1 })).toBe('shortlisted');
  expect(showAfter('suggested', 'discarded', { ...none, discarded: 5, offered: 1 })).toBe('offered');
  expect(showAfter(undefined, 'clearing', { ...none, clearing: 1 })).toBe('clearing');
});

test('wishes rise by one; what changes is told by its cause', () => {
  expect(risen(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b']);
  expect(risen(['a', 'b'], 'a')).toEqual(['a', 'b']);
  expect(risen(['a'], 'x')).toEqual(['a']);
  expect(['contract_ends', 'organization_leaves', 'line'].map(causeOf)).toEqual(['contract', 'organization_left', 'line']);
  expect(tellsAlways('department')).toBe(false);
});
