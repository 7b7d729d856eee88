import { daysLater } from '../../../platform/calendar/zones.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { findRoom, type Room } from '../../tandems/store/room.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { isLate, mayPlan } from '../rules/sessions.ts';
import { directionBalance } from '../store/balance.ts';
import { hasDelegate } from '../store/delegates.ts';
import { listSessions, type Session } from '../store/sessions.ts';
import { listRooms } from '../store/video.ts';
import { CancelPage } from '../views/session-cancel.tsx';
import { DatesPage, PlacePage, PlanPage } from '../views/session-forms.tsx';
import { LogPage } from '../views/session-log.tsx';
import { SessionPage } from '../views/session.tsx';
import { SessionsPage } from '../views/sessions.tsx';
import { keptView } from './session-talk.ts';
import { beside, findBoth, lineOf, logState, topicChoices, typed, viewOf } from './session-view.ts';

export const roomOf = async (sight: Sight, req: Req): Promise<Room> =>
  found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
export const listPath = (req: Req) => `/tandems/${req.param('id')}/sessions`;
export const pagePath = (req: Req) => `${listPath(req)}/${req.param('session')}`;

/** Series of which several meetings wait for the reader: accepted in one step. */
function waitingSeries(sight: Sight, req: Req, sessions: Session[]): { href: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { series_id, dates, proposed_by } of sessions)
    if (series_id && proposed_by !== selfId(sight) && dates.some((date) => date > sight.now))
      counts.set(series_id, (counts.get(series_id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([id, count]) => ({ href: `${listPath(req)}/series/${id}`, count }));
}

export const showList: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const [sessions, partner] = [await listSessions(sight, room.tandem.id), beside(req, room.tandem)];
  const lines = sessions.map((session) => lineOf(sight, { session, tandem: room.tandem }, partner));
  const balance = await directionBalance(sight, room.tandem);
  const open = mayPlan(room.tandem);
  return (
    <SessionsPage
      ui={req.ui}
      room={room}
      lines={lines}
      open={open}
      series={open ? waitingSeries(sight, req, sessions) : []}
      delegated={await hasDelegate(sight, room.tandem.partner.id)}
      balance={balance}
    />
  );
};

/** How the two met last is how they will most likely meet again, four weeks later at the same hour. */
function suggested(sessions: Session[], zone: string, now: Date): FormState {
  const last = sessions.find(({ state, starts_at }) => state === 'held' && starts_at !== null);
  if (!last?.starts_at) return filled({ kind: 'talk', minutes: 60, mode: 'remote' });
  const next = daysLater(last.starts_at, 28, zone);
  const link = last.mode === 'remote' ? last.link : null;
  return filled({
    kind: 'talk',
    minutes: last.minutes,
    mode: last.mode,
    link,
    ...(next > now ? { first: typed(next, zone) } : {}),
  });
}

export const showPlan: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  if (!mayPlan(room.tandem) && !req.form.refusal) return to(listPath(req));
  const { zone } = req.ui.frame;
  const state = req.form === emptyForm ? suggested(await listSessions(sight, room.tandem.id), zone, sight.now) : req.form;
  const rooms = await listRooms(sight);
  return <PlanPage ui={req.ui} room={room} state={state} partner={beside(req, room.tandem)} zone={zone} rooms={rooms} />;
};

export const showSession: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const { zone } = req.ui.frame;
  const { session, tandem } = own;
  return (
    <SessionPage
      ui={req.ui}
      room={room}
      session={viewOf(sight, own)}
      kept={await keptView(sight, req, own)}
      writable={isOpenRoom(tandem)}
      partner={beside(req, tandem)}
      state={req.form}
      log={{
        state: logState(emptyForm, session, zone),
        zone,
        topics: await topicChoices(sight, req, tandem, session.topics),
        old: false,
      }}
      refusal={req.form.refusal}
    />
  );
};

export const showDates: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const { session, tandem } = own;
  if (!['proposed', 'booked'].includes(session.state)) return req.form.refusal ? showSession(sight, req) : to(pagePath(req));
  const partner = beside(req, tandem);
  const common = { ui: req.ui, room, state: req.form, partner, zone: req.ui.frame.zone };
  return <DatesPage {...common} session_id={session.id} booked={session.starts_at} />;
};

export const showPlace: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const { session } = own;
  if (!['proposed', 'booked'].includes(session.state)) return req.form.refusal ? showSession(sight, req) : to(pagePath(req));
  const { minutes, mode, place, link } = session;
  const state = req.form === emptyForm ? filled({ minutes, mode, place, link }) : req.form;
  return <PlacePage ui={req.ui} room={room} state={state} session_id={session.id} rooms={await listRooms(sight)} />;
};

export const showCancel: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const { session, tandem } = own;
  if (!['proposed', 'booked'].includes(session.state)) return req.form.refusal ? showSession(sight, req) : to(pagePath(req));
  const { late_hours } = tandem.settings;
  const late = session.starts_at && isLate(session.starts_at, sight.now, late_hours) ? late_hours : undefined;
  const common = { ui: req.ui, room, state: req.form, session_id: session.id };
  return <CancelPage {...common} booked={session.starts_at} late_hours={late} />;
};

export const showLog: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const { session, tandem } = own;
  const { ui, form } = req;
  const begun = session.starts_at !== null && session.starts_at <= sight.now;
  if (!begun || session.state === 'cancelled') return form.refusal ? showSession(sight, req) : to(pagePath(req));
  const seen = session.logged_at?.toISOString();
  // Somebody else wrote first: her words stand above, and the next try is meant to go over them.
  const overtaken = form !== emptyForm && seen !== undefined && form.values['seen'] !== seen;
  return (
    <LogPage
      ui={ui}
      room={room}
      title={ui.t(session.state === 'held' ? 'sessions.log.title_change' : 'sessions.page.log_title')}
      back={{ href: pagePath(req), label: ui.t('sessions.cancel.back') }}
      now={overtaken ? session : undefined}
      action={`${pagePath(req)}/log`}
      state={logState(form, session, ui.frame.zone)}
      zone={ui.frame.zone}
      topics={await topicChoices(sight, req, tandem, session.topics)}
      old={session.summary !== null}
      seen={seen}
      cancel={pagePath(req)}
    />
  );
};

export const showUnplanned: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const { ui, form } = req;
  if (!mayPlan(room.tandem) && !form.refusal) return to(listPath(req));
  return (
    <LogPage
      ui={ui}
      room={room}
      title={ui.t('sessions.log.title')}
      lead={ui.t('sessions.log.lead')}
      back={{ href: listPath(req), label: ui.t('sessions.page.back') }}
      action={`${listPath(req)}/log`}
      state={form === emptyForm ? filled({ minutes: 30, mode: 'phone', topics: [] }) : form}
      zone={ui.frame.zone}
      topics={await topicChoices(sight, req, room.tandem)}
      old={false}
      cancel={listPath(req)}
    />
  );
};
