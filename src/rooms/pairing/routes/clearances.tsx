import { to } from '../../../platform/http/answer.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { findReachedOrganization } from '../../consortium/store/organizations.ts';
import { answerClearance, clearMany } from '../actions/clearance-answers.ts';
import { clearAllForm, clearanceForm } from '../forms/proposals.ts';
import { listClearances } from '../store/clearances.ts';
import { ClearancePage } from '../views/offer/clearance.tsx';
import { ClearancesPage } from '../views/offer/clearances.tsx';

async function scene(sight: Sight, req: Req) {
  const id = req.param('id');
  const rows = found(await listClearances(sight, id), 'organization');
  const organization = found(await findReachedOrganization(sight, id), 'organization');
  return { rows, props: { ui: req.ui, organization, state: req.form, self: selfId(sight) } };
}

const showList: Handler = async (sight, req) => {
  const { rows, props } = await scene(sight, req);
  return <ClearancesPage {...props} rows={rows} all={req.query('all') === '1'} />;
};

/** A pair that has been answered, or has gone another way, is on the list with the others. */
const showOne: Handler = async (sight, req) => {
  const { rows, props } = await scene(sight, req);
  const row = found(
    rows.find(({ proposal_id }) => proposal_id === req.param('proposal')),
    'clearance',
  );
  return row.open ? <ClearancePage {...props} row={row} /> : <ClearancesPage {...props} rows={rows} all={false} />;
};

export function mountClearances(on: Routes): void {
  const list = '/organizations/:id/clearances';
  on.get(list, showList);
  on.post(list, {
    page: showList,
    form: clearAllForm,
    deed: async (deed, { proposals = [] }, req) => {
      const { done, left } = await clearMany(deed, req.param('id'), proposals);
      return to(`/organizations/${req.param('id')}/clearances`, { key: 'pairing.clearance.cleared_many', vars: { done, left } });
    },
  });
  on.get(`${list}/:proposal`, showOne);
  on.post(`${list}/:proposal`, {
    page: showOne,
    form: clearanceForm,
    deed: async (deed, { answer, note = '' }, req) => {
      const [organization_id, proposal_id] = [req.param('id'), req.param('proposal')];
      await answerClearance(deed, { organization_id, proposal_id, answer, note });
      return to(`/organizations/${organization_id}/clearances`, 'pairing.clearance.done');
    },
  });
}
