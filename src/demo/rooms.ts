import type { Deed } from '../platform/deed.ts';
import { formatDefaults } from '../rooms/programs/rules/numbers.ts';
import { insertAll } from './portions.ts';
import type { ProgramIds } from './programs.ts';
import { addAgreement } from './roomAgreement.ts';
import { crowdPlans, freePeople } from './roomCrowd.ts';
import { openDesk, roomTables, type Room, type RoomDesk } from './roomDesk.ts';
import { insertExtras } from './roomExtras.ts';
import { addGoals } from './roomGoals.ts';
import { addHandover, addOutside, addProtection } from './roomOutside.ts';
import { castPlans } from './roomPlans.ts';
import { addTalks } from './roomTalks.ts';
import { addReminders, stepsOf, tandemRows } from './roomTandem.ts';
import { standStill } from './standstill.ts';
import { outsideWords } from './texts/rooms/outsideWords.ts';
import type { World } from './types.ts';

/** Somebody of the two, or the office, has asked to be protected; three calls, each for other eyes. */
function addCalls(desk: RoomDesk, rooms: readonly Room[], cast: World['cast']): void {
  const { eva, tarik, ruth } = cast;
  const frozen = rooms.find((room) => room.state === 'protective' && room.b === tarik);
  if (frozen && tarik && ruth) {
    const common = { asked_of: 'confidant', by: tarik, handled_by: ruth, days: 9 } as const;
    addProtection(desk, frozen, { ...common, state: 'frozen', words: outsideWords.frozen });
    const quote = frozen.story.messages?.at(-1)?.[2] ?? '';
    addHandover(desk, frozen, tarik, ruth, quote, outsideWords.handed);
  }
  const common = { handled_by: eva ?? null, days: 9 };
  const [last = '', ...words] = outsideWords.asked_office;
  for (const [at, other] of rooms.filter((room) => room.state === 'protective' && room !== frozen).entries())
    addProtection(desk, other, { ...common, asked_of: 'office', by: other.a, state: 'frozen', words: words[at] ?? last });
  // Those who play the tour have nothing to complain about.
  const named = new Set(Object.values(cast));
  const [first, second] = rooms.filter(
    (room) => room.state === 'active' && room.contact && !named.has(room.a) && !named.has(room.b),
  );
  if (first)
    addProtection(desk, first, {
      ...common,
      days: 2,
      asked_of: 'confidant',
      by: first.a,
      state: 'asked',
      words: outsideWords.asked_confidant,
    });
  if (second)
    addProtection(desk, second, {
      ...common,
      days: 1,
      asked_of: 'office',
      by: second.b,
      state: 'asked',
      words: last,
    });
}

/** The tandems of all formats with everything that their rooms hold. Those of the network that are there already are completed. */
export async function insertRooms(deed: Deed, world: World, programs: ProgramIds): Promise<void> {
  const desk = openDesk(deed.house, deed.now);
  const take = freePeople(world);
  const { eva, milo } = world.cast;
  const office = [eva, milo];
  const plans = [...castPlans(world, take), ...crowdPlans(take)];
  const rooms = plans.map((plan, at): Room => {
    const free = office.filter((id) => id !== plan.a && id !== plan.b);
    const contact = free[at % free.length];
    const topics = [...new Set([...plan.gives.a, ...plan.gives.b])];
    return { ...plan, id: plan.tandem_id ?? desk.random.uuid(), program_id: programs[plan.format], topics, contact };
  });
  const names = new Map(world.persons.map(({ id, first_name, last_name }) => [id, `${first_name} ${last_name}`]));
  for (const room of rooms) {
    const steps = stepsOf(desk, room);
    const { tandem, parties } = tandemRows(desk, room, steps);
    if (room.tandem_id) await complete(deed, room.tandem_id, tandem, parties);
    else {
      desk.add('tandem', tandem);
      for (const party of parties) desk.add('tandem_party', party);
    }
    addReminders(desk, room, tandem, steps);
    const sessions = addTalks(desk, room);
    // Who parts before the kickoff talk has agreed on nothing.
    if (room.state === 'dissolved' && !steps.kickoff) continue;
    addGoals(desk, room, steps.goals ?? desk.ago(8), sessions);
    addAgreement(desk, room, steps, (id) => names.get(id) ?? '');
    addOutside(desk, room, formatDefaults[room.format].check_in_weeks);
  }
  addCalls(desk, rooms, world.cast);
  await standStill(deed, desk, world, programs.network);
  for (const table of roomTables) await insertAll(deed, table, desk.rows[table]);
  await insertExtras(deed, desk, rooms, world.cast);
}

async function complete(
  deed: Deed,
  id: string,
  tandem: Record<string, unknown>,
  parties: Record<string, unknown>[],
): Promise<void> {
  // When and about what they began, their request has said.
  const { id: _id, program_id: _program, topics: _topics, created_at: _created, started_on: _started, ...rest } = tandem;
  await deed.tx.updateTable('tandem').set(rest).where('id', '=', id).execute();
  for (const { tandem_id, person_id, role: _role, ...party } of parties)
    await deed.tx
      .updateTable('tandem_party')
      .set(party)
      .where('tandem_id', '=', String(tandem_id))
      .where('person_id', '=', String(person_id))
      .execute();
}
