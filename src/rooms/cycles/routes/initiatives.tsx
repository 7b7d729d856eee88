import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { createInitiative, saveInitiative } from '../actions/initiatives.ts';
import { initiativeForm } from '../forms/programs.ts';
import { mayOpenPrograms } from '../rules/programs.ts';
import { findInitiative, listInitiatives } from '../store/initiatives.ts';
import { InitiativeEditPage, InitiativePage, InitiativesPage } from '../views/initiatives.tsx';
import { listOffered } from './programs.tsx';

const showAll: Handler = async (sight, req) => {
  must(mayOpenPrograms(sight.actor));
  return <InitiativesPage ui={req.ui} state={req.form} initiatives={await listInitiatives(sight)} />;
};

const showEdit: Handler = async (sight, req) => {
  must(mayOpenPrograms(sight.actor));
  const initiative = found(await findInitiative(sight, req.param('initiative')), 'initiative');
  const state = req.form === emptyForm ? filled(initiative) : req.form;
  return <InitiativeEditPage ui={req.ui} state={state} initiative={initiative} />;
};

const showOne: Handler = async (sight, req) => {
  const initiative = found(await findInitiative(sight, req.param('initiative')), 'initiative');
  const listed = (await listOffered(sight)).filter(({ cycle }) => cycle.initiative_id === initiative.id);
  return <InitiativePage ui={req.ui} initiative={initiative} listed={listed} may_open={mayOpenPrograms(sight.actor)} />;
};

/** Mounted before the programmes: «initiatives» is no programme. */
export function mountInitiatives(on: Routes): void {
  on.get('/programs/initiatives', showAll);
  on.post('/programs/initiatives', {
    page: showAll,
    form: initiativeForm,
    deed: async (deed, form) => to(`/initiatives/${await createInitiative(deed, form)}`, 'cycles.initiatives.saved'),
  });
  on.get('/programs/initiatives/:initiative', showEdit);
  on.post('/programs/initiatives/:initiative', {
    page: showEdit,
    form: initiativeForm,
    deed: async (deed, form, req) => {
      await saveInitiative(deed, req.param('initiative'), form);
      return to(`/initiatives/${req.param('initiative')}`, 'cycles.initiatives.saved');
    },
  });
  on.get('/initiatives/:initiative', showOne, { open: true });
}
