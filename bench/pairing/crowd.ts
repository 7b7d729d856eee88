import type { Side, CycleFormat } from '../../src/rooms/cycles/rules.ts';
import { fitScales } from '../../src/rooms/people/rules/fit.ts';
import type { Pool, PoolPerson } from '../../src/rooms/pairing/rules/pool.ts';
import { drawFrom } from '../../test/matching/draw.ts';

const topics = Array.from({ length: 40 }, (_, at) => `topic-${at}`);
const towns = ['aarau', 'bern', 'chur', 'davos', 'egg', 'frick', 'genf', 'horw'];
const functions = ['finance', 'people', 'sales', 'research', 'production', 'law'];

/** Invented participants: few popular topics, many rare ones; twenty organisations. The same seed gives the same people. */
export function crowd(format: CycleFormat, each: number, seed: number): Pool {
  const draw = drawFrom(seed);
  const one = <T>(list: readonly T[]) => list[draw(list.length)]!;
  const some = <T>(list: readonly T[], most: number) => [...new Set(Array.from({ length: 1 + draw(most) }, () => one(list)))];
  const topic = () => topics[Math.floor((draw(1000) / 1000) ** 2 * topics.length)]!;
  const person = (role: Side, at: number): PoolPerson => {
    const organization_id = format === 'cross' ? `organization-${draw(20)}` : 'house';
    const senior = role === 'mentor' ? format !== 'reverse' : format === 'reverse';
    const [needs, offers] = [1, 2].map(() => [...new Set(Array.from({ length: 3 + draw(3) }, topic))]);
    const id = `${role}-${String(at).padStart(6, '0')}`;
    return {
      id,
      person_id: `person-${id}`,
      role,
      state: 'ready',
      organization_id,
      capacity: 1,
      running: 0,
      proposed: 0,
      missing: [],
      unwished: [],
      facts: {
        id: `person-${id}`,
        needs: role === 'mentor' ? [] : needs!.map((slug, rank) => ({ topic: slug, priority: Math.min(3, rank + 1) })),
        offers: role === 'mentee' ? [] : offers!.map((slug) => ({ topic: slug, level: 2 + draw(3), narrowed: false })),
        goals_sought: some(fitScales.goals, 3),
        goals_offered: some(fitScales.goals, 3),
        statements: Array.from({ length: 8 }, () => 1 + draw(5)),
        wished_experience: some(fitScales.bands, 2),
        experience: fitScales.bands[senior ? 2 + draw(2) : draw(2)],
        career_level: fitScales.career_levels[senior ? 3 + draw(2) : draw(2)],
        slots: some(fitScales.slots, 8),
        work_mode: one(['both', 'remote', 'onsite'] as const),
        max_travel: 30 + 15 * draw(6),
        place: one(towns),
        function: one(functions),
        industry: one(functions),
        department: `department-${draw(30)}`,
        organization: organization_id,
        languages: [{ language: draw(10) === 0 ? 'fr' : 'de', level: 'native' }],
        ties: { places: 1, trained: true },
      },
    };
  };
  const sides: Side[] = format === 'exchange' ? ['partner'] : ['mentee', 'mentor'];
  return { people: sides.flatMap((role) => Array.from({ length: each }, (_, at) => person(role, at))), pairs: [] };
}
