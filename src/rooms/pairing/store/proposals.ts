import '../tables.ts';
import '../../enrolment/tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { openProposalStates, type ProposalState } from '../rules.ts';
import type { MatchProposalTable } from '../tables.ts';

export type Proposal = Selectable<MatchProposalTable>;

const ids = (list: readonly string[]) => list.filter((id) => z.uuid().safeParse(id).success);

/** Without reach: the caller has found the cycle through the reader's desk. */
export async function readProposal({ db }: Pick<Sight, 'db'>, cycle_id: string, id: string): Promise<Proposal | undefined> {
  if (ids([id]).length === 0) return undefined;
  return db.selectFrom('match_proposal').selectAll().where('cycle_id', '=', cycle_id).where('id', '=', id).executeTakeFirst();
}

/** Under a lock, in a fixed order; ids of other cycles are left out. The caller has found the cycle. */
export async function lockProposals(deed: Deed, cycle_id: string, list: readonly string[]): Promise<Proposal[]> {
  const known = ids(list);
  if (known.length === 0) return [];
  return deed.tx
    .selectFrom('match_proposal')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('id', 'in', known)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Of any cycles, under a lock in the same order; without reach: the caller looks whose they are. */
export async function lockProposalsOfAll(deed: Deed, list: readonly string[]): Promise<Proposal[]> {
  const known = ids(list);
  if (known.length === 0) return [];
  return deed.tx.selectFrom('match_proposal').selectAll().where('id', 'in', known).orderBy('id').forUpdate().execute();
}

export async function lockProposal(deed: Deed, id: string): Promise<Proposal | undefined> {
  if (ids([id]).length === 0) return undefined;
  return deed.tx.selectFrom('match_proposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/**
 * A proposal with all open ones of its two: who forms a tandem out of it closes others, and everybody takes proposals before people, in this order.
 */
export async function lockWithOthers(deed: Deed, id: string): Promise<Proposal | undefined> {
  const row =
    ids([id]).length > 0
      ? await deed.tx.selectFrom('match_proposal').select(['first_id', 'second_id']).where('id', '=', id).executeTakeFirst()
      : undefined;
  if (!row) return undefined;
  const locked = await lockOpenOf(deed, [row.first_id, row.second_id]);
  return locked.find((one) => one.id === id) ?? lockProposal(deed, id);
}

/** Open proposals of these participations, locked in a fixed order. */
export async function lockOpenOf(deed: Deed, participations: readonly string[]): Promise<Proposal[]> {
  if (participations.length === 0) return [];
  return deed.tx
    .selectFrom('match_proposal')
    .selectAll()
    .where('state', 'in', openProposalStates)
    .where((eb) => eb.or([eb('first_id', 'in', [...participations]), eb('second_id', 'in', [...participations])]))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Offers of one instant: what an undo takes back. What somebody has asked herself is not among them. */
export async function lockOffered(deed: Deed, cycle_id: string, offered_at: Date): Promise<Proposal[]> {
  return deed.tx
    .selectFrom('match_proposal')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('state', '=', 'offered')
    .where('origin', '<>', 'self')
    .where('offered_at', '=', offered_at)
    .orderBy('id')
    .forUpdate()
    .execute();
}

type NewProposal = Omit<Insertable<MatchProposalTable>, 'reasons'> & { reasons: Proposal['reasons'] };

/** False where these two have an open proposal already. */
export async function insertProposal(deed: Deed, { reasons, ...row }: NewProposal): Promise<boolean> {
  const done = await deed.tx
    .insertInto('match_proposal')
    .values({ ...row, reasons: JSON.stringify(reasons) })
    .onConflict((oc) =>
      oc
        .columns(['first_id', 'second_id'])
        .where('state', 'in', sql<never>`('suggested', 'shortlisted', 'org_clearing', 'offered')`)
        .doNothing(),
    )
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateProposal(
  deed: Deed,
  id: string,
  change: Omit<Updateable<MatchProposalTable>, 'reasons'>,
): Promise<void> {
  await deed.tx.updateTable('match_proposal').set(change).where('id', '=', id).execute();
}

/** Of the pairs that had a proposal before: how each stood last. Keys are `first second`. */
export async function lastStates(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
): Promise<Map<string, { state: ProposalState; no: boolean }>> {
  const rows = await db
    .selectFrom('match_proposal')
    .select(['first_id', 'second_id', 'state'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('proposal_answer')
            .select('answer')
            .whereRef('proposal_id', '=', 'match_proposal.id')
            .where('answer', '=', 'no'),
        )
        .as('no'),
    )
    .where('cycle_id', '=', cycle_id)
    .orderBy('created_at')
    .execute();
  return new Map(rows.map((row) => [`${row.first_id} ${row.second_id}`, { state: row.state, no: Boolean(row.no) }]));
}

/** Why these two, as it was when they were proposed. The caller has found the proposals. */
export async function reasonsOfProposals(
  { db }: Pick<Sight, 'db'>,
  list: readonly string[],
): Promise<Map<string, Proposal['reasons']>> {
  if (list.length === 0) return new Map();
  const rows = await db
    .selectFrom('match_proposal')
    .select(['id', 'reasons'])
    .where('id', 'in', [...list])
    .execute();
  return new Map(rows.map(({ id, reasons }) => [id, reasons]));
}

/** Open proposals both of whose participations belong to this person since two accounts became one. */
export async function lockWithHerself(deed: Deed, person_id: string): Promise<Proposal[]> {
  const own = deed.tx.selectFrom('participation').select('id').where('person_id', '=', person_id);
  return deed.tx
    .selectFrom('match_proposal')
    .selectAll()
    .where('state', 'in', openProposalStates)
    .where('first_id', 'in', own)
    .where('second_id', 'in', own)
    .orderBy('id')
    .forUpdate()
    .execute();
}
