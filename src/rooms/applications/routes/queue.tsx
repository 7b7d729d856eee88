import { z } from 'zod';
import { selfId } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { must } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { assignApplication, releaseApplication } from '../actions/assignment.ts';
import { assignmentForm, releaseForm } from '../forms.ts';
import { maySeeQueue } from '../rules.ts';
import { daysBetween, isOverdue, lineOf, queueFilters, type QueueFilter } from '../rules/queue.ts';
import { countQueue } from '../store/applications.ts';
import { medianWaitingDays, reviewFigures } from '../store/queue-figures.ts';
import { listQueue } from '../store/queue.ts';
import { QueuePage, type QueueLine } from '../views/queue.tsx';
import { showReview } from './review.tsx';

const pageSize = 25;

/** `after=<milliseconds>_<id>`; anything else is the first page. */
function cursorOf(text: string | undefined): { at: Date; id: string } | undefined {
  const [ms = '', id = ''] = (text ?? '').split('_');
  return /^\d{1,15}$/.test(ms) && z.uuid().safeParse(id).success ? { at: new Date(Number(ms)), id } : undefined;
}

function filterOf(text: string | undefined): QueueFilter {
  return queueFilters.find((name) => name === text) ?? 'waiting';
}

const showQueue: Handler = async (sight, req) => {
  must(maySeeQueue(sight.actor));
  const filter = filterOf(req.query('state'));
  const search = req.query('search')?.slice(0, 80);
  const after = cursorOf(req.query('after'));
  const [rows, waiting, median_days, figures, partners, office] = await Promise.all([
    listQueue(sight, { state: filter, search, after, limit: pageSize + 1 }),
    countQueue(sight),
    medianWaitingDays(sight),
    reviewFigures(sight),
    partnersOf(sight, selfId(sight)),
    listRoleHolders(sight, 'office'),
  ]);
  const names = new Map(office.map((person) => [person.id, `${person.first_name} ${person.last_name}`]));
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const lines = shown.map((row): QueueLine => {
    const with_whom = filter === 'decided' ? row.decided_by : row.assigned_to;
    const not_hers = row.person_id === sight.actor.person_id ? 'own' : partners.includes(row.person_id) ? 'partner' : undefined;
    return {
      id: row.id,
      name: fullName(row),
      line: lineOf(row),
      kind: row.kind,
      topics: row.topics,
      state: row.state,
      since: row.at,
      days: daysBetween(row.at, sight.now),
      overdue: isOverdue(row, sight.now),
      assignee: with_whom ? { name: names.get(with_whom) ?? '–', self: with_whom === selfId(sight) } : undefined,
      not_hers,
    };
  });
  return (
    <QueuePage
      ui={req.ui}
      filter={filter}
      search={search ?? ''}
      waiting={waiting}
      median_days={median_days}
      figures={figures}
      rows={lines}
      after={last && `${last.at.getTime()}_${last.id}`}
      first={after === undefined}
    />
  );
};

export function mountQueue(on: Routes): void {
  on.get('/applications', showQueue);
  on.post('/applications/:id/assignment', {
    page: showReview,
    form: assignmentForm,
    deed: async (deed, form, req) => {
      await assignApplication(deed, req.param('id'), form);
      const own = form.person_id === selfId(deed);
      return to(
        `/applications/${req.param('id')}`,
        own ? 'applications.assignment.taken_now' : 'applications.assignment.given_now',
      );
    },
  });
  on.post('/applications/:id/assignment/withdrawal', {
    page: showReview,
    form: releaseForm,
    deed: async (deed, form, req) => {
      await releaseApplication(deed, req.param('id'), form);
      return to(`/applications/${req.param('id')}`, 'applications.assignment.released_now');
    },
  });
}
