import { describe, expect, test } from 'vitest';
import { compareTexts, countChanges } from '../rooms/programs/rules/standards-diff.ts';
import { defaultStandards } from '../rooms/programs/rules/standards-default.ts';
import { demoAcceptances, demoTold, demoVersions } from './standards.ts';
import { makeWorld } from './world.ts';

const today = new Date('2027-03-08T09:00:00Z');
const world = makeWorld({ seed: 20, members: 400, listings: 30, today });
const [second, third] = demoVersions(defaultStandards, today);
const published = [new Date('2025-09-01T07:00:00Z'), second.published_at, third.published_at];
const acceptances = demoAcceptances(world, published, today);
const newest = new Map(acceptances.map(({ person_id, number }) => [person_id, number]));

describe('standards of the demo', () => {
  test('change the same in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      const one = countChanges(compareTexts(defaultStandards[language], second.body[language]));
      const two = countChanges(compareTexts(second.body[language], third.body[language]));
      expect([one.binding, one.tips.changed, two.tips]).toEqual([
        { added: 0, changed: 0, removed: 0, moved: 0 },
        1,
        { added: 0, changed: 0, removed: 0, moved: 0 },
      ]);
      expect(two.binding).toEqual({ added: 1, changed: 1, removed: 0, moved: 0 });
    }
  });

  test('are accepted by the cast and most others, each version once and in its time', () => {
    for (const key of ['jana', 'urs', 'eva', 'miriam', 'timo']) {
      const id = world.cast[key] ?? '';
      if (newest.has(id)) expect(newest.get(id), key).toBe(3);
    }
    const mentors = world.listings.map(({ person_id }) => newest.get(person_id));
    const accepted = mentors.filter((number) => number === 3).length / mentors.length;
    expect(accepted).toBeGreaterThan(0.6);
    expect(accepted).toBeLessThan(1);
    expect(new Set(acceptances.map(({ person_id, number }) => `${person_id} ${number}`)).size).toBe(acceptances.length);
    for (const { number, accepted_at } of acceptances) {
      expect(accepted_at.getTime()).toBeGreaterThanOrEqual(published[number - 1]!.getTime());
      expect(accepted_at.getTime()).toBeLessThanOrEqual(today.getTime());
    }
  });

  test('are accepted by both sides of every request that waits and was sent since', () => {
    for (const request of world.requests.filter((row) => Date.parse(row.sent_at) > third.published_at.getTime()))
      expect([newest.get(request.mentee_id), newest.get(request.mentor_id)]).toEqual([3, 3]);
  });

  test('have been told to everybody whom a letter would go to', () => {
    const told = new Set(demoTold(world, third.published_at));
    for (const listing of world.listings) if (newest.get(listing.person_id) !== 3) expect(told.has(listing.person_id)).toBe(true);
  });
});
