import type { Sight } from '../../../platform/deed.ts';
import { download, to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { mayBeMatched, mayCoordinate, sidesOf, takesPeople } from '../../cycles/rules.ts';
import { findDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { cycleBar } from '../../cycles/views/bar.ts';
import { admitThese } from '../actions/decide.ts';
import { notePeopleExport, recordTraining, remind } from '../actions/people.ts';
import { filterForm, remindForm, trainingForm } from '../forms/people.ts';
import { arrangePeople, countShows, pageSize, readPeopleQuery, writePeopleQuery } from '../rules/people-list.ts';
import { partsAsked, readinessParts } from '../rules/readiness.ts';
import { listPeople, type PersonLine } from '../store/people.ts';
import { PeoplePage } from '../views/people/list.tsx';
import { peopleCsv } from './people-csv.ts';

/** The cycle of the address, if the reader runs it. */
export async function runningCycle(sight: Sight, req: Req): Promise<DeskCycle> {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(mayCoordinate(cycle.desk));
  return cycle;
}

export function organizationsOf(rows: readonly PersonLine[], locale: string): { id: string; name: string }[] {
  const named = new Map(rows.flatMap((row) => (row.organization_id ? [[row.organization_id, row.organization ?? '']] : [])));
  return [...named].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

const showPeople: Handler = async (sight, req) => {
  const cycle = await runningCycle(sight, req);
  const all = await listPeople(sight, cycle);
  const asked = readPeopleQuery(req.query);
  const wanted = arrangePeople(all, asked, req.ui.locale);
  const pages = Math.max(1, Math.ceil(wanted.length / pageSize));
  const query = { ...asked, page: Math.min(asked.page, pages) };
  const roles = sidesOf(cycle.format);
  const parts = readinessParts.filter((part) => roles.some((role) => partsAsked(cycle, role).includes(part)));
  return (
    <PeoplePage
      ui={req.ui}
      program={cycleBar(req.ui, cycle)}
      cycle_id={cycle.id}
      path={`/cycles/${cycle.id}/people`}
      query={query}
      counts={countShows(all)}
      roles={roles}
      organizations={organizationsOf(all, req.ui.locale)}
      parts={parts}
      rows={wanted.slice((query.page - 1) * pageSize, query.page * pageSize)}
      total={wanted.length}
      state={req.form}
      trains={parts.includes('training')}
      open={takesPeople(cycle) || mayBeMatched(cycle)}
    />
  );
};

/** Back to the list as it was asked for. */
const back = (req: Req) => `/cycles/${req.param('id')}/people${writePeopleQuery(readPeopleQuery(req.query))}`;

export function mountPeople(on: Routes): void {
  on.get('/cycles/:id/people', showPeople);
  on.post('/cycles/:id/people/reminders', {
    page: showPeople,
    form: remindForm,
    deed: async (deed, form, req) => {
      const count = await remind(deed, req.param('id'), form.people);
      return to(back(req), 'enrolment.people.reminded_done', { count });
    },
  });
  on.post('/cycles/:id/people/admission', {
    page: showPeople,
    form: remindForm,
    deed: async (deed, form, req) => {
      const { done, left } = await admitThese(deed, req.param('id'), form.people);
      return to(back(req), 'enrolment.people.admitted_done', { count: done, left });
    },
  });
  on.post('/cycles/:id/people/training', {
    page: showPeople,
    form: trainingForm,
    deed: async (deed, form, req) => {
      const count = await recordTraining(deed, req.param('id'), form);
      return to(back(req), 'enrolment.people.trained_done', { count });
    },
  });
  on.post('/cycles/:id/people/export', {
    page: showPeople,
    form: filterForm,
    deed: async (deed, form, req) => {
      const cycle = await runningCycle(deed, req);
      const query = readPeopleQuery((name) => form[name as keyof typeof form]);
      const rows = arrangePeople(await listPeople(deed, cycle), query, req.ui.locale);
      await notePeopleExport(deed, cycle.id, rows.length);
      return download({
        bytes: new TextEncoder().encode(peopleCsv(req.ui, rows)),
        name: `${req.ui.t('enrolment.people.file')}-${dayOf(deed.now)}.csv`,
        type: 'text/csv; charset=utf-8',
      });
    },
  });
}
