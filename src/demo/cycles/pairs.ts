import type { Deed } from '../../platform/deed.ts';
import { halfWay } from '../../rooms/tandems/rules.ts';
import type { DemoCycle } from './cycles.ts';
import type { Desk, Enrolled } from './participants.ts';
import type { Staff } from './staff.ts';

type Row = Record<string, unknown>;

export type PairedCycle = DemoCycle & { program_id: string; coordinator: string };

export interface Pairs {
  tandems: Row[];
  parties: Row[];
  sessions: Row[];
  contacts: Row[];
  looks: Row[];
}

/** A tandem of two participants with its meetings, as far as the coordination sees it. */
function addPair(deed: Deed, desk: Desk, pairs: Pairs, cycle: PairedCycle, a: Enrolled, b: Enrolled, over: boolean): void {
  const { random } = desk;
  const id = deed.house.chance.id();
  const at = (days: number) => new Date(deed.now.getTime() - days * 86_400_000 - random.int(1, 300) * 60_000);
  const on = (days: number) => at(days).toISOString().slice(0, 10);
  const started_on = on(cycle.starts - random.int(0, 6));
  const planned_end_on = on(cycle.ends);
  const exchange = cycle.format === 'exchange';
  pairs.tandems.push({
    id,
    program_id: cycle.program_id,
    cycle_id: cycle.id,
    state: over ? 'completed' : 'active',
    topics: [...new Set([...(exchange ? a.offers : []), ...b.offers])],
    mode: random.pick(['both', 'onsite', 'remote']),
    has_kickoff: true,
    has_agreement: true,
    kickoff_at: at(cycle.starts - 12),
    signed_at: at(cycle.starts - 16),
    goals_at: at(cycle.starts - 18),
    midterm_on: halfWay(started_on, planned_end_on),
    midterm_at: over ? at(Math.round((cycle.starts + cycle.ends) / 2)) : null,
    started_on,
    planned_end_on,
    created_at: at(cycle.starts),
    active_at: at(cycle.starts - 16),
    closing_at: over ? at(cycle.ends + 4) : null,
    ended_at: over ? at(cycle.ends) : null,
  });
  for (const [one, role] of [
    [a, exchange ? 'partner' : 'mentee'],
    [b, exchange ? 'partner' : 'mentor'],
  ] as const)
    pairs.parties.push({
      tandem_id: id,
      person_id: one.person_id,
      role,
      gives: role === 'mentee' ? [] : one.offers,
      contact_confirmed_at: at(cycle.starts - 9),
      closing_talk_at: over ? at(cycle.ends) : null,
    });
  if (!over) {
    pairs.contacts.push({ tandem_id: id, person_id: cycle.coordinator });
    for (let day = 56; cycle.starts - day > cycle.ends; day += 56) {
      const done = cycle.starts - day >= 0;
      pairs.looks.push({
        id: deed.house.chance.id(),
        tandem_id: id,
        due_on: on(cycle.starts - day),
        done_at: done ? at(Math.max(1, cycle.starts - day - 1)) : null,
        done_by: done ? cycle.coordinator : null,
        mood: done
          ? random.weighted([
              ['well', 6],
              ['slow', 2],
            ] as const)
          : null,
      });
    }
  }
  const last = over ? cycle.ends + 6 : random.chance(0.12) ? 48 : random.int(2, 20);
  for (let days = cycle.starts - 12; days > last; days -= random.int(24, 36)) {
    const starts_at = at(days);
    pairs.sessions.push({
      id: deed.house.chance.id(),
      tandem_id: id,
      state: 'held',
      starts_at,
      minutes: random.pick([45, 60, 60, 90]),
      mode: random.pick(['onsite', 'remote']),
      zone: 'Europe/Zurich',
      topics: [],
      created_at: at(days + 9),
      logged_at: at(days - 0.5),
      logged_by: a.person_id,
    });
  }
}

/** The exchange of one company: 61 people, of whom 54 are paired; and the finished cycle of the companies. */
export function addCyclePairs(
  deed: Deed,
  desk: Desk,
  staff: Staff,
  { clinic, past }: { clinic: PairedCycle; past: PairedCycle },
): Pairs {
  const pairs: Pairs = { tandems: [], parties: [], sessions: [], contacts: [], looks: [] };
  const topics = [
    'data-literacy',
    'project-management',
    'collaboration-tools',
    'onboarding',
    'difficult-conversations',
    'delegation',
  ];
  for (let at = 0; at < 27; at += 1) {
    const [give, take] = [topics[at % topics.length]!, topics[(at + 2) % topics.length]!];
    const [a, b] = [
      { offers: [give], needs: [take] },
      { offers: [take], needs: [give] },
    ].map((sides) =>
      desk.add({
        cycle: clinic,
        person: staff.take('Klinik am Moos', ['starter', 'professional', 'team_lead', 'leader']),
        role: 'partner',
        state: 'paired',
        days: clinic.starts + 30,
        ...sides,
      }),
    ) as [Enrolled, Enrolled];
    addPair(deed, desk, pairs, clinic, a, b, false);
  }
  for (let at = 0; at < 7; at += 1)
    desk.add({
      cycle: clinic,
      person: staff.take('Klinik am Moos', ['professional', 'team_lead']),
      role: 'partner',
      state: at < 5 ? 'ready' : 'accepted',
      days: 20,
    });
  const houses = ['Hallbach Antriebe', 'Klinik am Moos', 'Optik Lindhof', 'Versa Rück', 'Kessler & Roth'];
  for (let at = 0; at < 16; at += 1) {
    const mentee = desk.add({
      cycle: past,
      person: staff.take(houses[at % 5]!, ['starter', 'professional']),
      role: 'mentee',
      state: 'ended',
      days: past.starts + 40,
    });
    const mentor = desk.add({
      cycle: past,
      person: staff.take(houses[(at + 1 + (at % 3)) % 5]!, ['team_lead', 'leader', 'executive']),
      role: 'mentor',
      state: 'ended',
      days: past.starts + 40,
    });
    addPair(deed, desk, pairs, past, mentee, mentor, true);
  }
  return pairs;
}
