import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, NotFound } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { takesPeople } from '../../cycles/rules.ts';
import type { ReachedOrganization } from '../../consortium/store/organizations.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { nominate, takeBackNomination } from '../actions/nominate.ts';
import { nominationForm } from '../forms/coming.ts';
import { nominatingStanding } from '../rules/nominating.ts';
import { findNominating, findPart, listNominatingCycles, listNominees } from '../store/nominations.ts';
import { countNamed } from '../store/places.ts';
import { NoCyclePage, NominationsPage } from '../views/nominations.tsx';

export interface Nominating {
  organization: ReachedOrganization;
  cycles: Cycle[];
  /** The one that is meant, or the first that takes people. */
  cycle: Cycle | undefined;
}

/** Reach: HR of this organisation; the cycle of the address, if the organisation takes part in it. */
export async function nominatingOf(sight: Sight, req: Req): Promise<Nominating> {
  const organization = found(await findNominating(sight, req.param('id')), 'organization');
  const cycles = await listNominatingCycles(sight, organization.id);
  const wanted = req.query('cycle');
  if (!wanted) return { organization, cycles, cycle: cycles.find(takesPeople) ?? cycles[0] };
  return {
    organization,
    cycles,
    cycle: found(
      cycles.find(({ id }) => id === wanted),
      'cycle',
    ),
  };
}

/** For deeds: a cycle has to be there. */
export async function nominatingNow(sight: Sight, req: Req): Promise<Nominating & { cycle: Cycle }> {
  const { cycle, ...rest } = await nominatingOf(sight, req);
  if (!cycle) throw new NotFound('cycle');
  return { ...rest, cycle };
}

const showNominations: Handler = async (sight, req) => {
  const { organization, cycles, cycle } = await nominatingOf(sight, req);
  if (!cycle) return <NoCyclePage ui={req.ui} organization={organization} />;
  const part = found(await findPart(sight, cycle.id, organization.id), 'organization');
  return (
    <NominationsPage
      ui={req.ui}
      state={req.form}
      organization={organization}
      cycle={cycle}
      cycles={cycles}
      named={await countNamed(sight, cycle.id, organization.id)}
      places={{ mentor: part.mentor_places, mentee: part.mentee_places, partner: 0 }}
      rows={await listNominees(sight, cycle.id, organization.id)}
      nominating={nominatingStanding(cycle, true, dayOf(sight.now))}
    />
  );
};

export function mountNominations(on: Routes): void {
  const page = '/organizations/:id/nominations';
  const at = (organization_id: string, cycle_id: string) => `/organizations/${organization_id}/nominations?cycle=${cycle_id}`;
  on.get(page, showNominations);
  on.post(page, {
    page: showNominations,
    form: nominationForm,
    deed: async (deed, form, req) => {
      const { organization, cycle } = await nominatingNow(deed, req);
      await nominate(deed, cycle.id, organization.id, [form]);
      return to(at(organization.id, cycle.id), 'enrolment.nominate.done');
    },
  });
  on.post(`${page}/:participation/withdrawal`, {
    form: buttonForm,
    deed: async (deed, _form, req) => {
      const organization = found(await findNominating(deed, req.param('id')), 'organization');
      const cycle_id = await takeBackNomination(deed, organization.id, req.param('participation'));
      return to(at(organization.id, cycle_id), 'enrolment.asked.taken_back');
    },
  });
}
