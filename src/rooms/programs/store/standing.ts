import '../tables.ts';
import '../../people/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { acceptanceHolds } from '../rules.ts';
import { bindingInForce } from '../rules/standards.ts';

/** Active members whose acceptance holds, and those who accepted once but not what is in force now. */
export async function countAcceptances(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  binding_number: number,
): Promise<{ holding: number; missing: number }> {
  const newest = sight.db
    .selectFrom('policy_acceptance')
    .innerJoin('policy_version', 'policy_version.id', 'policy_acceptance.policy_version_id')
    .innerJoin('person', 'person.id', 'policy_acceptance.person_id')
    .select(['person_id', (eb) => eb.fn.max('policy_version.number').as('number')])
    .where('policy_version.program_id', '=', program_id)
    .where('person.status', '=', 'active')
    .groupBy('person_id');
  const row = await sight.db
    .selectFrom(newest.as('newest'))
    .select(sql<number>`count(*) filter (where newest.number >= ${binding_number})`.as('holding'))
    .select(sql<number>`count(*) filter (where newest.number < ${binding_number})`.as('missing'))
    .executeTakeFirstOrThrow();
  return { holding: Number(row.holding), missing: Number(row.missing) };
}

export interface Standing {
  /** Of the newest version that the person accepted. */
  accepted: number | undefined;
  holds: boolean;
  /** The binding version that asks, if one does. */
  asks: { number: number; accept_by: Date | null; published_at: Date } | undefined;
}

/** How a person stands to the standards in force. Without reach: for herself and for checks. */
export async function standingOf(sight: Pick<Sight, 'db'>, program_id: string, person_id: string): Promise<Standing> {
  const versions = await sight.db
    .selectFrom('policy_version')
    .leftJoin('policy_acceptance', (join) =>
      join.onRef('policy_version_id', '=', 'policy_version.id').on('person_id', '=', person_id),
    )
    .select(['number', 'kind', 'accept_by', 'published_at', 'accepted_at'])
    .where('program_id', '=', program_id)
    .execute();
  const accepted = versions.filter(({ accepted_at }) => accepted_at !== null).map(({ number }) => number);
  const holds = acceptanceHolds(accepted, versions);
  const asks = holds ? undefined : bindingInForce(versions);
  return { accepted: accepted.length > 0 ? Math.max(...accepted) : undefined, holds, asks };
}
