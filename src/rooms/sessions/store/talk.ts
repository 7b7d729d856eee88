import '../tables.ts';
import { sql } from 'kysely';
import { standing } from '../../../platform/db/standing.ts';
import type { Sight } from '../../../platform/deed.ts';

const talkOf = standing((db, person_id: string) => ({
  compile: () =>
    sql<{ any: boolean; unread: number; dates: boolean }>`
      select exists (select 1 from tandem_party where person_id = ${person_id}) as any,
        exists (select 1 from delegate where delegate_id = ${person_id}) as dates,
        (select count(*)::int from tandem_party own
          join message on message.tandem_id = own.tandem_id
          left join message_reader reader on reader.tandem_id = own.tandem_id and reader.person_id = own.person_id
          where own.person_id = ${person_id} and message.author_id is distinct from ${person_id} and message.taken_back_at is null
            and (reader.read_at is null or message.sent_at > reader.read_at)) as unread`.compile(db),
}));

/** For the bar on every page: whether the reader has, or had, a tandem, how many messages wait, whether she handles dates. */
export async function findTalk({ db, actor }: Sight): Promise<{ any: boolean; unread: number; dates: boolean }> {
  const none = { any: false, unread: 0, dates: false };
  return actor.person_id === null ? none : ((await talkOf(db, actor.person_id))[0] ?? none);
}
