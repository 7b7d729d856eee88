import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { messageSees } from './sees.ts';

export interface ThreadLine {
  tandem_id: string;
  name: string;
  line: string;
  count: number;
  last_at: Date | null;
  live: boolean;
}

function Lines({ ui, rows }: { ui: Ui; rows: ThreadLine[] }) {
  return (
    <Rows
      rows={rows.map((row) => ({
        title: row.name,
        href: `/tandems/${row.tandem_id}/messages#newest`,
        line: row.line,
        aside: [
          row.count > 0 ? (
            <State sign="waits">{ui.t('sessions.threads.count', { count: row.count })}</State>
          ) : (
            ui.t(row.last_at ? 'sessions.threads.none_new' : 'sessions.threads.none')
          ),
          ...(row.last_at ? [ui.date(row.last_at, 'time')] : []),
        ],
      }))}
    />
  );
}

/** All threads of the reader, those with something new first. */
export function ThreadsPage({ ui, rows }: { ui: Ui; rows: ThreadLine[] }) {
  const { t } = ui;
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const waiting = rows.filter((row) => row.count > 0);
  const rest = rows.filter((row) => row.count === 0 && (row.live || row.last_at));
  return (
    <Layout ui={ui} title={t('sessions.threads.title')} area="work">
      <PageHead
        title={count > 0 ? t('sessions.threads.waiting', { count }) : t('sessions.threads.title')}
        lead={t('sessions.threads.lead')}
        back={{ href: '/home', label: t('home.nav.home') }}
        action={<LinkButton href="/search">{t('sessions.search.title')}</LinkButton>}
      />
      <Columns context={<WhoSees ui={ui} rows={messageSees(ui)} />}>
        {waiting.length + rest.length === 0 ? (
          <Empty
            title={t('sessions.threads.empty')}
            text={t('sessions.threads.empty_text')}
            action={{ href: '/mentors', label: t('requests.finder.title') }}
          />
        ) : null}
        {waiting.length > 0 ? (
          <Section title={t('sessions.threads.new')}>
            <Lines ui={ui} rows={waiting} />
          </Section>
        ) : null}
        {rest.length > 0 ? (
          <Section title={t(waiting.length > 0 ? 'sessions.threads.others' : 'sessions.threads.all')}>
            <Lines ui={ui} rows={rest} />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
