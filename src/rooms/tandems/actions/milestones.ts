import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { movedMail } from '../mails.tsx';
import { isOpenRoom, nextTandemState, type TandemState } from '../rules.ts';
import { lockTandem, type OwnTandem } from '../store/own.ts';
import { updateTandem } from '../store/writing.ts';
import { move, tellParties } from './moves.ts';

const milestoneField = { goals: 'goals_at', midterm: 'midterm_at' } as const;

/** Marks, once, that the first goal is set or that both have looked back at half time. Nothing happens the second time. */
export async function reachMilestone(deed: Deed, tandem_id: string, milestone: 'goals' | 'midterm'): Promise<void> {
  const tandem = found(await lockTandem(deed, tandem_id), 'tandem');
  const field = milestoneField[milestone];
  if (tandem[field]) return;
  await updateTandem(deed, tandem_id, { [field]: deed.now });
  await audit(deed, 'tandem.reach', { type: 'tandem', id: tandem_id }, { after: milestone });
}

/**
 * Both have ticked the five points; the caller holds the lock and has checked that. The partner is told by mail.
 * @throws Refusal 409 where the tandem is not getting to know each other, or one of the two has not yet said yes to the first talk.
 */
export async function holdKickoff(deed: Deed, own: OwnTandem): Promise<TandemState> {
  if (!nextTandemState(own, 'holdKickoff')) throw new Refusal('tandems.course.not_now');
  const { said, partner_said } = own;
  if (!said.contact_confirmed_at) throw new Refusal('tandems.kickoff.first_yours');
  if (!partner_said.contact_confirmed_at) throw new Refusal('tandems.kickoff.first_theirs', { name: fullName(own.partner) });
  const state = await move(deed, own, 'holdKickoff', { kickoff_at: deed.now });
  await tellParties(deed, own.id, movedMail, { state: state === 'active' ? state : 'kickoff_done' }, deed.actor.person_id ?? '');
  return state;
}

/**
 * Both have signed; the caller holds the lock and has checked that. The first agreement makes the tandem active and the partner is
 * told so by mail; of later versions only the date is kept, and telling is the caller's.
 * @throws Refusal 409 where a step before it is missing, or the room is closed.
 */
export async function signAgreement(deed: Deed, own: OwnTandem): Promise<TandemState> {
  if (!own.has_agreement || !isOpenRoom(own)) throw new Refusal('tandems.course.not_now');
  if (own.state === 'forming') throw new Refusal(own.has_kickoff ? 'tandems.sign.kickoff_first' : 'tandems.sign.talk_first');
  if (nextTandemState(own, 'sign')) {
    const state = await move(deed, own, 'sign', { signed_at: deed.now });
    await tellParties(deed, own.id, movedMail, { state: 'active' }, deed.actor.person_id ?? '');
    return state;
  }
  await updateTandem(deed, own.id, { signed_at: deed.now });
  await audit(deed, 'tandem.signAgain', { type: 'tandem', id: own.id });
  return own.state;
}

export interface Rhythm {
  /** Weeks from one meeting to the next, 1 to 26. */
  interval_weeks: number;
  /** 1 to 60. */
  session_count: number;
  /** 15 to 480. */
  session_minutes: number;
}

/** What the two have agreed on in the kickoff talk; the plan of the period starts from it. The caller holds the lock. */
export async function setRhythm(
  deed: Deed,
  tandem_id: string,
  { interval_weeks, session_count, session_minutes }: Rhythm,
): Promise<void> {
  const before = found(await lockTandem(deed, tandem_id), 'tandem');
  const rhythm = { interval_weeks, session_count, session_minutes };
  const was = {
    interval_weeks: before.interval_weeks,
    session_count: before.session_count,
    session_minutes: before.session_minutes,
  };
  if (JSON.stringify(was) === JSON.stringify(rhythm)) return;
  await updateTandem(deed, tandem_id, rhythm);
  await audit(deed, 'tandem.setRhythm', { type: 'tandem', id: tandem_id }, { before: was, after: rhythm });
}
