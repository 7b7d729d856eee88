import { inDeed } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { cycleBar } from '../../cycles/views/bar.ts';
import { noteExclusionsRead, resolveExclusion } from '../actions/exclusions-desk.ts';
import { followOrganization } from '../actions/organization.ts';
import { recordTraining, saveContract, withdrawTraining } from '../actions/people.ts';
import { contractForm, meantForm, trainingForm } from '../forms/people.ts';
import { isLiveParticipation } from '../rules.ts';
import { toldVerb } from '../rules/history.ts';
import { partsAsked } from '../rules/readiness.ts';
import { listPeople, type PersonLine } from '../store/people.ts';
import { listExclusions } from '../store/exclusions.ts';
import { readParticipation } from '../store/participations.ts';
import { listHistory } from '../store/person-history.ts';
import { ExclusionsPage } from '../views/person/exclusions.tsx';
import { PersonPage } from '../views/person/page.tsx';
import { mountDecisions } from './decisions.tsx';
import { organizationsOf, runningCycle } from './people.tsx';
import { factsOf, movedTo, saidOf } from './person-data.ts';

const pathOf = (req: Req) => `/cycles/${req.param('id')}/people/${req.param('participation')}`;

const showPerson: Handler = async (sight, req) => {
  const { ui } = req;
  const cycle = await runningCycle(sight, req);
  const row = found(await readParticipation(sight, cycle.id, req.param('participation')), 'participation');
  const line = found(
    (await listPeople(sight, cycle)).find(({ id }) => id === row.id),
    'participation',
  );
  const history = (await listHistory(sight, row.id)).flatMap(({ at, verb, who }) => {
    const told = toldVerb(verb);
    return told ? [{ at, verb: told, who }] : [];
  });
  return (
    <PersonPage
      ui={ui}
      program={cycleBar(ui, cycle)}
      cycle_id={cycle.id}
      path={pathOf(req)}
      id={row.id}
      name={`${line.preferred_name || line.first_name} ${line.last_name}`}
      role={row.role}
      line={[line.function, line.organization].filter(Boolean).join(', ')}
      participation={row.state}
      state={req.form}
      asked={partsAsked(cycle, row.role)}
      missing={line.missing}
      facts={await factsOf(sight, ui, row, line)}
      said={await saidOf(sight, ui, row)}
      history={history}
      came={{ at: row.created_at, way: row.way }}
      wishes={{
        excluded: (await listExclusions(sight, row.id)).length,
        unresolved: line.unresolved,
        wish: row.gender_wish !== null,
      }}
      moved_to={await movedTo(sight, row)}
      contract_end_on={row.contract_end_on}
      trained={row.trained_at ? { on: row.trained_at, evidence: row.training_evidence ?? '' } : undefined}
      live={isLiveParticipation(row.state)}
    />
  );
};

const nameOf = (line: PersonLine | undefined) => (line ? `${line.preferred_name || line.first_name} ${line.last_name}` : '');

const showExclusions: Handler = async (sight, req) => {
  const { ui } = req;
  const cycle = await runningCycle(sight, req);
  const row = found(await readParticipation(sight, cycle.id, req.param('participation')), 'participation');
  await inDeed(sight, (deed) => noteExclusionsRead(deed, row.id));
  const people = await listPeople(sight, cycle);
  const organizations = organizationsOf(people, ui.locale);
  const excluded = await listExclusions(sight, row.id);
  return (
    <ExclusionsPage
      ui={ui}
      program={cycleBar(ui, cycle)}
      path={pathOf(req)}
      name={nameOf(people.find(({ id }) => id === row.id))}
      wish={row.gender_wish}
      rows={excluded.map(({ id, sealed_note, person_id, organization_id }) => ({
        id,
        text: sealed_note ? sight.house.vault.open(sealed_note, `participation_exclusion.note.${id}`) : '',
        meant:
          person_id === null && organization_id === null
            ? undefined
            : person_id === row.person_id
              ? ''
              : (organizations.find((each) => each.id === organization_id)?.name ??
                nameOf(people.find((each) => each.person_id === person_id))),
      }))}
      choices={[
        ...people
          .filter((each) => each.person_id !== row.person_id)
          .map((each) => ({ value: `person:${each.person_id}`, label: each.name })),
        ...organizations.map(({ id, name }) => ({ value: `organization:${id}`, label: name })),
      ]}
    />
  );
};

export function mountPerson(on: Routes): void {
  const person = '/cycles/:id/people/:participation';
  on.get(person, showPerson);
  on.get(`${person}/exclusions`, showExclusions);
  mountDecisions(on, showPerson);
  on.post(`${person}/exclusions/:exclusion`, {
    page: showExclusions,
    form: meantForm,
    deed: async (deed, form, req) => {
      await resolveExclusion(deed, req.param('id'), req.param('participation'), {
        exclusion: req.param('exclusion'),
        meant: form.meant,
      });
      return to(`${pathOf(req)}/exclusions`, 'enrolment.excluded.saved');
    },
  });
  on.post(`${person}/training`, {
    page: showPerson,
    form: trainingForm,
    deed: async (deed, form, req) => {
      await recordTraining(deed, req.param('id'), { ...form, people: [req.param('participation')] });
      return to(pathOf(req), 'enrolment.people.trained_done', { count: 1 });
    },
  });
  on.post(`${person}/training-withdrawal`, {
    page: showPerson,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await withdrawTraining(deed, req.param('id'), req.param('participation'));
      return to(pathOf(req), 'enrolment.person.untrained');
    },
  });
  on.post(`${person}/contract`, {
    page: showPerson,
    form: contractForm,
    deed: async (deed, form, req) => {
      await saveContract(deed, req.param('id'), req.param('participation'), form.contract_end_on ?? null);
      return to(pathOf(req), 'enrolment.person.contract_saved');
    },
  });
  on.post(`${person}/organization`, {
    page: showPerson,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await followOrganization(deed, req.param('id'), req.param('participation'));
      return to(pathOf(req), 'enrolment.person.followed');
    },
  });
}
