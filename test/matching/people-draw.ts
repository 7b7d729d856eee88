import { newVocabulary, type Facts, type Vocabulary } from '../../src/matching/score/facts.ts';
import { prepare, type Features } from '../../src/matching/score/prepare.ts';
import type { Draw } from './draw.ts';

const words = (count: number, name: string) => Array.from({ length: count }, (_, k) => `${name}${k}`);
const slots = words(15, 'slot');
const goals = words(12, 'goal');
const bands = words(5, 'band');
const career_levels = words(5, 'career');
const language_levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

export interface Crowd {
  mentees: Features[];
  mentors: Features[];
  vocabulary: Vocabulary;
}

/** People of a programme: few topics, popular ones first, much left empty, some who rule each other out. `people` of each side share some people. */
export function drawCrowd(draw: Draw, menteeCount: number, mentorCount: number, topics = 40): Crowd {
  const vocabulary = newVocabulary({ slots, goals, bands, career_levels, language_levels });
  const ids = words(menteeCount + mentorCount, 'person');
  const person = (id: string) => prepare(drawFacts(draw, id, ids, topics), vocabulary);
  const mentees = ids.slice(0, menteeCount).map(person);
  // One of ten mentors is looking for a mentor herself.
  const mentors = ids.slice(menteeCount).map((id, k) => person(draw(10) === 0 && k < menteeCount ? ids[k]! : id));
  return { mentees, mentors, vocabulary };
}

function drawFacts(draw: Draw, id: string, ids: string[], topics: number): Facts {
  const one = <T>(list: readonly T[]) => list[draw(list.length)]!;
  const some = <T>(list: readonly T[], most: number) => Array.from({ length: draw(most + 1) }, () => one(list));
  const maybe = <T>(value: T) => (draw(4) === 0 ? undefined : value);
  const topic = () => `topic${Math.floor((draw(1000) / 1000) ** 2 * topics)}`;
  const house = () => `house${draw(20)}`;
  const named = () => (draw(8) === 0 ? [one(ids)] : []);
  return {
    id,
    needs: Array.from({ length: draw(5) }, () => ({ topic: topic(), priority: 1 + draw(3) })),
    offers: Array.from({ length: draw(6) }, () => ({ topic: topic(), level: 1 + draw(4), narrowed: draw(4) === 0 })),
    goals_sought: some(goals, 3),
    goals_offered: some(goals, 4),
    statements: Array.from({ length: 8 }, () => draw(6)),
    wished_experience: some(bands, 2),
    experience: maybe(one(bands)),
    career_level: maybe(one(career_levels)),
    slots: some(slots, 6),
    work_mode: maybe(one(['onsite', 'remote', 'both'])),
    max_travel: maybe(draw(120)),
    place: maybe(`town${draw(8)}`),
    function: maybe(`function${draw(6)}`),
    industry: maybe(`industry${draw(4)}`),
    department: maybe(`department${draw(3)}`),
    organization: maybe(house()),
    languages: Array.from({ length: 1 + draw(3) }, () => ({ language: `language${draw(4)}`, level: one(language_levels) })),
    ties: {
      group: maybe(`group${draw(10)}`),
      competitors: draw(6) === 0 ? [house()] : [],
      superiors: named(),
      exclusions: draw(10) === 0 ? [one([one(ids), house(), `group${draw(10)}`])] : [],
      partners: named(),
      wishes: draw(3) === 0 ? some(ids, 3) : [],
      places: draw(4),
      trained: draw(6) > 0,
    },
  };
}
