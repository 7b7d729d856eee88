import '../db/tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../deed.ts';

const day = 86_400_000;

/** The trail and the list of mails are kept for two years: long enough to answer for what was done. */
export const trailDays = 730;

/** Files whose row was never committed, or whose row went and whose removal was interrupted. A day's grace for what is under way. */
export async function removeOrphanFiles(deed: Deed): Promise<void> {
  const keys = await deed.house.files.listBefore(new Date(deed.now.getTime() - day));
  for (let from = 0; from < keys.length; from += 5000) {
    const portion = keys.slice(from, from + 5000);
    const known = new Set(
      (await deed.tx.selectFrom('file').select('id').where('id', 'in', portion).execute()).map(({ id }) => id),
    );
    for (const key of portion) if (!known.has(key)) await deed.house.files.remove(key);
  }
}

export async function dropOldTrail(deed: Deed): Promise<void> {
  const until = new Date(deed.now.getTime() - trailDays * day);
  await deed.tx.deleteFrom('audit_event').where('at', '<', until).execute();
  await deed.tx.deleteFrom('mail').where('created_at', '<', until).execute();
}

/** Words of mails that never went out: after four weeks nobody sends them any more, and they speak of people. */
export async function dropOldMailWords(deed: Deed): Promise<void> {
  const until = new Date(deed.now.getTime() - 28 * day);
  await deed.tx
    .updateTable('mail')
    .set({ sealed_subject: null, sealed_html: null, sealed_text: null, sealed_calendar: null })
    .where('created_at', '<', until)
    .where('sealed_text', 'is not', null)
    .execute();
}

/** Counts of tries hold network and mail addresses: gone as soon as they no longer limit anything. */
export async function dropOldLimits(deed: Deed): Promise<void> {
  await sql`delete from rate_limit where expire < ${deed.now.getTime()}`.execute(deed.tx);
}

export const housekeeping = {
  'platform.removeOrphanFiles': removeOrphanFiles,
  'platform.dropOldTrail': dropOldTrail,
  'platform.dropOldMailWords': dropOldMailWords,
  'platform.dropOldLimits': dropOldLimits,
};
