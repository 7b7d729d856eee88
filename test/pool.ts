import type { Facts } from '../src/matching/score/facts.ts';
import type { Side } from '../src/rooms/cycles/rules.ts';
import type { PoolPerson } from '../src/rooms/pairing/rules/pool.ts';

type Given = Partial<Omit<PoolPerson, 'facts'>> & { facts?: Partial<Facts>; places?: number };

/** A participant who fits everybody in everything; what a test is about is named. */
export function poolPerson(id: string, role: Side, given: Given = {}): PoolPerson {
  const { facts = {}, places = 1, ...rest } = given;
  const organization_id = rest.organization_id ?? null;
  return {
    id,
    person_id: `person ${id}`,
    role,
    state: 'ready',
    organization_id,
    capacity: 1,
    running: 0,
    proposed: 0,
    missing: [],
    unwished: [],
    ...rest,
    facts: {
      id: rest.person_id ?? `person ${id}`,
      needs: role === 'mentor' ? [] : [{ topic: 'delegation', priority: 1 }],
      offers: role === 'mentee' ? [] : [{ topic: 'delegation', level: 4, narrowed: false }],
      goals_sought: [],
      goals_offered: [],
      statements: [],
      wished_experience: [],
      experience: undefined,
      career_level: undefined,
      slots: [],
      work_mode: 'remote',
      max_travel: undefined,
      place: undefined,
      function: undefined,
      industry: undefined,
      department: undefined,
      organization: organization_id ?? undefined,
      languages: [{ language: 'de', level: 'native' }],
      ...facts,
      ties: { places, trained: true, ...facts.ties },
    },
  };
}
