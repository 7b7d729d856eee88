import type { Sight } from '../../../platform/deed.ts';
import { findProgram, type Program } from '../../programs/store/programs.ts';
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

function stepsOf(tandem: OwnTandem, { settings }: Program): TandemStep[] {
  const { id, role, partner, started_on, planned_end_on } = tandem;
  return waitsFor(tandem, settings).map((waits) => ({ ...waits, tandem_id: id, role, partner, started_on, planned_end_on }));
}

/** What waits for the reader in one of her tandems. */
export async function tandemSteps(sight: Pick<Sight, 'db'>, tandem: OwnTandem): Promise<TandemStep[]> {
  const program = await findProgram(sight, tandem.program_id);
  return program ? stepsOf(tandem, program) : [];
}

/** For the home page: what waits for the reader in all of her tandems. `known`: these, where the caller has them already. */
export async function listTandemSteps(sight: Sight, known?: readonly OwnTandem[]): Promise<TandemStep[]> {
  if (sight.actor.person_id === null) return [];
  const own = (known ?? (await listOwn(sight))).filter(({ ended_at }) => ended_at === null);
  const ids = [...new Set(own.map(({ program_id }) => program_id))];
  const programs = new Map(await Promise.all(ids.map(async (id) => [id, await findProgram(sight, id)] as const)));
  return own.flatMap((tandem) => {
    const program = programs.get(tandem.program_id);
    return program ? stepsOf(tandem, program) : [];
  });
}
