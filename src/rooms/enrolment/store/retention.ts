import '../tables.ts';
import '../../cycles/tables.ts';
import type { Deed } from '../../../platform/deed.ts';

const over = ['withdrawn', 'declined', 'ended'] as const;
/** Nobody is matched here any more. */
const past = ['closing', 'ended', 'evaluated', 'archived', 'cancelled'] as const;

const pastCycles = ({ tx }: Deed) =>
  tx
    .selectFrom('cycle')
    .select('id')
    .where('state', 'in', [...past]);

/** A wish has done its work once she is paired; what others said of their gender, once nobody is matched any more. */
export async function dropWishes(deed: Deed): Promise<void> {
  const { tx } = deed;
  await tx
    .updateTable('participation')
    .set({ gender: null, gender_wish: null })
    .where((eb) => eb.or([eb('gender', 'is not', null), eb('gender_wish', 'is not', null)]))
    .where((eb) => eb.or([eb('state', 'in', [...over]), eb('cycle_id', 'in', pastCycles(deed))]))
    .execute();
  await tx
    .updateTable('participation')
    .set({ gender_wish: null })
    .where('gender_wish', 'is not', null)
    .where('state', '=', 'paired')
    .execute();
  // A mentee's own entry serves nobody: only her wish counts.
  await tx
    .updateTable('participation')
    .set({ gender: null })
    .where('gender', 'is not', null)
    .where('state', '=', 'paired')
    .where('role', '=', 'mentee')
    .execute();
}

export async function dropExclusions(deed: Deed): Promise<void> {
  await deed.tx
    .deleteFrom('participation_exclusion')
    .where('participation_id', 'in', (eb) =>
      eb
        .selectFrom('participation')
        .select('id')
        .where((where) => where.or([where('state', 'in', [...over]), where('cycle_id', 'in', pastCycles(deed))])),
    )
    .execute();
}
