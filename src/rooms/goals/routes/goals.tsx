import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { ConfirmDialogPage } from '../../../platform/html/states.tsx';
import { found } from '../../../platform/refusal.ts';
import type { Room } from '../../tandems/store/room.ts';
import { moveGoal, rateGoal, removeGoal, saveGoal, setGoal } from '../actions/goals.ts';
import { goalChangeForm, goalForm, levelsForm } from '../forms.ts';
import { mayAdd } from '../rules/goals.ts';
import { findGoal, listGoals } from '../store/goals.ts';
import { listChecks, listSteps } from '../store/steps.ts';
import { templatesOf } from '../store/templates.ts';
import { GoalPage } from '../views/goal.tsx';
import { GoalEditPage, NewGoalPage } from '../views/goal-forms.tsx';
import { GoalsPage, type LearnerView } from '../views/goals.tsx';
import { goalView, linksOf } from './goal-view.ts';
import { closedBy, roomOf, writerOf } from './reading.ts';
import { templateWords } from './template-words.ts';

const listPath = (req: Req) => `/tandems/${req.param('id')}/goals`;
const goalPath = (req: Req) => `${listPath(req)}/${req.param('goal')}`;

/** Whose goals this tandem has: the mentee's, in an exchange both's; those of somebody who is gone stand with the partner. */
async function learnersOf(sight: Sight, room: Room): Promise<LearnerView[]> {
  const { tandem, view } = room;
  const [self, goals] = [selfId(sight), await listGoals(sight, tandem.id)];
  const steps = await listSteps(
    sight,
    goals.map(({ id }) => id),
  );
  const of = (name: string | undefined, person_id: string): LearnerView => {
    const hers = goals.filter((goal) => (goal.person_id ?? tandem.partner.id) === person_id);
    return {
      name,
      free: mayAdd(goals, person_id),
      goals: hers.map((goal) => goalView(sight, goal, steps)),
      slopes: hers.flatMap(({ text, state, level_before: before, level_after: after }) =>
        before === null || state === 'dropped' ? [] : [{ text, before, after }],
      ),
    };
  };
  const [hers, theirs] = [of(undefined, self), of(view.partner.first_name, tandem.partner.id)];
  if (tandem.format === 'exchange') return [hers, theirs];
  return tandem.role === 'mentor' ? [theirs] : [hers];
}

const showGoals: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const [learners, links] = await Promise.all([learnersOf(sight, room), linksOf(sight, req, room)]);
  return (
    <GoalsPage ui={req.ui} room={room} learners={learners} links={links} closed={closedBy(room)} refusal={req.form.refusal} />
  );
};

const showNew: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  if (closedBy(room)) return req.form.refusal ? showGoals(sight, req) : to(listPath(req));
  const templates = (await templatesOf(sight, room.tandem)).map((template) => templateWords(req.ui.locale, template));
  const chosen = templates.find(({ id }) => id === req.query('template'));
  const state = req.form === emptyForm && chosen ? filled(chosen) : req.form;
  return <NewGoalPage ui={req.ui} room={room} state={state} templates={templates} theirs={room.tandem.role === 'mentor'} />;
};

export const showGoal: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const goal = found(await findGoal(sight, room.tandem.id, req.param('goal')), 'goal');
  const [steps, checks] = await Promise.all([listSteps(sight, [goal.id]), listChecks(sight, goal.id)]);
  const self = selfId(sight);
  return (
    <GoalPage
      ui={req.ui}
      room={room}
      goal={{ ...goalView(sight, goal, steps), level_before: goal.level_before, level_after: goal.level_after }}
      learner={goal.person_id === self ? undefined : writerOf(sight, req, room, goal.person_id)}
      steps={steps}
      checks={checks.map(({ id, created_at, progress, text, author_id }) => ({
        id,
        at: created_at,
        progress,
        text,
        by: writerOf(sight, req, room, author_id),
        own: author_id === self,
      }))}
      form={req.form}
      closed={closedBy(room)}
    />
  );
};

const showEdit: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const goal = found(await findGoal(sight, room.tandem.id, req.param('goal')), 'goal');
  const again = req.form !== emptyForm;
  if (closedBy(room) || goal.state !== 'open') return again ? showGoal(sight, req) : to(goalPath(req));
  // Only after she has been shown the other's words may hers replace them.
  const conflict = req.form.refusal?.key === 'goals.refused.changed';
  const began = Number(req.form.values['version']);
  return (
    <GoalEditPage
      ui={req.ui}
      room={room}
      state={again ? req.form : filled(goal)}
      goal={goal}
      version={conflict || !again || !Number.isInteger(began) ? goal.version : began}
      conflict={conflict}
    />
  );
};

const showRemoval: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const goal = found(await findGoal(sight, room.tandem.id, req.param('goal')), 'goal');
  if (closedBy(room) || goal.state !== 'dropped') return req.form.refusal ? showGoal(sight, req) : to(goalPath(req));
  const { t } = req.ui;
  return (
    <Layout ui={req.ui} title={t('goals.removal.title')} area="work">
      <ConfirmDialogPage
        ui={req.ui}
        title={t('goals.removal.title')}
        action={goalPath(req) + '/removal'}
        label={t('goals.removal.submit')}
        cancel={{ href: goalPath(req) }}
      >
        <p>{t('goals.removal.text', { goal: goal.text })}</p>
      </ConfirmDialogPage>
    </Layout>
  );
};

const moves = { reaching: 'reach', dropping: 'drop', reopening: 'reopen' } as const;

export function mountGoalPages(on: Routes): void {
  on.get('/tandems/:id/goals', showGoals);
  on.get('/tandems/:id/goals/new', showNew);
  on.post('/tandems/:id/goals', {
    page: showNew,
    form: goalForm,
    deed: async (deed, form, req) => to(`${listPath(req)}/${await setGoal(deed, req.param('id'), form)}`, 'goals.said.set'),
  });
  on.get('/tandems/:id/goals/:goal', showGoal);
  on.get('/tandems/:id/goals/:goal/text', showEdit);
  on.post('/tandems/:id/goals/:goal/text', {
    page: showEdit,
    form: goalChangeForm,
    deed: async (deed, form, req) => (
      await saveGoal(deed, req.param('id'), req.param('goal'), form),
      to(goalPath(req), 'goals.said.saved')
    ),
  });
  for (const [noun, verb] of Object.entries(moves))
    on.post(`/tandems/:id/goals/:goal/${noun}`, {
      page: showGoal,
      form: buttonForm,
      deed: async (deed, _form, req) => {
        await moveGoal(deed, req.param('id'), req.param('goal'), verb);
        if (verb === 'reopen') return to(goalPath(req), 'goals.said.reopen');
        return to(goalPath(req), { key: `goals.said.${verb}`, undo: `${goalPath(req)}/reopening` });
      },
    });
  on.post('/tandems/:id/goals/:goal/levels', {
    page: showGoal,
    form: levelsForm,
    deed: async (deed, form, req) => (
      await rateGoal(deed, req.param('id'), req.param('goal'), form),
      to(`${goalPath(req)}#levels`, 'goals.said.levels')
    ),
  });
  on.get('/tandems/:id/goals/:goal/removal', showRemoval);
  on.post('/tandems/:id/goals/:goal/removal', {
    page: showRemoval,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeGoal(deed, req.param('id'), req.param('goal')),
      to(listPath(req), 'goals.said.removed')
    ),
  });
}
