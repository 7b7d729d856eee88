import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { maySetUp } from '../../cycles/rules.ts';
import { listDeskCycles } from '../../cycles/store/cycles.ts';
import { hasRole } from '../../people/rules/person.ts';
import { listOrganizationNames } from '../../people/store/organizations.ts';
import { createOrganization, nameCompetitor, removeCompetitor, saveProfile } from '../actions/organizations.ts';
import { competitorForm, organizationForm, profileForm } from '../forms/organization.ts';
import type { ReadMoreSteps } from '../rules/more-steps.ts';
import { isPersonnel, mayDescribe, mayLiftCompetitor } from '../rules/organizations.ts';
import { listCompetitors } from '../store/competitors.ts';
import { listMembershipsOf, seesConsortia } from '../store/consortia.ts';
import { listContacts } from '../store/contacts.ts';
import { agreementStatesOf } from '../store/cooperations.ts';
import {
  findReachedOrganization,
  listReachedOrganizations,
  listWords,
  type ReachedOrganization,
} from '../store/organizations.ts';
import { listCyclesOf } from '../store/parts.ts';
import { listOrganizationSteps } from '../store/steps.ts';
import { CompetitorsPage } from '../views/competitors.tsx';
import { OneOrganizationPage } from '../views/organization.tsx';
import { OrganizationsPage } from '../views/organizations.tsx';
import { NewOrganizationPage, ProfilePage } from '../views/profile.tsx';

const pageSize = 50;

export async function reachedIn(sight: Sight, req: Req): Promise<ReachedOrganization> {
  return found(await findReachedOrganization(sight, req.param('id')), 'organization');
}

const showList: Handler = async (sight, req) => {
  const [search, page] = [(req.query('q') ?? '').slice(0, 100), Math.min(1000, Math.max(1, Number(req.query('page')) || 1))];
  const office = hasRole(sight.actor, 'office');
  const any = await listReachedOrganizations(sight, { limit: 1 });
  const consortia = await seesConsortia(sight);
  must(office || consortia || any.length > 0);
  const rows = await listReachedOrganizations(sight, { search, limit: pageSize, skip: (Math.trunc(page) - 1) * pageSize });
  const shown = rows.slice(0, pageSize);
  const contacts = await listContacts(
    sight,
    shown.map(({ id }) => id),
  );
  return (
    <OrganizationsPage
      ui={req.ui}
      search={search}
      rows={shown.map((row) => ({
        ...row,
        contacts: contacts.filter(({ organization_id, role }) => organization_id === row.id && role === 'hr'),
      }))}
      office={office}
      consortia={consortia}
      page={Math.trunc(page)}
      more={rows.length > pageSize}
    />
  );
};

function makeShowOne(readMoreSteps: ReadMoreSteps): Handler {
  return async (sight, req) => {
    const organization = await reachedIn(sight, req);
    const { id, reach } = organization;
    const [steps, more, contacts, past, competitors, cycles, states, desks, consortia] = await Promise.all([
      listOrganizationSteps(sight),
      isPersonnel(reach) ? readMoreSteps(sight, id) : [],
      listContacts(sight, [id]),
      listContacts(sight, [id], { past: true }),
      listCompetitors(sight, id),
      listCyclesOf(sight, id),
      agreementStatesOf(sight, id),
      listDeskCycles(sight),
      listMembershipsOf(sight, id),
    ]);
    const desked = new Set(desks.filter(({ desk }) => maySetUp(desk)).map((cycle) => cycle.id));
    return (
      <OneOrganizationPage
        ui={req.ui}
        organization={organization}
        steps={steps.filter((step) => step.organization_id === id)}
        more={more}
        contacts={contacts}
        past={past}
        competitors={competitors}
        cycles={cycles.map((cycle) => {
          const path = `/cycles/${cycle.cycle_id}/organizations/${id}`;
          const agreement = states.get(cycle.cycle_id);
          const shown = agreement === 'draft' && !desked.has(cycle.cycle_id) ? undefined : agreement;
          const href = desked.has(cycle.cycle_id) ? path : reach.own.length > 0 ? `${path}/agreement` : undefined;
          return { ...cycle, agreement: shown, href };
        })}
        consortia={consortia}
      />
    );
  };
}

const showNew: Handler = (sight, req) => {
  must(hasRole(sight.actor, 'office'));
  return <NewOrganizationPage ui={req.ui} state={req.form} />;
};

const showProfile: Handler = async (sight, req) => {
  const organization = await reachedIn(sight, req);
  must(mayDescribe(organization.reach));
  return (
    <ProfilePage
      ui={req.ui}
      organization={organization}
      state={req.form === emptyForm ? filled(organization) : req.form}
      industries={await listWords(sight, 'industry')}
      groups={await listWords(sight, 'company_group')}
    />
  );
};

const showCompetitors: Handler = async (sight, req) => {
  const organization = await reachedIn(sight, req);
  must(mayDescribe(organization.reach));
  return (
    <CompetitorsPage
      ui={req.ui}
      organization={organization}
      competitors={await listCompetitors(sight, organization.id)}
      names={(await listOrganizationNames(sight)).filter((name) => name !== organization.name)}
      lifts={mayLiftCompetitor(organization.reach)}
      state={req.form}
    />
  );
};

export function mountOrganizations(on: Routes, readMoreSteps: ReadMoreSteps): void {
  on.get('/organizations', showList);
  on.get('/organizations/new', showNew);
  on.post('/organizations', {
    page: showNew,
    form: organizationForm,
    deed: async (deed, { name }) =>
      to(`/organizations/${await createOrganization(deed, name)}/profile`, 'consortium.new.done', { name }),
  });
  on.get('/organizations/:id', makeShowOne(readMoreSteps));
  on.get('/organizations/:id/profile', showProfile);
  on.post('/organizations/:id/profile', {
    page: showProfile,
    form: profileForm,
    deed: async (deed, form, req) => (
      await saveProfile(deed, req.param('id'), form),
      to(`/organizations/${req.param('id')}`, 'consortium.profile.saved')
    ),
  });
  on.get('/organizations/:id/competitors', showCompetitors);
  on.post('/organizations/:id/competitors', {
    page: showCompetitors,
    form: competitorForm,
    deed: async (deed, { competitor }, req) => (
      await nameCompetitor(deed, req.param('id'), competitor),
      to(`/organizations/${req.param('id')}/competitors`, 'consortium.competitors.added', { name: competitor })
    ),
  });
  on.post('/organizations/:id/competitors/:competitor/removal', {
    page: showCompetitors,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeCompetitor(deed, req.param('id'), req.param('competitor')),
      to(`/organizations/${req.param('id')}/competitors`, 'consortium.competitors.removed')
    ),
  });
}
