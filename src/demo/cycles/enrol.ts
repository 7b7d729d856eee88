import type { ParticipationState } from '../../rooms/enrolment/rules.ts';
import type { CareerLevel, DemoPerson } from '../types.ts';
import { companies, type Contacts } from './companies.ts';
import type { DemoCycle } from './cycles.ts';
import { addWishes, type Desk, type Enrolled } from './participants.ts';
import type { Staff } from './staff.ts';

const leads: CareerLevel[] = ['team_lead', 'leader', 'executive'];
const begins: CareerLevel[] = ['starter', 'professional'];

/** «Brückenschlag» of next year: 42 mentees and 38 mentors of seven companies, a few of them not ready yet. */
export function enrolBridge(
  desk: Desk,
  staff: Staff,
  contacts: Contacts,
  cycle: DemoCycle,
  cast: { jana?: DemoPerson; urs?: DemoPerson },
): void {
  const late: Record<number, ParticipationState> = { 3: 'accepted', 17: 'nominated', 29: 'accepted', 40: 'in_training' };
  const sides: Record<'mentee' | 'mentor', Enrolled[]> = { mentee: [], mentor: [] };
  for (const role of ['mentee', 'mentor'] as const) {
    let at = 0;
    for (const { name, mentees, mentors } of companies) {
      for (let left = role === 'mentee' ? mentees : mentors; left > 0; left -= 1) {
        // The two of the tour have been nominated and have not answered.
        const known = role === 'mentee' ? cast.jana : cast.urs;
        const own = known && left === 1 && name === (role === 'mentee' ? 'Klinik am Moos' : 'Hallbach Antriebe');
        const person = own ? known : staff.take(name, role === 'mentee' ? begins : leads);
        const state = own ? 'nominated' : (late[at + (role === 'mentor' ? 5 : 0)] ?? 'ready');
        sides[role].push(
          desk.add({
            cycle,
            person,
            role,
            state,
            nominated_by: contacts.hr.get(name),
            ...(state === 'nominated' ? { days: 12 } : {}),
          }),
        );
        at += 1;
      }
    }
  }
  addWishes(desk, sides.mentee, sides.mentor, desk.random);
  addWishes(desk, sides.mentor, sides.mentee, desk.random);
}

/** Interns show the leadership of a company how they work; the mentors are in training. */
export function enrolReverse(desk: Desk, staff: Staff, cycle: DemoCycle): void {
  for (let at = 0; at < 11; at += 1)
    desk.add({
      cycle,
      person: staff.take('Hallbach Antriebe', begins),
      role: 'mentor',
      state: at < 2 ? 'applied' : at < 8 ? 'in_training' : 'ready',
      days: 14,
    });
  for (let at = 0; at < 9; at += 1)
    desk.add({
      cycle,
      person: staff.take('Hallbach Antriebe', ['leader', 'executive']),
      role: 'mentee',
      state: at < 2 ? 'accepted' : 'ready',
      days: 14,
      on_page: at % 2 === 1,
    });
}
