import { cast } from './cast.ts';
import { join, openCycle } from './cycles.ts';
import type { TestHouse } from './harness.ts';

export interface PeopleThings {
  cycle: string;
  desk_participation: string;
  form_participation: string;
  exclusion: string;
  cycle_message: string;
}

/** Jana has a form to fill in, an exclusion waits for a word, and the coordination has written to her. */
export async function setPeople(test: TestHouse, things: PeopleThings): Promise<void> {
  const cycle = await openCycle(test, 'exchange');
  await test.system(async (deed) => {
    const { tx, now, house } = deed;
    things.form_participation = (await join(deed, cycle, { role: 'partner', state: 'accepted', person_id: cast.jana })).id;
    things.exclusion = house.chance.id();
    await tx
      .insertInto('participation_exclusion')
      .values({
        id: things.exclusion,
        participation_id: things.desk_participation,
        person_id: null,
        organization_id: null,
        sealed_note: house.vault.seal('My neighbour', `participation_exclusion.note.${things.exclusion}`),
        created_at: now,
      })
      .execute();
    const line = { person_id: cast.jana, superior_id: cast.milo, kind: 'manager', source: 'own', created_at: now } as const;
    await tx.insertInto('reporting_line').values(line).execute();
    for (const cycle_id of [things.cycle, cycle.cycle_id]) {
      const id = house.chance.id();
      if (cycle_id === things.cycle) things.cycle_message = id;
      await tx
        .insertInto('cycle_message')
        .values({
          id,
          cycle_id,
          sent_by: cast.eva,
          subject: 'Rooms for Friday',
          sealed_text: house.vault.seal('We meet at nine.', `cycle_message.text.${id}`),
          filter: JSON.stringify({}),
          sent_at: now,
        })
        .execute();
      await tx.insertInto('cycle_message_to').values({ message_id: id, person_id: cast.jana, read_at: null }).execute();
    }
  });
}
