import type { Sight } from '../../../platform/deed.ts';
import type { PartyRole } from '../rules.ts';
import { talkedAt, waitsFor, type Waits } from '../rules/course.ts';
import { listOwn, type OwnTandem, type Partner } from './own.ts';

export interface TandemStep extends Waits {
  tandem_id: string;
  role: PartyRole;
  partner: Partner;
  started_on: string;
  planned_end_on: string;
}

/** What waits for the reader in one of her tandems. */
export function tandemSteps({ now }: Pick<Sight, 'now'>, tandem: OwnTandem): TandemStep[] {
  const { id, role, partner, started_on, planned_end_on, settings } = tandem;
  const course = { ...tandem, talked_at: talkedAt(tandem.said, tandem.partner_said) };
  return waitsFor(course, settings, now).map((waits) => ({ ...waits, tandem_id: id, role, partner, started_on, planned_end_on }));
}

/** For the home page: what waits for the reader in all of her tandems. `known`: these, where the caller has them already. */
export async function listTandemSteps(sight: Sight, known?: readonly OwnTandem[]): Promise<TandemStep[]> {
  if (sight.actor.person_id === null) return [];
  const own = (known ?? (await listOwn(sight))).filter(({ ended_at }) => ended_at === null);
  return own.flatMap((tandem) => tandemSteps(sight, tandem));
}
