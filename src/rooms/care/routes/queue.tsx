import { z } from 'zod';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { must } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { nameHandler } from '../actions/appeal.ts';
import { handlerForm } from '../forms.ts';
import { mayCare, mayName } from '../rules/involved.ts';
import { caseFilters, type CaseFilter } from '../rules/reports.ts';
import { listCasesAboutMe } from '../store/cases.ts';
import { listNamedAppeals } from '../store/desk.ts';
import { countFlags, listFlags, type Place } from '../store/flags.ts';
import { listAppealsWithoutHandler } from '../store/judges.ts';
import { namesOf } from '../store/names.ts';
import { listCases } from '../store/queue.ts';
import { listAskedOfMe } from '../store/statements.ts';
import { LonelyPage } from '../views/lonely.tsx';
import { MinePage } from '../views/mine.tsx';
import { ownTitle } from '../views/own.tsx';
import { QueuePage, type QueueLine } from '../views/queue.tsx';
import { ownCase } from './own-data.ts';
import { daysSince, standingOf } from './standing.ts';

const pageSize = 25;

/** `after=<milliseconds>_<id>`; anything else is the first page. */
function placeOf(text: string | undefined): Place | undefined {
  const [ms = '', id = ''] = (text ?? '').split('_');
  return /^\d{1,15}$/.test(ms) && z.uuid().safeParse(id).success ? { at: new Date(Number(ms)), id } : undefined;
}

const filterOf = (text: string | undefined): CaseFilter => caseFilters.find((name) => name === text) ?? 'flags';

async function linesOf(sight: Sight, filter: CaseFilter, after: Place | undefined): Promise<QueueLine[]> {
  const limit = pageSize + 1;
  const days = (at: Date) => daysSince(at, sight.now);
  if (filter === 'flags' || filter === 'settled') {
    const rows = await listFlags(sight, { state: filter === 'flags' ? 'open' : 'closed', after, limit });
    return rows.map(({ id, side, source, reason, created_at: at, ...person }) => ({
      what: 'flag',
      id,
      side,
      source,
      reason,
      at,
      days: days(at),
      name: fullName(person),
    }));
  }
  const rows = await listCases(sight, { list: filter, after, limit });
  const names = await namesOf(
    sight,
    rows.map(({ handled_by }) => handled_by),
  );
  return rows.map((row) => ({
    what: 'case',
    id: row.id,
    name: fullName(row),
    side: row.side,
    at: row.at,
    days: days(row.at),
    standing: standingOf(row, sight.now),
    handler: row.handled_by ? { name: names.get(row.handled_by) ?? '–', self: row.handled_by === selfId(sight) } : undefined,
  }));
}

const showMine: Handler = async (sight, req) => {
  const [own, asked, named] = await Promise.all([listCasesAboutMe(sight), listAskedOfMe(sight), listNamedAppeals(sight)]);
  const { t } = req.ui;
  const about = await Promise.all(own.map((row) => ownCase(sight, row)));
  const rows = [
    ...named.map(({ id, appealed_at }) => ({
      id,
      title: t('care.mine.named'),
      sign: 'waits' as const,
      state: t('care.mine.named_state'),
      since: appealed_at ?? sight.now,
    })),
    ...about.map((row) => ({
      id: row.id,
      title: ownTitle(req.ui, row),
      sign:
        row.state === 'closed'
          ? ('done' as const)
          : row.state === 'hearing' && !row.statement.answered_at
            ? ('waits' as const)
            : ('here' as const),
      state: t(`care.case.step.${row.state}`),
      since: row.asked_at,
    })),
    ...asked.map((row) => {
      const open = row.state === 'hearing' && !row.answered_at;
      return {
        id: row.case_id,
        title: t('care.mine.asked'),
        sign: open ? ('waits' as const) : ('done' as const),
        state: t(open ? 'care.asked.title' : row.answered_at ? 'care.asked.title_done' : 'care.asked.title_over'),
        since: row.asked_at,
      };
    }),
  ];
  return <MinePage ui={req.ui} rows={rows.toSorted((a, b) => b.since.getTime() - a.since.getTime())} />;
};

/** One address for both: the office reads what waits for it, everybody else what concerns herself. */
const showQueue: Handler = async (sight, req) => {
  if (!mayCare(sight.actor)) return showMine(sight, req);
  const filter = filterOf(req.query('state'));
  const after = placeOf(req.query('after'));
  const [lines, waiting, own, asked] = await Promise.all([
    linesOf(sight, filter, after),
    countFlags(sight),
    listCasesAboutMe(sight),
    listAskedOfMe(sight),
  ]);
  const rows = lines.slice(0, pageSize);
  const last = lines.length > pageSize ? rows.at(-1) : undefined;
  return (
    <QueuePage
      ui={req.ui}
      filter={filter}
      waiting={waiting.count}
      rows={rows}
      after={last && `${last.at.getTime()}_${last.id}`}
      first={after === undefined}
      own={own.length + asked.length > 0}
    />
  );
};

const showLonely: Handler = async (sight, req: Req) => {
  must(mayName(sight.actor));
  const rows = await listAppealsWithoutHandler(sight);
  const sent = req.form === emptyForm ? undefined : req.param('id');
  return (
    <LonelyPage
      ui={req.ui}
      state={req.form}
      sent={sent}
      rows={rows.map((row) => ({ ...row, days: daysSince(row.appealed_at, sight.now) }))}
    />
  );
};

export function mountQueue(on: Routes): void {
  on.get('/cases', showQueue);
  on.get('/cases/mine', showMine);
  on.get('/cases/appeals', showLonely);
  on.post('/cases/appeals/:id/handler', {
    page: showLonely,
    form: handlerForm,
    deed: async (deed, form, req) => (await nameHandler(deed, req.param('id'), form), to('/cases/appeals', 'care.lonely.done')),
  });
}
