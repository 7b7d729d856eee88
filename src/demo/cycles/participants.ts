import type { Deed } from '../../platform/deed.ts';
import type { ParticipationState } from '../../rooms/enrolment/rules.ts';
import type { Side } from '../../rooms/cycles/rules.ts';
import { makeRandom, type Random } from '../random.ts';
import type { DemoPerson } from '../types.ts';
import type { DemoCycle } from './cycles.ts';

type Row = Record<string, unknown>;

export interface Enrolled {
  id: string;
  cycle_id: string;
  person_id: string;
  role: Side;
  state: ParticipationState;
  organization_id: string;
  offers: string[];
  needs: string[];
}

export interface Enrolment {
  participations: Row[];
  topics: Row[];
  wishes: Row[];
  enrolled: Enrolled[];
}

const sought = {
  cross: [
    'promotion',
    'visibility',
    'leading-teams',
    'negotiation',
    'project-management',
    'change',
    'delegation',
    'difficult-conversations',
  ],
  exchange: [
    'data-literacy',
    'project-management',
    'collaboration-tools',
    'onboarding',
    'difficult-conversations',
    'delegation',
    'change',
  ],
  reverse: ['collaboration-tools', 'data-literacy'],
} as const;

const aims = ['next_step', 'first_leadership', 'visibility', 'network'] as const;

export interface Entry {
  cycle: DemoCycle;
  person: Pick<DemoPerson, 'id' | 'organization_id' | 'statements' | 'goals_sought' | 'goals_offered' | 'wished_experience'>;
  role: Side;
  state: ParticipationState;
  nominated_by?: string | undefined;
  offers?: string[];
  needs?: string[];
  days?: number;
  /** A leader whose name may stand on the programme's page. */
  on_page?: boolean;
}

const formed: readonly ParticipationState[] = ['ready', 'paired', 'in_training', 'ended'];

/** Gathers participations with their topics. `topics`: slugs that the database has. */
export function openEnrolment(deed: Deed, topics: ReadonlySet<string>) {
  const random = makeRandom(51_117);
  const { vault } = deed.house;
  const all: Enrolment = { participations: [], topics: [], wishes: [], enrolled: [] };
  const pool = (format: DemoCycle['format']) => sought[format].filter((topic) => topics.has(topic));
  // Few know how to negotiate: the shortage that the coordination finds before a run.
  const known = (format: DemoCycle['format']) => pool(format).filter((topic) => topic !== 'negotiation' || random.chance(0.12));
  const past = (days: number) => new Date(deed.now.getTime() - days * 86_400_000 - random.int(1, 400) * 60_000);

  function add(entry: Entry): Enrolled {
    const { cycle, person, role, state, nominated_by, days = random.int(12, 40) } = entry;
    const id = deed.house.chance.id();
    const complete = formed.includes(state);
    const trained = complete && state !== 'in_training';
    const offers = role === 'mentee' || !complete ? [] : (entry.offers ?? random.sample(known(cycle.format), random.int(3, 5)));
    const needs =
      role === 'mentor' || !complete
        ? []
        : (entry.needs ??
          random.sample(
            pool(cycle.format).filter((topic) => !offers.includes(topic)),
            random.int(1, 3),
          ));
    const reads = state !== 'nominated' && state !== 'invited' && state !== 'applied';
    all.participations.push({
      id,
      cycle_id: cycle.id,
      person_id: person.id,
      role,
      state,
      way: nominated_by ? 'nominated' : 'applied',
      organization_id: person.organization_id,
      nominated_by: nominated_by ?? null,
      sealed_why: nominated_by
        ? vault.seal('Bringt Neugier und einen langen Atem mit und hat sich das gewünscht.', `participation.why.${id}`)
        : null,
      time_granted: nominated_by ? '15 Stunden im Jahr und die Anlässe' : null,
      manager_informed_on: nominated_by
        ? past(days + 3)
            .toISOString()
            .slice(0, 10)
        : null,
      created_at: past(days + 5),
      state_at: past(Math.max(1, days - 6)),
      accepted_at: reads ? past(days) : null,
      form_at: complete ? past(Math.max(1, days - 4)) : null,
      manager_agrees: complete && cycle.format === 'cross' ? true : null,
      manager_answered_at: complete && cycle.format === 'cross' ? past(days - 2) : null,
      trained_at: trained ? past(Math.max(1, days - 8)) : null,
      training_evidence: trained && cycle.format !== 'exchange' ? 'Workshop-Team.pdf' : null,
      goals_sought: complete && role !== 'mentor' ? random.sample(aims, random.int(1, 2)) : person.goals_sought,
      goals_offered: complete && role !== 'mentee' ? random.sample(aims, random.int(2, 3)) : person.goals_offered,
      wished_experience:
        complete && role === 'mentee' ? ['6-10', '11-20', '20+'].slice(random.int(0, 2)) : person.wished_experience,
      statements:
        complete && person.statements.length === 0 ? Array.from({ length: 8 }, () => random.int(2, 4)) : person.statements,
      digital_use: complete ? random.int(1, 5) : null,
      hours_per_month: complete ? random.int(2, 4) : null,
      on_page_at: entry.on_page ? new Date(deed.now.getTime() - days * 86_400_000) : null,
    });
    for (const topic of offers)
      all.topics.push({ participation_id: id, kind: 'offer', topic, level: random.int(2, 4), priority: 2 });
    for (const [at, topic] of needs.entries())
      all.topics.push({ participation_id: id, kind: 'need', topic, level: 1, priority: Math.min(3, at + 1), target_level: 3 });
    const enrolled = {
      id,
      cycle_id: cycle.id,
      person_id: person.id,
      role,
      state,
      organization_id: person.organization_id,
      offers,
      needs,
    };
    all.enrolled.push(enrolled);
    return enrolled;
  }
  return { all, add, random };
}

export type Desk = ReturnType<typeof openEnrolment>;

/** Ranked wishes of some for others of the cycle. */
export function addWishes(desk: Desk, from: readonly Enrolled[], to: readonly Enrolled[], random: Random): void {
  for (const one of from) {
    if (!random.chance(0.35)) continue;
    const others = to.filter((each) => each.organization_id !== one.organization_id && each.state === 'ready');
    for (const [at, wished] of random.sample(others, Math.min(3, others.length)).entries())
      desk.all.wishes.push({ participation_id: one.id, wished_id: wished.id, rank: at + 1 });
  }
}
