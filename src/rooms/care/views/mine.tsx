import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { PageHead, Section } from '../../../platform/html/page.tsx';
import { State, type Sign } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface MineLine {
  id: string;
  title: string;
  sign: Sign;
  state: string;
  since: Date;
}

export function MinePage({ ui, rows }: { ui: Ui; rows: MineLine[] }) {
  const { t } = ui;
  const title = t('care.mine.title', { count: rows.length });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={t('care.mine.lead')} back={{ href: '/home', label: t('home.nav.home') }} />
      {rows.length > 0 ? (
        <Section title={t('care.mine.list')} aside={<a href="/reports/mine">{t('care.report.mine')}</a>}>
          <Rows
            rows={rows.map((row) => ({
              title: row.title,
              href: `/cases/${row.id}`,
              line: t('care.mine.since', { date: ui.date(row.since) }),
              aside: [<State sign={row.sign}>{row.state}</State>],
            }))}
          />
        </Section>
      ) : (
        <Empty
          title={t('care.mine.empty')}
          text={t('care.mine.empty_text')}
          action={{ href: '/reports/mine', label: t('care.report.mine'), kind: 'plain' }}
        />
      )}
    </Layout>
  );
}
