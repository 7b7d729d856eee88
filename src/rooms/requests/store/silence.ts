import '../tables.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { findOwnListing } from '../../applications/store/listings.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { silentRun as runOf } from '../rules.ts';

/** No mentor is asked for a pause for what lies further back than this many requests. */
const looksBack = 50;

/** How many of the latest requests to this mentor have expired in a row without a word from her. Without reach. */
export async function silentRun(sight: Pick<Sight, 'db'>, mentor_id: string): Promise<number> {
  const rows = await sight.db
    .selectFrom('mentoring_request as request')
    .select(['state', 'expiry_reason'])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('request_question').select('request_question.id').whereRef('request_id', '=', 'request.id'))
        .as('asked_back'),
    )
    .where('mentor_id', '=', mentor_id)
    .orderBy((eb) => eb.fn.coalesce('answered_at', 'waiting_since'), 'desc')
    // In the same instant her word is the later one.
    .orderBy((eb) => eb('state', '=', 'expired'))
    .orderBy('request.id')
    .limit(looksBack)
    .execute();
  return runOf(rows.map((row) => ({ ...row, asked_back: Boolean(row.asked_back) })));
}

/** The acting mentor is online and has left so many in a row unanswered that she is asked whether she wants a pause. */
export async function asksForPause(sight: Sight): Promise<{ count: number } | undefined> {
  if (sight.actor.person_id === null) return undefined;
  const listing = await findOwnListing(sight, selfId(sight));
  if (listing?.state !== 'published') return undefined;
  const [program, count] = await Promise.all([findProgram(sight, listing.program_id), silentRun(sight, listing.person_id)]);
  return program && count >= program.settings.silent_limit ? { count } : undefined;
}
