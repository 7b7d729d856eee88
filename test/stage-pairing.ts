import type { Deed } from '../src/platform/deed.ts';
import { openAnswers } from '../src/rooms/pairing/store/answers.ts';
import { openClearances } from '../src/rooms/pairing/store/clearances.ts';
import { insertProposal } from '../src/rooms/pairing/store/proposals.ts';
import type { ProposalState } from '../src/rooms/pairing/rules.ts';
import { cast } from './cast.ts';
import { join, openCycle, type OpenCycle } from './cycles.ts';
import type { TestHouse } from './harness.ts';
import type { things } from './stage.ts';

async function proposed(
  deed: Deed,
  { cycle_id }: Pick<OpenCycle, 'cycle_id'>,
  [first_id, second_id]: readonly [string, string],
  state: ProposalState,
): Promise<string> {
  const id = deed.house.chance.id();
  const at = { state_at: deed.now, created_at: deed.now, offered_at: state === 'offered' ? deed.now : null };
  await insertProposal(deed, { id, cycle_id, origin: 'hand', first_id, second_id, state, score: 8200, reasons: [], ...at });
  if (state === 'offered') await openAnswers(deed, id, [first_id, second_id]);
  return id;
}

/**
 * In the cross cycle: a pair on the shortlist; one with the third organisation, for which Urs speaks; one offered to Jana; a change that nobody has
 * looked at. And an exchange in which Jana may meet somebody.
 */
export async function setPairing(test: TestHouse, all: typeof things): Promise<void> {
  const meet = await openCycle(test, 'exchange', { plan: { mode: 'self' } });
  all.meet_cycle = meet.cycle_id;
  await test.system(async (deed) => {
    const cycle = { cycle_id: all.cycle, program_id: all.cycle_program, organizations: [] };
    const rows = await deed.tx
      .selectFrom('cycle_organization')
      .select('organization_id')
      .where('cycle_id', '=', all.cycle)
      .execute();
    const organizations = rows.map(({ organization_id }) => organization_id).filter((id) => id !== all.cycle_organization);
    const [one, other] = [organizations[0]!, organizations[1]!];
    const pair = async () => {
      const mentee = await join(deed, cycle, { role: 'mentee', organization_id: one });
      const mentor = await join(deed, cycle, { role: 'mentor', organization_id: other });
      return [mentee.id, mentor.id] as const;
    };
    all.match_proposal = await proposed(deed, cycle, await pair(), 'shortlisted');
    all.clearing = await proposed(deed, cycle, await pair(), 'org_clearing');
    await openClearances(deed, all.clearing, [one]);
    all.clearing_organization = one;
    const id = deed.house.chance.id();
    const speaks = { id, organization_id: one, person_id: cast.urs, role: 'hr' as const, since: deed.now, until: null };
    await deed.tx.insertInto('organization_contact').values(speaks).execute();
    const jana = await join(deed, cycle, { role: 'mentee', person_id: cast.jana });
    const [, mentor] = await pair();
    all.offer = await proposed(deed, cycle, [jana.id, mentor], 'offered');
    all.alert = deed.house.chance.id();
    await deed.tx
      .insertInto('rule_alert')
      .values({
        id: all.alert,
        cycle_id: all.cycle,
        participation_id: mentor,
        cause: 'organization',
        rules: [],
        created_at: deed.now,
        proposal_id: all.offer,
      })
      .execute();
    await join(deed, meet, { role: 'partner', person_id: cast.jana });
    all.meet_participation = (await join(deed, meet, { role: 'partner' })).id;
  });
}
