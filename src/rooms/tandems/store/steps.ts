import type { Sight } from '../../../platform/deed.ts';
import { findProgram } from '../../programs/store/programs.ts';
import type { PartyRole } from '../rules.ts';
import { waitsFor, type Waits } from '../rules/course.ts';
import { listOwn, type OwnTandem, type Partner } from './own.ts';

export interface TandemStep extends Waits {
  tandem_id: string;
  role: PartyRole;
  partner: Partner;
  started_on: string;
  planned_end_on: string;
}

/** What waits for the reader in one of her tandems. */
export async function tandemSteps(sight: Pick<Sight, 'db'>, tandem: OwnTandem): Promise<TandemStep[]> {
  const program = await findProgram(sight, tandem.program_id);
  if (!program) return [];
  const { id, role, partner, started_on, planned_end_on } = tandem;
  return waitsFor(tandem, program.settings).map((waits) => ({
    ...waits,
    tandem_id: id,
    role,
    partner,
    started_on,
    planned_end_on,
  }));
}

/** For the home page: what waits for the reader in all of her tandems. */
export async function listTandemSteps(sight: Sight): Promise<TandemStep[]> {
  if (sight.actor.person_id === null) return [];
  const own = await listOwn(sight);
  return (await Promise.all(own.map((tandem) => tandemSteps(sight, tandem)))).flat();
}
