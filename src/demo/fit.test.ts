import { describe, expect, test } from 'vitest';
import { prepare } from '../matching/score/prepare.ts';
import { scorePair } from '../matching/score/score.ts';
import { weightsOf } from '../matching/score/weights.ts';
import { goalKinds } from '../rooms/people/rules/fit.ts';
import { experienceBands } from '../rooms/people/rules/profile.ts';
import { fitVocabulary, menteeFacts, mentorFacts } from '../rooms/requests/rules/features.ts';
import type { DemoPerson } from './types.ts';
import { makeWorld } from './world.ts';

const world = makeWorld({ seed: 20, members: 600, listings: 60, today: new Date('2027-03-08T09:00:00Z') });
const persons = new Map(world.persons.map((person) => [person.id, person]));
const names = new Map(world.organizations.map(({ id, name }) => [id, name]));
const row = (person: DemoPerson) => ({
  ...person,
  organization: names.get(person.organization_id) ?? null,
  max_travel_minutes: null,
});

describe('what people of the demo look for', () => {
  test('holds words and numbers that the form knows', () => {
    for (const person of world.persons) {
      for (const goal of [...person.goals_sought, ...person.goals_offered]) expect(goalKinds).toContain(goal);
      for (const band of person.wished_experience) expect(experienceBands).toContain(band);
      expect([0, 8]).toContain(person.statements.length);
      expect(person.statements.every((answer) => Number.isInteger(answer) && answer >= 0 && answer <= 5)).toBe(true);
    }
    expect(world.persons.filter(({ statements }) => statements.length > 0).length).toBeGreaterThan(150);
  });

  test('gives Jana telling fits: those who cover what she needs come first, with reasons, and scores differ', () => {
    const vocabulary = fitVocabulary();
    const jana = persons.get(world.cast['jana']!)!;
    const mentee = prepare(menteeFacts({ ...row(jana), needs: jana.topic_needs }), vocabulary);
    const scores = world.listings
      .map((listing) => {
        const mentor = persons.get(listing.person_id)!;
        const facts = mentorFacts({ ...row(mentor), person_id: mentor.id, topics: listing.topics });
        return { mentor, ...scorePair(mentee, prepare(facts, vocabulary), weightsOf.network) };
      })
      .toSorted((a, b) => b.total - a.total);
    const [first] = scores;
    expect(first!.total).toBeGreaterThan(6500);
    expect(scores[0]!.total - scores.at(-1)!.total).toBeGreaterThan(3000);
    for (const { reasons } of scores.slice(0, 5))
      expect(reasons.filter(({ speaks }) => speaks === 'for').length).toBeGreaterThanOrEqual(3);
    const rank = (key: string) => scores.findIndex(({ mentor }) => mentor.key === key);
    expect(Math.max(rank('urs'), rank('miriam'))).toBeLessThan(8);
  });
});
