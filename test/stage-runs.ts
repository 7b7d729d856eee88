import { inDeed, sightOf } from '../src/platform/deed.ts';
import { readCycle } from '../src/rooms/cycles/store/cycles.ts';
import { askRun } from '../src/rooms/pairing/actions/asking.ts';
import { createRun } from '../src/rooms/pairing/actions/runs.ts';
import { cast } from './cast.ts';
import { join, type OpenCycle } from './cycles.ts';
import type { TestHouse } from './harness.ts';
import type { things } from './stage.ts';

/** One mentee and one mentor of the open cycle are ready, and two runs have paired them; eva has made them. */
export async function setRuns(test: TestHouse, all: typeof things): Promise<void> {
  const cycle: OpenCycle = { cycle_id: all.cycle, program_id: all.cycle_program, organizations: [] };
  const organizations = await test.house.db.selectFrom('organization').select('id').orderBy('name').limit(2).execute();
  await test.system(async (deed) => {
    all.ready_mentee = (await join(deed, cycle, { role: 'mentee', organization_id: organizations[0]!.id })).id;
    all.ready_mentor = (await join(deed, cycle, { role: 'mentor', organization_id: organizations[1]!.id })).id;
  });
  const eva = { kind: 'person' as const, person_id: cast.eva, name: 'Eva Kranich', roles: new Set(['member', 'office']) };
  const sight = sightOf(test.house, eva);
  const asked = await askRun(sight, (await readCycle(sight, all.cycle))!, '');
  all.run = await inDeed(sight, (deed) => createRun(deed, all.cycle, asked));
  all.spare_run = await inDeed(sight, (deed) => createRun(deed, all.cycle, asked));
}
