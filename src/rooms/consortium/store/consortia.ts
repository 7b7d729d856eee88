import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Insertable, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import { listDeskCycles } from '../../cycles/store/cycles.ts';
import { hasOrganizations, maySetUp } from '../../cycles/rules.ts';
import type { ConsortiumMemberTable, ConsortiumTable } from '../tables.ts';

export type Consortium = Selectable<ConsortiumTable>;

/** The office, and whoever sets up a cycle in which organisations take part. */
export async function seesConsortia(sight: Sight): Promise<boolean> {
  if (hasRole(sight.actor, 'office')) return true;
  return (await listDeskCycles(sight)).some((cycle) => maySetUp(cycle.desk) && hasOrganizations(cycle.format));
}

/** Undefined (404) for whoever sees none at all. */
export async function findConsortium(sight: Sight, id: string): Promise<Consortium | undefined> {
  if (!z.uuid().safeParse(id).success || !(await seesConsortia(sight))) return undefined;
  return sight.db.selectFrom('consortium').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockConsortium(deed: Deed, id: string): Promise<Consortium | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await deed.tx.selectFrom('consortium').select('id').where('id', '=', id).forUpdate().execute();
  return findConsortium(deed, id);
}

export interface ConsortiumLine extends Consortium {
  members: number;
}

export async function listConsortia(sight: Sight): Promise<ConsortiumLine[]> {
  if (!(await seesConsortia(sight))) return [];
  return sight.db
    .selectFrom('consortium')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from consortium_member m where m.consortium_id = consortium.id and m.until is null)`.as(
        'members',
      ),
    )
    .orderBy('created_at')
    .execute();
}

export interface Member extends Selectable<ConsortiumMemberTable> {
  name: string;
  size_class: string | null;
  industry: string | null;
  place: string | null;
}

/** Members of today and of before. The caller has found the consortium. */
export async function listMembers({ db }: Pick<Sight, 'db'>, consortium_id: string): Promise<Member[]> {
  return db
    .selectFrom('consortium_member as member')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .leftJoin('organization_profile as profile', 'profile.organization_id', 'member.organization_id')
    .selectAll('member')
    .select(['name', 'size_class', 'industry', 'place'])
    .where('consortium_id', '=', consortium_id)
    .orderBy(sql`lower(name)`)
    .orderBy('since')
    .execute();
}

/** The consortia of an organisation, of today and of before. The caller has found it. */
export async function listMembershipsOf(
  { db }: Pick<Sight, 'db'>,
  organization_id: string,
): Promise<{ consortium_id: string; name_de: string; name_en: string; since: string; until: string | null }[]> {
  return db
    .selectFrom('consortium_member as member')
    .innerJoin('consortium', 'consortium.id', 'member.consortium_id')
    .select(['consortium_id', 'name_de', 'name_en', 'since', 'until'])
    .where('organization_id', '=', organization_id)
    .orderBy('since', 'desc')
    .execute();
}

export interface TakenPart {
  cycle_id: string;
  name_de: string;
  name_en: string;
  state: string;
  starts_on: string | null;
  ends_on: string | null;
  organizations: number;
  agreements: number;
}

/** Cycles in which members have taken part, with how many of them and how many signed. The newest first. */
export async function listTakenPart({ db }: Pick<Sight, 'db'>, organization_ids: readonly string[]): Promise<TakenPart[]> {
  if (organization_ids.length === 0) return [];
  const { rows } = await sql<TakenPart>`
    select c.id as cycle_id, c.name_de, c.name_en, c.state, c.starts_on::text as starts_on, c.ends_on::text as ends_on,
      count(distinct p.organization_id)::int as organizations,
      count(distinct k.organization_id)::int as agreements
    from cycle_organization p join cycle c on c.id = p.cycle_id
    left join cooperation k on k.cycle_id = p.cycle_id and k.organization_id = p.organization_id
      and k.organization_signed_at is not null
    where p.organization_id = any (${[...organization_ids]}::uuid[])
    group by c.id
    order by c.starts_on desc nulls first, c.created_at desc`.execute(db);
  return rows;
}

export async function insertConsortium(deed: Deed, row: Insertable<ConsortiumTable>): Promise<void> {
  await deed.tx.insertInto('consortium').values(row).execute();
}

export async function renameConsortium(deed: Deed, id: string, names: { name_de: string; name_en: string }): Promise<void> {
  await deed.tx.updateTable('consortium').set(names).where('id', '=', id).execute();
}

/** Whoever left on this very day comes back as if she had never left. */
export async function insertMember(deed: Deed, row: Omit<Insertable<ConsortiumMemberTable>, 'until'>): Promise<void> {
  await deed.tx
    .insertInto('consortium_member')
    .values({ ...row, until: null })
    .onConflict((oc) => oc.columns(['consortium_id', 'organization_id', 'since']).doUpdateSet({ until: null }))
    .execute();
}

export async function endMember(deed: Deed, consortium_id: string, organization_id: string, until: string): Promise<boolean> {
  if (!z.uuid().safeParse(organization_id).success) return false;
  const row = await deed.tx
    .updateTable('consortium_member')
    .set({ until })
    .where('consortium_id', '=', consortium_id)
    .where('organization_id', '=', organization_id)
    .where('until', 'is', null)
    .executeTakeFirst();
  return Number(row.numUpdatedRows) > 0;
}
