import type { things } from './stage.ts';
import { openCycle } from './cycles.ts';
import type { TestHouse } from './harness.ts';

/** A cross programme whose one cycle is open; eva coordinates it, five organisations take part. */
export async function setCycle(test: TestHouse, all: typeof things): Promise<void> {
  const { cycle_id, program_id, organizations } = await openCycle(test, 'cross');
  all.cycle = cycle_id;
  all.cycle_program = program_id;
  all.cycle_slug = `cross-${program_id.slice(0, 8)}`;
  all.cycle_organization = organizations[0]!;
}
