import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { moveCycle } from '../actions/states.ts';
import { moveForm } from '../forms/steering.ts';
import { cycleStep, mayCoordinate, type CycleVerb } from '../rules.ts';
import type { FactsOf } from '../rules/facts.ts';
import { verbPaths } from '../rules/steering.ts';
import { listChecks } from '../store/checks.ts';
import { findDeskCycle } from '../store/cycles.ts';
import { readFacts } from '../store/facts.ts';
import { StepPage } from '../views/state.tsx';
import { stepsAhead } from './ahead.ts';
import { showChecklist } from './checklist.tsx';

async function showStep(sight: Sight, req: Req, verb: CycleVerb, factsOf: FactsOf) {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(mayCoordinate(cycle.desk));
  // Somebody else was quicker: where the cycle stands now is on the checklist.
  if (!cycleStep(cycle, verb))
    return req.form === emptyForm
      ? to(`/cycles/${cycle.id}/checklist#state`, 'cycles.state.not_now')
      : showChecklist(factsOf)(sight, req);
  const [checks, facts] = await Promise.all([listChecks(sight, cycle.id), readFacts(sight, cycle, factsOf)]);
  const step = stepsAhead(cycle, checks, facts).find((each) => each.verb === verb)!;
  return <StepPage ui={req.ui} cycle={cycle} step={step} running={facts.people.tandems_running} form={req.form} />;
}

/** Every step is a noun in the address. */
export function mountStates(on: Routes, factsOf: FactsOf): void {
  for (const [verb, noun] of Object.entries(verbPaths) as [CycleVerb, string][]) {
    const show: Handler = (sight, req) => showStep(sight, req, verb, factsOf);
    on.get(`/cycles/:id/${noun}`, show);
    on.post(`/cycles/:id/${noun}`, {
      page: show,
      form: moveForm,
      deed: async (deed, { reason }, req) => {
        await moveCycle(deed, req.param('id'), verb, reason, factsOf);
        return to(`/cycles/${req.param('id')}`, `cycles.state.${verb}.done`);
      },
    });
  }
}
