import '../tables.ts';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { Person } from '../../people/store/persons.ts';
import { isOpenRequest, openStates, type ExpiryReason, type RequestState } from '../rules.ts';
import type { MentoringRequestTable } from '../tables.ts';

export type MentoringRequest = Selectable<MentoringRequestTable>;
export type Side = 'mentor' | 'mentee';
export type Other = Pick<Person, 'id' | 'first_name' | 'last_name' | 'preferred_name' | 'photo_file_id' | 'function' | 'status'>;

export interface OwnRequest {
  id: string;
  /** The reader's own side. */
  side: Side;
  other: Other;
  topics: string[];
  state: RequestState;
  /** Its topics are shown on its own page only. */
  sensitive: boolean;
  expiry_reason: ExpiryReason | null;
  sent_at: Date;
  waiting_since: Date;
  answered_at: Date | null;
  tandem_id: string | null;
}

/** Reach: the two parties, nobody else whatever the role. */
export async function findRequest(sight: Sight, id: string): Promise<(MentoringRequest & { side: Side }) | undefined> {
  const self = sight.actor.person_id;
  if (self === null || !z.uuid().safeParse(id).success) return undefined;
  const row = await sight.db
    .selectFrom('mentoring_request')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('mentor_id', '=', self), eb('mentee_id', '=', self)]))
    .executeTakeFirst();
  return row && { ...row, side: row.mentor_id === self ? 'mentor' : 'mentee' };
}

/** Sent and received: those that wait first, then the newest. */
export async function listOwnRequests(sight: Sight, limit = 100): Promise<OwnRequest[]> {
  const self = sight.actor.person_id;
  if (self === null) return [];
  const rows = await sight.db
    .selectFrom('mentoring_request as request')
    .innerJoin('person', (join) =>
      join.on((eb) =>
        eb(
          'person.id',
          '=',
          eb
            .case()
            .when('request.mentor_id', '=', self)
            .then(eb.ref('request.mentee_id'))
            .else(eb.ref('request.mentor_id'))
            .end(),
        ),
      ),
    )
    .select(['request.id', 'request.mentor_id', 'topics', 'state', 'sensitive', 'expiry_reason', 'tandem_id'])
    .select(['sent_at', 'waiting_since', 'answered_at'])
    .select(['person.id as other_id', 'first_name', 'last_name', 'preferred_name', 'photo_file_id', 'function', 'status'])
    .where((eb) => eb.or([eb('request.mentor_id', '=', self), eb('request.mentee_id', '=', self)]))
    .orderBy((eb) => eb('state', 'in', openStates), 'desc')
    .orderBy('sent_at', 'desc')
    .orderBy('request.id')
    .limit(limit)
    .execute();
  return rows.map(
    ({ mentor_id, other_id, first_name, last_name, preferred_name, photo_file_id, function: work, status, ...row }) => ({
      ...row,
      side: mentor_id === self ? 'mentor' : 'mentee',
      other: { id: other_id, first_name, last_name, preferred_name, photo_file_id, function: work, status },
    }),
  );
}

/** Everybody whom the reader has ever asked, and her request there that is still open. */
export async function listAsked(sight: Sight): Promise<{ mentor_id: string; open_id: string | null }[]> {
  const rows = await sight.db
    .selectFrom('mentoring_request')
    .select(['mentor_id', 'id', 'state'])
    .where('mentee_id', '=', sight.actor.person_id)
    .orderBy((eb) => eb('state', 'in', openStates), 'asc')
    .execute();
  return [
    ...new Map(
      rows.map((row) => [row.mentor_id, { mentor_id: row.mentor_id, open_id: isOpenRequest(row.state) ? row.id : null }]),
    ).values(),
  ];
}

/** The reader's open requests by the person she asked. */
export async function openByMentor(sight: Sight): Promise<ReadonlyMap<string, string>> {
  const rows = await listAsked(sight);
  return new Map(rows.flatMap(({ mentor_id, open_id }) => (open_id ? [[mentor_id, open_id] as const] : [])));
}
