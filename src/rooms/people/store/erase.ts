import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';

export async function listLeftBefore(deed: Deed, until: Date): Promise<{ id: string; photo_file_id: string | null }[]> {
  return deed.tx
    .selectFrom('person')
    .select(['id', 'photo_file_id'])
    .where('status', '=', 'left')
    .where('left_at', '<', until)
    .forUpdate()
    .skipLocked()
    .limit(200)
    .execute();
}

const empty = {
  status: 'erased',
  member_number: null,
  first_name: '',
  last_name: '',
  preferred_name: null,
  password_hash: null,
  photo_file_id: null,
  phone: null,
  headline: null,
  organization_id: null,
  function: null,
  industry: null,
  career_level: null,
  years_experience_band: null,
  location: null,
  work_mode: null,
  availability_slots: [] as string[],
  max_travel_minutes: null,
  about: null,
  links: [] as string[],
  profile_confirmed_at: null,
  goals_sought: [] as string[],
  goals_offered: [] as string[],
  wished_experience: [] as string[],
  statements: [] as number[],
} as const;

/** Accounts that were merged into this one; they are erased with it. */
export async function listMergedInto(deed: Deed, id: string): Promise<string[]> {
  const rows = await deed.tx.selectFrom('person').select('id').where('merged_into', '=', id).execute();
  return rows.map((row) => row.id);
}

/** Leaves an empty row, so that what others keep (a partner's tandem, the trail) points at somebody without a name. */
export async function clearPerson(deed: Deed, id: string): Promise<void> {
  await deed.tx
    .updateTable('person')
    .set({ ...empty, availability_slots: [], links: [], email: `${id}@erased.invalid`, updated_at: deed.now })
    .where('id', '=', id)
    .execute();
  for (const table of [
    'person_language',
    'topic_offer',
    'topic_need',
    'topic_proposal',
    'role_grant',
    'login',
    'one_time_link',
    'notification_off',
  ] as const) {
    await deed.tx.deleteFrom(table).where('person_id', '=', id).execute();
  }
  await deed.tx.updateTable('role_grant').set({ granted_by: null }).where('granted_by', '=', id).execute();
  await deed.tx.updateTable('topic_proposal').set({ decided_by: null }).where('decided_by', '=', id).execute();
  // Mails to somebody who is erased are hers as well.
  await deed.tx.deleteFrom('mail').where('person_id', '=', id).execute();
}
