import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { moveParticipation } from '../../enrolment/actions/moves.ts';
import type { Participation } from '../../enrolment/store/participations.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { formPair } from '../../tandems/actions.ts';
import { matchedMail } from '../mails/offers.ts';
import { commonMode, earlierEnd, givenTopics } from '../rules/answers.ts';
import { placesLeftOf } from '../store/places.ts';
import { lockOpenOf, type Proposal } from '../store/proposals.ts';
import { topicsOf } from '../store/topics.ts';
import { moveProposal } from './move.ts';

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
  for (const party of [first, second]) {
    // The wish was for the matching; once it has led to somebody, nobody needs it any more.
    const gone = { gender_wish: null, ...((left.get(party.id) ?? 0) <= 1 ? { gender: null } : {}) };
    if (party.state === 'ready') await moveParticipation(deed, party, 'pair', gone);
  }
  await dropOthers(
    deed,
    [first, second].filter(({ id }) => (left.get(id) ?? 0) <= 1),
  );
  await writeTo(deed, first.person_id, matchedMail, { tandem_id, name: fullName(other) });
  await writeTo(deed, second.person_id, matchedMail, { tandem_id, name: fullName(one) });
  return tandem_id;
}

/** Whoever has no place left stands in no other proposal. Those that were offered cannot be there: an offer holds a place. */
async function dropOthers(deed: Deed, full: readonly Participation[]): Promise<void> {
  const rows = await lockOpenOf(
    deed,
    full.map(({ id }) => id),
  );
  for (const row of rows) if (row.state !== 'offered') await moveProposal(deed, row, 'discard', { discard_kind: 'rule' });
}
