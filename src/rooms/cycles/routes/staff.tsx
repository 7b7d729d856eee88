import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { dropStaff, nameStaff } from '../actions/staff.ts';
import { staffForm } from '../forms/steering.ts';
import { maySetUp } from '../rules.ts';
import { isShut } from '../rules/steering.ts';
import { findDeskCycle } from '../store/cycles.ts';
import { listFormerStaff, listStaff } from '../store/staff.ts';
import { StaffPage } from '../views/staff.tsx';

const showStaff: Handler = async (sight, req) => {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(maySetUp(cycle.desk));
  const [staff, former, confidants] = await Promise.all([
    listStaff(sight, cycle.id),
    listFormerStaff(sight, cycle.id),
    listRoleHolders(sight, 'confidant'),
  ]);
  const naming = req.ui.path === `/cycles/${cycle.id}/staff`;
  return (
    <StaffPage
      ui={req.ui}
      cycle={cycle}
      staff={staff.map((row) => ({
        ...row,
        no_grant: row.role === 'confidant' && !confidants.some(({ id }) => id === row.person_id),
      }))}
      former={former}
      form={naming ? req.form : emptyForm}
      refusal={naming ? undefined : req.form.refusal}
      shut={isShut(cycle)}
    />
  );
};

export function mountStaff(on: Routes): void {
  on.get('/cycles/:id/staff', showStaff);
  on.post('/cycles/:id/staff', {
    page: showStaff,
    form: staffForm,
    deed: async (deed, form, req) => {
      await nameStaff(deed, req.param('id'), form);
      return to(`/cycles/${req.param('id')}/staff`, 'cycles.staff.named');
    },
  });
  on.post('/cycles/:id/staff/:staff/relief', {
    page: showStaff,
    form: buttonForm,
    deed: async (deed, _, req) => {
      const role = await dropStaff(deed, req.param('id'), req.param('staff'));
      return to(`/cycles/${req.param('id')}/staff`, {
        key: 'cycles.staff.ended',
        vars: { role: req.ui.t(`cycles.role.${role}`) },
      });
    },
  });
}
