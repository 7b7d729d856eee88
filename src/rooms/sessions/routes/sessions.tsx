import { buttonForm } from '../../../platform/http/form.ts';
import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Req, Routes } from '../../../platform/http/routes.tsx';
import { cancelSession, logSession, logUnplanned, missSession } from '../actions/outcomes.ts';
import { changePlace, chooseDate, keepDate, offerDates, proposeSession } from '../actions/sessions.ts';
import { cancelForm, choiceForm, datesForm, logForm, placeForm, planForm } from '../forms/sessions.ts';
import {
  listPath,
  pagePath,
  roomOf,
  showCancel,
  showDates,
  showList,
  showLog,
  showPlace,
  showPlan,
  showSession,
  showUnplanned,
} from './session-pages.tsx';

const nameOf = async (sight: Sight, req: Req) => (await roomOf(sight, req)).view.partner.first_name;

export function mountSessionPages(on: Routes): void {
  const list = '/tandems/:id/sessions';
  const page = `${list}/:session`;
  on.get(list, showList);
  on.post(list, {
    page: showPlan,
    form: planForm,
    deed: async (deed, form, req) => {
      const id = await proposeSession(deed, req.param('id'), form);
      return to(`${listPath(req)}/${id}`, 'sessions.plan.done', { name: await nameOf(deed, req) });
    },
  });
  on.get(`${list}/new`, showPlan);
  on.get(`${list}/log`, showUnplanned);
  on.post(`${list}/log`, {
    page: showUnplanned,
    form: logForm,
    deed: async (deed, form, req) =>
      to(`${listPath(req)}/${await logUnplanned(deed, req.param('id'), form)}`, 'sessions.log.done'),
  });
  on.get(page, showSession);
  on.get(`${page}/dates`, showDates);
  on.get(`${page}/place`, showPlace);
  on.get(`${page}/cancellation`, showCancel);
  on.get(`${page}/log`, showLog);
  mountDeeds(on, page);
}

function mountDeeds(on: Routes, page: string): void {
  const ids = (req: Req) => [req.param('id'), req.param('session')] as const;
  on.post(`${page}/choice`, {
    page: showSession,
    form: choiceForm,
    deed: async (deed, form, req) => (await chooseDate(deed, ...ids(req), form), to(pagePath(req), 'sessions.page.chosen')),
  });
  on.post(`${page}/dates`, {
    page: showDates,
    form: datesForm,
    deed: async (deed, form, req) => {
      await offerDates(deed, ...ids(req), form);
      return to(pagePath(req), 'sessions.dates.done', { name: await nameOf(deed, req) });
    },
  });
  on.post(`${page}/keeping`, {
    page: showSession,
    form: buttonForm,
    deed: async (deed, _form, req) => (await keepDate(deed, ...ids(req)), to(pagePath(req), 'sessions.page.kept')),
  });
  on.post(`${page}/place`, {
    page: showPlace,
    form: placeForm,
    deed: async (deed, form, req) => (await changePlace(deed, ...ids(req), form), to(pagePath(req), 'sessions.place.done')),
  });
  on.post(`${page}/cancellation`, {
    page: showCancel,
    form: cancelForm,
    deed: async (deed, form, req) => {
      await cancelSession(deed, ...ids(req), form);
      return to(pagePath(req), 'sessions.cancel.done', { name: await nameOf(deed, req) });
    },
  });
  on.post(`${page}/log`, {
    page: showLog,
    form: logForm,
    deed: async (deed, form, req) => (await logSession(deed, ...ids(req), form), to(pagePath(req), 'sessions.log.done')),
  });
  on.post(`${page}/absence`, {
    page: showSession,
    form: buttonForm,
    deed: async (deed, _form, req) => (await missSession(deed, ...ids(req)), to(pagePath(req), 'sessions.page.missed_done')),
  });
}
