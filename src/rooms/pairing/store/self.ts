import '../tables.ts';
import '../../enrolment/tables.ts';
import type { Sight } from '../../../platform/deed.ts';

/** Context of the seal of what the one who asks writes. */
export function wordsSeal(proposal_id: string): string {
  return `match_proposal.words.${proposal_id}`;
}

/** Questions of this participation that nobody has answered yet. */
export async function countOpenAsks({ db }: Pick<Sight, 'db'>, participation_id: string): Promise<number> {
  const { n } = await db
    .selectFrom('match_proposal')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('asked_by', '=', participation_id)
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Open proposals between this participation and others that she knows of: proposal by the other's participation. */
export async function openWith({ db }: Pick<Sight, 'db'>, participation_id: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('match_proposal')
    .select(['id', 'first_id', 'second_id'])
    .where('state', '=', 'offered')
    .where((eb) => eb.or([eb('first_id', '=', participation_id), eb('second_id', '=', participation_id)]))
    .execute();
  return new Map(rows.map(({ id, first_id, second_id }) => [first_id === participation_id ? second_id : first_id, id]));
}
