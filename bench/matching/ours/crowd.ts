import { newVocabulary, type Facts, type Vocabulary } from '../../../src/matching/score/facts.ts';
import { prepare, type Features } from '../../../src/matching/score/prepare.ts';
import { drawFrom, type Draw } from '../../../test/matching/draw.ts';

const words = (count: number, name: string) => Array.from({ length: count }, (_, k) => `${name}${k}`);
const scales = {
  slots: words(15, 'slot'),
  goals: words(12, 'goal'),
  bands: words(5, 'band'),
  career_levels: words(5, 'career'),
  language_levels: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
};

export interface Crowd {
  mentees: Features[];
  mentors: Features[];
}

/** People of a network who have filled in everything: 128 topics, the first ones popular, and nearly everybody may meet nearly everybody. One place each. */
export function drawCrowd(menteeCount: number, mentorCount: number): Crowd {
  const draw = drawFrom(menteeCount);
  const vocabulary = newVocabulary(scales);
  const people = (count: number, side: string) =>
    Array.from({ length: count }, (_, k) => prepare(factsOf(draw, `${side}${k}`), vocabulary satisfies Vocabulary));
  return { mentees: people(menteeCount, 'mentee'), mentors: people(mentorCount, 'mentor') };
}

function factsOf(draw: Draw, id: string): Facts {
  const one = <T>(list: readonly T[]) => list[draw(list.length)]!;
  const some = <T>(list: readonly T[], count: number) => Array.from({ length: count }, () => one(list));
  const few = (below: number) => Math.floor((draw(1000) / 1000) ** 2 * below);
  const topic = () => `topic${few(128)}`;
  return {
    id,
    needs: Array.from({ length: 2 + draw(4) }, () => ({ topic: topic(), priority: 1 + draw(3) })),
    offers: Array.from({ length: 3 + draw(6) }, () => ({ topic: topic(), level: 1 + draw(4), narrowed: draw(4) === 0 })),
    goals_sought: some(scales.goals, 2),
    goals_offered: some(scales.goals, 3),
    statements: Array.from({ length: 8 }, () => 1 + draw(5)),
    wished_experience: some(scales.bands, 2),
    experience: one(scales.bands),
    career_level: one(scales.career_levels),
    slots: some(scales.slots, 6),
    work_mode: one(['onsite', 'remote', 'both', 'both']),
    max_travel: 20 + draw(100),
    place: `town${few(40)}`,
    function: `function${few(20)}`,
    industry: `industry${few(20)}`,
    department: `department${few(10)}`,
    organization: `house${few(200)}`,
    languages: [
      { language: draw(5) === 0 ? 'fr' : 'de', level: 'C2' },
      { language: 'en', level: one(['A2', 'B1', 'B2', 'C1']) },
    ],
    ties: {
      group: undefined,
      competitors: [],
      superiors: [],
      exclusions: [],
      partners: [],
      wishes: [],
      places: 1,
      trained: true,
    },
  };
}
