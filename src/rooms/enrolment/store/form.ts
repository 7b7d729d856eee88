import type { Sight } from '../../../platform/deed.ts';
import { findProfile, type Profile } from '../../people/store/profiles.ts';
import type { Participation } from './participations.ts';
import '../tables.ts';

/** What she said in the newest other cycle whose form she completed. */
export async function findEarlier({ db }: Pick<Sight, 'db'>, row: Participation): Promise<Participation | undefined> {
  return db
    .selectFrom('participation')
    .selectAll()
    .where('person_id', '=', row.person_id)
    .where('id', '<>', row.id)
    .where('role', '=', row.role)
    .where('form_at', 'is not', null)
    .orderBy('form_at', 'desc')
    .executeTakeFirst();
}

export async function ownProfile(sight: Sight, row: Participation): Promise<Profile> {
  const profile = await findProfile(sight, row.person_id);
  if (!profile) throw new Error('a participation without a person');
  return profile;
}

/** Of those who take part on the other side: how many said that they are a woman, or a man. */
export async function countGenders(
  { db }: Pick<Sight, 'db'>,
  { cycle_id, roles }: { cycle_id: string; roles: readonly Participation['role'][] },
): Promise<{ woman: number; man: number }> {
  const rows = await db
    .selectFrom('participation')
    .select(['gender', (eb) => eb.fn.countAll<string>().as('n')])
    .where('cycle_id', '=', cycle_id)
    .where('role', 'in', [...roles])
    .where('state', 'in', ['accepted', 'in_training', 'ready', 'paired'])
    .groupBy('gender')
    .execute();
  const of = (gender: string) => Number(rows.find((row) => row.gender === gender)?.n ?? 0);
  return { woman: of('woman'), man: of('man') };
}
