import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';

/** Both rows under lock, always in the same order, so that two merges at once cannot wait for each other. */
export async function lockPair(deed: Deed, one: string, other: string): Promise<void> {
  await deed.tx.selectFrom('person').select('id').where('id', 'in', [one, other]).orderBy('id').forUpdate().execute();
}

/** What the account that goes has and the other lacks, moves. Rows that both have stay behind and go. */
export async function moveBelongings(deed: Deed, from: string, to: string): Promise<void> {
  const { tx } = deed;
  await sql`insert into person_language select ${to}::uuid, language, level from person_language where person_id = ${from} on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into topic_offer select ${to}::uuid, topic, level from topic_offer where person_id = ${from} on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into topic_need select ${to}::uuid, topic, priority from topic_need where person_id = ${from} on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into role_grant select ${to}::uuid, role, granted_by, granted_at from role_grant where person_id = ${from} on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into notification_off select ${to}::uuid, kind from notification_off where person_id = ${from} on conflict do nothing`.execute(
    tx,
  );
  for (const table of ['person_language', 'topic_offer', 'topic_need', 'role_grant', 'notification_off'] as const)
    await tx.deleteFrom(table).where('person_id', '=', from).execute();
  // Accounts that were merged into the one that goes now belong to the one that stays, and are erased with it.
  await tx.updateTable('person').set({ merged_into: to }).where('merged_into', '=', from).execute();
  await tx.updateTable('topic_proposal').set({ person_id: to }).where('person_id', '=', from).execute();
  await tx.updateTable('mail').set({ person_id: to }).where('person_id', '=', from).execute();
  await tx.updateTable('file').set({ person_id: to }).where('person_id', '=', from).execute();
}
