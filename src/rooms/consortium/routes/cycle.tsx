import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { hasOrganizations, maySetUp } from '../../cycles/rules.ts';
import { findDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { listOrganizationNames } from '../../people/store/organizations.ts';
import { addFromConsortium, addPart, leaveCycle, rejoinCycle, savePlaces } from '../actions/parts.ts';
import { fromConsortiumForm, leavingForm, partForm, placesForm } from '../forms/consortium.ts';
import { noticeKinds, type NoticeKind } from '../rules.ts';
import { findingOf, standingOf, type Brought } from '../rules/gaps.ts';
import { standingOfNotice } from '../rules/notices.ts';
import { mayChangeParts } from '../rules/parts.ts';
import { listConsortia } from '../store/consortia.ts';
import { listContacts } from '../store/contacts.ts';
import { agreementStates } from '../store/cooperations.ts';
import { listNotices } from '../store/notices.ts';
import { listParts } from '../store/parts.ts';
import { CyclePartsPage } from '../views/cycle.tsx';
import { CyclePartPage, LeavingPage } from '../views/cycle-part.tsx';
import type { PartLine } from '../views/cycle-table.tsx';
import { nameOf } from '../views/words.ts';

/** People stand in a room below: the application hands over how many there are, and what they do. */
export interface PeopleOf {
  brought: Brought[];
  functions: (string | null)[];
}
export type ReadPeopleOf = (sight: Sight, cycle_id: string) => Promise<PeopleOf>;

/** The cycle at the desk of whoever sets it up; formats without organisations have no such pages. */
export async function deskIn(sight: Sight, req: Req): Promise<DeskCycle> {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  if (!hasOrganizations(cycle.format)) return found<DeskCycle>(undefined, 'cycle');
  must(maySetUp(cycle.desk));
  return cycle;
}

async function linesOf(sight: Sight, req: Req, cycle: DeskCycle, { brought }: PeopleOf): Promise<PartLine[]> {
  const [parts, states] = [await listParts(sight, cycle.id), await agreementStates(sight, cycle.id)];
  const contacts = await listContacts(
    sight,
    parts.map(({ organization_id }) => organization_id),
  );
  return parts.map((part) => ({
    ...part,
    standing: standingOf(part, brought, cycle.plan.min_per_organization),
    agreement: states.get(part.organization_id),
    personnel: contacts
      .filter(({ organization_id, role }) => organization_id === part.organization_id && role !== 'executive')
      .map((contact) => nameOf(req.ui, contact))
      .join(', '),
  }));
}

const pathOf = (req: Req) => `/cycles/${req.param('id')}/organizations`;

function makeShowParts(readPeopleOf: ReadPeopleOf): Handler {
  return async (sight, req) => {
    const cycle = await deskIn(sight, req);
    const people = await readPeopleOf(sight, cycle.id);
    const lines = await linesOf(sight, req, cycle, people);
    const parts = lines.filter(({ left_at }) => left_at === null);
    const notices = await listNotices(sight, cycle.id);
    const { min_organizations, min_per_organization } = cycle.plan;
    const places = { mentor_places: Math.max(2, min_per_organization), mentee_places: Math.max(2, min_per_organization) };
    const formOf = (path: string, otherwise: FormState) =>
      req.form !== emptyForm && req.ui.path.split('?')[0] === path ? req.form : otherwise;
    return (
      <CyclePartsPage
        ui={req.ui}
        cycle={cycle}
        finding={findingOf(
          parts.map(({ standing }) => standing),
          min_organizations,
        )}
        min_organizations={min_organizations}
        min_per_organization={min_per_organization}
        parts={parts}
        left={lines.filter(({ left_at }) => left_at !== null)}
        functions={people.functions}
        signed={parts.filter(({ agreement }) => agreement === 'signed').length}
        notices={
          Object.fromEntries(noticeKinds.map((kind) => [kind, standingOfNotice(kind, notices)])) as Record<
            NoticeKind,
            { sent: number; confirmed: number }
          >
        }
        names={await listOrganizationNames(sight)}
        consortia={await listConsortia(sight)}
        open={mayChangeParts(cycle)}
        add={formOf(pathOf(req), filled(places))}
        from={formOf(`${pathOf(req)}/consortium`, emptyForm)}
      />
    );
  };
}

function makeShowPart(readPeopleOf: ReadPeopleOf): Handler {
  return async (sight, req) => {
    const cycle = await deskIn(sight, req);
    const lines = await linesOf(sight, req, cycle, await readPeopleOf(sight, cycle.id));
    const part = found(
      lines.find(({ organization_id }) => organization_id === req.param('organization')),
      'organization',
    );
    const { mentor, mentee } = part.standing;
    return (
      <CyclePartPage
        ui={req.ui}
        cycle={cycle}
        part={part}
        contacts={await listContacts(sight, [part.organization_id])}
        places={req.form === emptyForm ? filled({ mentor_places: mentor.places, mentee_places: mentee.places }) : req.form}
        open={mayChangeParts(cycle)}
      />
    );
  };
}

function makeShowLeaving(readPeopleOf: ReadPeopleOf): Handler {
  const showPart = makeShowPart(readPeopleOf);
  return async (sight, req) => {
    const cycle = await deskIn(sight, req);
    const lines = await linesOf(sight, req, cycle, { brought: [], functions: [] });
    const part = found(
      lines.find(({ organization_id }) => organization_id === req.param('organization')),
      'organization',
    );
    // It has left meanwhile: its page says so.
    if (part.left_at)
      return req.form === emptyForm ? to(`${pathOf(req)}/${part.organization_id}`) : showPart(sight, { ...req, form: emptyForm });
    return <LeavingPage ui={req.ui} cycle={cycle} part={part} state={req.form} />;
  };
}

export function mountCycleParts(on: Routes, readPeopleOf: ReadPeopleOf): void {
  const [showParts, showPart, showLeaving] = [
    makeShowParts(readPeopleOf),
    makeShowPart(readPeopleOf),
    makeShowLeaving(readPeopleOf),
  ];
  const one = (req: Req) => `${pathOf(req)}/${req.param('organization')}`;
  on.get('/cycles/:id/organizations', showParts);
  on.post('/cycles/:id/organizations', {
    page: showParts,
    form: partForm,
    deed: async (deed, form, req) => {
      const organization_id = await addPart(deed, req.param('id'), form);
      return to(`${pathOf(req)}/${organization_id}`, 'consortium.part.added', { name: form.organization });
    },
  });
  on.post('/cycles/:id/organizations/consortium', {
    page: showParts,
    form: fromConsortiumForm,
    deed: async (deed, { consortium }, req) =>
      to(pathOf(req), 'consortium.part.from_done', { count: await addFromConsortium(deed, req.param('id'), consortium) }),
  });
  on.get('/cycles/:id/organizations/:organization', showPart);
  on.post('/cycles/:id/organizations/:organization/places', {
    page: showPart,
    form: placesForm,
    deed: async (deed, form, req) => (
      await savePlaces(deed, req.param('id'), req.param('organization'), form),
      to(one(req), 'consortium.part.places_saved')
    ),
  });
  on.get('/cycles/:id/organizations/:organization/leaving', showLeaving);
  on.post('/cycles/:id/organizations/:organization/leaving', {
    page: showLeaving,
    form: leavingForm,
    deed: async (deed, { left_reason }, req) => (
      await leaveCycle(deed, req.param('id'), req.param('organization'), left_reason),
      to(one(req), 'consortium.leave.done')
    ),
  });
  on.post('/cycles/:id/organizations/:organization/return', {
    page: showPart,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await rejoinCycle(deed, req.param('id'), req.param('organization')),
      to(one(req), 'consortium.part.brought_back')
    ),
  });
}
