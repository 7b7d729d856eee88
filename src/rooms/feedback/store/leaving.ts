import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';
import { openStates } from '../rules/testimonials.ts';
import type { TestimonialState } from '../rules.ts';

/** Words of hers or about her that are under way or public, locked. For the system. */
export async function lockOpenOf(deed: Deed, person_id: string): Promise<{ id: string; state: TestimonialState }[]> {
  return deed.tx
    .selectFrom('testimonial')
    .select(['id', 'state'])
    .where((eb) => eb.or([eb('author_id', '=', person_id), eb('about_id', '=', person_id)]))
    .where('state', 'in', openStates)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/**
 * What she wrote is gone. What others answered about her stays as a count: their words might name her, and the office has
 * no use for them any more.
 */
export async function eraseOf(deed: Deed, person_id: string): Promise<void> {
  await deed.tx
    .deleteFrom('testimonial')
    .where((eb) => eb.or([eb('author_id', '=', person_id), eb('about_id', '=', person_id)]))
    .execute();
  await deed.tx.updateTable('testimonial').set({ published_by: null }).where('published_by', '=', person_id).execute();
  await deed.tx.deleteFrom('tandem_feedback').where('author_id', '=', person_id).execute();
  await deed.tx
    .updateTable('tandem_feedback')
    .set({ about_id: null, sealed_text: null, sealed_standards_text: null })
    .where('about_id', '=', person_id)
    .execute();
  await deed.tx.updateTable('tandem_feedback').set({ read_by: null }).where('read_by', '=', person_id).execute();
  await deed.tx.deleteFrom('feedback_reminder').where('person_id', '=', person_id).execute();
}

/** Two accounts have become one. What one said about the other is about nobody then, and names nobody in public. */
export async function moveTo(deed: Deed, gone_id: string, keep_id: string): Promise<void> {
  await deed.tx
    .deleteFrom('testimonial')
    .where('author_id', 'in', [gone_id, keep_id])
    .where('about_id', 'in', [gone_id, keep_id])
    .execute();
  for (const column of ['author_id', 'about_id', 'published_by'] as const)
    await deed.tx
      .updateTable('testimonial')
      .set({ [column]: keep_id })
      .where(column, '=', gone_id)
      .execute();
  await deed.tx
    .updateTable('tandem_feedback')
    .set({ about_id: null })
    .where('author_id', 'in', [gone_id, keep_id])
    .where('about_id', 'in', [gone_id, keep_id])
    .execute();
  for (const column of ['author_id', 'about_id', 'read_by'] as const)
    await deed.tx
      .updateTable('tandem_feedback')
      .set({ [column]: keep_id })
      .where(column, '=', gone_id)
      .execute();
  await deed.tx
    .deleteFrom('feedback_reminder')
    .where('person_id', '=', gone_id)
    .where('tandem_id', 'in', (eb) => eb.selectFrom('feedback_reminder').select('tandem_id').where('person_id', '=', keep_id))
    .execute();
  await deed.tx.updateTable('feedback_reminder').set({ person_id: keep_id }).where('person_id', '=', gone_id).execute();
}
