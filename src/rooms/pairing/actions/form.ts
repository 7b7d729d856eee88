import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { mayBeMatched } from '../../cycles/rules.ts';
import { readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { moveParticipation } from '../../enrolment/actions/moves.ts';
import type { Participation } from '../../enrolment/store/participations.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { formPair } from '../../tandems/actions.ts';
import { matchedMail, notFormedMail } from '../mails/offers.ts';
import { commonMode, earlierEnd, givenTopics } from '../rules/answers.ts';
import type { Barrier } from '../rules/barriers.ts';
import { pairKey } from '../rules/pool.ts';
import { explainPairs } from '../store/explained.ts';
import { countRunning, lockParties, placesLeftOf } from '../store/places.ts';
import { lockOpenOf, type Proposal } from '../store/proposals.ts';
import { topicsOf } from '../store/topics.ts';
import { moveProposal } from './move.ts';
import { tellBoth } from './tell.ts';

/** What no word of the two overrides. Points, times and topics may have changed since they were asked: that is theirs to judge. */
const never: readonly Barrier[] = [
  'same_person',
  'same_organization',
  'competitors',
  'reporting_line',
  'excluded',
  'already_paired',
  'forbidden',
  'objected',
];

async function isBarred(deed: Deed, cycle: Cycle, pair: Proposal): Promise<boolean> {
  const view = (await explainPairs(deed, cycle, [pair])).get(pairKey(pair.first_id, pair.second_id));
  return !view || view.barriers.some((barrier) => never.includes(barrier));
}

/**
 * Both have said yes under the lock of the caller: their tandem begins. Returns its id; undefined where a rule stands against it by now: then the
 * proposal ends, and both read the same as after a no. @throws Refusal 409 where a place is gone, or the cycle pairs nobody any more.
 */
export async function formFromProposal(
  deed: Deed,
  proposal: Proposal,
  parties: ReadonlyMap<string, Participation>,
): Promise<string | undefined> {
  const cycle = found(await readCycle(deed, proposal.cycle_id), 'cycle');
  const [first, second] = [found(parties.get(proposal.first_id)), found(parties.get(proposal.second_id))];
  const left = await placesLeftOf(deed, parties, [proposal.id]);
  if (!mayBeMatched(cycle)) throw new Refusal('pairing.offer.cycle');
  if ([first, second].some(({ id }) => (left.get(id) ?? 0) < 1)) throw new Refusal('pairing.offer.gone');
  if (await isBarred(deed, cycle, proposal)) {
    await moveProposal(deed, proposal, 'discard', { discard_kind: 'rule' });
    await tellBoth(deed, parties, [first.id, second.id], notFormedMail, { proposal_id: proposal.id });
    return undefined;
  }
  const [one, other] = [found(await findAnyPerson(deed, first.person_id)), found(await findAnyPerson(deed, second.person_id))];
  const topics = await topicsOf(deed, [first.id, second.id]);
  const gives = (from: string, to: string) => givenTopics(topics.get(from)?.offers ?? [], topics.get(to)?.needs ?? []);
  const ends_on = earlierEnd([first.contract_end_on, second.contract_end_on], cycle.ends_on);
  const tandem_id = await formPair(
    deed,
    {
      program_id: cycle.program_id,
      cycle_id: cycle.id,
      months: cycle.settings.default_months,
      mode: commonMode(one.work_mode, other.work_mode),
      ...(ends_on ? { ends_on } : {}),
    },
    [
      { person_id: second.person_id, role: second.role, gives: gives(second.id, first.id) },
      { person_id: first.person_id, role: first.role, gives: first.role === 'mentee' ? [] : gives(first.id, second.id) },
    ],
  );
  await moveProposal(deed, proposal, 'bothAccept', { tandem_id });
  for (const party of [first, second]) if (party.state === 'ready') await moveParticipation(deed, party, 'pair');
  const running = await countRunning(deed, [first.id, second.id]);
  await dropOthers(
    deed,
    [first, second].filter(({ id, capacity }) => (running.get(id) ?? 0) >= capacity),
  );
  await writeTo(deed, first.person_id, matchedMail, { tandem_id, name: fullName(other) });
  await writeTo(deed, second.person_id, matchedMail, { tandem_id, name: fullName(one) });
  return tandem_id;
}

/** Whoever has no place left stands in no other proposal; who had asked her, or was asked by her, is told. */
async function dropOthers(deed: Deed, full: readonly Participation[]): Promise<void> {
  const gone = new Set(full.map(({ id }) => id));
  for (const row of await lockOpenOf(deed, [...gone])) {
    await moveProposal(deed, row, 'discard', { discard_kind: 'rule' });
    if (row.state !== 'offered') continue;
    const rest = [row.first_id, row.second_id].filter((id) => !gone.has(id));
    await tellBoth(deed, await lockParties(deed, rest), rest, notFormedMail, { proposal_id: row.id });
  }
}
