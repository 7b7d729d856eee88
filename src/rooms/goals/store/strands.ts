import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Strand } from '../rules.ts';
import { coverage, type Coverage } from '../rules/strands.ts';

export interface HeldMeeting {
  id: string;
  starts_at: Date;
  minutes: number;
  strands: Strand[];
}

/** The meetings that the reader's tandem has held, the first first, with what each touched. Reach: the two. */
export async function listHeld({ db, actor }: Sight, tandem_id: string): Promise<HeldMeeting[]> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'session.tandem_id')
    .leftJoin('talk_strand', 'talk_strand.session_id', 'session.id')
    .select(['session.id', 'session.starts_at', 'session.minutes', 'talk_strand.strand'])
    .where('own.person_id', '=', actor.person_id)
    .where('session.tandem_id', '=', tandem_id)
    .where('session.state', '=', 'held')
    .where('session.starts_at', 'is not', null)
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .execute();
  const meetings = new Map<string, HeldMeeting>();
  for (const { id, starts_at, minutes, strand } of rows) {
    if (!starts_at) continue;
    const meeting = meetings.get(id) ?? { id, starts_at, minutes, strands: [] };
    if (strand) meeting.strands.push(strand);
    meetings.set(id, meeting);
  }
  return [...meetings.values()];
}

/** What the meetings held so far have touched. Reach: the two. */
export async function coverageOf(sight: Sight, tandem_id: string): Promise<Coverage> {
  const held = await listHeld(sight, tandem_id);
  return coverage(
    held,
    held.flatMap(({ id, strands }) => strands.map((strand) => ({ session_id: id, strand }))),
  );
}

/** In place of what was marked for this meeting. */
export async function replaceStrands(
  deed: Deed,
  meeting: { tandem_id: string; session_id: string },
  strands: readonly Strand[],
): Promise<void> {
  await deed.tx.deleteFrom('talk_strand').where('session_id', '=', meeting.session_id).execute();
  if (strands.length === 0) return;
  await deed.tx
    .insertInto('talk_strand')
    .values([...new Set(strands)].map((strand) => ({ ...meeting, strand })))
    .execute();
}
