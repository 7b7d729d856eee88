import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { admit, putOnWaitingList, refuse } from '../actions/decide.ts';
import { recordManager } from '../actions/manager.ts';
import { managerRecordForm, refusalForm } from '../forms/coming.ts';

/** What the coordination decides about one person. `page`: hers, shown again where a deed is refused. */
export function mountDecisions(on: Routes, page: Handler): void {
  const person = '/cycles/:id/people/:participation';
  const ids = (req: Req) => [req.param('id'), req.param('participation')] as const;
  const at = (req: Req) => `/cycles/${req.param('id')}/people/${req.param('participation')}`;
  on.post(`${person}/admission`, {
    page,
    form: buttonForm,
    deed: async (deed, _form, req) => (await admit(deed, ...ids(req)), to(at(req), 'enrolment.desk.admitted')),
  });
  on.post(`${person}/waiting`, {
    page,
    form: buttonForm,
    deed: async (deed, _form, req) => (await putOnWaitingList(deed, ...ids(req)), to(at(req), 'enrolment.desk.waitlisted')),
  });
  on.post(`${person}/refusal`, {
    page,
    form: refusalForm,
    deed: async (deed, form, req) => (await refuse(deed, ...ids(req), form), to(at(req), 'enrolment.desk.refused')),
  });
  on.post(`${person}/manager`, {
    page,
    form: managerRecordForm,
    deed: async (deed, form, req) => (
      await recordManager(deed, ...ids(req), form),
      to(at(req), 'enrolment.desk.manager_recorded')
    ),
  });
}
