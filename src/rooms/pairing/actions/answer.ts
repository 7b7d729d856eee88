import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal, must } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { notFormedMail } from '../mails/offers.ts';
import { outcomeOf } from '../rules/answers.ts';
import { listAnswers, reasonSeal, writeAnswer } from '../store/answers.ts';
import { lockParties, placesLeftOf } from '../store/places.ts';
import { lockWithOthers, type Proposal } from '../store/proposals.ts';
import { formFromProposal } from './form.ts';
import { moveProposal } from './move.ts';
import { tellBoth } from './tell.ts';

/** Ends an offer to which at least one has said no, or nothing. Both read the same words. */
export async function closeOffer(deed: Deed, proposal: Proposal, verb: 'oneDeclines' | 'noAnswer'): Promise<void> {
  await moveProposal(deed, proposal, verb);
  const parties = await lockParties(deed, [proposal.first_id, proposal.second_id]);
  await tellBoth(deed, parties, [proposal.first_id, proposal.second_id], notFormedMail, { proposal_id: proposal.id });
}

/**
 * One of the two says yes or no. She may change it while the other has not spoken; the second word decides. The reason is read by the coordination.
 * Returns the tandem's id where both have said yes and nothing stands against it.
 */
export async function answerOffer(
  deed: Deed,
  proposal_id: string,
  { answer, reason }: { answer: 'yes' | 'no'; reason: string },
): Promise<string | undefined> {
  const proposal = found(await lockWithOthers(deed, proposal_id), 'proposal');
  const parties = await lockParties(deed, [proposal.first_id, proposal.second_id]);
  const own = found(
    [...parties.values()].find(({ person_id }) => person_id === deed.actor.person_id),
    'proposal',
  );
  must(isMember(deed.actor));
  if (proposal.state !== 'offered') throw new Refusal(`pairing.offer.now.${proposal.state}`);
  // Her yes lies in her question; what she can still do is take it back.
  if (proposal.asked_by === own.id) throw new Refusal('pairing.offer.own_question');
  if (answer === 'yes') {
    if (own.state !== 'ready' && own.state !== 'paired') throw new Refusal('pairing.offer.not_ready');
    const left = await placesLeftOf(deed, parties, [proposal.id]);
    if ((left.get(own.id) ?? 0) < 1) throw new Refusal('pairing.offer.own_place');
  }
  const sealed_reason = answer === 'no' && reason ? deed.house.vault.seal(reason, reasonSeal(proposal.id, own.id)) : null;
  await writeAnswer(deed, { proposal_id: proposal.id, participation_id: own.id, answer, sealed_reason });
  const outcome = outcomeOf((await listAnswers(deed, [proposal.id])).map((row) => row.answer));
  if (outcome === 'accepted') return formFromProposal(deed, proposal, parties);
  if (outcome === 'declined') await closeOffer(deed, proposal, 'oneDeclines');
  return undefined;
}
