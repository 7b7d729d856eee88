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

/** By id. Without reach: the caller has found the calls for protection or the handover that lead here. */
export async function readCases({ db }: Pick<Sight, 'db'>, ids: readonly string[]): Promise<ReadonlyMap<string, CaseTandem>> {
  if (ids.length === 0) return new Map();
  const [tandems, parties, talks] = await Promise.all([
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
      .where('tandem.id', 'in', ids)
      .execute(),
    db
      .selectFrom('tandem_party')
      .innerJoin('person', 'person.id', 'tandem_party.person_id')
      .select(['tandem_id', 'person_id', 'role', 'first_name', 'last_name', 'preferred_name', 'email'])
      .where('tandem_id', 'in', ids)
      .orderBy('role', 'desc')
      .orderBy('person_id')
      .execute(),
    db
      .selectFrom('session')
      .select((eb) => ['tandem_id', eb.fn.countAll<number>().as('held'), eb.fn.max('starts_at').as('last_held_at')])
      .where('tandem_id', 'in', ids)
      .where('state', '=', 'held')
      .groupBy('tandem_id')
      .execute(),
  ]);
  return new Map(
    tandems.map((tandem) => {
      const talk = talks.find(({ tandem_id }) => tandem_id === tandem.id);
      const two = parties.filter(({ tandem_id }) => tandem_id === tandem.id);
      return [tandem.id, { ...tandem, parties: two, held: talk?.held ?? 0, last_held_at: talk?.last_held_at ?? null }];
    }),
  );
}

/** One of them. */
export async function readCase(sight: Pick<Sight, 'db'>, tandem_id: string): Promise<CaseTandem | undefined> {
  return (await readCases(sight, [tandem_id])).get(tandem_id);
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
