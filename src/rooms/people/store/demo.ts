import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { fullName } from '../rules/profile.ts';

export interface DemoDoor {
  id: string;
  name: string;
  role: 'member' | 'mentor' | 'office' | 'operator' | 'confidant' | 'hr';
}

/** Addresses of the people who play the six parts in the demo world. */
const cast = {
  member: 'jana.brandis@klinik-am-moos.example',
  mentor: 'urs.amstad@hallbach-antriebe.example',
  office: 'eva.kranich@verband-weitblick.example',
  operator: 'tarik.okan@verband-weitblick.example',
  confidant: 'ruth.imboden@verband-weitblick.example',
  hr: 'regula.seiler@optik-lindhof.example',
} as const;

/** The one-click sign-ins; none unless the database was made as a demo. */
export async function demoDoors(sight: Sight): Promise<DemoDoor[]> {
  const people = await sight.db
    .selectFrom('person')
    .select(['person.id', 'email', 'first_name', 'last_name', 'preferred_name'])
    .where('email', 'in', Object.values(cast))
    .where('status', '=', 'active')
    .where((eb) => eb.exists(eb.selectFrom('network').select('network.id').where('demo', '=', true)))
    .execute();
  return (Object.keys(cast) as (keyof typeof cast)[]).flatMap((role) => {
    const person = people.find(({ email }) => email === cast[role]);
    return person ? [{ id: person.id, name: fullName(person), role }] : [];
  });
}
