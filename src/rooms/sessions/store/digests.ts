import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';

export interface Digest {
  person_id: string;
  zone: string;
  digested_at: Date | null;
  /** Messages that she has not read, in how many tandems; the one tandem where it is only one. */
  count: number;
  tandem_ids: string[];
}

/** Who wants one mail a day and has something unread that no mail has spoken of. For the timetable. */
export async function listDigests(deed: Deed): Promise<Digest[]> {
  const rows = await deed.tx
    .selectFrom('message')
    .innerJoin('tandem_party as party', (join) =>
      join
        .onRef('party.tandem_id', '=', 'message.tandem_id')
        .on((eb) =>
          eb.or([eb('message.author_id', 'is', null), eb(eb.ref('party.person_id'), '<>', eb.ref('message.author_id'))]),
        ),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'party.person_id')
        .on('person.status', 'in', ['invited', 'active', 'lapsed'])
        .on('person.message_mail', '=', 'daily'),
    )
    .leftJoin('message_reader as reader', (join) =>
      join.onRef('reader.tandem_id', '=', 'party.tandem_id').onRef('reader.person_id', '=', 'party.person_id'),
    )
    .select(['party.tandem_id', 'party.person_id', 'person.zone', 'reader.told_at'])
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb
        .selectFrom('message_reader as any_reader')
        .select((each) => each.fn.max('any_reader.digested_at').as('at'))
        .whereRef('any_reader.person_id', '=', 'party.person_id')
        .as('digested_at'),
    ])
    .where('message.taken_back_at', 'is', null)
    .where((eb) => eb.or([eb('reader.read_at', 'is', null), eb('message.sent_at', '>', eb.ref('reader.read_at'))]))
    .groupBy(['party.tandem_id', 'party.person_id', 'person.zone', 'reader.told_at'])
    .orderBy('party.person_id')
    .orderBy('party.tandem_id')
    .execute();
  return [...new Set(rows.map(({ person_id }) => person_id))].flatMap((person_id) => {
    const threads = rows.filter((row) => row.person_id === person_id);
    const [first] = threads;
    // What she was told of is not told again until she has read it.
    const untold = threads.filter(({ told_at }) => told_at === null);
    if (!first || untold.length === 0) return [];
    return [
      {
        person_id,
        zone: first.zone,
        digested_at: first.digested_at,
        count: untold.reduce((sum, { count }) => sum + count, 0),
        tandem_ids: untold.map(({ tandem_id }) => tandem_id),
      },
    ];
  });
}

/** Writes down that she is told now of these threads; false where somebody has done so already. */
export async function claimDigest(deed: Deed, { person_id, tandem_ids }: Digest): Promise<boolean> {
  const rows = await deed.tx
    .insertInto('message_reader')
    .values(tandem_ids.map((tandem_id) => ({ tandem_id, person_id, read_at: null, told_at: deed.now, digested_at: deed.now })))
    .onConflict((conflict) =>
      conflict
        .columns(['tandem_id', 'person_id'])
        .doUpdateSet({ told_at: deed.now, digested_at: deed.now })
        .where('message_reader.told_at', 'is', null),
    )
    .returning('tandem_id')
    .execute();
  return rows.length > 0;
}
