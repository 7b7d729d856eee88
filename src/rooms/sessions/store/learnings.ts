import '../tables.ts';
import { selfId, type Deed, type House, type Sight } from '../../../platform/deed.ts';

const context = (session_id: string, person_id: string) => `session_learning.text.${session_id}.${person_id}`;

export const sealLearning = (house: Pick<House, 'vault'>, session_id: string, person_id: string, text: string) =>
  house.vault.seal(text, context(session_id, person_id));

export interface Learning {
  session_id: string;
  tandem_id: string;
  /** Written by the reader herself. */
  own: boolean;
  text: string;
  updated_at: Date;
}

/** What each of the two has learned, in one meeting, one tandem or all of the reader's; both read both, nobody else does. */
export async function listLearnings(sight: Sight, where: { session_id?: string; tandem_id?: string } = {}): Promise<Learning[]> {
  let query = sight.db
    .selectFrom('session_learning')
    .innerJoin('session', 'session.id', 'session_learning.session_id')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'session.tandem_id')
    .selectAll('session_learning')
    .select('session.tandem_id')
    .where('own.person_id', '=', sight.actor.person_id);
  if (where.session_id !== undefined) query = query.where('session.id', '=', where.session_id);
  if (where.tandem_id !== undefined) query = query.where('session.tandem_id', '=', where.tandem_id);
  const rows = await query.orderBy('session_learning.updated_at', 'desc').limit(2000).execute();
  return rows.map(({ session_id, person_id, tandem_id, sealed_text, updated_at }) => ({
    session_id,
    tandem_id,
    own: person_id === sight.actor.person_id,
    text: sight.house.vault.open(sealed_text, context(session_id, person_id)),
    updated_at,
  }));
}

/** Her own words of a meeting whose reach the caller has made sure of; undefined takes them away. */
export async function setLearning(deed: Deed, session_id: string, text: string | undefined): Promise<void> {
  const person_id = selfId(deed);
  if (!text) {
    await deed.tx
      .deleteFrom('session_learning')
      .where('session_id', '=', session_id)
      .where('person_id', '=', person_id)
      .execute();
    return;
  }
  const row = { sealed_text: sealLearning(deed.house, session_id, person_id, text), updated_at: deed.now };
  await deed.tx
    .insertInto('session_learning')
    .values({ session_id, person_id, ...row })
    .onConflict((conflict) => conflict.columns(['session_id', 'person_id']).doUpdateSet(row))
    .execute();
}

/** Two accounts of one person became one. The seal names whose words they are, so it is made anew; where both wrote, the later words stay. */
export async function moveLearnings(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { vault } = deed.house;
  const rows = await deed.tx.selectFrom('session_learning').selectAll().where('person_id', 'in', [from_id, to_id]).execute();
  for (const row of rows.filter(({ person_id }) => person_id === from_id)) {
    const { session_id, updated_at } = row;
    const other = rows.find((each) => each.person_id === to_id && each.session_id === session_id);
    await deed.tx.deleteFrom('session_learning').where('session_id', '=', session_id).where('person_id', '=', from_id).execute();
    if (other && other.updated_at >= updated_at) continue;
    const text = vault.open(row.sealed_text, context(session_id, from_id));
    const next = { sealed_text: sealLearning(deed.house, session_id, to_id, text), updated_at };
    await deed.tx
      .insertInto('session_learning')
      .values({ session_id, person_id: to_id, ...next })
      .onConflict((conflict) => conflict.columns(['session_id', 'person_id']).doUpdateSet(next))
      .execute();
  }
}
