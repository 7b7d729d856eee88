import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { moveParticipation } from '../../enrolment/actions/moves.ts';
import type { Participation } from '../../enrolment/store/participations.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { formPair } from '../../tandems/actions.ts';
import { matchedMail, notFormedMail } from '../mails/offers.ts';
import { commonMode, earlierEnd, givenTopics } from '../rules/answers.ts';
import { lockParties, placesLeftOf } from '../store/places.ts';
import { lockOpenOf, type Proposal } from '../store/proposals.ts';
import { topicsOf } from '../store/topics.ts';
import { moveProposal } from './move.ts';
import { tellBoth } from './tell.ts';

/** Both have said yes under the lock of the caller: their tandem begins. Returns its id. */
export async function formFromProposal(
  deed: Deed,
  proposal: Proposal,
  parties: ReadonlyMap<string, Participation>,
): Promise<string> {
  const cycle = found(await readCycle(deed, proposal.cycle_id), 'cycle');
  const [first, second] = [found(parties.get(proposal.first_id)), found(parties.get(proposal.second_id))];
  const left = await placesLeftOf(deed, parties, [proposal.id]);
  if ([first, second].some(({ id }) => (left.get(id) ?? 0) < 1)) throw new Refusal('pairing.offer.gone');
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
  await dropOthers(
    deed,
    [first, second].filter(({ id }) => (left.get(id) ?? 0) <= 1),
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
