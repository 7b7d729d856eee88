import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { PageHead } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { caseFilters, type CaseFilter } from '../rules/reports.ts';
import type { CaseSide, FlagSource, ReportReason } from '../rules.ts';
import { sourceWords, standingSign, standingWords, type Standing } from './words.ts';

interface Line {
  id: string;
  name: string;
  side: CaseSide;
  at: Date;
  days: number;
}

export type QueueLine =
  | (Line & { what: 'flag'; source: FlagSource; reason: ReportReason | null })
  | (Line & { what: 'case'; standing: Standing; handler: { name: string; self: boolean } | undefined });

export interface QueuePageProps {
  ui: Ui;
  filter: CaseFilter;
  /** Flags that wait. */
  waiting: number;
  rows: QueueLine[];
  after: string | undefined;
  first: boolean;
  /** Something concerns the reader herself. */
  own: boolean;
}

function addressOf(filter: CaseFilter, after?: string): string {
  const query = new URLSearchParams({
    ...(filter === 'flags' ? {} : { state: filter }),
    ...(after ? { after } : {}),
  }).toString();
  return query ? `/cases?${query}` : '/cases';
}

export function QueuePage(props: QueuePageProps) {
  const { ui, filter, waiting, rows, after, first, own } = props;
  const { t } = ui;
  const title = filter === 'flags' ? t('care.queue.title.flags', { count: waiting }) : t(`care.queue.title.${filter}`);
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={t(`care.queue.lead.${filter}`)} back={{ href: '/home', label: t('home.nav.home') }} />
      {own ? (
        <Banner kind="info">
          {t('care.queue.own')} <a href="/cases/mine">{t('care.queue.own_link')}</a>
        </Banner>
      ) : null}
      <nav class="queue-filter" aria-label={t('care.queue.filter')}>
        <ul>
          {caseFilters.map((name) => (
            <li>
              <a href={addressOf(name)} aria-current={name === filter ? 'page' : undefined}>
                {t(`care.queue.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length > 0 ? (
        <Lines {...props} />
      ) : (
        <Empty title={t(`care.queue.empty.${filter}`)} text={t('care.queue.empty_text')} />
      )}
      {after || !first ? (
        <Pager
          ui={ui}
          next={after && addressOf(filter, after)}
          previous={first ? undefined : addressOf(filter)}
          shown={t('care.queue.shown', { count: rows.length })}
        />
      ) : null}
    </Layout>
  );
}

function Lines({ ui, filter, rows }: QueuePageProps) {
  const { t } = ui;
  const flags = filter === 'flags' || filter === 'settled';
  return (
    <Table
      caption={t(`care.queue.${filter}`)}
      head={[
        { label: t('care.queue.person') },
        { label: t(flags ? 'care.queue.what' : 'care.queue.state') },
        { label: t(`care.queue.since.${filter}`) },
        ...(flags ? [] : [{ label: t('care.queue.handler') }]),
        { label: t('care.queue.action'), silent: true },
      ]}
      rows={rows.map((row) => ({ key: row.id, cells: cells(ui, row) }))}
    />
  );
}

function cells(ui: Ui, row: QueueLine) {
  const { t } = ui;
  const who = <Two top={row.name} below={t(`care.side.${row.side}`)} />;
  const since = <Two top={t('care.queue.days', { days: row.days })} below={ui.date(row.at)} />;
  if (row.what === 'flag')
    return [
      who,
      sourceWords(ui, row),
      since,
      <LinkButton href={`/cases/flags/${row.id}`} size="row" about={row.name}>
        {t('care.queue.read')}
      </LinkButton>,
    ];
  const { handler, standing } = row;
  return [
    who,
    <State sign={standingSign(standing)}>{standingWords(ui, standing)}</State>,
    since,
    handler ? handler.self ? t('care.queue.you') : handler.name : <span class="quiet">–</span>,
    <LinkButton href={`/cases/${row.id}`} size="row" about={row.name}>
      {t('care.queue.open')}
    </LinkButton>,
  ];
}
