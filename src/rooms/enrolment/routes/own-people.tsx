import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { findReachedOrganization } from '../../consortium/store/organizations.ts';
import { nominatingStanding } from '../rules/nominating.ts';
import { onTheWayFirst, ownBalance } from '../rules/own-people.ts';
import { findNominating } from '../store/nominations.ts';
import { listOwnCycles, listOwnPeople } from '../store/own-people.ts';
import { OwnPeoplePage } from '../views/own-people.tsx';

const showOwnPeople: Handler = async (sight, req) => {
  found(await findNominating(sight, req.param('id')), 'organization');
  const organization = found(await findReachedOrganization(sight, req.param('id')), 'organization');
  const cycles = await listOwnCycles(sight, organization.id);
  const wanted = req.query('cycle');
  const cycle =
    wanted === undefined
      ? cycles[0]
      : found(
          cycles.find(({ id }) => id === wanted),
          'cycle',
        );
  const rows = cycle ? await listOwnPeople(sight, cycle.id, organization.id) : [];
  return (
    <OwnPeoplePage
      ui={req.ui}
      organization={organization}
      cycle={cycle}
      cycles={cycles}
      nominating={cycle && nominatingStanding(cycle, cycle.left_at === null, dayOf(sight.now))}
      rows={onTheWayFirst(rows)}
      balance={ownBalance(rows)}
    />
  );
};

/** HR's own desk; nobody else has one for her organisation. */
export function mountOwnPeople(on: Routes): void {
  on.get('/organizations/:id/people', showOwnPeople);
}
