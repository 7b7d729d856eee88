import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { isMember } from '../../people/rules/person.ts';
import { shortName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { askedMail, takenBackMail } from '../mails/offers.ts';
import type { PairIds } from '../store/explained.ts';
import type { StoredReason } from '../rules.ts';
import { openAnswers, writeAnswer } from '../store/answers.ts';
import { lockParties, placesLeftOf } from '../store/places.ts';
import { insertProposal, lockProposal } from '../store/proposals.ts';
import { countOpenAsks, hasAskedToday, wordsSeal } from '../store/self.ts';
import { findOwnPlace } from '../store/meeting.ts';
import { moveProposal } from './move.ts';

/** The pair that is asked for, as the rules and the reasons saw it before the transaction. */
export interface AskedPair extends PairIds {
  score: number;
  reasons: StoredReason[];
}

/** One participant asks another for a tandem. Her own yes lies in the question. Returns the proposal's id. */
export async function askInCycle(
  deed: Deed,
  cycle_id: string,
  other_id: string,
  words: string,
  pair: AskedPair,
): Promise<string> {
  const { cycle, own, open } = found(await findOwnPlace(deed, cycle_id), 'cycle');
  must(isMember(deed.actor));
  if (!open || cycle.plan.mode !== 'self') throw new Refusal('pairing.meet.not_now');
  const parties = await lockParties(deed, [own.id, other_id]);
  const left = await placesLeftOf(deed, parties);
  if ((left.get(own.id) ?? 0) < 1) throw new Refusal('pairing.offer.own_place');
  if ((left.get(other_id) ?? 0) < 1) throw new Refusal('pairing.meet.full');
  const max = cycle.settings.max_open_requests;
  if ((await countOpenAsks(deed, own.id)) >= max) throw new Refusal('pairing.meet.too_many', { max });
  // One mail per pair and day: whoever asks and takes back does not fill the other's mailbox.
  const told = await hasAskedToday(deed, own.id, pair);
  const id = deed.house.chance.id();
  const fresh = await insertProposal(deed, {
    id,
    cycle_id,
    ...pair,
    origin: 'self',
    state: 'offered',
    state_at: deed.now,
    offered_at: deed.now,
    created_at: deed.now,
    created_by: deed.actor.person_id,
    asked_by: own.id,
    sealed_words: deed.house.vault.seal(words, wordsSeal(id)),
  });
  if (!fresh) throw new Refusal('pairing.meet.open_already');
  await openAnswers(deed, id, [pair.first_id, pair.second_id]);
  await writeAnswer(deed, { proposal_id: id, participation_id: own.id, answer: 'yes', sealed_reason: null });
  await audit(deed, 'proposal.ask', { type: 'proposal', id }, { after: 'offered' });
  if (told) return id;
  const self = found(await findAnyPerson(deed, own.person_id), 'person');
  await writeTo(deed, found(parties.get(other_id)).person_id, askedMail, { proposal_id: id, name: shortName(self) });
  return id;
}

/** She takes her question back before it is answered. */
export async function withdrawAsk(deed: Deed, proposal_id: string): Promise<void> {
  const proposal = found(await lockProposal(deed, proposal_id), 'proposal');
  const parties = await lockParties(deed, [proposal.first_id, proposal.second_id]);
  const own = found(
    [...parties.values()].find(({ person_id }) => person_id === deed.actor.person_id),
    'proposal',
  );
  must(proposal.asked_by === own.id);
  if (proposal.state !== 'offered') throw new Refusal(`pairing.offer.now.${proposal.state}`);
  // Asked on this very day: the page that the mail leads to says what became of it.
  const told = await hasAskedToday(deed, own.id, proposal);
  await moveProposal(deed, proposal, 'discard', { discard_kind: 'by_hand' });
  const other = [...parties.values()].find(({ id }) => id !== own.id);
  if (other && !told) await writeTo(deed, other.person_id, takenBackMail, { proposal_id });
}
