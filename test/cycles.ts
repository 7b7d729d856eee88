import type { Deed } from '../src/platform/deed.ts';
import { createCycle } from '../src/rooms/cycles/actions/cycles.ts';
import { sidesOf, type CycleFormat, type CycleState, type Side } from '../src/rooms/cycles/rules.ts';
import type { CyclePlan } from '../src/rooms/cycles/rules/plan.ts';
import { planDefaults } from '../src/rooms/cycles/rules/templates.ts';
import { updateCycle } from '../src/rooms/cycles/store/cycles.ts';
import { insertStaff } from '../src/rooms/cycles/store/staff.ts';
import type { ParticipationState } from '../src/rooms/enrolment/rules.ts';
import { insertParticipation } from '../src/rooms/enrolment/store/participations.ts';
import { organizationByName } from '../src/rooms/people/store/organizations.ts';
import { insertPerson } from '../src/rooms/people/store/persons.ts';
import { replaceLanguages } from '../src/rooms/people/store/profiles.ts';
import { formatDefaults } from '../src/rooms/programs/rules/numbers.ts';
import { defaultStandards } from '../src/rooms/programs/rules/standards-default.ts';
import { insertPolicyVersion } from '../src/rooms/programs/store/policies.ts';
import { insertProgram } from '../src/rooms/programs/store/programs.ts';
import { cast } from './cast.ts';
import type { TestHouse } from './harness.ts';

export interface OpenCycle {
  program_id: string;
  cycle_id: string;
  /** Five organisations, in the order of their people. */
  organizations: string[];
}

export const organizationNames = [
  'Hallbach Antriebe',
  'Optik Lindhof',
  'Versa Rück',
  'Kessler & Roth',
  'Wasserwerk Tannau',
] as const;

/** On a set stage: a programme of this format with one cycle, coordinated by eva, its period in 2027. */
export async function openCycle(
  test: TestHouse,
  format: CycleFormat,
  { state = 'open', plan = {} }: { state?: CycleState; plan?: Partial<CyclePlan> } = {},
): Promise<OpenCycle> {
  return test.system(async (deed) => {
    const program_id = deed.house.chance.id();
    const names = { name_de: `Programm ${format}`, name_en: `Programme ${format}` };
    await insertProgram(deed, {
      id: program_id,
      slug: `${format}-${program_id.slice(0, 8)}`,
      format,
      ...names,
      purpose_de: 'Voneinander lernen.',
      purpose_en: 'Learn from each other.',
      state: 'live',
      go_live_on: '2026-01-01',
      settings: formatDefaults[format],
      created_at: new Date(deed.now.getTime() + 1000),
    });
    await insertPolicyVersion(deed, {
      id: deed.house.chance.id(),
      program_id,
      number: 1,
      kind: 'binding',
      body: defaultStandards,
    });
    const cycle_id = await createCycle(deed, {
      program_id,
      format,
      number: 1,
      name_de: 'Brückenschlag 2027',
      name_en: 'Bridges 2027',
      kind: 'cohort',
      settings: formatDefaults[format],
      plan: { ...planDefaults[format], ...plan },
      state,
    });
    await updateCycle(deed, cycle_id, {
      apply_from: '2026-11-01',
      apply_until: '2026-12-31',
      starts_on: '2027-02-01',
      ends_on: '2028-01-31',
    });
    await insertStaff(deed, { cycle_id, person_id: cast.eva, role: 'coordinator' });
    const organizations: string[] = [];
    for (const name of organizationNames) {
      const organization_id = await organizationByName(deed, name);
      organizations.push(organization_id);
      if (format === 'cross')
        await deed.tx
          .insertInto('cycle_organization')
          .values({ cycle_id, organization_id, joined_at: deed.now })
          .onConflict((oc) => oc.doNothing())
          .execute();
    }
    return { program_id, cycle_id, organizations };
  });
}

export interface Joined {
  role: Side;
  state?: ParticipationState;
  person_id?: string;
  organization_id?: string | null;
  offers?: string[];
  needs?: string[];
}

/** A participant with everything that the matching needs, unless `state` says that it is too early for that. A new person if none is named. */
export async function join(deed: Deed, { cycle_id }: OpenCycle, joined: Joined): Promise<{ id: string; person_id: string }> {
  const { role, state = 'ready', organization_id = null, offers = ['delegation'], needs = ['delegation'] } = joined;
  const person_id = joined.person_id ?? (await newcomer(deed, role, organization_id));
  const id = deed.house.chance.id();
  const complete = state === 'ready' || state === 'paired' || state === 'in_training';
  await insertParticipation(deed, {
    id,
    cycle_id,
    person_id,
    role,
    state,
    way: 'applied',
    organization_id,
    created_at: deed.now,
    state_at: deed.now,
    accepted_at: complete ? deed.now : null,
    form_at: complete ? deed.now : null,
    trained_at: complete && state !== 'in_training' ? deed.now : null,
  });
  const rows = [
    ...(role === 'mentee' ? [] : offers.map((topic) => ({ participation_id: id, kind: 'offer' as const, topic, level: 3 }))),
    ...(role === 'mentor' ? [] : needs.map((topic) => ({ participation_id: id, kind: 'need' as const, topic, level: 1 }))),
  ];
  if (complete && rows.length > 0) await deed.tx.insertInto('participation_topic').values(rows).execute();
  return { id, person_id };
}

async function newcomer(deed: Deed, role: Side, organization_id: string | null): Promise<string> {
  const id = deed.house.chance.id();
  const leads = role === 'mentee' ? 'starter' : 'leader';
  await insertPerson(deed, {
    id,
    email: `${id.slice(0, 8)}@weitblick.example`,
    status: 'active',
    first_name: `Noa ${id.slice(0, 4)}`,
    last_name: `Berger ${id.slice(4, 8)}`,
    locale: 'en',
    organization_id,
    function: 'Projektleitung',
    career_level: leads,
    work_mode: 'both',
    location: 'Aarau',
    joined_at: deed.now,
    profile_confirmed_at: deed.now,
    created_at: deed.now,
    updated_at: deed.now,
  });
  await replaceLanguages(deed, id, [{ language: 'de', level: 'native' }]);
  return id;
}

/** `each` people on every side of the cycle, ready, spread over the organisations. Their participations by side. */
export async function fill(
  test: TestHouse,
  cycle: OpenCycle,
  format: CycleFormat,
  each: number,
): Promise<Record<Side, string[]>> {
  const ids: Record<Side, string[]> = { mentor: [], mentee: [], partner: [] };
  await test.system(async (deed) => {
    for (const role of sidesOf(format))
      for (let at = 0; at < each; at += 1) {
        const organization_id = cycle.organizations[(at + (role === 'mentee' ? 1 : 0)) % cycle.organizations.length]!;
        ids[role].push((await join(deed, cycle, { role, organization_id })).id);
      }
  });
  return ids;
}
