import '../tables.ts';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ProposalAnswerTable } from '../tables.ts';

export type Answer = Selectable<ProposalAnswerTable>;

/** Asks both anew: words of an earlier offer are gone. */
export async function openAnswers(deed: Deed, proposal_id: string, participations: readonly string[]): Promise<void> {
  await clearAnswers(deed, proposal_id);
  await deed.tx
    .insertInto('proposal_answer')
    .values(participations.map((participation_id) => ({ proposal_id, participation_id })))
    .execute();
}

export async function clearAnswers(deed: Deed, proposal_id: string): Promise<void> {
  await deed.tx.deleteFrom('proposal_answer').where('proposal_id', '=', proposal_id).execute();
}

export async function listAnswers({ db }: Pick<Sight, 'db'>, proposals: readonly string[]): Promise<Answer[]> {
  if (proposals.length === 0) return [];
  return db
    .selectFrom('proposal_answer')
    .selectAll()
    .where('proposal_id', 'in', [...proposals])
    .execute();
}

export async function writeAnswer(
  deed: Deed,
  {
    proposal_id,
    participation_id,
    answer,
    sealed_reason,
  }: Pick<Answer, 'proposal_id' | 'participation_id' | 'answer' | 'sealed_reason'>,
): Promise<void> {
  await deed.tx
    .updateTable('proposal_answer')
    .set({ answer, sealed_reason, answered_at: deed.now })
    .where('proposal_id', '=', proposal_id)
    .where('participation_id', '=', participation_id)
    .execute();
}

/** Context of the seal of a private reason. */
export function reasonSeal(proposal_id: string, participation_id: string): string {
  return `proposal_answer.reason.${proposal_id}.${participation_id}`;
}
