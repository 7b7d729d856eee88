import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { PageHead } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { ApplicationState } from '../rules.ts';

export interface QueueLine {
  id: string;
  name: string;
  line: string;
  topics: number;
  state: ApplicationState;
  since: Date;
  /** Whole days since it was sent; for waiting ones. */
  days: number;
  /** Why the reader may not review this one. */
  not_hers?: 'own' | 'partner' | undefined;
}

export interface QueuePageProps {
  ui: Ui;
  filter: 'waiting' | 'decided';
  waiting: number;
  median_days: number | null;
  rows: QueueLine[];
  next?: string | undefined;
  first: boolean;
}

const signs = { submitted: 'waits', in_review: 'here', approved: 'done', rejected: 'rest' } as const;

export function QueuePage({ ui, filter, waiting, median_days, rows, next, first }: QueuePageProps) {
  const { t } = ui;
  const title = filter === 'waiting' ? t('applications.queue.title', { count: waiting }) : t('applications.queue.title_decided');
  const tabs = (['waiting', 'decided'] as const).map((name) => ({
    name,
    href: name === 'waiting' ? '/applications' : '/applications?state=decided',
  }));
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={
          filter === 'decided'
            ? t('applications.queue.lead_decided')
            : median_days === null
              ? t('applications.queue.lead_empty')
              : t('applications.queue.lead', { days: median_days })
        }
      />
      <nav class="queue-filter" aria-label={t('applications.queue.filter')}>
        <ul>
          {tabs.map(({ name, href }) => (
            <li>
              <a href={href} aria-current={name === filter ? 'page' : undefined}>
                {t(`applications.queue.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <Empty title={t(`applications.queue.empty_${filter}`)} text={t(`applications.queue.empty_${filter}_text`)} />
      ) : (
        <Table
          caption={t(`applications.queue.${filter}`)}
          head={[
            { label: t('applications.queue.person') },
            { label: t('applications.queue.topics'), numeric: true },
            { label: t(filter === 'waiting' ? 'applications.queue.sent' : 'applications.queue.decided_on') },
            { label: t('applications.queue.state') },
            { label: t('applications.queue.action'), silent: true },
          ]}
          rows={rows.map((row) => ({ key: row.id, cells: cells(ui, filter, row) }))}
        />
      )}
      {next || !first ? (
        <Pager
          ui={ui}
          next={next}
          previous={first ? undefined : `/applications?state=${filter}`}
          shown={t('applications.queue.shown', { count: rows.length })}
        />
      ) : null}
    </Layout>
  );
}

function cells(ui: Ui, filter: QueuePageProps['filter'], row: QueueLine) {
  const { t } = ui;
  const sign = signs[row.state as keyof typeof signs] ?? 'open';
  return [
    <Two top={row.name} below={row.line} />,
    ui.number(row.topics),
    filter === 'waiting' ? (
      <Two top={t('applications.queue.days', { days: row.days })} below={ui.date(row.since)} />
    ) : (
      ui.date(row.since)
    ),
    <State sign={row.not_hers ? 'rest' : sign}>{t(`applications.state.${row.state}`)}</State>,
    row.not_hers ? (
      <span class="quiet">{t(`applications.queue.not_${row.not_hers}`)}</span>
    ) : (
      <LinkButton href={`/applications/${row.id}`} size="row" about={row.name}>
        {t(filter === 'waiting' ? 'applications.queue.review' : 'applications.queue.view')}
      </LinkButton>
    ),
  ];
}
