import { sql } from 'kysely';
import '../../requests/tables.ts';
import '../../tandems/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { OutcomeCounts } from '../rules/outcomes.ts';

type Db = Pick<Sight, 'db'>;

/** What became of the requests that were sent since then. Topics are not counted: some are nobody's business. */
export async function countOutcomes({ db }: Db, program_id: string, since: Date): Promise<OutcomeCounts> {
  const rows = await db
    .selectFrom('mentoring_request')
    .select(['state', 'expiry_reason', (eb) => eb.fn.countAll<number>().as('n')])
    .where('program_id', '=', program_id)
    .where('sent_at', '>=', since)
    .groupBy(['state', 'expiry_reason'])
    .execute();
  const counts: OutcomeCounts = { accepted: 0, declined: 0, withdrawn: 0, no_answer: 0, no_reply: 0, gone: 0, open: 0 };
  for (const { state, expiry_reason, n } of rows) {
    const outcome = state === 'expired' ? (expiry_reason ?? 'gone') : state === 'sent' || state === 'clarifying' ? 'open' : state;
    counts[outcome] += n;
  }
  return counts;
}

/** From sending to the mentor's first word: her answer, or what she asked back. */
export async function listWaits({ db }: Db, program_id: string, since: Date): Promise<{ from: Date; until: Date }[]> {
  const rows = await db
    .selectFrom('mentoring_request')
    .select(['sent_at', 'answered_at', 'state'])
    .select((eb) =>
      eb
        .selectFrom('request_question')
        .select((inner) => inner.fn.min('asked_at').as('asked_at'))
        .whereRef('request_question.request_id', '=', 'mentoring_request.id')
        .as('asked_at'),
    )
    .where('program_id', '=', program_id)
    .where('sent_at', '>=', since)
    .execute();
  return rows.flatMap(({ sent_at, answered_at, state, asked_at }) => {
    const answered = state === 'accepted' || state === 'declined' ? answered_at : null;
    const first = [answered, asked_at].filter((time) => time !== null).toSorted((a, b) => a.getTime() - b.getTime())[0];
    return first ? [{ from: sent_at, until: first }] : [];
  });
}

export interface Funnel {
  members: number;
  asked: number;
  accepted: number;
  active: number;
  completed: number;
}

/** Members, those of them who have asked since then, and how far the furthest request of each has led. */
export async function countFunnel({ db }: Db, program_id: string, since: Date): Promise<Funnel> {
  const [{ members }, row] = await Promise.all([
    db
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<number>().as('members'))
      .where('status', '=', 'active')
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('mentoring_request')
      .leftJoin('tandem', 'tandem.id', 'mentoring_request.tandem_id')
      .select([
        sql<number>`count(distinct mentee_id)`.as('asked'),
        sql<number>`count(distinct mentee_id) filter (where tandem_id is not null)`.as('accepted'),
        sql<number>`count(distinct mentee_id) filter (where tandem.active_at is not null
          or tandem.state in ('active', 'on_hold', 'protective', 'closing', 'completed'))`.as('active'),
        sql<number>`count(distinct mentee_id) filter (where tandem.state = 'completed')`.as('completed'),
      ])
      .where('mentoring_request.program_id', '=', program_id)
      .where('sent_at', '>=', since)
      .executeTakeFirstOrThrow(),
  ]);
  return { members, asked: row.asked, accepted: row.accepted, active: row.active, completed: row.completed };
}
