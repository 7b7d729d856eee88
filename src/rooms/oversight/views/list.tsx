import { Button } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { PairSign } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import { cycleBar } from '../../cycles/views/bar.ts';
import type { Level } from '../rules/health.ts';
import { pageSize, shows, writeQuery, type ListQuery, type Show } from '../rules/list.ts';
import { NetworkSection, type NetworkProps } from './network.tsx';
import type { TandemLine } from './row.ts';
import { pathOf, Search } from './search.tsx';
import { oversightSees } from './sees.ts';
import { TandemTable } from './table.tsx';
import { pairOf } from './words.ts';

export interface TandemsPageProps {
  ui: NetworkProps['ui'];
  /** The tandems of the network as numbers, for the office. */
  network: NetworkProps['network'] | undefined;
  /** The list of this cycle only. */
  cycle: Parameters<typeof cycleBar>[1] | undefined;
  query: ListQuery;
  /** This page of those that the reader asked for, and how many there are. */
  rows: readonly TandemLine[];
  total: number;
  counts: Record<Show, number>;
  levels: Record<Exclude<Level, 'rest'>, number>;
  programs: readonly { id: string; name: string }[];
}

function Shows({ ui, query, counts, cycle }: Pick<TandemsPageProps, 'ui' | 'query' | 'counts' | 'cycle'>) {
  return (
    <nav class="queue-filter" aria-label={ui.t('oversight.list.filter')}>
      <ul>
        {shows.map((show) => (
          <li>
            <a
              href={`${pathOf(cycle)}${writeQuery({ ...query, show, state: '', page: 1 })}`}
              aria-current={show === query.show ? 'page' : undefined}
            >
              {ui.t(`oversight.list.show.${show}`, { count: counts[show] })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Export({ ui, query }: Pick<TandemsPageProps, 'ui' | 'query'>) {
  const { t } = ui;
  const { show, program, cycle, state, words, order } = query;
  return (
    <Section title={t('oversight.list.export_title')}>
      <p class="quiet">{t('oversight.list.export_text')}</p>
      <form class="postbutton" method="post" action="/program/tandems/export">
        <input type="hidden" name="csrf" value={ui.csrf} />
        {Object.entries({ show, program, cycle, state, q: words, order }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{t('oversight.list.export')}</Button>
      </form>
    </Section>
  );
}

function Found({ ui, query, rows, total, cycle }: TandemsPageProps) {
  const { t } = ui;
  if (rows.length > 0) return <TandemTable ui={ui} rows={rows} />;
  const narrowed = query.words || query.program || query.state || total > 0;
  const all = { href: pathOf(cycle), label: t('oversight.list.search_all'), kind: 'plain' as const };
  return narrowed ? (
    <Empty title={t('oversight.list.empty_search')} text={t('oversight.list.empty_search_text')} action={all} />
  ) : (
    <Empty
      title={t(`oversight.list.empty_${query.show}`)}
      text={t(`oversight.list.empty_${query.show}_text`)}
      {...(query.show === 'running' ? {} : { action: all })}
    />
  );
}

function Health({ ui, levels }: TandemsPageProps) {
  const { t } = ui;
  return (
    <Section title={t('oversight.health.title')}>
      <Table
        caption={t('oversight.health.title')}
        head={[
          { label: t('oversight.health.title'), silent: true },
          { label: t('oversight.network.count'), numeric: true },
        ]}
        rows={(['well', 'step', 'care'] as const).map((level) => [
          <PairSign {...pairOf[level]} inline>
            {t(`oversight.health.${level}`)}
          </PairSign>,
          ui.number(levels[level]),
        ])}
      />
    </Section>
  );
}

const seen = (ui: TandemsPageProps['ui']) => oversightSees(ui, ['dates', 'contact', 'check_in', 'wish', 'talk']);

function Context(props: TandemsPageProps) {
  return (
    <>
      <Health {...props} />
      <WhoSees ui={props.ui} rows={seen(props.ui)} />
      {props.total > 0 ? <Export {...props} /> : null}
    </>
  );
}

/** The tandems of the accompanied programmes by name, those of the network as numbers. */
export function OversightPage(props: TandemsPageProps) {
  const { ui, query, rows, total, counts, network, cycle } = props;
  const { t } = ui;
  const title = t('oversight.list.title', { count: counts.running, care: counts.care });
  const from = (query.page - 1) * pageSize;
  const pageOf = (page: number) => `${pathOf(cycle)}${writeQuery({ ...query, page })}`;
  return (
    <Layout ui={ui} title={title} area="work" program={cycle && cycleBar(ui, cycle)}>
      <PageHead title={title} lead={t(cycle ? 'oversight.list.lead_cycle' : 'oversight.list.lead')} />
      <Shows {...props} />
      <Search {...props} />
      <Found {...props} />
      {total > pageSize ? (
        <Pager
          ui={ui}
          shown={t('oversight.list.shown', { from: from + 1, to: from + rows.length, count: total })}
          previous={query.page > 1 ? pageOf(query.page - 1) : undefined}
          next={from + rows.length < total ? pageOf(query.page + 1) : undefined}
        />
      ) : null}
      {network ? (
        <Columns context={<Context {...props} />}>
          <NetworkSection ui={ui} network={network} />
        </Columns>
      ) : (
        <Columns kind="half" context={<WhoSees ui={ui} rows={seen(ui)} />}>
          <Health {...props} />
          {total > 0 ? <Export {...props} /> : null}
        </Columns>
      )}
    </Layout>
  );
}
