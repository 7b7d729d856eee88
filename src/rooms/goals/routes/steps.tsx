import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { addStep, checkIn, moveStep, removeCheck, removeStep, tickStep } from '../actions/steps.ts';
import { checkForm, moveForm, stepForm } from '../forms.ts';

const path = (req: Req) => `/tandems/${req.param('id')}/goals/${req.param('goal')}`;

/** The steps of a goal and the looks on the way; `page` is the goal's own, shown again where a deed is refused. */
export function mountSteps(on: Routes, page: Handler): void {
  const at = '/tandems/:id/goals/:goal/steps';
  on.post(at, {
    page,
    form: stepForm,
    deed: async (deed, { step }, req) => (
      await addStep(deed, req.param('id'), req.param('goal'), step),
      to(`${path(req)}#steps`, 'goals.said.step')
    ),
  });
  for (const [noun, done] of [
    ['completion', true],
    ['reopening', false],
  ] as const)
    on.post(`${at}/:step/${noun}`, {
      page,
      form: buttonForm,
      deed: async (deed, _form, req) => {
        await tickStep(deed, req.param('id'), req.param('goal'), req.param('step'), done);
        const back = `${path(req)}#steps`;
        if (!done) return to(back, 'goals.said.step_open');
        return to(back, { key: 'goals.said.step_done', undo: `${path(req)}/steps/${req.param('step')}/reopening` });
      },
    });
  on.post(`${at}/:step/order`, {
    page,
    form: moveForm,
    deed: async (deed, { way }, req) => (
      await moveStep(deed, req.param('id'), req.param('goal'), req.param('step'), way),
      to(`${path(req)}#steps`)
    ),
  });
  on.post(`${at}/:step/removal`, {
    page,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeStep(deed, req.param('id'), req.param('goal'), req.param('step')),
      to(`${path(req)}#steps`, 'goals.said.step_gone')
    ),
  });
  on.post('/tandems/:id/goals/:goal/checks', {
    page,
    form: checkForm,
    deed: async (deed, form, req) => (
      await checkIn(deed, req.param('id'), req.param('goal'), form),
      to(`${path(req)}#checks`, 'goals.said.check')
    ),
  });
  on.post('/tandems/:id/goals/:goal/checks/:check/removal', {
    page,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeCheck(deed, req.param('id'), req.param('goal'), req.param('check')),
      to(`${path(req)}#checks`, 'goals.said.check_gone')
    ),
  });
}
