import '../tables.ts';
import { sql, type Selectable } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { keepMonths, liveCaseStates } from '../rules/case.ts';
import type { QualityCaseTable } from '../tables.ts';

type QualityCase = Selectable<QualityCaseTable>;

/** Cases of this person that are not over, locked. For news about her account. */
export async function lockLiveOf(
  deed: Deed,
  about_id: string,
): Promise<{ id: string; state: (typeof liveCaseStates)[number] }[]> {
  const rows = await deed.tx
    .selectFrom('quality_case')
    .select(['id', 'state'])
    .where('about_id', '=', about_id)
    .where('state', 'in', liveCaseStates)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows as { id: string; state: (typeof liveCaseStates)[number] }[];
}

/** Cases whose suspension lies on this person. */
export async function heldOf(deed: Deed, about_id: string): Promise<Pick<QualityCase, 'id' | 'program_id' | 'side'>[]> {
  return deed.tx
    .selectFrom('quality_case')
    .select(['id', 'program_id', 'side'])
    .where('about_id', '=', about_id)
    .where('suspended_at', 'is not', null)
    .where('lifted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** Open flags about this person end without a note. */
export async function closeFlagsAbout(deed: Deed, about_id: string): Promise<void> {
  await deed.tx
    .updateTable('flag')
    .set({ state: 'closed', closed_at: deed.now })
    .where('about_id', '=', about_id)
    .where('state', '=', 'open')
    .execute();
}

/** Decided, and the time for an appeal is over. Locked; one run takes a bite. */
export async function lockAppealOver(deed: Deed): Promise<{ id: string }[]> {
  return deed.tx
    .selectFrom('quality_case')
    .select('id')
    .where('state', '=', 'decided')
    .where('appeal_by', '<=', deed.now)
    .orderBy('appeal_by')
    .forUpdate()
    .skipLocked()
    .limit(200)
    .execute();
}

async function deleteCases(deed: Deed, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const reports = deed.tx.selectFrom('flag').select('report_id').where('case_id', 'in', ids).where('report_id', 'is not', null);
  await deed.tx
    .deleteFrom('report')
    .where('id', 'in', reports as never)
    .execute();
  await deed.tx.deleteFrom('flag').where('case_id', 'in', ids).execute();
  await deed.tx.deleteFrom('quality_case').where('id', 'in', ids).execute();
}

/** What is over for longer than it may be kept; a suspension that still lies keeps its case. Returns how many went. */
export async function deleteOld(deed: Deed): Promise<number> {
  const kept = sql<number>`case when outcome is null or outcome = 'none' or appeal_outcome = 'lifted'
    then ${keepMonths.unfounded}::int else ${keepMonths.founded}::int end`;
  const old = await deed.tx
    .selectFrom('quality_case')
    .select('id')
    .where('state', '=', 'closed')
    .where(sql<boolean>`coalesce(revoked_at, lifted_at, closed_at) < ${deed.now}::timestamptz - make_interval(months => ${kept})`)
    .where(sql<boolean>`(suspended_at is null or lifted_at is not null or revoked_at is not null)`)
    .forUpdate()
    .skipLocked()
    .limit(200)
    .execute();
  await deleteCases(
    deed,
    old.map(({ id }) => id),
  );
  const before = sql<Date>`${deed.now}::timestamptz - make_interval(months => ${keepMonths.unfounded})`;
  const settled = deed.tx
    .selectFrom('flag')
    .select(sql<string>`coalesce(report_id, id)`.as('id'))
    .where('state', '=', 'closed')
    .where('closed_at', '<', before);
  // A report takes its flag with it.
  await deed.tx
    .deleteFrom('report')
    .where('id', 'in', settled as never)
    .execute();
  await deed.tx.deleteFrom('flag').where('state', '=', 'closed').where('closed_at', '<', before).execute();
  return old.length;
}

/** Her words and what is said about her without a decision go; a decision stays as long as it must, without her name and words. */
export async function forget(deed: Deed, person_id: string): Promise<void> {
  const empty = await deed.tx
    .selectFrom('quality_case')
    .select('id')
    .where('about_id', '=', person_id)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'none'), eb('appeal_outcome', '=', 'lifted')]))
    .execute();
  await deleteCases(
    deed,
    empty.map(({ id }) => id),
  );
  await deed.tx.deleteFrom('report').where('about_id', '=', person_id).execute();
  await deed.tx.deleteFrom('flag').where('about_id', '=', person_id).execute();
  await deed.tx.deleteFrom('case_statement').where('person_id', '=', person_id).execute();
  await deed.tx.updateTable('quality_case').set({ sealed_appeal: null }).where('about_id', '=', person_id).execute();
  // What she reported in words and what led to nothing goes; what a case stands on stays, without her.
  await deed.tx
    .deleteFrom('report')
    .where('reporter_id', '=', person_id)
    .where('id', 'in', deed.tx.selectFrom('flag').select('report_id').where('state', '=', 'closed') as never)
    .execute();
  await deed.tx.updateTable('report').set({ reporter_id: null }).where('reporter_id', '=', person_id).execute();
  await handOver(deed, person_id, null);
}

const acts = [
  'opened_by',
  'handled_by',
  'decided_by',
  'appeal_handler',
  'appeal_decided_by',
  'lifted_by',
  'revocation_asked_by',
  'revoked_by',
] as const;

/** Acts of office of somebody who goes; `decided_by` keeps its id, which then has no name. */
async function handOver(deed: Deed, from: string, to: string | null): Promise<void> {
  for (const column of acts)
    if (to !== null || column !== 'decided_by')
      await deed.tx
        .updateTable('quality_case')
        .set({ [column]: to })
        .where(column, '=', from)
        .execute();
  await deed.tx.updateTable('flag').set({ closed_by: to }).where('closed_by', '=', from).execute();
  await deed.tx.updateTable('case_entry').set({ author_id: to }).where('author_id', '=', from).execute();
}

/** Two accounts have become one. Nobody has reported herself, and nothing stands there twice. */
export async function join(deed: Deed, gone_id: string, keep_id: string): Promise<void> {
  await sql`delete from report gone using report kept where gone.reporter_id = ${gone_id} and kept.reporter_id = ${keep_id}
    and kept.kind = gone.kind and kept.object_id = gone.object_id`.execute(deed.tx);
  await sql`delete from case_statement gone using case_statement kept where gone.person_id = ${gone_id} and kept.person_id = ${keep_id}
    and kept.case_id = gone.case_id`.execute(deed.tx);
  await deed.tx.updateTable('report').set({ reporter_id: keep_id }).where('reporter_id', '=', gone_id).execute();
  await deed.tx.updateTable('report').set({ about_id: keep_id }).where('about_id', '=', gone_id).execute();
  await deed.tx.updateTable('flag').set({ about_id: keep_id }).where('about_id', '=', gone_id).execute();
  await deed.tx.updateTable('quality_case').set({ about_id: keep_id }).where('about_id', '=', gone_id).execute();
  await deed.tx.updateTable('case_statement').set({ person_id: keep_id }).where('person_id', '=', gone_id).execute();
  await deed.tx.deleteFrom('report').whereRef('reporter_id', '=', 'about_id').execute();
  await handOver(deed, gone_id, keep_id);
  // Nobody has a case about herself in hand.
  for (const column of ['handled_by', 'appeal_handler'] as const)
    await deed.tx
      .updateTable('quality_case')
      .set({ [column]: null })
      .whereRef('about_id', '=', column)
      .where('about_id', '=', keep_id)
      .execute();
}
