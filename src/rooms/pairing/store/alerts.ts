import '../tables.ts';
import '../../tandems/tables.ts';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import type { DeskCycle } from '../../cycles/store/cycles.ts';
import type { RuleAlertTable } from '../tables.ts';

export type Alert = Selectable<RuleAlertTable>;

export async function countOpenAlerts({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<number> {
  const { n } = await db
    .selectFrom('rule_alert')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('cycle_id', '=', cycle_id)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** For whoever coordinates the cycle; nobody else gets a row. Open ones first. */
export async function listAlerts({ db }: Pick<Sight, 'db'>, cycle: DeskCycle): Promise<Alert[]> {
  if (!mayCoordinate(cycle.desk)) return [];
  return db
    .selectFrom('rule_alert')
    .selectAll()
    .where('cycle_id', '=', cycle.id)
    .orderBy('settled_at', (order) => order.desc().nullsFirst())
    .orderBy('created_at', 'desc')
    .limit(300)
    .execute();
}

export async function lockAlert(deed: Deed, cycle_id: string, id: string): Promise<Alert | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return deed.tx
    .selectFrom('rule_alert')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** False where the same is open already: a second change says it no louder. */
export async function insertAlert(
  deed: Deed,
  row: Omit<Insertable<RuleAlertTable>, 'id' | 'created_at' | 'settled_at' | 'settled_by' | 'note'>,
): Promise<boolean> {
  const open = await deed.tx
    .selectFrom('rule_alert')
    .select('rules')
    .where('participation_id', '=', row.participation_id)
    .where('cause', '=', row.cause)
    .where('tandem_id', row.tandem_id ? '=' : 'is', row.tandem_id ?? null)
    .where('proposal_id', row.proposal_id ? '=' : 'is', row.proposal_id ?? null)
    .where('settled_at', 'is', null)
    .execute();
  if (open.some(({ rules }) => rules.join() === [...(row.rules ?? [])].join())) return false;
  await deed.tx
    .insertInto('rule_alert')
    .values({ ...row, id: deed.house.chance.id(), created_at: deed.now })
    .execute();
  return true;
}

export async function settleAlertRow(deed: Deed, id: string, note: string): Promise<void> {
  await deed.tx
    .updateTable('rule_alert')
    .set({ settled_at: deed.now, settled_by: deed.actor.person_id, note })
    .where('id', '=', id)
    .execute();
}

/** Live tandems of this participation in its cycle, with the partner's participation. */
export async function liveTandemsOf(
  { db }: Pick<Sight, 'db'>,
  participation_id: string,
): Promise<{ tandem_id: string; planned_end_on: string; partner_id: string | null }[]> {
  return db
    .selectFrom('participation as own')
    .innerJoin('tandem', 'tandem.cycle_id', 'own.cycle_id')
    .innerJoin('tandem_party as mine', (on) =>
      on
        .onRef('mine.tandem_id', '=', 'tandem.id')
        .onRef('mine.person_id', '=', 'own.person_id')
        .onRef('mine.role', '=', 'own.role'),
    )
    .innerJoin('tandem_party as theirs', (on) =>
      on.onRef('theirs.tandem_id', '=', 'tandem.id').onRef('theirs.person_id', '<>', 'own.person_id'),
    )
    .leftJoin('participation as partner', (on) =>
      on
        .onRef('partner.cycle_id', '=', 'own.cycle_id')
        .onRef('partner.person_id', '=', 'theirs.person_id')
        .onRef('partner.role', '=', 'theirs.role'),
    )
    .select(['tandem.id as tandem_id', 'planned_end_on', 'partner.id as partner_id'])
    .where('own.id', '=', participation_id)
    .where('tandem.ended_at', 'is', null)
    .execute();
}

/** The other of the pair that an alert is about, by alert. */
export async function partnersOfAlerts({ db }: Pick<Sight, 'db'>, alerts: readonly Alert[]): Promise<Map<string, string>> {
  const ids = alerts.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const proposed = await db
    .selectFrom('rule_alert')
    .innerJoin('match_proposal', 'match_proposal.id', 'rule_alert.proposal_id')
    .select(['rule_alert.id', 'participation_id', 'first_id', 'second_id'])
    .where('rule_alert.id', 'in', ids)
    .execute();
  const running = await db
    .selectFrom('rule_alert')
    .innerJoin('participation as own', 'own.id', 'rule_alert.participation_id')
    .innerJoin('tandem_party', 'tandem_party.tandem_id', 'rule_alert.tandem_id')
    .innerJoin('participation as other', (on) =>
      on
        .onRef('other.cycle_id', '=', 'rule_alert.cycle_id')
        .onRef('other.person_id', '=', 'tandem_party.person_id')
        .onRef('other.role', '=', 'tandem_party.role')
        .onRef('other.id', '<>', 'own.id'),
    )
    .select(['rule_alert.id', 'other.id as other_id'])
    .where('rule_alert.id', 'in', ids)
    .execute();
  return new Map([
    ...proposed.map((row) => [row.id, row.participation_id === row.first_id ? row.second_id : row.first_id] as const),
    ...running.map((row) => [row.id, row.other_id] as const),
  ]);
}
