import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { saveCycleSettings } from '../actions/settings.ts';
import { cycleSettingsForm } from '../forms/steering.ts';
import { maySetUp } from '../rules.ts';
import { isShut } from '../rules/steering.ts';
import { findDeskCycle } from '../store/cycles.ts';
import { countVersions, listHistory } from '../store/history.ts';
import { CycleSettingsPage } from '../views/settings.tsx';

const showSettings: Handler = async (sight, req) => {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(maySetUp(cycle.desk));
  const [history, version] = await Promise.all([listHistory(sight, cycle.id), countVersions(sight, cycle.id)]);
  return (
    <CycleSettingsPage
      ui={req.ui}
      cycle={cycle}
      form={req.form === emptyForm ? filled(cycle.settings) : req.form}
      version={version}
      shut={isShut(cycle)}
      history={history}
    />
  );
};

export function mountCycleSettings(on: Routes): void {
  on.get('/cycles/:id/settings', showSettings);
  on.post('/cycles/:id/settings', {
    page: showSettings,
    form: cycleSettingsForm,
    deed: async (deed, form, req) => {
      await saveCycleSettings(deed, req.param('id'), form);
      return to(`/cycles/${req.param('id')}/settings`, 'cycles.settings.saved');
    },
  });
}
