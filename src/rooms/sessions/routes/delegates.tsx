import { networkOf } from '../../../platform/http/limits.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { askDelegate, withdrawAsked, withdrawDelegate } from '../actions/delegates.ts';
import { delegateForm } from '../forms/delegates.ts';
import { listDelegates } from '../store/delegates.ts';
import { DelegatesPage } from '../views/delegates.tsx';

const showDelegates: Handler = async (sight, req) => (
  <DelegatesPage ui={req.ui} state={req.form} delegates={await listDelegates(sight)} />
);

export function mountDelegates(on: Routes): void {
  const page = '/settings/delegate';
  on.get(page, showDelegates);
  on.post(page, {
    page: showDelegates,
    form: delegateForm,
    before: (sight, _form, req) => sight.house.limits.spend('link', networkOf(req.address)),
    deed: async (deed, form) => (await askDelegate(deed, form.email), to(page, 'sessions.delegate.asked')),
  });
  on.post(`${page}/questions/withdrawal`, {
    form: buttonForm,
    deed: async (deed) => (await withdrawAsked(deed), to(page, 'sessions.delegate.taken_back')),
  });
  on.post(`${page}/:person/withdrawal`, {
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await withdrawDelegate(deed, req.param('person')),
      to(page, 'sessions.delegate.withdrawn')
    ),
  });
}
