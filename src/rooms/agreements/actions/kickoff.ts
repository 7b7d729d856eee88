import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { holdKickoff, setRhythm } from '../../tandems/actions/milestones.ts';
import { tellParties } from '../../tandems/actions/moves.ts';
import { nextTandemState } from '../../tandems/rules.ts';
import { talkedAt } from '../../tandems/rules/course.ts';
import { lockOwn, partiesOf, type OwnTandem } from '../../tandems/store/own.ts';
import type { heldForm, pointForm } from '../forms/kickoff.ts';
import { kickoffChangedMail, kickoffReadyMail } from '../mails/kickoff.tsx';
import type { KickoffPoint } from '../rules.ts';
import { isAgreed, isSameRhythm, mayEditKickoff, tickWord, type Rhythm } from '../rules/kickoff.ts';
import { deleteTicks, insertTick, kickoffState, listKickoffNotes, putHeldOn, putNote } from '../store/kickoff.ts';

/** The tandem under a lock, so that whoever writes second sees what the first wrote. */
async function open(deed: Deed, tandem_id: string): Promise<OwnTandem> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  found(own.has_kickoff || undefined, 'kickoff');
  if (!mayEditKickoff(own)) throw new Refusal(own.kickoff_at ? 'agreements.kickoff.over' : 'agreements.closed');
  return own;
}

/** Moves the tandem on once everything is there: five points ticked by both, and both have said yes to the first talk. */
async function moveOn(deed: Deed, own: OwnTandem, reader: Sight = deed): Promise<boolean> {
  if (!nextTandemState(own, 'holdKickoff') || !isAgreed(await kickoffState(reader, own.id))) return false;
  if (!talkedAt(own.said, own.partner_said)) return false;
  await putHeldOn(deed, own.id, dayOf(deed.now), false);
  await holdKickoff(deed, own);
  return true;
}

/** Heard when one of the two says yes to the first talk: it may be what was still missing. */
export async function followFirstTalk(deed: Deed, tandem_id: string): Promise<void> {
  const [person_id] = await partiesOf(deed, tandem_id);
  if (!person_id) return;
  const party = { ...deed, actor: { ...deed.actor, person_id } };
  const own = await lockOwn(party, tandem_id);
  if (own) await moveOn(deed, own, party);
}

type PointInput = z.output<typeof pointForm>;

function rhythmIn(form: PointInput): Rhythm {
  const { interval_weeks, session_count, session_minutes } = form;
  const missing = (field: keyof Rhythm) => new Refusal('platform.form.required', {}, { field });
  if (interval_weeks === undefined) throw missing('interval_weeks');
  if (session_count === undefined) throw missing('session_count');
  if (session_minutes === undefined) throw missing('session_minutes');
  return { interval_weeks, session_count, session_minutes };
}

/** held: the kickoff talk is complete · again: the partner's tick is gone, she confirms anew · confirmed, saved: as asked. */
export type PointOutcome = 'held' | 'again' | 'confirmed' | 'saved';

/**
 * Notes what the two have agreed on one point, and confirms it in her name unless it is only saved. Changed words take the partner's
 * tick away, and she is told. If the other was faster nothing is overwritten: she sees both texts.
 */
export async function notePoint(deed: Deed, tandem_id: string, point: KickoffPoint, form: PointInput): Promise<PointOutcome> {
  const own = await open(deed, tandem_id);
  const self = selfId(deed);
  const before = found((await listKickoffNotes(deed, own.id)).find((each) => each.point === point));
  const ticks = await kickoffState(deed, own.id);
  const { partner } = found(ticks.find((each) => each.point === point));
  const note = form.note ?? '';
  const rhythm = point === 'plan' ? rhythmIn(form) : undefined;
  const changed = note !== before.note || (rhythm !== undefined && !isSameRhythm(own, rhythm));
  if (changed && form.version !== before.version) throw new Refusal('agreements.kickoff.changed');
  if (form.way === 'propose' && !changed) throw new Refusal('agreements.kickoff.nothing_new', {}, { field: 'note' });
  if (form.way !== 'save' && !note && point !== 'plan') throw new Refusal('agreements.kickoff.words', {}, { field: 'note' });
  if (changed) {
    if (rhythm) await setRhythm(deed, own.id, rhythm);
    await putNote(deed, own.id, before, note);
    await deleteTicks(deed, own.id, point);
  }
  if (form.way !== 'save') await insertTick(deed, own.id, point, self);
  const again = changed && partner !== null;
  if (again) await tellParties(deed, own.id, kickoffChangedMail, { point }, self);
  await audit(deed, 'kickoff.note', { type: 'tandem', id: own.id }, { after: { point, way: form.way } });
  if (await moveOn(deed, own)) return 'held';
  if (form.way !== 'save') await tellReady(deed, own, ticks);
  return again ? 'again' : form.way === 'save' ? 'saved' : 'confirmed';
}

/** She has now ticked all five, and the other has not: one mail, not five. */
async function tellReady(deed: Deed, own: OwnTandem, before: Awaited<ReturnType<typeof kickoffState>>): Promise<void> {
  const now = await kickoffState(deed, own.id);
  const all = (ticks: typeof now) => ticks.every((each) => each.own);
  if (!all(before) && all(now) && now.some((each) => tickWord(each) === 'partner'))
    await tellParties(deed, own.id, kickoffReadyMail, {}, selfId(deed));
}

/** As long as the talk is not complete. */
export async function untickPoint(deed: Deed, tandem_id: string, point: KickoffPoint): Promise<void> {
  const own = await open(deed, tandem_id);
  await deleteTicks(deed, own.id, point, selfId(deed));
  await audit(deed, 'kickoff.untick', { type: 'tandem', id: own.id }, { before: point });
}

/** The day of the talk, for both. Also afterwards, where it was written down wrong. */
export async function dateKickoff(deed: Deed, tandem_id: string, { held_on }: z.output<typeof heldForm>): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  found(own.has_kickoff || undefined, 'kickoff');
  if (!mayEditKickoff({ ...own, kickoff_at: null })) throw new Refusal('agreements.closed');
  if (held_on > dayOf(deed.now)) throw new Refusal('agreements.kickoff.future', {}, { field: 'held_on' });
  if (held_on < earliest(own.created_at)) throw new Refusal('agreements.kickoff.too_early', {}, { field: 'held_on' });
  await putHeldOn(deed, own.id, held_on);
  await audit(deed, 'kickoff.date', { type: 'tandem', id: own.id }, { after: held_on });
}

/** Some talk before the tandem is entered here, but not a year before. */
const earliest = (created_at: Date) => dayOf(new Date(created_at.getTime() - 365 * 86_400_000));
