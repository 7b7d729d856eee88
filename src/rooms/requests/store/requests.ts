import '../tables.ts';
import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { Person } from '../../people/store/persons.ts';
import { isOverdue, type RequestState } from '../rules.ts';
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
  sent_at: Date;
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
    .select(['request.id', 'request.mentor_id', 'topics', 'state', 'sent_at', 'answered_at', 'tandem_id'])
    .select(['person.id as other_id', 'first_name', 'last_name', 'preferred_name', 'photo_file_id', 'function', 'status'])
    .where((eb) => eb.or([eb('request.mentor_id', '=', self), eb('request.mentee_id', '=', self)]))
    .orderBy(sql`state = 'sent'`, 'desc')
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

export interface RequestStep {
  request_id: string;
  /** waiting: the reader owes an answer · open: she waits for one · answered: hers was answered, lately. */
  kind: 'waiting' | 'open' | 'answered';
  state: RequestState;
  other: Other;
  sent_at: Date;
  answered_at: Date | null;
  overdue: boolean;
  tandem_id: string | null;
}

const lately = 14 * 86_400_000;

/** For the home page. `answer_days`: of the programme's settings. Withdrawn ones need nobody. */
export async function listRequestSteps(sight: Sight, answer_days: number): Promise<RequestStep[]> {
  const own = await listOwnRequests(sight);
  return own.flatMap(({ id, side, other, state, sent_at, answered_at, tandem_id }): RequestStep[] => {
    const step = {
      request_id: id,
      state,
      other,
      sent_at,
      answered_at,
      tandem_id,
      overdue: state === 'sent' && isOverdue(sent_at, sight.now, answer_days),
    };
    if (state === 'sent') return [{ ...step, kind: side === 'mentor' ? 'waiting' : 'open' }];
    const fresh = answered_at !== null && sight.now.getTime() - answered_at.getTime() < lately;
    return side === 'mentee' && fresh && state !== 'withdrawn' ? [{ ...step, kind: 'answered' }] : [];
  });
}
