import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { isMember } from '../../people/rules/person.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { standingOf } from '../../programs/store/standing.ts';
import { isReturnDue } from '../rules/listing.ts';
import { answersDue } from '../rules/questions.ts';
import { findOwnListing } from './listings.ts';
import { countOpenQuestions } from './questions.ts';

export type ApplicationStepKind =
  /** A draft goes on at /application. */
  | 'application.continue'
  /** The same for topics that are added to a listing. */
  | 'amendment.continue'
  /** Questions of the office wait, `count` of them, until `due`: /application. */
  | 'application.answer'
  /** Approved; the standards are not accepted yet: /standards?next=/listing. */
  | 'listing.accept_standards'
  /** Approved and held back by the mentor: /listing. */
  | 'listing.publish'
  /** Paused when the membership had lapsed or was blocked and runs again, or its suspension was lifted: /listing. */
  | 'listing.resume'
  /** Paused by the mentor, and the day of return is here: /listing. */
  | 'listing.return'
  /** A binding version asks again, mentors online until `due`; `id` is the programme: /standards. */
  | 'standards.accept';

export interface ApplicationStep {
  kind: ApplicationStepKind;
  since: Date;
  id: string;
  count?: number;
  due?: Date;
}

/** What waits for the acting person in this room, as plain data. Words and addresses are the home page's. */
export async function listApplicationSteps(sight: Sight): Promise<ApplicationStep[]> {
  const { person_id } = sight.actor;
  if (person_id === null || !isMember(sight.actor)) return [];
  const [steps, listing] = await Promise.all([ownSteps(sight, person_id), findOwnListing(sight, person_id)]);
  if (listing?.state === 'unlisted') {
    const accepted = await hasAccepted(sight, listing.program_id, person_id);
    if (!accepted || listing.held_back)
      steps.push({ kind: accepted ? 'listing.publish' : 'listing.accept_standards', since: listing.created_at, id: listing.id });
  }
  const again = listing?.state === 'unlisted' ? undefined : await acceptStep(sight, person_id, listing?.state === 'published');
  if (again) steps.push(again);
  else if (listing?.state === 'paused' && listing.paused_by !== 'mentor')
    steps.push({ kind: 'listing.resume', since: listing.paused_at ?? listing.created_at, id: listing.id });
  else if (listing?.return_on && isReturnDue(listing, dayOf(sight.now)))
    steps.push({ kind: 'listing.return', since: new Date(`${listing.return_on}T12:00:00Z`), id: listing.id });
  return steps;
}

/** A draft goes on, questions wait to be answered. */
async function ownSteps(sight: Sight, person_id: string): Promise<ApplicationStep[]> {
  const rows = await sight.db
    .selectFrom('application')
    .innerJoin('program', 'program.id', 'application.program_id')
    .select(['application.id', 'application.kind', 'application.state', 'updated_at', 'asked_at', 'settings'])
    .where('person_id', '=', person_id)
    .where('application.state', 'in', ['draft', 'questions_open'])
    .execute();
  return Promise.all(
    rows.map(async ({ id, kind, state, updated_at, asked_at, settings }): Promise<ApplicationStep> => {
      if (state === 'draft')
        return { kind: kind === 'mentor' ? 'application.continue' : 'amendment.continue', since: updated_at, id };
      const since = asked_at ?? updated_at;
      const count = await countOpenQuestions(sight, id);
      return { kind: 'application.answer', since, id, count, due: answersDue(since, settings.question_days) };
    }),
  );
}

/** Who accepted before and is asked again by a binding version; only a listing that is online has a last day. */
async function acceptStep(sight: Sight, person_id: string, listed: boolean): Promise<ApplicationStep | undefined> {
  const program = await findNetworkProgram(sight);
  const standing = program && (await standingOf(sight, program.id, person_id));
  if (!program || !standing?.accepted || !standing.asks) return undefined;
  const { published_at, accept_by } = standing.asks;
  return { kind: 'standards.accept', since: published_at, id: program.id, ...(listed && accept_by ? { due: accept_by } : {}) };
}
