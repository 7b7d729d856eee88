import { LinkButton } from '../../../platform/html/buttons.tsx';
import { SearchForm } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { Facts, PageHead, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { ApplicationKind, ApplicationState } from '../rules.ts';
import { figureDays, queueFilters, type QueueFilter } from '../rules/queue.ts';

export interface QueueLine {
  id: string;
  name: string;
  line: string;
  kind: ApplicationKind;
  topics: number;
  state: ApplicationState;
  /** Sent, asked or decided. */
  since: Date;
  /** Whole days since then. */
  days: number;
  overdue: boolean;
  /** Whoever took it on, or decided. */
  assignee: { name: string; self: boolean } | undefined;
  /** Why the reader may not review this one. */
  not_hers?: 'own' | 'partner' | undefined;
}

export interface QueuePageProps {
  ui: Ui;
  filter: QueueFilter;
  search: string;
  waiting: number;
  median_days: number | null;
  figures: { decided: number; median_days: number | null; with_questions: number };
  rows: QueueLine[];
  /** Cursor of the next page. */
  after?: string | undefined;
  first: boolean;
}

// Every line of the waiting list waits for the office; coral is left to those that are late.
const signs = {
  submitted: 'open',
  in_review: 'here',
  questions_open: 'open',
  approved: 'done',
  rejected: 'rest',
  expired: 'rest',
} as const;

function addressOf(filter: QueueFilter, search: string, after?: string): string {
  const query = new URLSearchParams({
    ...(filter === 'waiting' ? {} : { state: filter }),
    ...(search ? { search } : {}),
    ...(after ? { after } : {}),
  }).toString();
  return query ? `/applications?${query}` : '/applications';
}

export function QueuePage(props: QueuePageProps) {
  const { ui, filter, search, waiting, median_days, rows, after, first } = props;
  const { t } = ui;
  const title =
    filter === 'waiting' ? t('applications.queue.title', { count: waiting }) : t(`applications.queue.title_${filter}`);
  const lead =
    filter !== 'waiting'
      ? t(`applications.queue.lead_${filter}`)
      : median_days === null
        ? t('applications.queue.lead_empty')
        : t('applications.queue.lead', { days: median_days });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={lead} />
      <nav class="queue-filter" aria-label={t('applications.queue.filter')}>
        <ul>
          {queueFilters.map((name) => (
            <li>
              <a href={addressOf(name, search)} aria-current={name === filter ? 'page' : undefined}>
                {t(`applications.queue.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchForm
        action="/applications"
        label={t('applications.queue.search')}
        submit={t('applications.queue.search_now')}
        field={{ name: 'search', value: search, label: t('applications.queue.search_name') }}
      >
        {filter === 'waiting' ? null : <input type="hidden" name="state" value={filter} />}
        {search ? (
          <a class="link-strong" href={addressOf(filter, '')}>
            {t('applications.queue.search_all')}
          </a>
        ) : null}
      </SearchForm>
      {rows.length > 0 ? (
        <Lines {...props} />
      ) : search ? (
        <Empty
          title={t('applications.queue.empty_search', { search })}
          text={t('applications.queue.empty_search_text')}
          action={{ href: addressOf(filter, ''), label: t('applications.queue.search_all'), kind: 'plain' }}
        />
      ) : (
        <Empty title={t(`applications.queue.empty_${filter}`)} text={t(`applications.queue.empty_${filter}_text`)} />
      )}
      {after || !first ? (
        <Pager
          ui={ui}
          next={after && addressOf(filter, search, after)}
          previous={first ? undefined : addressOf(filter, search)}
          shown={t('applications.queue.shown', { count: rows.length })}
        />
      ) : null}
      <Figures {...props} />
    </Layout>
  );
}

const columnOf = { waiting: 'sent', mine: 'sent', asked: 'asked_on', decided: 'decided_on' } as const;

function Lines({ ui, filter, rows }: QueuePageProps) {
  const { t } = ui;
  return (
    <Table
      caption={t(`applications.queue.${filter}`)}
      head={[
        { label: t('applications.queue.person') },
        { label: t('applications.queue.topics'), numeric: true },
        { label: t(`applications.queue.${columnOf[filter]}`) },
        { label: t('applications.queue.state') },
        { label: t(filter === 'decided' ? 'applications.queue.decider' : 'applications.queue.assignee') },
        { label: t('applications.queue.action'), silent: true },
      ]}
      rows={rows.map((row) => ({ key: row.id, cells: cells(ui, filter, row) }))}
    />
  );
}

function cells(ui: Ui, filter: QueueFilter, row: QueueLine) {
  const { t } = ui;
  const sign = signs[row.state as keyof typeof signs] ?? 'open';
  const days = t('applications.queue.days', { days: row.days });
  return [
    <Two top={row.name} below={row.kind === 'amendment' ? t('applications.queue.more_topics') : row.line} />,
    ui.number(row.topics),
    filter === 'decided' ? (
      ui.date(row.since)
    ) : (
      <Two
        top={row.overdue ? <State sign="due">{t('applications.queue.overdue', { days: row.days })}</State> : days}
        below={ui.date(row.since)}
      />
    ),
    <State sign={row.not_hers ? 'rest' : sign}>
      {t(row.state === 'questions_open' ? 'applications.queue.asked_state' : `applications.state.${row.state}`)}
    </State>,
    row.assignee ? row.assignee.self ? t('applications.queue.you') : row.assignee.name : <span class="quiet">–</span>,
    row.not_hers ? (
      <span class="quiet">{t(`applications.queue.not_${row.not_hers}`)}</span>
    ) : (
      <LinkButton href={`/applications/${row.id}`} size="row" about={row.name}>
        {t(filter === 'decided' ? 'applications.queue.view' : 'applications.queue.review')}
      </LinkButton>
    ),
  ];
}

/** Gate 1 in numbers. */
function Figures({ ui, figures }: QueuePageProps) {
  const { t } = ui;
  const { decided, median_days, with_questions } = figures;
  if (decided === 0) return <></>;
  return (
    <Section title={t('applications.figures.title', { days: figureDays })}>
      <Facts
        rows={[
          { label: t('applications.figures.decided'), value: ui.number(decided) },
          ...(median_days === null
            ? []
            : [{ label: t('applications.figures.median'), value: t('applications.figures.days', { days: median_days }) }]),
          {
            label: t('applications.figures.questions'),
            value: t('applications.figures.share', {
              count: with_questions,
              total: decided,
              share: Math.round((100 * with_questions) / decided),
            }),
          },
        ]}
      />
    </Section>
  );
}
