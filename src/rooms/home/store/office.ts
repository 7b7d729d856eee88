import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { careDesk } from '../../care/store/desk.ts';
import { unreadTandemFeedback } from '../../feedback/store/office.ts';
import { waitingTestimonials } from '../../feedback/store/testimonials.ts';
import { checkInDesk } from '../../oversight/store/desk.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import { countStalled } from '../../tandems/store/office.ts';
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
  flags: Pile | undefined;
  cases: Pile | undefined;
  appeals: Pile | undefined;
  revocations: Pile | undefined;
  check_ins: Pile | undefined;
  wishes: Pile | undefined;
  mentorings: Pile | undefined;
  testimonials: Pile | undefined;
  /** Tandems whose first talk nobody has confirmed in time; a number only. */
  stalled: number;
  /** What happens by itself in the next days if nobody does anything, by day. */
  due: Due[];
}

type Counted = { count: number; oldest: Date | null } | undefined;
const pile = (row: Counted): Pile | undefined =>
  row?.oldest && row.count > 0 ? { count: row.count, oldest: row.oldest } : undefined;

/** What waits for the office as a whole, how long, and what comes due. Undefined for everybody else. */
export async function findDesk(
  sight: Sight,
  program: { id: string; settings: Pick<ProgramSettings, 'question_days'> },
): Promise<Desk | undefined> {
  const { db, actor } = sight;
  if (!hasRole(actor, 'office') || actor.person_id === null) return undefined;
  const not_hers = [actor.person_id, ...(await partnersOf(sight, actor.person_id))];
  const [review, answers, proposals, feedback, due, care, mentorings, testimonials, stalled, oversight] = await Promise.all([
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
    dueSoon(sight, program),
    careDesk(sight),
    unreadTandemFeedback(sight),
    waitingTestimonials(sight),
    countStalled(sight, program.id),
    checkInDesk(sight),
  ]);
  return {
    review: review && pile(review) && { ...(pile(review) as Pile), mine: Number(review.mine), id: review.id },
    answers: pile(answers),
    proposals: pile(proposals),
    feedback: pile(feedback),
    ...care,
    ...oversight,
    mentorings,
    testimonials,
    stalled,
    due,
  };
}
