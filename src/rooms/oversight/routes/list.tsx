import type { Sight } from '../../../platform/deed.ts';
import { writeCsv } from '../../../platform/csv/write.ts';
import { download } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { must } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { noteExport } from '../actions/accompany.ts';
import { exportForm } from '../forms.ts';
import { levels, type Level } from '../rules/health.ts';
import { arrange, pageSize, readQuery, shows, type ListQuery, type Show } from '../rules/list.ts';
import { listProcesses } from '../store/list.ts';
import { countNetwork } from '../store/network.ts';
import { mayAccompany } from '../store/reach.ts';
import { OversightPage } from '../views/list.tsx';
import type { TandemLine } from '../views/row.ts';
import { healthWords } from '../views/words.ts';
import { lineOf } from './line.ts';

async function linesOf(sight: Sight, req: Req): Promise<TandemLine[]> {
  const [rows, office] = await Promise.all([listProcesses(sight), listRoleHolders(sight, 'office')]);
  const contacts = new Map(office.map((person) => [person.id, fullName(person)]));
  return rows.map((row) => lineOf(req.ui, row, contacts));
}

const showList: Handler = async (sight, req) => {
  must(mayAccompany(sight));
  const [all, network] = await Promise.all([linesOf(sight, req), countNetwork(sight)]);
  const query = readQuery(req.query);
  const wanted = arrange(all, query, req.ui.locale);
  const pages = Math.max(1, Math.ceil(wanted.length / pageSize));
  const page = Math.min(query.page, pages);
  const none: ListQuery = { show: 'all', order: 'health', program: '', state: '', words: '', page: 1 };
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
      network={network}
    />
  );
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
  on.post('/program/tandems/export', {
    page: showList,
    form: exportForm,
    deed: async (deed, form, req) => {
      must(mayAccompany(deed));
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
