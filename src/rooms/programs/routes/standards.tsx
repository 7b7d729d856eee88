import { localPath, to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { acceptStandards } from '../actions/standards.ts';
import { acceptanceForm } from '../forms.ts';
import { currentPolicy, findAcceptance, hasAccepted } from '../store/policies.ts';
import { findNetworkProgram } from '../store/programs.ts';
import { StandardsPage } from '../views/standards.tsx';

const showStandards: Handler = async (sight, req) => {
  const program = found(await findNetworkProgram(sight), 'standards');
  const version = found(await currentPolicy(sight, program.id), 'standards');
  const { person_id } = sight.actor;
  const accepted = person_id ? await findAcceptance(sight, program.id, person_id) : undefined;
  const wanted = req.query('next') ?? (typeof req.form.values['next'] === 'string' ? req.form.values['next'] : undefined);
  const next = wanted ? localPath(wanted, '') || undefined : undefined;
  const acceptance = accepted && person_id ? { ...accepted, holds: await hasAccepted(sight, program.id, person_id) } : undefined;
  return <StandardsPage ui={req.ui} state={req.form} version={version} acceptance={acceptance} next={next} />;
};

export function mountStandards(on: Routes): void {
  on.get('/standards', showStandards, { open: true });
  on.post('/standards/acceptance', {
    page: showStandards,
    form: acceptanceForm,
    deed: async (deed, form) => {
      const program = found(await findNetworkProgram(deed), 'standards');
      await acceptStandards(deed, program.id, form.hash);
      return to(localPath(form.next, '/standards'), 'programs.standards.accepted');
    },
  });
}
