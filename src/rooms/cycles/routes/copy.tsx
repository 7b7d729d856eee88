import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { copyCycle } from '../actions/copy.ts';
import { copyForm } from '../forms/programs.ts';
import { mayOpenPrograms } from '../rules/programs.ts';
import { CopyPage } from '../views/copy.tsx';
import { setupCycle } from './setup-known.ts';

const showCopy: Handler = async (sight, req) => {
  const cycle = await setupCycle(sight, req);
  const may_open = mayOpenPrograms(sight.actor);
  const state = req.form === emptyForm ? filled({ into: 'same' }) : req.form;
  return <CopyPage ui={req.ui} cycle={cycle} state={state} may_open={may_open} />;
};

export function mountCopy(on: Routes): void {
  on.get('/cycles/:id/copy', showCopy);
  on.post('/cycles/:id/copies', {
    page: showCopy,
    form: copyForm,
    deed: async (deed, form, req) => to(`/cycles/${await copyCycle(deed, req.param('id'), form)}/setup`, 'cycles.copy.done'),
  });
}
