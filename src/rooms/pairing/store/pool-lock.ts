import '../../people/tables.ts';
import '../../enrolment/tables.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { Pool } from '../rules/pool.ts';

/** Persons whom a pool names; among those excluded there are organisations too. */
function namedIn({ people }: Pool): string[] {
  return [
    ...new Set(
      people.flatMap(({ person_id, facts: { ties } }) => [
        person_id,
        ...(ties?.superiors ?? []),
        ...(ties?.exclusions ?? []),
        ...(ties?.partners ?? []),
        ...(ties?.wishes ?? []),
      ]),
    ),
  ].toSorted();
}

/**
 * Keeps everybody of a pool in place until the end of the deed. False: since it was read, somebody's account was erased or joined with another one, and
 * nothing may be kept of how it was.
 */
export async function holdPool({ tx }: Deed, pool: Pool): Promise<boolean> {
  const own = new Map(pool.people.map(({ id, person_id }) => [id, person_id]));
  const places = await tx
    .selectFrom('participation')
    .select(['id', 'person_id'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...own.keys()]))))
    .orderBy('id')
    .forShare()
    .execute();
  if (places.length < own.size || places.some(({ id, person_id }) => own.get(id) !== person_id)) return false;
  const persons = await tx
    .selectFrom('person')
    .select(['status', 'merged_into'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(namedIn(pool)))))
    .orderBy('id')
    .forShare()
    .execute();
  return persons.every(({ status, merged_into }) => status !== 'erased' && merged_into === null);
}
