import type { Sight } from '../../../platform/deed.ts';
import { writeCsv } from '../../../platform/csv/write.ts';
import { download } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must } from '../../../platform/refusal.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import { findDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { namesOf } from '../../cycles/store/names.ts';
import { noteExport } from '../actions/accompany.ts';
import { exportForm } from '../forms.ts';
import { levels, type Level } from '../rules/health.ts';
import { arrange, pageSize, readQuery, shows, type ListQuery, type Show } from '../rules/list.ts';
import { listProcesses } from '../store/list.ts';
import { countNetwork } from '../store/network.ts';
import { isOffice, mayAccompany } from '../store/reach.ts';
import { OversightPage } from '../views/list.tsx';
import type { TandemLine } from '../views/row.ts';
import { healthWords } from '../views/words.ts';
import { lineOf } from './line.ts';

async function linesOf(sight: Sight, req: Req, cycle_id?: string): Promise<TandemLine[]> {
  const rows = await listProcesses(sight, cycle_id);
  const contacts = await namesOf(
    sight,
    rows.map(({ contact_id }) => contact_id),
  );
  return rows.map((row) => lineOf(req.ui, row, contacts));
}

async function pageOf(sight: Sight, req: Req, cycle?: DeskCycle) {
  const [all, network] = await Promise.all([linesOf(sight, req, cycle?.id), countNetwork(sight)]);
  const query = { ...readQuery(req.query), cycle: cycle?.id ?? '' };
  const wanted = arrange(all, query, req.ui.locale);
  const pages = Math.max(1, Math.ceil(wanted.length / pageSize));
  const page = Math.min(query.page, pages);
  const none: ListQuery = { show: 'all', order: 'health', program: '', cycle: '', state: '', words: '', page: 1 };
  const counts = Object.fromEntries(shows.map((show) => [show, arrange(all, { ...none, show }, req.ui.locale).length]));
  return (
    <OversightPage
      ui={req.ui}
      query={{ ...query, page }}
      rows={wanted.slice((page - 1) * pageSize, page * pageSize)}
      total={wanted.length}
      counts={counts as Record<Show, number>}
      levels={
        Object.fromEntries(levels.map((level) => [level, all.filter(({ health }) => health.level === level).length])) as Record<
          Level,
          number
        >
      }
      programs={[...new Map(all.map(({ program_id, program }) => [program_id, { id: program_id, name: program }])).values()]}
      network={isOffice(sight) && !cycle ? network : undefined}
      cycle={cycle}
    />
  );
}

const showList: Handler = async (sight, req) => {
  must(await mayAccompany(sight));
  return pageOf(sight, req);
};

/** The tandems of one cycle, for those who coordinate it and for the office. */
const showCycleList: Handler = async (sight, req) => {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(mayCoordinate(cycle.desk) || isOffice(sight));
  return pageOf(sight, req, cycle);
};

/** Days as spreadsheets read them; nothing but what the list shows. */
function csvOf({ ui }: Req, rows: readonly TandemLine[]): string {
  const { t } = ui;
  const day = (at: Date | null) => (at ? dayOf(at) : '');
  const head = [
    t('oversight.csv.first'),
    t('oversight.csv.second'),
    t('oversight.list.program'),
    t('oversight.list.state'),
    t('oversight.csv.health'),
    t('oversight.list.head.reason'),
    t('oversight.csv.since'),
    t('oversight.csv.held'),
    t('oversight.csv.booked'),
    t('oversight.csv.last'),
    t('oversight.csv.started'),
    t('oversight.csv.planned_end'),
    t('oversight.csv.ended'),
    t('oversight.csv.contact'),
  ];
  return writeCsv(
    head,
    rows.map((row) => [
      row.names[0] ?? '',
      row.names[1] ?? '',
      row.program,
      t(`tandems.state.${row.state}`),
      t(`oversight.one.${row.health.level}`),
      row.health.reason ? healthWords(ui, row.health).title : '',
      day(row.health.at),
      row.held,
      row.booked,
      day(row.last_held),
      row.started_on,
      row.planned_end_on,
      day(row.ended_at),
      row.contact,
    ]),
  );
}

export function mountList(on: Routes): void {
  on.get('/program/tandems', showList);
  on.get('/cycles/:id/tandems', showCycleList);
  on.post('/program/tandems/export', {
    page: showList,
    form: exportForm,
    deed: async (deed, form, req) => {
      must(await mayAccompany(deed));
      const query = readQuery((name) => form[name as keyof typeof form]);
      const rows = arrange(await linesOf(deed, req), query, req.ui.locale);
      await noteExport(deed, rows.length);
      return download({
        bytes: new TextEncoder().encode(csvOf(req, rows)),
        name: `${req.ui.t('oversight.csv.file')}-${dayOf(deed.now)}.csv`,
        type: 'text/csv; charset=utf-8',
      });
    },
  });
}
