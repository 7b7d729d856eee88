import '../tables.ts';
import { selfId, type Deed, type House, type Sight } from '../../../platform/deed.ts';
import type { Wish } from '../rules.ts';

const context = (tandem_id: string, person_id: string) => `midterm.words.${tandem_id}.${person_id}`;

export const sealMidtermWords = (house: Pick<House, 'vault'>, tandem_id: string, person_id: string, words: string) =>
  house.vault.seal(words, context(tandem_id, person_id));

export interface OwnMidterm {
  words: string;
  wish: Wish | null;
  done_at: Date | null;
}

export interface Midterm {
  /** The reader's own; undefined while she has said nothing. */
  own: OwnMidterm | undefined;
  /** Of the partner only her words, once both are done: her wish is not even read. */
  partner: { done_at: Date | null; words: string };
}

/** Rows of the reader's own tandem without anybody's wish. */
const rowsOf = ({ db, actor }: Pick<Sight, 'db' | 'actor'>, tandem_id: string) =>
  db
    .selectFrom('midterm')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'midterm.tandem_id')
    .where('own.person_id', '=', actor.person_id)
    .where('midterm.tandem_id', '=', tandem_id);

/** When each of the two has looked back. Reach: the two. */
export async function midtermState(sight: Sight, tandem_id: string): Promise<{ own: Date | null; partner: Date | null }> {
  const rows = await rowsOf(sight, tandem_id).select(['midterm.person_id', 'midterm.done_at']).execute();
  const of = (mine: boolean) => rows.find(({ person_id }) => (person_id === sight.actor.person_id) === mine)?.done_at ?? null;
  return { own: of(true), partner: of(false) };
}

/** What both have said. Each writes freely: she reads the other's words only when she is done herself. Reach: the two. */
export async function findMidterm(sight: Sight, tandem_id: string): Promise<Midterm> {
  const { vault } = sight.house;
  const rows = await rowsOf(sight, tandem_id)
    .select(['midterm.person_id', 'midterm.sealed_words', 'midterm.done_at', 'midterm.updated_at'])
    .execute();
  const wished = await rowsOf(sight, tandem_id)
    .select('midterm.wish')
    .where('midterm.person_id', '=', sight.actor.person_id)
    .executeTakeFirst();
  const own = rows.find(({ person_id }) => person_id === sight.actor.person_id);
  const other = rows.find(({ person_id }) => person_id !== sight.actor.person_id);
  const opened = (row: typeof own) => (row?.sealed_words ? vault.open(row.sealed_words, context(tandem_id, row.person_id)) : '');
  return {
    own: own && { words: opened(own), wish: wished?.wish ?? null, done_at: own.done_at },
    partner: { done_at: other?.done_at ?? null, words: own?.done_at && other?.done_at ? opened(other) : '' },
  };
}

/** Her own row of a tandem that the caller has locked. */
export async function putMidterm(
  deed: Deed,
  tandem_id: string,
  { words, wish, done_at }: { words: string | undefined; wish: Wish; done_at: Date },
): Promise<void> {
  const person_id = selfId(deed);
  const change = {
    sealed_words: words ? sealMidtermWords(deed.house, tandem_id, person_id, words) : null,
    wish,
    done_at,
    updated_at: deed.now,
  };
  await deed.tx
    .insertInto('midterm')
    .values({ tandem_id, person_id, ...change })
    .onConflict((conflict) => conflict.columns(['tandem_id', 'person_id']).doUpdateSet(change))
    .execute();
}

/** Two accounts of one person became one. The seal names whose words they are, so it is made anew; what the kept one said stays. */
export async function moveMidterms(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const rows = await deed.tx.selectFrom('midterm').selectAll().where('person_id', 'in', [from_id, to_id]).execute();
  await deed.tx.deleteFrom('midterm').where('person_id', '=', from_id).execute();
  for (const { sealed_words, ...row } of rows.filter(({ person_id }) => person_id === from_id)) {
    if (rows.some((each) => each.person_id === to_id && each.tandem_id === row.tandem_id)) continue;
    const words = sealed_words && deed.house.vault.open(sealed_words, context(row.tandem_id, from_id));
    await deed.tx
      .insertInto('midterm')
      .values({
        ...row,
        person_id: to_id,
        sealed_words: words ? sealMidtermWords(deed.house, row.tandem_id, to_id, words) : null,
      })
      .execute();
  }
}
