import type { z } from 'zod';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, type FormSchema } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { saveStep, seenOf, takeSuggestion } from '../actions/setup.ts';
import { goalsChange, goalsForm } from '../forms/setup-goals.ts';
import { participantsChange, participantsForm } from '../forms/setup-participants.ts';
import { periodChange, periodForm } from '../forms/setup-period.ts';
import {
  chargeForm,
  matchingChange,
  matchingForm,
  standardsChange,
  standardsForm,
  surveysChange,
  surveysForm,
  textsChange,
  textsForm,
} from '../forms/setup-rest.ts';
import { trainingChange, trainingForm } from '../forms/setup-training.ts';
import { setupSteps, type SetupStep } from '../rules.ts';
import type { SetupChange } from '../rules/setup-change.ts';
import { listChecks } from '../store/checks.ts';
import type { Cycle } from '../store/cycles.ts';
import { decidedIn } from '../views/decided.ts';
import { SetupPage } from '../views/setup.tsx';
import { StepPage } from '../views/setup-step.tsx';
import { stepKits, storedForm } from './setup-fields.tsx';
import { lookAt } from './setup-known.ts';

const showSetup: Handler = async (sight, req) => {
  const { cycle, steps, views } = await lookAt(sight, req);
  const checks = await listChecks(sight, cycle.id);
  const saved = Object.fromEntries(
    steps.map(({ step, done_at, done_by }) => {
      const date = req.ui.date(done_at);
      const by = done_by
        ? req.ui.t('cycles.setup.saved_by', { date, name: done_by })
        : req.ui.t('cycles.setup.saved_on', { date });
      return [step, by];
    }),
  );
  const count = { done: checks.filter(({ done_at }) => done_at !== null).length, all: checks.length };
  return <SetupPage ui={req.ui} cycle={cycle} views={views} saved={saved} checks={count} />;
};

const showStep =
  (named?: SetupStep): Handler =>
  async (sight, req) => {
    const looked = await lookAt(sight, req);
    const step = found(named ?? setupSteps.find((known) => known === req.param('step')), 'step');
    const { cycle, views, steps } = looked;
    const kit = stepKits[step];
    // The button that suggests dates sends no fields: then, too, the stored ones are shown.
    const typed = [req.form.values, req.form.errors].some((each) => Object.keys(each).length > 0);
    const state = typed ? req.form : storedForm(step, cycle);
    const sent = req.form.values['seen'];
    // Who was told that the step is newer saves her own words with the next click, knowing it.
    const seen = typeof sent === 'string' && !req.form.refusal ? sent : seenOf(steps, step, cycle);
    return (
      <StepPage
        {...{ ui: req.ui, cycle, step, views, seen }}
        schema={kit.schema}
        state={req.form.refusal ? { ...state, refusal: req.form.refusal } : state}
        decided={decidedIn(req.ui, step, looked)}
        before={kit.before?.(req.ui, looked)}
      >
        {await kit.draw(req.ui, state, looked, sight)}
      </StepPage>
    );
  };

function mountStep<S extends FormSchema>(
  on: Routes,
  step: SetupStep,
  form: S,
  change: (cycle: Cycle, data: z.output<S>) => SetupChange,
): void {
  on.post(`/cycles/:id/setup/${step}`, {
    page: showStep(step),
    form,
    deed: async (deed, data, req) => {
      const { seen, again } = data as { seen: string; again?: string };
      const id = req.param('id');
      const next = await saveStep(deed, id, step, seen, (cycle) => change(cycle, data));
      const said = req.ui.t(`cycles.step.${step}`);
      if (again === 'on' || !next) return to(`/cycles/${id}/setup`, 'cycles.setup.saved', { step: said });
      return to(`/cycles/${id}/setup/${next}`, 'cycles.setup.saved', { step: said });
    },
  });
}

/** The wizard: nine steps, each saved by itself. */
export function mountSetup(on: Routes): void {
  on.get('/cycles/:id/setup', showSetup);
  on.get('/cycles/:id/setup/:step', showStep());
  mountStep(on, 'goals', goalsForm, goalsChange);
  mountStep(on, 'charge', chargeForm, () => ({}));
  mountStep(on, 'period', periodForm, periodChange);
  mountStep(on, 'participants', participantsForm, participantsChange);
  mountStep(on, 'matching', matchingForm, matchingChange);
  mountStep(on, 'training', trainingForm, trainingChange);
  mountStep(on, 'standards', standardsForm, standardsChange);
  mountStep(on, 'surveys', surveysForm, surveysChange);
  mountStep(on, 'texts', textsForm, textsChange);
  on.post('/cycles/:id/setup/training/suggestion', {
    page: showStep('training'),
    form: buttonForm,
    deed: async (deed, _form, req) => {
      const count = await takeSuggestion(deed, req.param('id'));
      return to(`/cycles/${req.param('id')}/setup/training`, 'cycles.setup.suggested', { count });
    },
  });
}
