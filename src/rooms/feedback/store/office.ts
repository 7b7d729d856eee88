import '../tables.ts';
import '../../people/tables.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { mayReadTandemFeedback } from '../rules.ts';
import { opened, type Given } from './given.ts';

interface Named {
  first_name: string;
  last_name: string;
  preferred_name: string | null;
}

/** As the office reads it: the answers and both names. `about` is null once that person is erased. */
export interface OfficeFeedback extends Given {
  author: Named & { email: string };
  about: Named | null;
}

export interface FeedbackFilter {
  ratings: readonly number[];
  roles: readonly PartyRole[];
  /** Only where the standards were not kept. */
  standards: boolean;
  unread: boolean;
}

/** Where a page of the list ends. */
export interface FeedbackKey {
  created_at: Date;
  id: string;
}

/** Reach: a person of the office, and nothing of, about or by the partner of herself. Undefined for everybody else. */
async function reachable(sight: Sight) {
  const { actor, db } = sight;
  if (!mayReadTandemFeedback(actor) || actor.person_id === null) return undefined;
  const hers = [actor.person_id, ...(await partnersOf(sight, actor.person_id))];
  return db
    .selectFrom('tandem_feedback')
    .innerJoin('person as author', 'author.id', 'tandem_feedback.author_id')
    .leftJoin('person as about', 'about.id', 'tandem_feedback.about_id')
    .where('tandem_feedback.author_id', 'not in', hers)
    .where((eb) => eb.or([eb('tandem_feedback.about_id', 'is', null), eb('tandem_feedback.about_id', 'not in', hers)]));
}

type Query = NonNullable<Awaited<ReturnType<typeof reachable>>>;

async function read(sight: Sight, query: Query): Promise<OfficeFeedback[]> {
  const rows = await query
    .selectAll('tandem_feedback')
    .select(['author.first_name', 'author.last_name', 'author.preferred_name', 'author.email'])
    .select([
      'about.first_name as about_first_name',
      'about.last_name as about_last_name',
      'about.preferred_name as about_preferred_name',
    ])
    .execute();
  return rows.map(
    ({
      first_name,
      last_name,
      preferred_name,
      email,
      about_first_name,
      about_last_name,
      about_preferred_name: preferred,
      ...row
    }) => ({
      ...opened(sight.house, row),
      author: { first_name, last_name, preferred_name, email },
      about: about_last_name
        ? { first_name: about_first_name ?? '', last_name: about_last_name, preferred_name: preferred }
        : null,
    }),
  );
}

/** For the office, as far as it does not concern the reader herself. */
export async function findTandemFeedback(sight: Sight, id: string): Promise<OfficeFeedback | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const query = await reachable(sight);
  return query && (await read(sight, query.where('tandem_feedback.id', '=', id)))[0];
}

function filtered(query: Query, { ratings, roles, standards, unread }: FeedbackFilter): Query {
  let some = query;
  if (ratings.length > 0) some = some.where('tandem_feedback.rating', 'in', ratings);
  if (roles.length > 0) some = some.where('tandem_feedback.author_role', 'in', roles);
  if (standards) some = some.where('tandem_feedback.standards_kept', '=', false);
  if (unread) some = some.where('tandem_feedback.read_at', 'is', null);
  return some;
}

/** Newest first; keyset paging. */
export async function listTandemFeedback(
  sight: Sight,
  filter: FeedbackFilter,
  { after, limit }: { after?: FeedbackKey | undefined; limit: number },
): Promise<OfficeFeedback[]> {
  const query = await reachable(sight);
  if (!query) return [];
  let some = filtered(query, filter);
  if (after)
    some = some.where(sql<boolean>`(tandem_feedback.created_at, tandem_feedback.id) < (${after.created_at}, ${after.id}::uuid)`);
  return read(sight, some.orderBy('tandem_feedback.created_at', 'desc').orderBy('tandem_feedback.id', 'desc').limit(limit));
}

/** What waits unread for this person of the office, and since when; undefined where nothing does. */
export async function unreadTandemFeedback(sight: Sight): Promise<{ count: number; oldest: Date } | undefined> {
  const row = await (
    await reachable(sight)
  )
    ?.select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('tandem_feedback.created_at').as('oldest')])
    .where('tandem_feedback.read_at', 'is', null)
    .executeTakeFirst();
  return row && row.count > 0 ? { count: row.count, oldest: row.oldest } : undefined;
}

/** How often each rating was given in a programme since then, by role; only of what the reader may read herself, so that no count tells her more. */
export async function countRatings(
  sight: Sight,
  program_id: string,
  since: Date,
): Promise<{ role: PartyRole; rating: number; count: number }[]> {
  const query = await reachable(sight);
  if (!query) return [];
  return query
    .select(['tandem_feedback.author_role as role', 'tandem_feedback.rating', (eb) => eb.fn.countAll<number>().as('count')])
    .where('tandem_feedback.program_id', '=', program_id)
    .where('tandem_feedback.created_at', '>=', since)
    .groupBy(['tandem_feedback.author_role', 'tandem_feedback.rating'])
    .execute();
}

/** True where the mark was not as wished before. */
export async function markRead(deed: Deed, id: string, by: string | null): Promise<boolean> {
  const done = await deed.tx
    .updateTable('tandem_feedback')
    .set({ read_at: by ? deed.now : null, read_by: by })
    .where('id', '=', id)
    .where('read_at', by ? 'is' : 'is not', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
