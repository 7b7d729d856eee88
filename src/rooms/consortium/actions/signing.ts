import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { must, Refusal } from '../../../platform/refusal.ts';
import { runningStaff } from '../../cycles/store/staff.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { agreementOfferedMail, agreementSignedMail } from '../mails.tsx';
import { contactRoles, cooperationStep } from '../rules.ts';
import { halfClauses } from '../rules/draft.ts';
import { missingClauses } from '../rules/body.ts';
import { maySignFor } from '../rules/organizations.ts';
import { contactIds } from '../store/contacts.ts';
import { updateCooperation, type Cooperation } from '../store/cooperations.ts';
import { updatePart } from '../store/parts.ts';
import { takeBackOffer } from './cooperation-end.ts';
import { deskCooperations, draftOf, lockCooperations, mustBeOpen, type Locked } from './drafts.ts';

interface Signature {
  name: string;
  seen: string;
}

/** What is signed is what stood on the page. */
function mustBeSeen(row: Cooperation, { seen }: Signature): void {
  if (seen !== row.hash) throw new Refusal('consortium.agreement.changed_meanwhile');
}

const about = ({ cycle, organization }: Locked) => ({
  cycle_id: cycle.id,
  organization_id: organization.id,
  organization: organization.name,
  cycle_de: cycle.name_de,
  cycle_en: cycle.name_en,
});

/** The house signs, and the organisation is asked. @throws Refusal 409 where a clause lacks words, or nobody could sign there. */
export async function offerCooperation(deed: Deed, cycle_id: string, organization_id: string, by: Signature): Promise<void> {
  const locked = await deskCooperations(deed, cycle_id, organization_id);
  mustBeOpen(locked);
  const draft = draftOf(locked);
  mustBeSeen(draft, by);
  if (missingClauses(draft.body).length + halfClauses(draft.body).length > 0) throw new Refusal('consortium.agreement.half');
  const contacts = await contactIds(deed, organization_id, contactRoles);
  if (contacts.length === 0) throw new Refusal('consortium.agreement.nobody', { organization: locked.organization.name });
  await updateCooperation(deed, draft.id, {
    state: 'offered',
    house_signed_at: deed.now,
    house_signed_by: deed.actor.person_id,
    house_name: by.name,
  });
  await audit(deed, 'cooperation.offer', { type: 'cooperation', id: draft.id }, { before: 'draft', after: 'offered' });
  for (const person_id of contacts) await writeTo(deed, person_id, agreementOfferedMail, about(locked));
}

export async function takeBack(deed: Deed, cycle_id: string, organization_id: string): Promise<void> {
  const { open } = await deskCooperations(deed, cycle_id, organization_id);
  if (!open || !cooperationStep(open.state, 'takeBack')) throw new Refusal('consortium.agreement.not_offered');
  await takeBackOffer(deed, open);
}

/**
 * The organisation signs: it holds from now on, the one before is history, and the places are those of the agreement.
 * @throws Refusal 409 where the cycle is over, nothing waits for a signature, or the text has changed.
 */
export async function signCooperation(deed: Deed, cycle_id: string, organization_id: string, by: Signature): Promise<void> {
  const locked = await lockCooperations(deed, cycle_id, organization_id);
  must(maySignFor(locked.organization.reach), 'consortium.agreement.not_yours');
  mustBeOpen(locked);
  const { open, signed, part } = locked;
  if (!open || !cooperationStep(open.state, 'sign')) throw new Refusal('consortium.agreement.not_offered');
  mustBeSeen(open, by);
  if (signed) {
    await updateCooperation(deed, signed.id, { state: 'replaced' });
    await audit(deed, 'cooperation.replace', { type: 'cooperation', id: signed.id }, { before: 'signed', after: 'replaced' });
  }
  await updateCooperation(deed, open.id, {
    state: 'signed',
    organization_signed_at: deed.now,
    organization_signed_by: deed.actor.person_id,
    organization_name: by.name,
  });
  const { mentor_places, mentee_places } = open.body;
  await updatePart(deed, part, { mentor_places, mentee_places });
  await audit(deed, 'cooperation.sign', { type: 'cooperation', id: open.id }, { before: 'offered', after: 'signed' });
  for (const person_id of await runningStaff(deed, cycle_id))
    if (person_id !== deed.actor.person_id) await writeTo(deed, person_id, agreementSignedMail, about(locked));
}

/** The cooperation is called off while the cycle goes on: nothing holds any more, the organisation is still in. */
export async function endCooperation(deed: Deed, cycle_id: string, organization_id: string): Promise<void> {
  const { signed } = await deskCooperations(deed, cycle_id, organization_id);
  if (!signed || !cooperationStep(signed.state, 'end')) throw new Refusal('consortium.agreement.not_signed');
  await updateCooperation(deed, signed.id, { state: 'ended' });
  await audit(deed, 'cooperation.end', { type: 'cooperation', id: signed.id }, { before: 'signed', after: 'ended' });
}
