import '../tables.ts';
import '../../cycles/tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { overSince } from '../../tandems/rules.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';
import { talkEndsAt } from '../rules/retention.ts';
import { dropTandemFiles } from './files.ts';

export interface EndedTalk {
  tandem_id: string;
  ended_at: Date;
  months: number;
  told_at: Date | null;
  dropped_at: Date | null;
}

/**
 * Whether there is anything to lose: nobody is written to about an empty room. What the rooms below hold of the two goes at the same
 * time, by the news of it.
 */
const hasTalk = sql<boolean>`(
  exists (select 1 from message where tandem_id = tandem.id)
  or exists (select 1 from session_note where tandem_id = tandem.id)
  or exists (select 1 from session_point where tandem_id = tandem.id)
  or exists (select 1 from session_learning l join session s on s.id = l.session_id where s.tandem_id = tandem.id)
  or exists (select 1 from session where tandem_id = tandem.id and coalesce(
    sealed_place, sealed_link, sealed_cancel_words, sealed_next_step, sealed_summary, sealed_transfer) is not null)
  or exists (select 1 from goal where tandem_id = tandem.id)
  or exists (select 1 from idea where tandem_id = tandem.id)
  or exists (select 1 from needs_assessment where tandem_id = tandem.id)
  or exists (select 1 from kickoff_point where tandem_id = tandem.id and sealed_note is not null)
  or exists (select 1 from midterm where tandem_id = tandem.id and sealed_words is not null)
  or exists (select 1 from closing_word where tandem_id = tandem.id and coalesce(sealed_result, sealed_thanks) is not null))`;

/** As `overSince`: going on by themselves moves the end, and telling counts only once it is over for good. */
const over = sql<Date>`greatest(tandem.ended_at, tandem.continuation_ended_at)`;
const toldSince = sql<Date | null>`case when talk_end.told_at >= ${over} then talk_end.told_at end`;

/** Ended tandems for whose words something may be due, oldest first. */
export async function listEndedTalks(deed: Deed): Promise<EndedTalk[]> {
  return (
    deed.tx
      .selectFrom('tandem')
      .innerJoin('program', 'program.id', 'tandem.program_id')
      .leftJoin('cycle', 'cycle.id', 'tandem.cycle_id')
      .leftJoin('talk_end', 'talk_end.tandem_id', 'tandem.id')
      .select(['tandem.id as tandem_id', over.as('ended_at'), toldSince.as('told_at'), 'talk_end.dropped_at'])
      .select(sql<number>`(coalesce(cycle.settings, program.settings)->>'keep_talk_months')::int`.as('months'))
      .where('tandem.ended_at', 'is not', null)
      // Not while the two go on by themselves.
      .where((eb) => eb.or([eb('tandem.continued_at', 'is', null), eb('tandem.continuation_ended_at', 'is not', null)]))
      .where('talk_end.dropped_at', 'is', null)
      .where(hasTalk)
      // Two months before is earlier than anything can be due; the rules say it exactly.
      .where(
        sql<boolean>`${over} < ${deed.now}::timestamptz - make_interval(months => greatest(0, (coalesce(cycle.settings, program.settings)->>'keep_talk_months')::int - 2))`,
      )
      .orderBy(over)
      .limit(500)
      .$narrowType<{ ended_at: Date }>()
      .execute()
  );
}

/** False where the two were told before. */
export async function insertTalkEnd(deed: Deed, tandem_id: string): Promise<boolean> {
  const row = await deed.tx
    .insertInto('talk_end')
    .values({ tandem_id, told_at: deed.now, dropped_at: null })
    .onConflict((conflict) =>
      conflict
        .column('tandem_id')
        .doUpdateSet({ told_at: deed.now })
        .where(sql<boolean>`talk_end.told_at < (select continuation_ended_at from tandem where tandem.id = talk_end.tandem_id)`),
    )
    .returning('tandem_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Messages, notes and the words of meetings go; that there were meetings, when and how long, stays. */
export async function dropTalk(deed: Deed, tandem_id: string): Promise<void> {
  await dropTandemFiles(deed, tandem_id);
  for (const table of ['message', 'message_reader', 'session_note', 'session_point'] as const)
    await deed.tx.deleteFrom(table).where('tandem_id', '=', tandem_id).execute();
  await deed.tx
    .deleteFrom('session_learning')
    .where('session_id', 'in', (eb) => eb.selectFrom('session').select('id').where('tandem_id', '=', tandem_id))
    .execute();
  await deed.tx
    .updateTable('session')
    .set({
      sealed_place: null,
      sealed_link: null,
      sealed_cancel_words: null,
      sealed_next_step: null,
      sealed_summary: null,
      sealed_transfer: null,
      topics: [],
    })
    .where('tandem_id', '=', tandem_id)
    .execute();
  await deed.tx.updateTable('talk_end').set({ dropped_at: deed.now }).where('tandem_id', '=', tandem_id).execute();
}

/** For the pages of an ended tandem whose reach the caller has made sure of: until when its words are there. */
export async function findTalkEnd(
  sight: Sight,
  tandem: Pick<OwnTandem, 'id' | 'settings' | 'state' | 'ended_at' | 'continued_at' | 'continuation_ended_at'>,
): Promise<{ ends_at: Date | undefined; dropped: boolean }> {
  const since = overSince(tandem);
  if (!since) return { ends_at: undefined, dropped: false };
  const told = await sight.db.selectFrom('talk_end').selectAll().where('tandem_id', '=', tandem.id).executeTakeFirst();
  if (told?.dropped_at) return { ends_at: undefined, dropped: true };
  return {
    ends_at: talkEndsAt(since, tandem.settings.keep_talk_months, told && told.told_at >= since ? told.told_at : null),
    dropped: false,
  };
}
