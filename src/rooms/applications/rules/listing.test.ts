import { describe, expect, it } from 'vitest';
import {
  isReturnDue,
  joinTopics,
  listingStates,
  listingTransitions,
  mayPublish,
  nextListingState,
  placesLeft,
  returnFault,
  type ListingVerb,
} from './listing.ts';

describe('the states of a listing', () => {
  const verbs: ListingVerb[] = ['publish', 'holdBack', 'pause', 'resume', 'retire', 'relist', 'suspend', 'lift', 'revoke'];
  const allowed: Record<string, string> = {
    'unlisted publish': 'published',
    'unlisted holdBack': 'unlisted',
    'unlisted retire': 'retired',
    'published pause': 'paused',
    'published retire': 'retired',
    'paused resume': 'published',
    'paused retire': 'retired',
    'suspended retire': 'retired',
    'retired relist': 'unlisted',
    'unlisted suspend': 'suspended',
    'published suspend': 'suspended',
    'paused suspend': 'suspended',
    'suspended lift': 'paused',
    'suspended revoke': 'retired',
  };
  for (const state of listingStates) {
    for (const verb of verbs) {
      const to = allowed[`${state} ${verb}`];
      it(`${state} --${verb}--> ${to ?? 'nothing'}`, () => expect(nextListingState(state, verb)).toBe(to));
    }
  }
  it('holds no other steps', () => expect(listingTransitions).toHaveLength(Object.keys(allowed).length));
  it('is published only when everything holds', () => {
    const all = { approved: true, accepted: true, member: true, held_back: false };
    expect(mayPublish(all)).toBe(true);
    for (const wrong of [{ approved: false }, { accepted: false }, { member: false }, { held_back: true }])
      expect(mayPublish({ ...all, ...wrong })).toBe(false);
  });
  it('counts places down to none', () => expect([placesLeft(3, 1), placesLeft(1, 1), placesLeft(1, 4)]).toEqual([2, 0, 0]));
  it('is ended by the mentor, but not out of a suspension', () => {
    expect(nextListingState('paused', 'retire', 'mentor')).toBe('retired');
    expect(nextListingState('suspended', 'retire', 'mentor')).toBeUndefined();
    expect(nextListingState('suspended', 'retire', 'system')).toBe('retired');
    for (const verb of ['publish', 'pause', 'resume', 'retire', 'lift', 'revoke'] as const)
      expect(nextListingState('suspended', verb, 'mentor')).toBeUndefined();
  });
});

describe('a pause with a day of return', () => {
  it.each([
    ['2026-11-22', 'past'],
    ['2026-11-23', 'past'],
    ['2026-11-24', undefined],
    ['2027-11-23', undefined],
    ['2027-11-24', 'far'],
  ])('%s: %s', (day, fault) => expect(returnFault(day, '2026-11-23')).toBe(fault));
  it('knows leap days', () => expect(returnFault('2029-02-28', '2028-02-29')).toBeUndefined());
  it('is due from that day on, for the mentor’s own pauses', () => {
    const row = { state: 'paused', paused_by: 'mentor', return_on: '2026-11-23' } as const;
    expect(isReturnDue(row, '2026-11-23')).toBe(true);
    expect(isReturnDue(row, '2026-11-22')).toBe(false);
    expect(isReturnDue({ ...row, return_on: null }, '2026-11-23')).toBe(false);
    expect(isReturnDue({ ...row, paused_by: 'system' }, '2026-11-23')).toBe(false);
    expect(isReturnDue({ ...row, state: 'published' }, '2026-11-23')).toBe(false);
  });
});

describe('topics of an amendment', () => {
  const row = (topic: string, level: number, narrowed_to: string | null = null, evidence = 'old') => ({
    topic,
    level,
    evidence,
    narrowed_to,
  });
  it('join those that are there', () =>
    expect(joinTopics([row('a', 2)], [row('b', 3)]).map(({ topic }) => topic)).toEqual(['a', 'b']));
  it('raise a level and never lower it', () => {
    expect(joinTopics([row('a', 2)], [row('a', 4, null, 'new')])).toEqual([row('a', 4, null, 'new')]);
    expect(joinTopics([row('a', 3)], [row('a', 1, null, 'new')])).toEqual([row('a', 3, null, 'new')]);
  });
  it('widen what was narrowed, and narrow nothing that was whole', () => {
    expect(joinTopics([row('a', 2, 'small teams')], [row('a', 2)])[0]?.narrowed_to).toBeNull();
    expect(joinTopics([row('a', 2)], [row('a', 2, 'small teams')])[0]?.narrowed_to).toBeNull();
    expect(joinTopics([row('a', 2, 'x')], [row('a', 2, 'y')])[0]?.narrowed_to).toBe('y');
  });
});
