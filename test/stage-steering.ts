import { cast } from './cast.ts';
import type { TestHouse } from './harness.ts';
import type { things } from './stage.ts';

/** Of the open cycle: a point that waits for its start, and a deputy. */
export async function setSteering(test: TestHouse, all: typeof things): Promise<void> {
  await test.system(async (deed) => {
    const check = await deed.tx
      .selectFrom('cycle_check')
      .select('id')
      .where('cycle_id', '=', all.cycle)
      .where('key', '=', 'kickoff_event')
      .executeTakeFirstOrThrow();
    all.cycle_check = check.id;
    await deed.tx
      .insertInto('cycle_standard')
      .values({
        cycle_id: all.cycle,
        point: 'certificates',
        stand: 'partly',
        note: 'A template.',
        said_at: deed.now,
        said_by: cast.milo,
      })
      .execute();
    await deed.tx
      .insertInto('cycle_staff')
      .values({ id: all.cycle_staff, cycle_id: all.cycle, person_id: cast.milo, role: 'deputy', since: deed.now, until: null })
      .execute();
  });
}
