import '../tables.ts';
import '../../people/tables.ts';
import '../../programs/tables.ts';
import type { Deed } from '../../../platform/deed.ts';
import { openStates } from '../rules.ts';

/** Mentees of open requests who have not accepted this version and have had no letter about it; mentors have theirs as mentors. */
export async function listAskingToTell(
  deed: Deed,
  asked: { id: string; program_id: string; number: number },
  limit: number,
): Promise<string[]> {
  const acceptors = deed.tx
    .selectFrom('policy_acceptance')
    .innerJoin('policy_version', 'policy_version.id', 'policy_acceptance.policy_version_id')
    .select('policy_acceptance.person_id')
    .where('policy_version.program_id', '=', asked.program_id)
    .where('policy_version.number', '>=', asked.number);
  const rows = await deed.tx
    .selectFrom('mentoring_request')
    .innerJoin('person', 'person.id', 'mentoring_request.mentee_id')
    .select('person.id')
    .distinct()
    .where('mentoring_request.program_id', '=', asked.program_id)
    .where('mentoring_request.state', 'in', openStates)
    .where('person.status', '=', 'active')
    .where('person.id', 'not in', acceptors)
    .where('person.id', 'not in', (eb) =>
      eb
        .selectFrom('policy_reminder')
        .select('policy_reminder.person_id')
        .where('policy_version_id', '=', asked.id)
        .where('step', '=', 0),
    )
    .orderBy('person.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
