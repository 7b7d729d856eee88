import type { Deed } from '../src/platform/deed.ts';
import type { OpenCycle } from './cycles.ts';

const topics = ['delegation', 'leading-teams', 'resilience'] as const;

/** So many people of a role, ready for the matching, in four statements: for crowds, where `join` would take its time. */
export async function joinCrowd(deed: Deed, cycle: OpenCycle, role: 'mentor' | 'mentee', count: number): Promise<void> {
  const { tx, now, house } = deed;
  const teaches = role === 'mentor';
  const all = Array.from({ length: count }, (_, at) => ({
    at,
    id: house.chance.id(),
    person_id: house.chance.id(),
    organization_id: cycle.organizations[at % cycle.organizations.length]!,
  }));
  const persons = all.map(({ at, person_id, organization_id }) => ({
    id: person_id,
    email: `${person_id}@weitblick.example`,
    status: 'active' as const,
    first_name: `Noa ${at + 1}`,
    last_name: teaches ? 'Amrein' : 'Berger',
    locale: 'de' as const,
    organization_id,
    function: 'Projektleitung',
    career_level: teaches ? ('starter' as const) : ('leader' as const),
    work_mode: 'both' as const,
    location: at % 2 === 0 ? 'Aarau' : 'Basel',
    joined_at: now,
    profile_confirmed_at: now,
    created_at: now,
    updated_at: now,
  }));
  const languages = all.map(({ person_id }) => ({ person_id, language: 'de' as const, level: 'native' as const }));
  const participations = all.map(({ id, person_id, organization_id }) => ({
    id,
    cycle_id: cycle.cycle_id,
    person_id,
    role,
    state: 'ready' as const,
    way: 'applied' as const,
    organization_id,
    created_at: now,
    state_at: now,
    accepted_at: now,
    form_at: now,
    trained_at: now,
  }));
  const words = all.flatMap(({ at, id }) =>
    [at, at + 1 + (at % 2)].map((n, place) => ({
      participation_id: id,
      kind: teaches ? ('offer' as const) : ('need' as const),
      topic: topics[n % topics.length]!,
      level: teaches ? 4 - place : 1 + place,
    })),
  );
  await tx.insertInto('person').values(persons).execute();
  await tx.insertInto('person_language').values(languages).execute();
  await tx.insertInto('participation').values(participations).execute();
  await tx.insertInto('participation_topic').values(words).execute();
}
