import type { TestHouse } from './harness.ts';
import type { OpenCycle } from './cycles.ts';
import { audit } from '../src/platform/db/audit.ts';
import type { ProposalState } from '../src/rooms/pairing/rules.ts';
import { openAnswers } from '../src/rooms/pairing/store/answers.ts';
import { insertProposal } from '../src/rooms/pairing/store/proposals.ts';

/** A proposal of two participations of a cycle, as far as it has come. Returns its id. */
export async function propose(
  test: TestHouse,
  { cycle_id }: Pick<OpenCycle, 'cycle_id'>,
  [first_id, second_id]: readonly [string, string],
  state: ProposalState = 'suggested',
): Promise<string> {
  return test.system(async (deed) => {
    const id = deed.house.chance.id();
    await insertProposal(deed, {
      id,
      cycle_id,
      origin: 'hand',
      first_id,
      second_id,
      state,
      state_at: deed.now,
      score: 8200,
      reasons: [{ key: 'topics_all', speaks: 'for', criterion: 'topics', vars: { topics: ['delegation'] } }],
      created_at: deed.now,
      ...(state === 'offered' ? { offered_at: deed.now } : {}),
    });
    if (state === 'offered') {
      await openAnswers(deed, id, [first_id, second_id]);
      // The trail decides who still reaches an offer that was taken back.
      await audit(deed, 'proposal.offer', { type: 'proposal', id }, { before: 'shortlisted', after: 'offered' });
    }
    return id;
  });
}

/** Who stands behind a participation. */
export async function personOf(test: TestHouse, participation_id: string): Promise<{ id: string; email: string }> {
  return test.house.db
    .selectFrom('participation')
    .innerJoin('person', 'person.id', 'participation.person_id')
    .select(['person.id', 'person.email'])
    .where('participation.id', '=', participation_id)
    .executeTakeFirstOrThrow();
}

export async function proposalState(test: TestHouse, id: string): Promise<string> {
  const row = await test.house.db.selectFrom('match_proposal').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state ?? 'gone';
}

export async function participationState(test: TestHouse, id: string): Promise<string> {
  const row = await test.house.db.selectFrom('participation').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state ?? 'gone';
}
