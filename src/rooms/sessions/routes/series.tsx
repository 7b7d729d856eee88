import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { acceptSeries, proposeSeries } from '../actions/series.ts';
import { cancelSeries, keepSeries, moveSeries } from '../actions/series-rest.ts';
import { acceptForm, moveSeriesForm, seriesForm } from '../forms/series.ts';
import { cancelForm } from '../forms/sessions.ts';
import { mayPlan } from '../rules/sessions.ts';
import { listSessions } from '../store/sessions.ts';
import { listRooms } from '../store/video.ts';
import { PlanSeriesPage } from '../views/series-plan.tsx';
import { planFor, surroundings } from './series-plan.ts';
import { showCancelSeries, showMoveSeries, showSeries } from './series-pages.tsx';
import { listPath, roomOf } from './session-pages.tsx';
import { beside } from './session-view.ts';

const rhythmFields = ['first', 'interval_weeks', 'session_count', 'minutes'] as const;

const showPlanSeries: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const { ui, form } = req;
  if (!mayPlan(room.tandem) && !form.refusal) return to(listPath(req));
  const [around, sessions, rooms] = [
    await surroundings(sight, req, room.tandem),
    await listSessions(sight, room.tandem.id),
    await listRooms(sight),
  ];
  // After a refusal the plan is the one that was sent, not the one that would be proposed now.
  const sent = (name: string) => (form === emptyForm ? req.query(name) : (form.values[name] as string | undefined));
  const typed = Object.fromEntries(rhythmFields.map((name) => [name, sent(name)])) as Parameters<typeof planFor>[5];
  const planned = await planFor(sight, req, room.tandem, sessions, around, typed);
  const last = sessions.find(({ state }) => state === 'held');
  const free = planned.plan?.dates.filter(({ busy }) => !busy).map(({ starts_at }) => starts_at.toISOString()) ?? [];
  const known = [around.people.self, around.people.partner].filter(({ slots }) => slots.length > 0).length as 0 | 1 | 2;
  return (
    <PlanSeriesPage
      {...planned}
      ui={ui}
      room={room}
      partner={beside(req, room.tandem)}
      regions={around.regions}
      kept={around.kept}
      rooms={rooms}
      zone={ui.frame.zone}
      known_weeks={known}
      state={form === emptyForm ? filled({ starts: free, mode: last?.mode ?? 'remote' }) : form}
    />
  );
};

const nameOf = async (sight: Sight, req: Req) => (await roomOf(sight, req)).view.partner.first_name;

/** Before the pages of single meetings: «series» is no meeting. */
export function mountSeries(on: Routes): void {
  const plan = '/tandems/:id/sessions/series';
  const page = `${plan}/:series`;
  const here = (req: Req) => `${listPath(req)}/series/${req.param('series')}`;
  const ids = (req: Req) => [req.param('id'), req.param('series')] as const;
  on.get(plan, showPlanSeries);
  on.post(plan, {
    page: showPlanSeries,
    form: seriesForm,
    deed: async (deed, form, req) => {
      const id = await proposeSeries(deed, req.param('id'), form);
      const name = await nameOf(deed, req);
      return to(`${listPath(req)}/series/${id}`, 'sessions.series.done', { name, count: new Set(form.starts).size });
    },
  });
  on.get(page, showSeries);
  on.post(`${page}/acceptance`, {
    page: showSeries,
    form: acceptForm,
    deed: async (deed, form, req) => {
      const count = await acceptSeries(deed, ...ids(req), form);
      return to(here(req), 'sessions.series.accepted', { count });
    },
  });
  on.post(`${page}/keeping`, {
    page: showSeries,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await keepSeries(deed, ...ids(req));
      return to(here(req), 'sessions.series.kept', { name: await nameOf(deed, req) });
    },
  });
  on.get(`${page}/dates`, showMoveSeries);
  on.post(`${page}/dates`, {
    page: showMoveSeries,
    form: moveSeriesForm,
    deed: async (deed, form, req) => {
      const count = await moveSeries(deed, ...ids(req), form);
      return to(here(req), 'sessions.series.move_done', { name: await nameOf(deed, req), count });
    },
  });
  on.get(`${page}/cancellation`, showCancelSeries);
  on.post(`${page}/cancellation`, {
    page: showCancelSeries,
    form: cancelForm,
    deed: async (deed, form, req) => {
      const count = await cancelSeries(deed, ...ids(req), form);
      return to(here(req), 'sessions.series.cancel_done', { name: await nameOf(deed, req), count });
    },
  });
}
