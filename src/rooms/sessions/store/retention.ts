import '../tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { findProgram } from '../../programs/store/programs.ts';
import type { Tandem } from '../../tandems/store/own.ts';
import { talkEndsAt } from '../rules/retention.ts';

export interface EndedTalk {
  tandem_id: string;
  ended_at: Date;
  months: number;
  told_at: Date | null;
  dropped_at: Date | null;
}

/** Whether there is anything to lose: nobody is written to about an empty room. */
const hasTalk = sql<boolean>`(
  exists (select 1 from message where tandem_id = tandem.id)
  or exists (select 1 from session_note where tandem_id = tandem.id)
  or exists (select 1 from session where tandem_id = tandem.id and coalesce(
    sealed_place, sealed_link, sealed_cancel_words, sealed_next_step, sealed_summary) is not null))`;

/** Ended tandems for whose words something may be due, oldest first. */
export async function listEndedTalks(deed: Deed): Promise<EndedTalk[]> {
  return (
    deed.tx
      .selectFrom('tandem')
      .innerJoin('program', 'program.id', 'tandem.program_id')
      .leftJoin('talk_end', 'talk_end.tandem_id', 'tandem.id')
      .select(['tandem.id as tandem_id', 'tandem.ended_at', 'talk_end.told_at', 'talk_end.dropped_at'])
      .select(sql<number>`(program.settings->>'keep_talk_months')::int`.as('months'))
      .where('tandem.ended_at', 'is not', null)
      .where('talk_end.dropped_at', 'is', null)
      .where(hasTalk)
      // Two months before is earlier than anything can be due; the rules say it exactly.
      .where(
        sql<boolean>`tandem.ended_at < ${deed.now}::timestamptz - make_interval(months => greatest(0, (program.settings->>'keep_talk_months')::int - 2))`,
      )
      .orderBy('tandem.ended_at')
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
    .onConflict((conflict) => conflict.doNothing())
    .returning('tandem_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Messages, notes and the words of meetings go; that there were meetings, when and how long, stays. */
export async function dropTalk(deed: Deed, tandem_id: string): Promise<void> {
  for (const table of ['message', 'message_reader', 'session_note'] as const)
    await deed.tx.deleteFrom(table).where('tandem_id', '=', tandem_id).execute();
  await deed.tx
    .updateTable('session')
    .set({
      sealed_place: null,
      sealed_link: null,
      sealed_cancel_words: null,
      sealed_next_step: null,
      sealed_summary: null,
      topics: [],
    })
    .where('tandem_id', '=', tandem_id)
    .execute();
  await deed.tx.updateTable('talk_end').set({ dropped_at: deed.now }).where('tandem_id', '=', tandem_id).execute();
}

/** For the pages of an ended tandem whose reach the caller has made sure of: until when its words are there. */
export async function findTalkEnd(
  sight: Sight,
  tandem: Pick<Tandem, 'id' | 'program_id' | 'ended_at'>,
): Promise<{ ends_at: Date | undefined; dropped: boolean }> {
  if (!tandem.ended_at) return { ends_at: undefined, dropped: false };
  const [program, told] = await Promise.all([
    findProgram(sight, tandem.program_id),
    sight.db.selectFrom('talk_end').selectAll().where('tandem_id', '=', tandem.id).executeTakeFirst(),
  ]);
  if (told?.dropped_at) return { ends_at: undefined, dropped: true };
  return {
    ends_at: program && talkEndsAt(tandem.ended_at, program.settings.keep_talk_months, told?.told_at),
    dropped: false,
  };
}
