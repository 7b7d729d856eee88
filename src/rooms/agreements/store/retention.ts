import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';

/** Tandems that ended, or went on by themselves and stopped, before this instant, and still have agreements. */
export async function listOutlived(deed: Deed, before: Date): Promise<string[]> {
  const rows = await deed.tx
    .selectFrom('tandem')
    .select('id')
    .where('ended_at', 'is not', null)
    .where((eb) => eb.or([eb('continued_at', 'is', null), eb('continuation_ended_at', 'is not', null)]))
    .where(sql<boolean>`greatest(ended_at, continuation_ended_at) < ${before}`)
    .where((eb) => eb.exists(eb.selectFrom('agreement').select('agreement.id').whereRef('agreement.tandem_id', '=', 'tandem.id')))
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** The versions with their signatures. */
export async function dropAgreements(deed: Deed, tandem_id: string): Promise<void> {
  await deed.tx.deleteFrom('agreement').where('tandem_id', '=', tandem_id).execute();
}

/** What was noted in the kickoff talk goes like the messages of the two; that it was held stays with the tandem. */
export async function dropKickoff(deed: Deed, tandem_id: string): Promise<void> {
  for (const table of ['kickoff_point', 'kickoff_tick', 'kickoff_talk'] as const)
    await deed.tx.deleteFrom(table).where('tandem_id', '=', tandem_id).execute();
}
