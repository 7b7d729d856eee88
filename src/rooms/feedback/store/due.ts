import '../tables.ts';
import '../../tandems/tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { liveStates, type TandemState } from '../../tandems/rules.ts';
import { listOwn, type OwnTandem, type Partner } from '../../tandems/store/own.ts';
import { askedDays, dueMoment, halfTime, type FeedbackMoment } from '../rules.ts';

/** Endings after which nobody is asked how it was: the membership is over, or the office has stepped in. */
const unasked = new Set(['membership', 'safety']);

interface Running {
  id: string;
  state: TandemState;
  started_on: string;
  planned_end_on: string;
  active_at: Date | null;
  closing_at: Date | null;
  ended_at: Date | null;
  ending_category: string | null;
}

function dueOf(tandem: Running, given: ReadonlySet<FeedbackMoment>, now: Date) {
  if (unasked.has(tandem.ending_category ?? '')) return undefined;
  const half_time = halfTime(tandem.started_on, tandem.planned_end_on);
  const end_since = tandem.closing_at ?? tandem.ended_at;
  const moment = dueMoment({ state: tandem.state, half_time, end_since, began: tandem.active_at !== null }, given, now);
  return moment && { moment, since: moment === 'end' ? (end_since ?? now) : half_time };
}

async function givenBy(sight: Pick<Sight, 'db'>, person_id: string): Promise<Map<string, Set<FeedbackMoment>>> {
  const rows = await sight.db
    .selectFrom('tandem_feedback')
    .select(['tandem_id', 'moment'])
    .where('author_id', '=', person_id)
    .execute();
  const given = new Map<string, Set<FeedbackMoment>>();
  for (const { tandem_id, moment } of rows) if (tandem_id) given.set(tandem_id, (given.get(tandem_id) ?? new Set()).add(moment));
  return given;
}

export interface FeedbackStep {
  tandem_id: string;
  moment: FeedbackMoment;
  partner: Partner;
  /** Half time, or the end. */
  since: Date;
}

/** For the home page: mentorings about which the reader has not said anything yet at half time or at the end. A wish, never a duty. */
export async function listFeedbackSteps(sight: Sight, known?: readonly OwnTandem[]): Promise<FeedbackStep[]> {
  const { person_id } = sight.actor;
  if (person_id === null) return [];
  const [own, given] = [known ?? (await listOwn(sight)), await givenBy(sight, person_id)];
  return own.flatMap((tandem) => {
    const due = dueOf(tandem, given.get(tandem.id) ?? new Set(), sight.now);
    return due ? [{ tandem_id: tandem.id, partner: tandem.partner, ...due }] : [];
  });
}

/** What the reader is asked for in this tandem; undefined where nothing is, or it is not hers. */
export async function feedbackDue(sight: Sight, tandem_id: string): Promise<FeedbackMoment | undefined> {
  return (await listFeedbackSteps(sight)).find((step) => step.tandem_id === tandem_id)?.moment;
}

export interface Reminder {
  tandem_id: string;
  person_id: string;
  /** Of the partner. */
  name: { first_name: string; last_name: string; preferred_name: string | null };
  moment: FeedbackMoment;
}

/** Who has to be reminded now: due, not said, not reminded of it before. For the system. */
export async function listReminders(sight: Pick<Sight, 'db' | 'now'>): Promise<Reminder[]> {
  const { now } = sight;
  const oldest = new Date(now.getTime() - askedDays * 86_400_000);
  const rows = await sight.db
    .selectFrom('tandem')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'tandem.id')
    .innerJoin('tandem_party as other', (join) =>
      join.onRef('other.tandem_id', '=', 'tandem.id').onRef('other.person_id', '<>', 'own.person_id'),
    )
    .innerJoin('person', 'person.id', 'other.person_id')
    // Whoever has left is asked no more, and nothing new is written down about her.
    .innerJoin('person as self', 'self.id', 'own.person_id')
    .where('self.status', 'in', ['active', 'invited', 'lapsed'])
    .select(['tandem.id', 'tandem.state', 'started_on', 'planned_end_on', 'active_at', 'closing_at', 'ended_at'])
    .select(['ending_category', 'own.person_id', 'person.first_name', 'person.last_name', 'person.preferred_name'])
    .select((eb) => [
      eb
        .selectFrom('feedback_reminder')
        .select((inner) => inner.fn.agg<FeedbackMoment[]>('array_agg', ['feedback_reminder.moment']).as('all'))
        .whereRef('feedback_reminder.tandem_id', '=', 'tandem.id')
        .whereRef('feedback_reminder.person_id', '=', 'own.person_id')
        .as('reminded'),
      eb
        .selectFrom('tandem_feedback')
        .select((inner) => inner.fn.agg<FeedbackMoment[]>('array_agg', ['tandem_feedback.moment']).as('all'))
        .whereRef('tandem_feedback.tandem_id', '=', 'tandem.id')
        .whereRef('tandem_feedback.author_id', '=', 'own.person_id')
        .as('given'),
    ])
    .where((eb) => eb.or([eb('tandem.state', 'in', liveStates), eb('ended_at', '>', oldest)]))
    .orderBy('tandem.id')
    .orderBy('own.person_id')
    .execute();
  return rows.flatMap(({ id, person_id, first_name, last_name, preferred_name, reminded, given, ...rest }) => {
    const due = dueOf({ id, ...rest }, new Set(given ?? []), now);
    if (!due || reminded?.includes(due.moment)) return [];
    return [{ tandem_id: id, person_id, name: { first_name, last_name, preferred_name }, moment: due.moment }];
  });
}

/** True where nobody has written down this reminder before. */
export async function insertReminder(deed: Deed, { tandem_id, person_id, moment }: Reminder): Promise<boolean> {
  const row = await deed.tx
    .insertInto('feedback_reminder')
    .values({ tandem_id, person_id, moment, sent_at: deed.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('tandem_id')
    .executeTakeFirst();
  return row !== undefined;
}
