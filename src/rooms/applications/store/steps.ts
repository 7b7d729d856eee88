import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { isMember } from '../../people/rules/person.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { maySeeQueue, waitingStates } from '../rules.ts';
import { findOwnListing } from './listings.ts';

export type ApplicationStepKind =
  /** A draft goes on at /application. */
  | 'application.continue'
  /** Approved; the standards are not accepted yet: /standards?next=/listing. */
  | 'listing.accept_standards'
  /** Approved and held back by the mentor: /listing. */
  | 'listing.publish'
  /** Paused when the membership had lapsed or was blocked; it runs again: /listing. */
  | 'listing.resume'
  /** Office: `count` applications wait, `id` is the oldest: /applications/:id. */
  | 'queue.review';

export interface ApplicationStep {
  kind: ApplicationStepKind;
  since: Date;
  id: string;
  count?: number;
}

/** What waits for the acting person in this room, as plain data. Words and addresses are the home page's. */
export async function listApplicationSteps(sight: Sight): Promise<ApplicationStep[]> {
  const { person_id } = sight.actor;
  if (person_id === null || !isMember(sight.actor)) return [];
  const [draft, listing, queue] = await Promise.all([
    sight.db
      .selectFrom('application')
      .select(['id', 'updated_at'])
      .where('person_id', '=', person_id)
      .where('state', '=', 'draft')
      .executeTakeFirst(),
    findOwnListing(sight, person_id),
    queueStep(sight, person_id),
  ]);
  const steps: ApplicationStep[] = draft ? [{ kind: 'application.continue', since: draft.updated_at, id: draft.id }] : [];
  if (listing?.state === 'unlisted') {
    const accepted = await hasAccepted(sight, listing.program_id, person_id);
    if (!accepted || listing.held_back)
      steps.push({ kind: accepted ? 'listing.publish' : 'listing.accept_standards', since: listing.created_at, id: listing.id });
  }
  if (listing?.state === 'paused' && listing.paused_by === 'system')
    steps.push({ kind: 'listing.resume', since: listing.paused_at ?? listing.created_at, id: listing.id });
  return [...steps, ...queue];
}

/** One row for the whole queue; what the person may not review herself does not count. */
async function queueStep(sight: Sight, person_id: string): Promise<ApplicationStep[]> {
  if (!maySeeQueue(sight.actor)) return [];
  const not_hers = [person_id, ...(await partnersOf(sight, person_id))];
  const rows = await sight.db
    .selectFrom('application')
    .select(['id', 'submitted_at', (eb) => eb.fn.countAll<number>().over().as('count')])
    .where('state', 'in', waitingStates)
    .where('person_id', 'not in', not_hers)
    .orderBy('submitted_at')
    .limit(1)
    .execute();
  return rows.map((row) => ({ kind: 'queue.review', since: row.submitted_at as Date, id: row.id, count: row.count }));
}
