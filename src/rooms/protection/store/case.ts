import '../tables.ts';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { Format } from '../../programs/rules.ts';
import { hasRole } from '../../people/rules/person.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { partiesOf } from '../../tandems/store/own.ts';
import type { PartyRole, TandemState } from '../../tandems/rules.ts';
import type { HelperRole } from '../rules.ts';

export interface CaseParty {
  person_id: string;
  role: PartyRole;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  email: string;
}

/** Of a tandem what somebody who helps needs: who, which programme, how far. Never a word of the two. */
export interface CaseTandem {
  id: string;
  program_id: string;
  format: Format;
  name_de: string;
  name_en: string;
  state: TandemState;
  started_on: string;
  planned_end_on: string;
  ended_at: Date | null;
  parties: CaseParty[];
  held: number;
  last_held_at: Date | null;
}

/** Without reach: the caller has found the call for protection or the handover that leads here. */
export async function readCase(sight: Pick<Sight, 'db'>, tandem_id: string): Promise<CaseTandem | undefined> {
  const { db } = sight;
  const [tandem, parties, talks] = await Promise.all([
    db
      .selectFrom('tandem')
      .innerJoin('program', 'program.id', 'tandem.program_id')
      .select([
        'tandem.id',
        'tandem.program_id',
        'program.format',
        'program.name_de',
        'program.name_en',
        'tandem.state',
        'tandem.started_on',
        'tandem.planned_end_on',
        'tandem.ended_at',
      ])
      .where('tandem.id', '=', tandem_id)
      .executeTakeFirst(),
    db
      .selectFrom('tandem_party')
      .innerJoin('person', 'person.id', 'tandem_party.person_id')
      .select(['person_id', 'role', 'first_name', 'last_name', 'preferred_name', 'email'])
      .where('tandem_id', '=', tandem_id)
      .orderBy('role', 'desc')
      .orderBy('person_id')
      .execute(),
    db
      .selectFrom('session')
      .select((eb) => [eb.fn.countAll<number>().as('held'), eb.fn.max('starts_at').as('last_held_at')])
      .where('tandem_id', '=', tandem_id)
      .where('state', '=', 'held')
      .executeTakeFirstOrThrow(),
  ]);
  return tandem && { ...tandem, parties, held: talks.held, last_held_at: talks.last_held_at };
}

/**
 * A tandem that the office, or a confidant to whom something of it was handed, may freeze without having been asked; in which role.
 * Undefined where it is her own or nothing leads her there.
 */
export async function findFreezable(
  sight: Sight,
  tandem_id: string | undefined,
): Promise<{ tandem: CaseTandem; as: HelperRole } | undefined> {
  if (!z.uuid().safeParse(tandem_id).success || tandem_id === undefined) return undefined;
  const tandem = await readCase(sight, tandem_id);
  const { person_id } = sight.actor;
  if (!tandem || tandem.parties.some((party) => party.person_id === person_id)) return undefined;
  if (hasRole(sight.actor, 'office')) return { tandem, as: 'office' };
  if (!hasRole(sight.actor, 'confidant')) return undefined;
  const handed = await sight.db
    .selectFrom('handover')
    .select('id')
    .where('tandem_id', '=', tandem_id)
    .where('confidant_id', '=', person_id)
    .where('revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return handed && { tandem, as: 'confidant' };
}

export interface Helper {
  id: string;
  first_name: string;
  last_name: string;
}

/** Who of this role can be asked about a tandem: never one of the two. */
export async function listHelpers(sight: Sight, role: HelperRole, tandem_id: string): Promise<Helper[]> {
  const [holders, parties] = await Promise.all([listRoleHolders(sight, role), partiesOf(sight, tandem_id)]);
  return holders.filter(({ id }) => !parties.includes(id));
}
