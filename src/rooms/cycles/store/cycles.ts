import '../tables.ts';
import '../../programs/tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import type { Format } from '../../programs/rules.ts';
import type { CycleFormat, Desk } from '../rules.ts';
import type { MatchingSettings } from '../rules/matching.ts';
import type { CyclePlan } from '../rules/plan.ts';
import type { CycleTable } from '../tables.ts';

interface Parts {
  settings: ProgramSettings;
  plan: CyclePlan;
  matching: MatchingSettings;
}

/** A cycle with what its programme says of all cycles. */
export type Cycle = Omit<Selectable<CycleTable>, keyof Parts> &
  Parts & {
    format: CycleFormat;
    slug: string;
    program_name_de: string;
    program_name_en: string;
    purpose_de: string;
    purpose_en: string;
    initiative_id: string | null;
  };

/** A cycle and what the reader is in it. */
export interface DeskCycle extends Cycle {
  desk: Desk;
}

const read = ({ db }: Pick<Sight, 'db'>) =>
  db
    .selectFrom('cycle')
    .innerJoin('program', 'program.id', 'cycle.program_id')
    .selectAll('cycle')
    .select(['program.format', 'program.slug', 'program.purpose_de', 'program.purpose_en', 'program.initiative_id'])
    .select(['program.name_de as program_name_de', 'program.name_en as program_name_en']);

type Row = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number] & { format: Format };
const typed = (row: Row) => row as unknown as Cycle;

/** Without reach: for rooms that have found the way to this cycle themselves (a participation, a tandem), and for the system. */
export async function readCycle(sight: Pick<Sight, 'db'>, id: string): Promise<Cycle | undefined> {
  const row = await read(sight).where('cycle.id', '=', id).executeTakeFirst();
  return row && typed(row);
}

export async function readCycles(sight: Pick<Sight, 'db'>, ids?: readonly string[]): Promise<Cycle[]> {
  const rows = await read(sight)
    .$if(ids !== undefined, (query) =>
      query.where('cycle.id', 'in', ids!.length > 0 ? [...ids!] : ['00000000-0000-0000-0000-000000000000']),
    )
    .orderBy('cycle.created_at', 'desc')
    .execute();
  return rows.map((row) => typed(row as Row));
}

async function desksOf({ db, actor }: Pick<Sight, 'db' | 'actor'>): Promise<Map<string, Desk['roles'][number][]>> {
  const map = new Map<string, Desk['roles'][number][]>();
  if (actor.person_id === null) return map;
  const rows = await db
    .selectFrom('cycle_staff')
    .select(['cycle_id', 'role'])
    .where('person_id', '=', actor.person_id)
    .where('until', 'is', null)
    .execute();
  for (const { cycle_id, role } of rows) map.set(cycle_id, [...(map.get(cycle_id) ?? []), role]);
  return map;
}

/** The cycles in which the reader is in charge of something; all of them for the office. Newest first. */
export async function listDeskCycles(sight: Sight): Promise<DeskCycle[]> {
  const [desks, office] = [await desksOf(sight), hasRole(sight.actor, 'office')];
  const rows = office ? await readCycles(sight) : await readCycles(sight, [...desks.keys()]);
  return rows.map((row) => ({ ...row, desk: { roles: desks.get(row.id) ?? [], office } }));
}

/** One of them; undefined (404) for everybody else. What she may there is `mayCoordinate` and `maySetUp` of her desk. */
export async function findDeskCycle(sight: Sight, id: string): Promise<DeskCycle | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const [desks, office] = [await desksOf(sight), hasRole(sight.actor, 'office')];
  const roles = desks.get(id) ?? [];
  if (roles.length === 0 && !office) return undefined;
  const row = await readCycle(sight, id);
  return row && { ...row, desk: { roles, office } };
}

/** The same under a lock on the cycle: deeds that change it, or that depend on its state, come one after the other. */
export async function lockDeskCycle(deed: Deed, id: string): Promise<DeskCycle | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await deed.tx.selectFrom('cycle').select('id').where('id', '=', id).forUpdate().execute();
  return findDeskCycle(deed, id);
}

/** Locked, whoever acts. Without reach: for deeds of the rooms below on its places and people. */
export async function lockCycle(deed: Deed, id: string): Promise<Cycle | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await deed.tx.selectFrom('cycle').select('id').where('id', '=', id).forUpdate().execute();
  return readCycle(deed, id);
}

export async function insertCycle(deed: Deed, row: Omit<Insertable<CycleTable>, keyof Parts> & Parts): Promise<void> {
  const { settings, plan, matching, ...rest } = row;
  await deed.tx
    .insertInto('cycle')
    .values({ ...rest, settings: JSON.stringify(settings), plan: JSON.stringify(plan), matching: JSON.stringify(matching) })
    .execute();
}

export async function updateCycle(
  deed: Deed,
  id: string,
  change: Omit<Updateable<CycleTable>, keyof Parts> & Partial<Parts>,
): Promise<void> {
  const { settings, plan, matching, ...rest } = change;
  await deed.tx
    .updateTable('cycle')
    .set({
      ...rest,
      ...(settings ? { settings: JSON.stringify(settings) } : {}),
      ...(plan ? { plan: JSON.stringify(plan) } : {}),
      ...(matching ? { matching: JSON.stringify(matching) } : {}),
    })
    .where('id', '=', id)
    .execute();
}
