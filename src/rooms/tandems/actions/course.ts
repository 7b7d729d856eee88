import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { nextTandemState, type TandemState } from '../rules.ts';
import { calendarStep, closingDue, halfOf, maySay, type Half } from '../rules/course.ts';
import { openDeadlines } from '../rules/deadlines.ts';
import { endAsOf } from '../rules/pause.ts';
import { confirmMail, dueMail, lapsedMail, movedMail, remindedMail } from '../mails.tsx';
import { lockOwn } from '../store/own.ts';
import { insertReminder, listWatched, lockWatched, type WatchedTandem } from '../store/watched.ts';
import { updateParty, updateTandem } from '../store/writing.ts';
import { move, tellParties } from './moves.ts';

/** Where the second word leads. With a kickoff still to come, both have said yes and the tandem stays where it is. */
const movedTo = (state: TandemState) =>
  state === 'forming' ? 'talked' : state === 'kickoff_done' || state === 'active' || state === 'closing' ? state : 'completed';

/** One of the two says it; with the second word the tandem moves on. Returns what it moved on to, and the partner's name. */
export async function sayHalf(
  deed: Deed,
  tandem_id: string,
  half: Half,
): Promise<{ moved: ReturnType<typeof movedTo> | undefined; name: string }> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const { verb, field } = halfOf[half];
  const name = fullName(own.partner);
  if (!maySay(own, half)) throw new Refusal('tandems.course.not_now');
  if (own.said[field]) throw new Refusal('tandems.course.already', { name });
  const self = selfId(deed);
  await updateParty(deed, own.id, self, { [field]: deed.now });
  await audit(deed, 'tandem.say', { type: 'tandem', id: own.id }, { after: half });
  if (own.partner_said[field]) {
    const moved = movedTo(nextTandemState(own, verb) ? await move(deed, own, verb) : own.state);
    await tellParties(deed, own.id, movedMail, { state: moved }, self);
    return { moved, name };
  }
  await tellParties(deed, own.id, confirmMail, { half }, self);
  return { moved: undefined, name };
}

/** A slip of the finger, as long as the partner has not said the same. */
export async function takeBackHalf(deed: Deed, tandem_id: string, half: Half): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const { field } = halfOf[half];
  if (!own.said[field] || own.partner_said[field] || !maySay(own, half)) throw new Refusal('tandems.course.nothing_to_take_back');
  await updateParty(deed, own.id, selfId(deed), { [field]: null });
  await audit(deed, 'tandem.takeBack', { type: 'tandem', id: own.id }, { before: half });
}

async function remind(deed: Deed, { settings, ...tandem }: WatchedTandem): Promise<void> {
  const state = tandem.state === 'closing' ? 'closing' : 'forming';
  await updateTandem(deed, tandem.id, { reminded_at: deed.now });
  await audit(deed, 'tandem.remind', { type: 'tandem', id: tandem.id });
  // Whoever has said her part is not reminded of it.
  const [spoken] = tandem.spoken;
  await tellParties(deed, tandem.id, remindedMail, { state, by: closingDue(tandem, settings) ?? deed.now }, spoken);
}

/** Milestones of which the two are to be reminded now. */
const unsaid = ({ now }: Deed, row: WatchedTandem) =>
  openDeadlines(row, row.settings, now).filter(({ kind, remind: from }) => from <= now && !row.reminded.includes(kind));

const stepOf = ({ now }: Deed, row: WatchedTandem) =>
  calendarStep({ ...row, talked: row.spoken.length > 0 }, row.settings, { now, today: dayOf(now) });

/** What the calendar does to tandems: reminds of what is due, begins and ends the closing. Only those that something is due for are locked. */
export async function watchTandems(deed: Deed): Promise<void> {
  const looked = await listWatched(deed);
  const due = looked.filter((row) => stepOf(deed, row) ?? unsaid(deed, row)[0]);
  for (const row of await lockWatched(
    deed,
    due.map(({ id }) => id),
  )) {
    const step = stepOf(deed, row);
    if (step === 'remind') await remind(deed, row);
    else if (step) {
      await move(deed, row, step, step === 'reachEnd' ? { planned_end_on: endAsOf(row, dayOf(deed.now)) } : {});
      if (step === 'lapse') await tellParties(deed, row.id, lapsedMail, {});
      else await tellParties(deed, row.id, movedMail, { state: step === 'reachEnd' ? 'closing' : 'completed' });
      continue;
    }
    for (const { kind, due: by } of unsaid(deed, row)) {
      await insertReminder(deed, row.id, kind);
      await tellParties(deed, row.id, dueMail, { kind, by });
    }
  }
}
