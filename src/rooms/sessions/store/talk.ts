import '../tables.ts';
import { sql } from 'kysely';
import { standing } from '../../../platform/db/standing.ts';
import type { Sight } from '../../../platform/deed.ts';

const talkOf = standing((db, person_id: string) => ({
  compile: () =>
    sql<{ any: boolean; unread: number }>`
      select exists (select 1 from tandem_party where person_id = ${person_id}) as any,
        (select count(*)::int from tandem_party own
          join message on message.tandem_id = own.tandem_id
          left join message_reader reader on reader.tandem_id = own.tandem_id and reader.person_id = own.person_id
          where own.person_id = ${person_id} and message.author_id is distinct from ${person_id} and message.taken_back_at is null
            and (reader.read_at is null or message.sent_at > reader.read_at)) as unread`.compile(db),
}));

/** For the bar on every page: whether the reader has, or had, a tandem, and how many messages wait for her. */
export async function findTalk({ db, actor }: Sight): Promise<{ any: boolean; unread: number }> {
  const none = { any: false, unread: 0 };
  return actor.person_id === null ? none : ((await talkOf(db, actor.person_id))[0] ?? none);
}
