import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { publishedListings } from '../../applications/store/published.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { ProgramSettings } from '../../programs/rules.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';

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
  due: { kind: 'expiry' | 'standards' | 'return'; on: Date; count: number }[];
}

const dueDays = 14;
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

async function dueSoon(
  sight: Sight,
  { id, settings }: { id: string; settings: Pick<ProgramSettings, 'question_days'> },
): Promise<Desk['due']> {
  const { db, now } = sight;
  const until = new Date(now.getTime() + dueDays * day);
  const asked = (at: Date) => new Date(at.getTime() - settings.question_days * day);
  const [expiries, version, returns] = await Promise.all([
    db
      .selectFrom('application')
      .select('asked_at')
      .where('state', '=', 'questions_open')
      .where('asked_at', '<', asked(until))
      .execute(),
    db
      .selectFrom('policy_version')
      .select(['number', 'accept_by'])
      .where('program_id', '=', id)
      .where('kind', '=', 'binding')
      .where('accept_by', 'is not', null)
      .where('accept_by', '>', now)
      .where('accept_by', '<', until)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('mentor_listing')
      .select(['return_on', (eb) => eb.fn.countAll<number>().as('count')])
      .where('state', '=', 'paused')
      .where('return_on', '>=', now.toISOString().slice(0, 10))
      .where('return_on', '<', until.toISOString().slice(0, 10))
      .groupBy('return_on')
      .execute(),
  ]);
  const due: Desk['due'] = returns.map((row) => ({
    kind: 'return',
    on: new Date(`${row.return_on}T12:00:00Z`),
    count: row.count,
  }));
  const days = new Map<number, { kind: 'expiry'; on: Date; count: number }>();
  for (const { asked_at } of expiries) {
    if (!asked_at) continue;
    const on = new Date(asked_at.getTime() + settings.question_days * day);
    const key = Math.floor(on.getTime() / day);
    days.set(key, { kind: 'expiry', on: days.get(key)?.on ?? on, count: (days.get(key)?.count ?? 0) + 1 });
  }
  due.push(...days.values());
  if (version?.accept_by) {
    const missing = await publishedListings(sight, id)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('policy_acceptance')
              .innerJoin('policy_version', 'policy_version.id', 'policy_acceptance.policy_version_id')
              .select('policy_version.id')
              .whereRef('policy_acceptance.person_id', '=', 'listing.person_id')
              .where('policy_version.program_id', '=', id)
              .where('policy_version.number', '>=', version.number),
          ),
        ),
      )
      .executeTakeFirstOrThrow();
    if (missing.n > 0) due.push({ kind: 'standards', on: version.accept_by, count: missing.n });
  }
  return due.toSorted((a, b) => a.on.getTime() - b.on.getTime());
}
