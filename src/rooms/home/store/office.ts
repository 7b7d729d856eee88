import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { ProgramSettings } from '../../programs/rules.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { dueSoon, type Due } from './due.ts';

/** How many wait, and since when the one that has waited longest. */
export interface Pile {
  count: number;
  oldest: Date;
}

export interface Desk {
  /** Applications that this person may review; `mine`: taken on by her, `id`: the oldest. */
  review: (Pile & { mine: number; id: string }) | undefined;
  /** Applications whose applicants owe an answer. */
  answers: Pile | undefined;
  proposals: Pile | undefined;
  feedback: Pile | undefined;
  /** Requests that mentors have left without an answer for longer than the programme promises. */
  silent: Pile | undefined;
  /** What happens by itself in the next days if nobody does anything, by day. */
  due: Due[];
}

const day = 86_400_000;

type Counted = { count: number; oldest: Date | null } | undefined;
const pile = (row: Counted): Pile | undefined =>
  row?.oldest && row.count > 0 ? { count: row.count, oldest: row.oldest } : undefined;

/** What waits for the office as a whole, how long, and what comes due. Undefined for everybody else. */
export async function findDesk(
  sight: Sight,
  program: { id: string; settings: Pick<ProgramSettings, 'answer_days' | 'question_days'> },
): Promise<Desk | undefined> {
  const { db, actor, now } = sight;
  if (!hasRole(actor, 'office') || actor.person_id === null) return undefined;
  const not_hers = [actor.person_id, ...(await partnersOf(sight, actor.person_id))];
  const [review, answers, proposals, feedback, silent, due] = await Promise.all([
    db
      .selectFrom('application')
      .select(['id', 'submitted_at as oldest', (eb) => eb.fn.countAll<number>().over().as('count')])
      .select(sql<number>`count(*) filter (where assigned_to = ${actor.person_id}) over ()`.as('mine'))
      .where('state', 'in', ['submitted', 'in_review'])
      .where('person_id', 'not in', not_hers)
      .orderBy('submitted_at')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('application')
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('asked_at').as('oldest')])
      .where('state', '=', 'questions_open')
      .where('person_id', 'not in', not_hers)
      .executeTakeFirst(),
    db
      .selectFrom('topic_proposal')
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('created_at').as('oldest')])
      .where('state', '=', 'open')
      .executeTakeFirst(),
    db
      .selectFrom('program_feedback')
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('created_at').as('oldest')])
      .where('read_at', 'is', null)
      .executeTakeFirst(),
    db
      .selectFrom('mentoring_request')
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('sent_at').as('oldest')])
      .where('state', '=', 'sent')
      .where('sent_at', '<', new Date(now.getTime() - program.settings.answer_days * day))
      .executeTakeFirst(),
    dueSoon(sight, program),
  ]);
  return {
    review: review && pile(review) && { ...(pile(review) as Pile), mine: Number(review.mine), id: review.id },
    answers: pile(answers),
    proposals: pile(proposals),
    feedback: pile(feedback),
    silent: pile(silent),
    due,
  };
}
