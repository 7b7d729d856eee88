import type { Sight } from '../../../platform/deed.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { listOwn } from '../../tandems/store/own.ts';
import type { Arranged, ArrangedDate } from '../rules/delegates.ts';
import { endOfSession, mayPlan } from '../rules/sessions.ts';
import { findPrincipal } from './delegates.ts';
import { listOwnSessions } from './sessions.ts';

/** Reach: a delegate whom this person has named and who has said yes; never in a tandem with the delegate herself. */
export async function listArranged(sight: Sight, person_id: string): Promise<Arranged | undefined> {
  const principal = await findPrincipal(sight, person_id);
  if (!principal) return undefined;
  const as: Sight = { ...sight, actor: principal.actor };
  const tandems = (await listOwn(as)).filter((tandem) => mayPlan(tandem) && tandem.partner.id !== sight.actor.person_id);
  const known = tandems.map((tandem) => {
    const { partner } = tandem;
    const first_name = partner.preferred_name || partner.first_name;
    return {
      tandem,
      partner: { name: fullName(partner), first_name, zone: maySignIn(partner.status) ? partner.zone : undefined },
    };
  });
  const dates = (await listOwnSessions(as, tandems)).flatMap(({ session }): ArrangedDate[] => {
    const { id, tandem_id, state, starts_at, minutes, mode, place, link } = session;
    const partner = known.find(({ tandem }) => tandem.id === tandem_id)?.partner;
    const over = starts_at !== null && endOfSession({ starts_at, minutes }) <= sight.now;
    if (!partner || over || (state !== 'proposed' && state !== 'booked')) return [];
    const own = session.proposed_by === person_id;
    return [{ id, tandem_id, state, starts_at, dates: session.dates, own, minutes, mode, place, link, partner }];
  });
  const time = ({ starts_at, dates: offered }: ArrangedDate) => (starts_at ?? offered[0])?.getTime() ?? 0;
  const { person } = principal;
  return {
    person: { id: person.id, name: fullName(person), first_name: person.preferred_name || person.first_name },
    tandems: known.map(({ tandem: { id, program_de, program_en }, partner }) => ({ id, partner, program_de, program_en })),
    dates: dates.toSorted((a, b) => time(a) - time(b)),
  };
}
