import { describe, expect, it } from 'vitest';
import { prepare } from '../../../matching/score/prepare.ts';
import { scorePair } from '../../../matching/score/score.ts';
import { weightsOf } from '../../../matching/score/weights.ts';
import { fitVocabulary, menteeFacts, mentorFacts, placeKey, workKey } from './features.ts';

const row = {
  career_level: 'leader', years_experience_band: '20+', availability_slots: ['tue-evening'], work_mode: 'both', max_travel_minutes: null, location: 'Brugg',
  function: 'Leiter Produktion', industry: 'Maschinenbau', organization: 'Hallbach', statements: [], languages: [{ language: 'de', level: 'native' }],
} as const; // prettier-ignore

describe('place and work as keys', () => {
  it.each([
    ['5000 Aarau (AG)', 'aarau'],
    ['Zürich, Oerlikon', 'zurich'],
    [' AARAU ', 'aarau'],
    ['8001', undefined],
    [null, undefined],
  ])('%j is %j', (location, key) => expect(placeKey(location)).toBe(key));
  it.each([
    ['Leiterin Produktion', 'Produktionsleiter'],
    ['Projektingenieurin', 'Projektingenieur'],
    ['Head of Finance', 'Finance'],
    ['Bereichsleiterin Recht', 'Leiter Recht'],
  ])('%s does what %s does', (one, other) => expect(workKey(one)).toBe(workKey(other)));
  it('of a rank alone is not known', () => {
    for (const text of ['Teamleiterin', 'Senior Manager', '', null]) expect(workKey(text)).toBeUndefined();
  });
});

describe('facts', () => {
  const mentee = {
    ...row,
    id: 'a',
    needs: [{ topic: 'change', priority: 2 }],
    goals_sought: ['network'],
    wished_experience: ['20+'],
  };
  const mentor = { ...row, person_id: 'b', goals_offered: ['network'], topics: [{ topic: 'change', level: 4, narrowed_to: null }, { topic: 'hr', level: 2, narrowed_to: 'pay' }] }; // prettier-ignore
  it('of a member and a listing make a score', () => {
    const vocabulary = fitVocabulary();
    const score = scorePair(
      prepare(menteeFacts(mentee), vocabulary),
      prepare(mentorFacts(mentor), vocabulary),
      weightsOf.network,
    );
    expect(score.parts.filter(({ missing }) => missing).map(({ criterion }) => criterion)).toEqual(['style']);
    expect(score.total).toBe(10_000 - 750 - 200);
  });
  it('let a search stand for the needs', () => {
    expect(menteeFacts(mentee, ['hr']).needs).toEqual([{ topic: 'hr', priority: 1 }]);
    expect(mentorFacts(mentor).offers[1]).toEqual({ topic: 'hr', level: 2, narrowed: true });
  });
});
