import { to } from '../../../platform/http/answer.ts';
import { selfId } from '../../../platform/deed.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { findReachedOrganization } from '../../consortium/store/organizations.ts';
import { answerClearance } from '../actions/clearance.ts';
import { clearanceForm } from '../forms/proposals.ts';
import { listClearances } from '../store/clearances.ts';
import { ClearancesPage } from '../views/offer/clearances.tsx';

const show: Handler = async (sight, req) => {
  const id = req.param('id');
  const rows = found(await listClearances(sight, id), 'organization');
  const organization = found(await findReachedOrganization(sight, id), 'organization');
  const typed = req.param('proposal') || undefined;
  return (
    <ClearancesPage ui={req.ui} organization={organization} rows={rows} state={req.form} typed={typed} self={selfId(sight)} />
  );
};

export function mountClearances(on: Routes): void {
  on.get('/organizations/:id/clearances', show);
  on.post('/organizations/:id/clearances/:proposal', {
    page: show,
    form: clearanceForm,
    deed: async (deed, { answer, note = '' }, req) => {
      const [organization_id, proposal_id] = [req.param('id'), req.param('proposal')];
      await answerClearance(deed, { organization_id, proposal_id, answer, note });
      return to(`/organizations/${organization_id}/clearances`, 'pairing.clearance.done');
    },
  });
}
