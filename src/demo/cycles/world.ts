import type { Deed } from '../../platform/deed.ts';
import { isLive, type PartyRole, type TandemState } from '../../rooms/tandems/rules.ts';
import { formatDefaults } from '../../rooms/programs/rules/numbers.ts';
import { defaultStandards } from '../../rooms/programs/rules/standards-default.ts';
import { currentPolicy, insertPolicyVersion } from '../../rooms/programs/store/policies.ts';
import { insertProgram } from '../../rooms/programs/store/programs.ts';
import { insertAll } from '../portions.ts';
import type { ProgramIds } from '../programs.ts';
import { personRow } from '../rows.ts';
import type { DemoPerson, World } from '../types.ts';
import { insertCompanies, nameContacts } from './companies.ts';
import { insertCycleRows, type DemoCycle } from './cycles.ts';
import { addCyclePairs } from './pairs.ts';
import { insertDraft, insertInitiative } from './draft.ts';
import { enrolBridge, enrolReverse } from './enrol.ts';
import { insertMatching } from './matching.ts';
import { openEnrolment, type Desk } from './participants.ts';
import { makeStaff } from './staff.ts';

async function insertClinic(deed: Deed): Promise<string> {
  const id = deed.house.chance.id();
  await insertProgram(deed, {
    id,
    slug: 'moos',
    format: 'exchange',
    name_de: 'Voneinander am Moos',
    name_en: 'Learning from each other at Moos',
    purpose_de: 'Kolleginnen und Kollegen der Klinik am Moos tauschen, was sie können: ein halbes Jahr, zu zweit, auf Augenhöhe.',
    purpose_en: 'Colleagues of Klinik am Moos exchange what they know: for half a year, in pairs, as equals.',
    state: 'live',
    go_live_on: null,
    settings: formatDefaults.exchange,
    created_at: deed.now,
  });
  return id;
}

/** Programmes with standards of their own, as the template gives them. */
async function insertStandards(deed: Deed, program_ids: readonly string[]): Promise<void> {
  for (const program_id of program_ids)
    await insertPolicyVersion(deed, {
      id: deed.house.chance.id(),
      program_id,
      number: 1,
      kind: 'binding',
      body: defaultStandards,
    });
}

async function insertPersons(deed: Deed, persons: readonly DemoPerson[]): Promise<void> {
  await insertAll(deed, 'person', persons.map(personRow));
  const each = <T extends object>(list: (person: DemoPerson) => readonly T[]) =>
    persons.flatMap((person) => list(person).map((row) => ({ person_id: person.id, ...row })));
  await insertAll(
    deed,
    'person_language',
    each((person) => person.languages),
  );
  await insertAll(
    deed,
    'topic_offer',
    each((person) => person.topic_offers.map(({ topic, level }) => ({ topic, level }))),
  );
  await insertAll(
    deed,
    'topic_need',
    each((person) => person.topic_needs),
  );
}

/** The tandems that the rooms of the demo show belong to the cycles that run; their people take part in them. */
async function adopt(
  deed: Deed,
  desk: Desk,
  cycles: readonly (DemoCycle & { program_id: string })[],
  persons: ReadonlyMap<string, DemoPerson>,
): Promise<void> {
  for (const cycle of cycles) {
    await deed.tx
      .updateTable('tandem')
      .set({ cycle_id: cycle.id })
      .where('program_id', '=', cycle.program_id)
      .where('cycle_id', 'is', null)
      .execute();
    const rows = await deed.tx
      .selectFrom('tandem_party')
      .innerJoin('tandem', 'tandem.id', 'tandem_party.tandem_id')
      .select(['tandem_party.person_id', 'tandem_party.role', 'tandem.state'])
      .where('tandem.cycle_id', '=', cycle.id)
      .execute();
    const best = new Map<string, { person_id: string; role: PartyRole; state: TandemState }>();
    for (const row of rows) {
      const key = `${row.person_id} ${row.role}`;
      if (!best.has(key) || isLive(row.state)) best.set(key, row);
    }
    for (const { person_id, role, state } of best.values()) {
      const person = persons.get(person_id);
      const on_page = cycle.format === 'reverse' && role === 'mentee' && isLive(state);
      if (person) desk.add({ cycle, person, role, state: isLive(state) ? 'paired' : 'ended', days: 60, on_page });
    }
  }
}

/** Whoever has come so far has said yes to the standards of her programme. */
async function acceptStandards(deed: Deed, desk: Desk, program_of: ReadonlyMap<string, string>): Promise<void> {
  const rows = new Map<string, Record<string, unknown>>();
  for (const program_id of new Set(program_of.values())) {
    const policy = await currentPolicy(deed, program_id);
    if (!policy) continue;
    for (const { person_id, cycle_id, state } of desk.all.enrolled)
      if (program_of.get(cycle_id) === program_id && !['nominated', 'invited', 'applied'].includes(state))
        rows.set(`${person_id} ${policy.id}`, {
          person_id,
          policy_version_id: policy.id,
          hash: policy.hash,
          accepted_at: deed.now,
        });
  }
  await insertAll(deed, 'policy_acceptance', [...rows.values()]);
}

/** Seven cycles of three formats with their companies and people; call it when persons, topics and the rooms are there. */
export async function insertCycles(deed: Deed, world: World, programs: ProgramIds): Promise<void> {
  const person = (key: string) => world.persons.find(({ id }) => id === world.cast[key]);
  const [eva, milo, jana, urs] = ['eva', 'milo', 'jana', 'urs'].map(person);
  if (!eva || !milo) return;
  const topics = new Set(
    (await deed.tx.selectFrom('topic').select('slug').where('merged_into', 'is', null).execute()).map(({ slug }) => slug),
  );
  const staff = makeStaff(world, deed.now);
  const contacts = nameContacts(staff);
  const all = { ...programs, clinic: await insertClinic(deed) };
  await insertStandards(deed, [all.cross, all.exchange, all.reverse, all.clinic]);
  const sponsor = (company: string) => contacts.executives.get(company)!;
  const desk = openEnrolment(deed, topics);
  const sponsors = {
    cross_running: sponsor('Hallbach Antriebe'),
    cross_next: sponsor('Hallbach Antriebe'),
    cross_past: sponsor('Versa Rück'),
    clinic: sponsor('Klinik am Moos'),
    reverse_running: sponsor('Hallbach Antriebe'),
    reverse_next: sponsor('Hallbach Antriebe'),
  };
  await insertPersons(deed, staff.persons);
  const known = staff.persons.length;
  const cycles = await insertCycleRows(
    deed,
    all,
    { coordinator: eva.id, deputy: milo.id, confidant: world.cast['ruth'] },
    sponsors,
  );
  const of = (key: DemoCycle['key']) => {
    const cycle = cycles.find((each) => each.key === key)!;
    return { ...cycle, program_id: key === 'clinic' ? all.clinic : all[cycle.format], coordinator: eva.id };
  };
  await insertCompanies(deed, world, cycles, contacts, eva.id);
  enrolBridge(desk, staff, contacts, of('cross_next'), { ...(jana ? { jana } : {}), ...(urs ? { urs } : {}) });
  enrolReverse(desk, staff, of('reverse_next'));
  const pairs = addCyclePairs(deed, desk, staff, { clinic: of('clinic'), past: of('cross_past') });
  await insertPersons(deed, staff.persons.slice(known));
  await adopt(
    deed,
    desk,
    [of('cross_running'), of('exchange'), of('reverse_running')],
    new Map(world.persons.map((row) => [row.id, row])),
  );
  await insertAll(deed, 'tandem', pairs.tandems);
  await insertAll(deed, 'tandem_party', pairs.parties);
  await insertAll(deed, 'session', pairs.sessions);
  await insertAll(deed, 'tandem_contact', pairs.contacts);
  await insertAll(deed, 'check_in', pairs.looks);
  await insertAll(deed, 'participation', desk.all.participations);
  await acceptStandards(deed, desk, new Map(cycles.map(({ id, key }) => [id, of(key).program_id])));
  await insertAll(deed, 'participation_topic', desk.all.topics);
  await insertAll(deed, 'participation_wish', desk.all.wishes);
  const women = await insertDraft(deed, eva.id);
  await insertStandards(deed, [women]);
  await insertInitiative(deed, [all.cross, women]);
  await insertMatching(deed, of('cross_next').id, eva.id);
}
