import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { maySetUp } from '../../cycles/rules.ts';
import { listDeskCycles } from '../../cycles/store/cycles.ts';
import { listOrganizationNames } from '../../people/store/organizations.ts';
import { addMember, createConsortium, removeMember, saveConsortium } from '../actions/consortia.ts';
import { consortiumForm, memberForm } from '../forms/consortium.ts';
import { findConsortium, listConsortia, listMembers, listTakenPart, seesConsortia } from '../store/consortia.ts';
import { listReachedOrganizations } from '../store/organizations.ts';
import { ConsortiaPage, ConsortiumNamePage } from '../views/consortia.tsx';
import { ConsortiumPage } from '../views/consortium.tsx';

const pathOf = (req: Req) => `/consortia/${req.param('id')}`;

const showConsortia: Handler = async (sight, req) => {
  must(await seesConsortia(sight));
  return <ConsortiaPage ui={req.ui} rows={await listConsortia(sight)} />;
};

const showNew: Handler = async (sight, req) => {
  must(await seesConsortia(sight));
  return <ConsortiumNamePage ui={req.ui} state={req.form} />;
};

const showName: Handler = async (sight, req) => {
  const consortium = found(await findConsortium(sight, req.param('id')), 'consortium');
  return <ConsortiumNamePage ui={req.ui} id={consortium.id} state={req.form === emptyForm ? filled(consortium) : req.form} />;
};

const showOne: Handler = async (sight, req) => {
  const consortium = found(await findConsortium(sight, req.param('id')), 'consortium');
  const all = await listMembers(sight, consortium.id);
  const ids = [...new Set(all.map(({ organization_id }) => organization_id))];
  const [cycles, names, desks, organizations] = await Promise.all([
    listTakenPart(sight, ids),
    listOrganizationNames(sight),
    listDeskCycles(sight),
    listReachedOrganizations(sight, { limit: 5000 }),
  ]);
  return (
    <ConsortiumPage
      ui={req.ui}
      consortium={consortium}
      members={all.filter(({ until }) => until === null)}
      past={all.filter(({ until }) => until !== null)}
      cycles={cycles}
      names={names}
      reached={new Set([...organizations.map(({ id }) => id), ...desks.filter(({ desk }) => maySetUp(desk)).map(({ id }) => id)])}
      state={req.form}
    />
  );
};

export function mountConsortia(on: Routes): void {
  on.get('/consortia', showConsortia);
  on.get('/consortia/new', showNew);
  on.post('/consortia', {
    page: showNew,
    form: consortiumForm,
    deed: async (deed, form) => to(`/consortia/${await createConsortium(deed, form)}`, 'consortium.consortia.created'),
  });
  on.get('/consortia/:id', showOne);
  on.get('/consortia/:id/name', showName);
  on.post('/consortia/:id/name', {
    page: showName,
    form: consortiumForm,
    deed: async (deed, form, req) => (
      await saveConsortium(deed, req.param('id'), form),
      to(pathOf(req), 'consortium.consortia.saved')
    ),
  });
  on.post('/consortia/:id/members', {
    page: showOne,
    form: memberForm,
    deed: async (deed, { member }, req) => (
      await addMember(deed, req.param('id'), member),
      to(pathOf(req), 'consortium.members.added', { name: member })
    ),
  });
  on.post('/consortia/:id/members/:organization/end', {
    page: showOne,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeMember(deed, req.param('id'), req.param('organization')),
      to(pathOf(req), 'consortium.members.ended')
    ),
  });
}
