import type { Actor } from '../src/platform/deed.ts';
import { createLink } from '../src/rooms/enrolment/actions/links.ts';
import { nominate } from '../src/rooms/enrolment/actions/nominate.ts';
import { insertParticipation } from '../src/rooms/enrolment/store/participations.ts';
import { cast } from './cast.ts';
import { join, openCycle } from './cycles.ts';
import type { TestHouse } from './harness.ts';
import { coordinator } from './stage-consortium.ts';

export interface EnrolmentThings {
  cycle: string;
  cycle_organization: string;
  enrol_cycle: string;
  participation: string;
  desk_participation: string;
  nominated: string;
  invitation_link: string;
}

const urs: Actor = { kind: 'person', person_id: cast.urs, name: 'Urs Amstad', roles: new Set(['member']) };

/**
 * A reverse cycle that is open: Jana is invited, somebody has signed up, a link leads in. And in the cycle of several
 * organisations Urs has nominated somebody.
 */
export async function setEnrolment(test: TestHouse, things: EnrolmentThings): Promise<void> {
  const cycle = await openCycle(test, 'reverse', { plan: { manager_agreement: true } });
  things.enrol_cycle = cycle.cycle_id;
  await test.system(async (system) => {
    const deed = { ...system, actor: coordinator };
    things.participation = deed.house.chance.id();
    await insertParticipation(deed, {
      id: things.participation,
      cycle_id: cycle.cycle_id,
      person_id: cast.jana,
      role: 'mentee',
      state: 'invited',
      way: 'invited',
      nominated_by: cast.eva,
      sealed_why: deed.house.vault.seal('She asks good questions.', `participation.why.${things.participation}`),
      created_at: deed.now,
      state_at: deed.now,
    });
    things.desk_participation = (await join(deed, cycle, { role: 'mentor', state: 'applied' })).id;
    await createLink(deed, cycle.cycle_id, { role: 'mentor' });
    const made = { email: 'nominee@weitblick.example', first_name: 'Nele', last_name: 'Sutter', role: 'mentee' as const };
    const words = { why: 'She begins to lead.', time_granted: 'Two hours a month', manager_informed_on: '2026-11-20' };
    await nominate({ ...deed, actor: urs }, things.cycle, things.cycle_organization, [{ ...made, ...words }]);
    const { tx } = deed;
    things.invitation_link = (await tx.selectFrom('invitation_link').select('id').executeTakeFirstOrThrow()).id;
    things.nominated = (
      await tx.selectFrom('participation').select('id').where('way', '=', 'nominated').executeTakeFirstOrThrow()
    ).id;
  });
}
