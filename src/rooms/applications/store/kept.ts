import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { dropFile } from '../../../platform/files/uploads.ts';
import type { Application } from './applications.ts';
import { deleteCvPages } from './cv-pages.ts';
import { questionsOf, sealQuestion, updateQuestion } from './questions.ts';

/** One run takes a bite; the next one, ten minutes later, takes on. */
const bite = 200;

/** Locked applications whose CV has been kept for as long as the programme says after the end of the review. */
export async function lockCvsDue(deed: Deed): Promise<Application[]> {
  return deed.tx
    .selectFrom('application')
    .innerJoin('program', 'program.id', 'application.program_id')
    .selectAll('application')
    .where((eb) => eb.or([eb('cv_file_id', 'is not', null), eb('sealed_cv_text', 'is not', null)]))
    .where(
      sql<boolean>`coalesce(decided_at, withdrawn_at, expired_at) < ${deed.now}::timestamptz - make_interval(days => (program.settings->>'cv_keep_days')::int)`,
    )
    .forUpdate('application')
    .skipLocked()
    .limit(bite)
    .execute();
}

export async function lockClosedBefore(deed: Deed, until: Date): Promise<Application[]> {
  return deed.tx
    .selectFrom('application')
    .selectAll()
    .where('state', 'in', ['rejected', 'withdrawn', 'expired'])
    .where('erased_at', 'is', null)
    .where((eb) => eb(eb.fn.coalesce('decided_at', 'withdrawn_at', 'expired_at'), '<', until))
    .forUpdate()
    .skipLocked()
    .limit(bite)
    .execute();
}

export async function lockDraftsBefore(deed: Deed, until: Date): Promise<Application[]> {
  return deed.tx
    .selectFrom('application')
    .selectAll()
    .where('state', '=', 'draft')
    .where('updated_at', '<', until)
    .forUpdate()
    .skipLocked()
    .limit(bite)
    .execute();
}

export async function lockAllOf(deed: Deed, person_id: string): Promise<Application[]> {
  return deed.tx.selectFrom('application').selectAll().where('person_id', '=', person_id).forUpdate().execute();
}

/** The file, the pictures of its pages and what was read of it. */
export async function deleteCv(deed: Deed, row: Pick<Application, 'id' | 'cv_file_id'>): Promise<void> {
  await deed.tx
    .updateTable('application')
    .set({ cv_file_id: null, cv_name: null, cv_pages: null, sealed_cv_text: null, cv_deleted_at: deed.now })
    .where('id', '=', row.id)
    .execute();
  if (row.cv_file_id) await dropFile(deed, row.cv_file_id);
  for (const file_id of await deleteCvPages(deed, row.id)) await dropFile(deed, file_id);
}

/** Everything that somebody wrote; state, times and decisions stay, because gate 1 is recorded. */
export async function eraseTexts(deed: Deed, row: Pick<Application, 'id' | 'cv_file_id' | 'cv_name'>): Promise<void> {
  if (row.cv_name !== null || row.cv_file_id !== null) await deleteCv(deed, row);
  await deed.tx
    .updateTable('application')
    .set({
      expectations: null,
      sealed_experience: null,
      sealed_motivation: null,
      sealed_conflicts: null,
      sealed_reason: null,
      erased_at: deed.now,
    })
    .where('id', '=', row.id)
    .execute();
  await deed.tx
    .updateTable('application_topic')
    .set({ evidence: '', narrowed_to: null, sealed_note: null })
    .where('application_id', '=', row.id)
    .execute();
  // That something was asked, and when, belongs to the record of gate 1; the words do not.
  for (const { id, answered_at } of await questionsOf(deed, row.id))
    await updateQuestion(deed, id, {
      sealed_text: sealQuestion(deed.house, id, 'text', ''),
      sealed_answer: answered_at && sealQuestion(deed.house, id, 'answer', ''),
    });
}

export async function deleteApplication(deed: Deed, row: Pick<Application, 'id' | 'cv_file_id'>): Promise<void> {
  const pages = await deleteCvPages(deed, row.id);
  await deed.tx.deleteFrom('application').where('id', '=', row.id).execute();
  for (const file_id of pages) await dropFile(deed, file_id);
  if (row.cv_file_id) await dropFile(deed, row.cv_file_id);
}

/** Moves what is over, and what is not if asked, from one account to another. */
export async function moveApplications(deed: Deed, from: string, to: string): Promise<void> {
  await deed.tx.updateTable('application').set({ person_id: to }).where('person_id', '=', from).execute();
}

/** What one of the office has taken on goes to another account, or back to the common pile. */
export async function handDesk(deed: Deed, from: string, to: string | null): Promise<void> {
  await deed.tx
    .updateTable('application')
    .set(to === null ? { assigned_to: null, assigned_at: null } : { assigned_to: to })
    .where('assigned_to', '=', from)
    .execute();
}
