import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { hasRole } from '../../people/rules/person.ts';
import { nextTandemState } from '../rules.ts';
import { isAsked } from '../rules/course.ts';
import { askedMail, safetyMail } from '../mails.tsx';
import { lockOwn } from '../store/own.ts';
import { askPartners, clearQuestion, lockLiveOf, updateParty } from '../store/writing.ts';
import { endContinuations } from './continuation.ts';
import { move, tellParties } from './moves.ts';

const mayEnd = ({ actor }: Deed) => actor.kind === 'system' || hasRole(actor, 'office');

/** Somebody was suspended for quality: the partner of each of her tandems is asked and decides for herself. Asked once for each case. */
export async function askTandems(deed: Deed, person_id: string, case_id: string): Promise<void> {
  must(mayEnd(deed));
  for (const tandem of await lockLiveOf(deed, person_id)) {
    if (tandem.state === 'protective') continue;
    if (!(await askPartners(deed, tandem.id, person_id, case_id))) continue;
    await audit(deed, 'tandem.ask', { type: 'tandem', id: tandem.id });
    await tellParties(deed, tandem.id, askedMail, {}, person_id);
  }
}

/** Somebody was suspended for safety: her tandems end at once, and the partners are told that it is not because of them. */
export async function endForSafety(deed: Deed, person_id: string): Promise<void> {
  must(mayEnd(deed));
  for (const tandem of await lockLiveOf(deed, person_id)) {
    if (!nextTandemState(tandem, 'endForSafety')) continue;
    await move(deed, tandem, 'endForSafety', { ending_category: 'safety' });
    await tellParties(deed, tandem.id, safetyMail, {}, person_id);
  }
  await endContinuations(deed, person_id);
}

/** The suspension is lifted: partners who have not decided yet are not asked any more. */
export async function stopAsking(deed: Deed, case_id: string): Promise<void> {
  must(mayEnd(deed));
  await clearQuestion(deed, case_id);
}

/** The partner's answer: she goes on. To end, she uses the form for ending. */
export async function stay(deed: Deed, tandem_id: string): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!isAsked(own)) throw new Refusal('tandems.asked.not_now');
  await updateParty(deed, own.id, selfId(deed), { stays_at: deed.now });
  await audit(deed, 'tandem.stay', { type: 'tandem', id: own.id });
}
