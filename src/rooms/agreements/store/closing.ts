import '../tables.ts';
import { selfId, type Deed, type House, type Sight } from '../../../platform/deed.ts';

type Part = 'result' | 'thanks';

export const sealClosing = (
  house: Pick<House, 'vault'>,
  part: Part,
  { tandem_id, person_id }: { tandem_id: string; person_id: string },
  text: string | undefined,
) => (text ? house.vault.seal(text, `closing_word.${part}.${tandem_id}.${person_id}`) : null);

export interface ClosingWords {
  result: string;
  thanks: string;
  updated_at: Date;
}

/** What each of the two has written at the end; both read both. Reach: the two. */
export async function findClosing(
  sight: Sight,
  tandem_id: string,
): Promise<{ own: ClosingWords | undefined; partner: ClosingWords | undefined }> {
  const rows = await sight.db
    .selectFrom('closing_word')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'closing_word.tandem_id')
    .where('own.person_id', '=', sight.actor.person_id)
    .where('closing_word.tandem_id', '=', tandem_id)
    .selectAll('closing_word')
    .execute();
  const of = (mine: boolean): ClosingWords | undefined => {
    const row = rows.find(({ person_id }) => (person_id === sight.actor.person_id) === mine);
    if (!row) return undefined;
    const opened = (part: Part) => {
      const sealed = row[`sealed_${part}`];
      return sealed ? sight.house.vault.open(sealed, `closing_word.${part}.${tandem_id}.${row.person_id}`) : '';
    };
    return { result: opened('result'), thanks: opened('thanks'), updated_at: row.updated_at };
  };
  return { own: of(true), partner: of(false) };
}

/** Her own words of a tandem that the caller has locked; none takes them away. */
export async function putClosing(
  deed: Deed,
  tandem_id: string,
  { result, thanks }: { result: string | undefined; thanks: string | undefined },
): Promise<void> {
  const key = { tandem_id, person_id: selfId(deed) };
  if (!result && !thanks) {
    await deed.tx.deleteFrom('closing_word').where('tandem_id', '=', tandem_id).where('person_id', '=', key.person_id).execute();
    return;
  }
  const change = {
    sealed_result: sealClosing(deed.house, 'result', key, result),
    sealed_thanks: sealClosing(deed.house, 'thanks', key, thanks),
    updated_at: deed.now,
  };
  await deed.tx
    .insertInto('closing_word')
    .values({ ...key, ...change })
    .onConflict((conflict) => conflict.columns(['tandem_id', 'person_id']).doUpdateSet(change))
    .execute();
}

/** Two accounts of one person became one; the seals name her, so they are made anew. What the kept one wrote stays. */
export async function moveClosings(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { vault } = deed.house;
  const rows = await deed.tx.selectFrom('closing_word').selectAll().where('person_id', 'in', [from_id, to_id]).execute();
  await deed.tx.deleteFrom('closing_word').where('person_id', '=', from_id).execute();
  for (const { tandem_id, sealed_result, sealed_thanks, updated_at } of rows.filter(({ person_id }) => person_id === from_id)) {
    if (rows.some((each) => each.person_id === to_id && each.tandem_id === tandem_id)) continue;
    const key = { tandem_id, person_id: to_id };
    const opened = (part: Part, sealed: Uint8Array | null) =>
      sealed ? vault.open(sealed, `closing_word.${part}.${tandem_id}.${from_id}`) : undefined;
    await deed.tx
      .insertInto('closing_word')
      .values({
        ...key,
        sealed_result: sealClosing(deed.house, 'result', key, opened('result', sealed_result)),
        sealed_thanks: sealClosing(deed.house, 'thanks', key, opened('thanks', sealed_thanks)),
        updated_at,
      })
      .execute();
  }
}

/** What both have said at half time and at the end goes like their messages. That they did stays with the tandem. */
export async function dropTurns(deed: Deed, tandem_id: string): Promise<void> {
  for (const table of ['midterm', 'closing_word'] as const)
    await deed.tx.deleteFrom(table).where('tandem_id', '=', tandem_id).execute();
}

/** Whoever is erased takes along what she said. */
export async function eraseTurns(deed: Deed, person_id: string): Promise<void> {
  for (const table of ['midterm', 'closing_word'] as const)
    await deed.tx.deleteFrom(table).where('person_id', '=', person_id).execute();
}
