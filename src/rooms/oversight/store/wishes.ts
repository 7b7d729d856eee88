import '../tables.ts';
import '../../agreements/tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { accompanied, keptMonths, type WishKind } from '../rules.ts';
import { accompaniedBy, isLiveTandem, mayAccompany } from './reach.ts';

export interface Wish {
  tandem_id: string;
  person_id: string;
  kind: WishKind;
  since: Date;
  answered_at: Date | null;
}

/**
 * Wishes for somebody else in the tandems that the reader accompanies: at half time another partner, after an early end a new
 * tandem. One that has come true by itself, because she is in a newer tandem of the programme, is not there any more.
 * `tandem_id`: of this tandem, those that are dealt with too; otherwise the open ones only, the oldest first.
 */
export async function listWishes(sight: Sight, tandem_id?: string): Promise<Wish[]> {
  if (!(await mayAccompany(sight))) return [];
  const [one, answered] = tandem_id
    ? [sql`tandem.id = ${tandem_id}::uuid`, sql`true`]
    : [sql`true`, sql`wish_answer.answered_at is null`];
  const { rows } = await sql<Wish>`
    select wish.*, wish_answer.answered_at from (
      select tandem.id as tandem_id, midterm.person_id, 'other_partner' as kind, midterm.done_at as since
        from midterm join tandem on tandem.id = midterm.tandem_id join program on program.id = tandem.program_id
        where midterm.wish = 'other_partner' and midterm.done_at is not null and ${isLiveTandem} and ${accompaniedBy(sight)} and ${one}
      union all
      select tandem.id, tandem.ended_by, 'rematch', tandem.ended_at
        from tandem join program on program.id = tandem.program_id
        where tandem.ending_rematch and tandem.ended_by is not null
          and tandem.ended_at > ${sight.now}::timestamptz - make_interval(months => ${keptMonths}::int)
          and ${accompaniedBy(sight)} and ${one}
          and not exists (
            select 1 from tandem later join tandem_party again on again.tandem_id = later.id
            where again.person_id = tandem.ended_by and later.program_id = tandem.program_id and later.created_at > tandem.ended_at)
    ) wish
    left join wish_answer on wish_answer.tandem_id = wish.tandem_id and wish_answer.person_id = wish.person_id
      and wish_answer.kind = wish.kind and wish_answer.answered_at >= wish.since
    where ${answered}
    order by wish.since, wish.tandem_id, wish.person_id`.execute(sight.db);
  return rows;
}

/** Dealt with, or (false) open again. */
export async function answerWish(
  deed: Deed,
  { tandem_id, person_id, kind }: Pick<Wish, 'tandem_id' | 'person_id' | 'kind'>,
  answered: boolean,
): Promise<void> {
  await deed.tx
    .deleteFrom('wish_answer')
    .where('tandem_id', '=', tandem_id)
    .where('person_id', '=', person_id)
    .where('kind', '=', kind)
    .execute();
  if (answered)
    await deed.tx
      .insertInto('wish_answer')
      .values({ tandem_id, person_id, kind, answered_at: deed.now, answered_by: deed.actor.person_id })
      .execute();
}

/** Whether what was said last in this tandem is a wish for somebody else. Without reach: for the system, to tell of it. */
export async function findNewWish(deed: Deed, tandem_id: string): Promise<boolean> {
  const { rows } = await sql<{ wished: boolean | null }>`
    select coalesce(tandem.ending_rematch, (
      select midterm.wish = 'other_partner' from midterm
      where midterm.tandem_id = tandem.id and midterm.done_at is not null order by midterm.done_at desc limit 1)) as wished
    from tandem join program on program.id = tandem.program_id
    where tandem.id = ${tandem_id}::uuid and program.format = any (${[...accompanied]})`.execute(deed.tx);
  return rows[0]?.wished === true;
}
