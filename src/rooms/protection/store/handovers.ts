import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { HandoverTable } from '../tables.ts';

type Row = Selectable<HandoverTable>;

interface Named {
  first_name: string;
  last_name: string;
  preferred_name: string | null;
}

export interface Handover extends Omit<Row, 'sealed_quote' | 'sealed_words'> {
  quote: string;
  words: string;
  giver: Named;
  confidant: Named & { still: boolean };
}

const context = (part: 'quote' | 'words', id: string) => `handover.${part}.${id}`;

const opened = (house: House, part: 'quote' | 'words', id: string, sealed: Uint8Array | null) =>
  sealed ? house.vault.open(sealed, context(part, id)) : '';

function query({ db }: Pick<Sight, 'db'>) {
  return db
    .selectFrom('handover')
    .innerJoin('person as giver', 'giver.id', 'handover.person_id')
    .innerJoin('person as confidant', 'confidant.id', 'handover.confidant_id')
    .selectAll('handover')
    .select([
      'giver.first_name as giver_first',
      'giver.last_name as giver_last',
      'giver.preferred_name as giver_preferred',
      'confidant.first_name as confidant_first',
      'confidant.last_name as confidant_last',
      'confidant.preferred_name as confidant_preferred',
      (eb) =>
        eb
          .exists(
            eb
              .selectFrom('role_grant')
              .select('role_grant.role')
              .whereRef('role_grant.person_id', '=', 'confidant.id')
              .where('role_grant.role', '=', 'confidant')
              .where('confidant.status', 'in', ['active', 'invited', 'lapsed']),
          )
          .as('still'),
    ]);
}

type Joined = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function asHandover(house: House, row: Joined): Handover {
  const { sealed_quote, sealed_words, giver_first, giver_last, giver_preferred, ...rest } = row;
  const { confidant_first, confidant_last, confidant_preferred, still, ...own } = rest;
  return {
    ...own,
    quote: opened(house, 'quote', row.id, sealed_quote),
    words: opened(house, 'words', row.id, sealed_words),
    giver: { first_name: giver_first, last_name: giver_last, preferred_name: giver_preferred },
    confidant: {
      first_name: confidant_first,
      last_name: confidant_last,
      preferred_name: confidant_preferred,
      still: Boolean(still),
    },
  };
}

/** What the reader has given, the latest first; also what she took back, which is empty. */
export async function listGiven(sight: Sight, tandem_id?: string): Promise<Handover[]> {
  let rows = query(sight).where('handover.person_id', '=', sight.actor.person_id);
  if (tandem_id) rows = rows.where('handover.tandem_id', '=', tandem_id);
  return (await rows.orderBy('handover.created_at', 'desc').orderBy('handover.id').execute()).map((row) =>
    asHandover(sight.house, row),
  );
}

/** What was given to the reader and not taken back. Nothing once she is no confidant any more. */
export async function listReceived(sight: Sight): Promise<Handover[]> {
  if (!hasRole(sight.actor, 'confidant')) return [];
  const rows = await query(sight)
    .where('handover.confidant_id', '=', sight.actor.person_id)
    .where('handover.revoked_at', 'is', null)
    .orderBy('handover.created_at', 'desc')
    .orderBy('handover.id')
    .limit(200)
    .execute();
  return rows.map((row) => asHandover(sight.house, row));
}

/** Reach: who gave it; whom it was given to, while it stands and she is a confidant. */
export async function findHandover(sight: Sight, id: string): Promise<(Handover & { mine: boolean }) | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await query(sight).where('handover.id', '=', id).executeTakeFirst();
  const { actor } = sight;
  if (!row || actor.person_id === null) return undefined;
  const mine = row.person_id === actor.person_id;
  const hers = row.confidant_id === actor.person_id && hasRole(actor, 'confidant') && row.revoked_at === null;
  return mine || hers ? { ...asHandover(sight.house, row), mine } : undefined;
}

/** The same under a lock. */
export async function lockHandover(deed: Deed, id: string): Promise<(Handover & { mine: boolean }) | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await deed.tx.selectFrom('handover').select('id').where('id', '=', id).forUpdate().execute();
  return findHandover(deed, id);
}

/** False where the same entry is with the same confidant already. */
export async function insertHandover(
  deed: Deed,
  { quote, words, ...row }: Omit<Insertable<HandoverTable>, 'sealed_quote' | 'sealed_words'> & { quote: string; words: string },
): Promise<boolean> {
  const seal = (part: 'quote' | 'words', text: string) => (text ? deed.house.vault.seal(text, context(part, row.id)) : null);
  const done = await deed.tx
    .insertInto('handover')
    .values({ ...row, sealed_quote: seal('quote', quote), sealed_words: seal('words', words) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

export async function updateHandover(deed: Deed, id: string, change: Updateable<HandoverTable>): Promise<void> {
  await deed.tx.updateTable('handover').set(change).where('id', '=', id).execute();
}
