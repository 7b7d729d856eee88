import { networkOf } from '../../../platform/http/limits.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { readCycle } from '../../cycles/store/cycles.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { answerManager } from '../actions/manager.ts';
import { managerAnswerForm } from '../forms/coming.ts';
import { isLiveParticipation } from '../rules.ts';
import { findByManager } from '../store/manager.ts';
import { ManagerDeadPage, ManagerDonePage, ManagerPage } from '../views/manager.tsx';

/** Behind the link in the mail: the name, the programme and one question, nothing else of the person. */
const showQuestion: Handler = async (sight, req) => {
  const { ui } = req;
  const row = await findByManager(sight, req.param('token'));
  const [cycle, person] = row ? [await readCycle(sight, row.cycle_id), await findAnyPerson(sight, row.person_id)] : [];
  if (!row || !cycle || !person || !isLiveParticipation(row.state)) return <ManagerDeadPage ui={ui} />;
  const name = fullName(person);
  if (row.manager_answered_at) return <ManagerDonePage ui={ui} name={name} agrees={row.manager_agrees === true} />;
  return <ManagerPage ui={ui} name={name} cycle={cycle} role={row.role} token={req.param('token')} state={req.form} />;
};

export function mountManager(on: Routes): void {
  on.get('/manager/:token', showQuestion, { open: true });
  on.post(
    '/manager/:token',
    {
      page: showQuestion,
      form: managerAnswerForm,
      before: (sight, _form, req) => sight.house.limits.spend('sign_in', networkOf(req.address)),
      deed: async (deed, form, req) => {
        await answerManager(deed, req.param('token'), form.manager_agrees === 'yes');
        return to(`/manager/${req.param('token')}`);
      },
    },
    { open: true },
  );
}
