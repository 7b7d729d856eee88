import type { Deed } from '../../../platform/deed.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { offerReminderMail } from '../mails/offers.ts';
import { isOfferOver, offerEnds, offerRemindersDue } from '../rules/answers.ts';
import { listAnswers } from '../store/answers.ts';
import { lockDueOffers } from '../store/due.ts';
import { lockParties } from '../store/places.ts';
import { updateProposal } from '../store/proposals.ts';
import { closeOffer } from './answer.ts';

/** Reminds whoever has not answered, and ends offers whose time is over. */
export async function watchOffers(deed: Deed): Promise<void> {
  for (const proposal of await lockDueOffers(deed)) {
    const offered_at = proposal.offered_at!;
    const answers = await listAnswers(deed, [proposal.id]);
    if (isOfferOver(offered_at, deed.now)) {
      await closeOffer(deed, proposal, answers.some(({ answer }) => answer === 'no') ? 'oneDeclines' : 'noAnswer');
      continue;
    }
    const due = offerRemindersDue(offered_at, deed.now);
    if (due <= proposal.reminders) continue;
    await updateProposal(deed, proposal.id, { reminders: due });
    const parties = await lockParties(deed, [proposal.first_id, proposal.second_id]);
    for (const { answer, participation_id } of answers) {
      const party = answer === null ? parties.get(participation_id) : undefined;
      if (party) await writeTo(deed, party.person_id, offerReminderMail, { proposal_id: proposal.id, by: offerEnds(offered_at) });
    }
  }
}
