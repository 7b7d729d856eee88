import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { findDeskCycle, readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { hasOrganizations, maySetUp, type Desk } from '../../cycles/rules.ts';
import type { CycleOrganizationTable } from '../tables.ts';
import { findReachedOrganization, type ReachedOrganization } from './organizations.ts';

export type PartRow = Selectable<CycleOrganizationTable>;

/** The part of an organisation in a cycle, with its name and what it is. */
export interface CyclePart extends PartRow {
  name: string;
  size_class: string | null;
  industry: string | null;
  company_group: string | null;
}

/** Of a cycle that the caller has found; those that left stand behind. */
export async function listParts({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<CyclePart[]> {
  return db
    .selectFrom('cycle_organization as part')
    .innerJoin('organization', 'organization.id', 'part.organization_id')
    .leftJoin('organization_profile as profile', 'profile.organization_id', 'part.organization_id')
    .selectAll('part')
    .select(['name', 'size_class', 'industry', 'company_group'])
    .where('part.cycle_id', '=', cycle_id)
    .orderBy(sql`left_at is not null`)
    .orderBy(sql`lower(name)`)
    .execute();
}

export async function findPart(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
  organization_id: string,
): Promise<PartRow | undefined> {
  if (!z.uuid().safeParse(organization_id).success) return undefined;
  return db
    .selectFrom('cycle_organization')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('organization_id', '=', organization_id)
    .executeTakeFirst();
}

export async function lockPart(deed: Deed, cycle_id: string, organization_id: string): Promise<PartRow | undefined> {
  if (!z.uuid().safeParse(organization_id).success) return undefined;
  return deed.tx
    .selectFrom('cycle_organization')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('organization_id', '=', organization_id)
    .forUpdate()
    .executeTakeFirst();
}

/** An organisation in a cycle, and what the reader is to both. */
export interface ReachedPart {
  cycle: Cycle;
  /** Undefined for those who speak for the organisation and have no desk in the cycle. */
  desk: Desk | undefined;
  organization: ReachedOrganization;
  part: PartRow;
}

/** Reach: whoever sets the cycle up, and whoever speaks for the organisation. Undefined (404) for everybody else. */
export async function findReachedPart(sight: Sight, cycle_id: string, organization_id: string): Promise<ReachedPart | undefined> {
  if (!z.uuid().safeParse(cycle_id).success) return undefined;
  const [part, organization, desked, cycle] = [
    await findPart(sight, cycle_id, organization_id),
    await findReachedOrganization(sight, organization_id),
    await findDeskCycle(sight, cycle_id),
    await readCycle(sight, cycle_id),
  ];
  if (!part || !organization || !cycle || !hasOrganizations(cycle.format)) return undefined;
  const desk = desked && maySetUp(desked.desk) ? desked.desk : undefined;
  if (!desk && organization.reach.own.length === 0) return undefined;
  return { cycle, desk, organization, part };
}

/** Cycles in which an organisation takes part or took part. The caller has found it. */
export async function listCyclesOf(
  { db }: Pick<Sight, 'db'>,
  organization_id: string,
): Promise<{ cycle_id: string; name_de: string; name_en: string; state: string; left_at: Date | null; joined_at: Date }[]> {
  return db
    .selectFrom('cycle_organization as part')
    .innerJoin('cycle', 'cycle.id', 'part.cycle_id')
    .select(['part.cycle_id', 'name_de', 'name_en', 'state', 'left_at', 'joined_at'])
    .where('organization_id', '=', organization_id)
    .orderBy('joined_at', 'desc')
    .execute();
}

/** Whether there was anything to do. */
export async function insertPart(deed: Deed, row: Insertable<CycleOrganizationTable>): Promise<boolean> {
  const done = await deed.tx
    .insertInto('cycle_organization')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function updatePart(
  deed: Deed,
  { cycle_id, organization_id }: Pick<PartRow, 'cycle_id' | 'organization_id'>,
  change: Updateable<CycleOrganizationTable>,
): Promise<void> {
  await deed.tx
    .updateTable('cycle_organization')
    .set(change)
    .where('cycle_id', '=', cycle_id)
    .where('organization_id', '=', organization_id)
    .execute();
}
