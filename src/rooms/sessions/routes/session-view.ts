import { clockOf } from '../../../platform/calendar/zones.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { filled, type FormState } from '../../../platform/http/form.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { topicNames } from '../../people/store/topics.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';
import { findRoom, type Room } from '../../tandems/store/room.ts';
import { partnerName } from '../actions/calendar.ts';
import { mayPlan } from '../rules/sessions.ts';
import { findSession, type OwnSession, type Session } from '../store/sessions.ts';
import type { TopicChoices } from '../views/session-log.tsx';
import type { SessionView } from '../views/session.tsx';
import type { Beside, SessionLine, Waiting } from '../views/session-words.ts';

/** A tandem's room and one of its meetings, as one of the two. */
export async function findBoth(sight: Sight, req: Req): Promise<{ room: Room; own: OwnSession }> {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  return { room, own: found(await findSession(sight, room.tandem.id, req.param('session')), 'session') };
}

/** How the partner is called, and her zone while she is here. */
export function beside(req: Req, tandem: OwnTandem): Beside & { name: string } {
  const { partner } = tandem;
  const name = partnerName(tandem, req.ui.t);
  return {
    name,
    first_name: partner.last_name ? partner.preferred_name || partner.first_name : name,
    zone: maySignIn(partner.status) ? partner.zone : undefined,
  };
}

function waitingFor({ session, tandem }: OwnSession, self: string, now: Date): Waiting | undefined {
  const { state, starts_at } = session;
  if (state === 'booked' && starts_at && starts_at <= now) return 'log';
  const theirs = session.dates.some((date) => date > now) && session.proposed_by !== self && mayPlan(tandem);
  if (!theirs) return undefined;
  return state === 'proposed' ? 'choose' : 'moved';
}

export function lineOf(sight: Sight, own: OwnSession, partner: Beside & { name: string }): SessionLine {
  const { id, tandem_id, state, kind, starts_at, minutes, mode, dates, next_step } = own.session;
  return {
    href: `/tandems/${tandem_id}/sessions/${id}`,
    state,
    kind,
    on: starts_at ?? dates[0] ?? null,
    minutes,
    mode,
    dates: dates.length,
    waits: waitingFor(own, selfId(sight), sight.now),
    moving: state === 'booked' && dates.length > 0,
    partner,
    next_step,
  };
}

export function viewOf(sight: Sight, { session, tandem }: OwnSession): SessionView {
  const self = selfId(sight);
  const { id, state, kind, series_id, starts_at, minutes, mode, place, link, dates, cancelled_at, cancelled_by } = session;
  return {
    id,
    state,
    kind,
    series_id,
    starts_at,
    minutes,
    mode,
    place,
    link,
    dates,
    own: session.proposed_by === self,
    begun: starts_at !== null && starts_at <= sight.now,
    open: mayPlan(tandem),
    cancelled: cancelled_at
      ? {
          // Late or in time is said of people only; her id may be gone.
          by: cancelled_by === self ? 'you' : cancelled_by || session.cancelled_late !== null ? 'partner' : 'system',
          at: cancelled_at,
          late: session.cancelled_late ?? false,
          words: session.cancel_words,
        }
      : undefined,
  };
}

/** A wall clock as date fields hold it. */
export function typed(instant: Date, zone: string): string {
  const { day, time } = clockOf(instant, zone);
  return `${day}T${time}`;
}

/** The log with what is known already; after a refusal with what was typed. */
export function logState(form: FormState, session: Session, zone: string): FormState {
  if (Object.keys(form.values).length > 0) return form;
  const { starts_at, minutes, mode, topics, next_step, transfer, summary } = session;
  return {
    ...filled({ minutes, mode, topics, next_step, transfer, summary, ...(starts_at ? { held_at: typed(starts_at, zone) } : {}) }),
    ...(form.refusal ? { refusal: form.refusal } : {}),
    errors: form.errors,
  };
}

/** Topics of the two, and those that the meeting names already: in an exchange what the reader gives and what she gets. */
export async function topicChoices(
  sight: Sight,
  req: Req,
  tandem: Pick<OwnTandem, 'format' | 'topics' | 'gives' | 'partner_gives'>,
  named: readonly string[] = [],
): Promise<TopicChoices> {
  const names = await topicNames(sight, req.ui.locale);
  const choices = (slugs: readonly string[]) => [...new Set(slugs)].map((value) => ({ value, label: names.get(value) ?? value }));
  if (tandem.format !== 'exchange') return { given: choices([...tandem.topics, ...named]), received: [] };
  const theirs = tandem.partner_gives.filter((slug) => !tandem.gives.includes(slug));
  const others = [...tandem.topics, ...named].filter((slug) => !theirs.includes(slug));
  return { given: choices([...tandem.gives, ...others]), received: choices(theirs) };
}
