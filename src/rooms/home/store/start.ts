import type { Sight } from '../../../platform/deed.ts';
import { publishedListings } from '../../applications/store/published.ts';
import { liveStates } from '../../tandems/rules.ts';

/** Listed mentors who have a place left, counted in the database: the start page is what most people open. */
export async function countFree(sight: Pick<Sight, 'db'>, program_id: string): Promise<number> {
  const row = await publishedListings(sight, program_id)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('listing.capacity', '>', (eb) =>
      eb
        .selectFrom('tandem_party')
        .innerJoin('tandem', 'tandem.id', 'tandem_party.tandem_id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('tandem_party.person_id', '=', 'listing.person_id')
        .where('tandem_party.role', '=', 'mentor')
        .where('tandem.program_id', '=', program_id)
        .where('tandem.state', 'in', liveStates),
    )
    .executeTakeFirstOrThrow();
  return row.n;
}
